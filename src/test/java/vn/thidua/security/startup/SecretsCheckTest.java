package vn.thidua.security.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class SecretsCheckTest {

    private static final Map<String, String> SOUND = Map.of(
            "spring.datasource.url", "jdbc:postgresql://db/thidua",
            "spring.datasource.username", "thidua",
            "spring.datasource.password", "Co-so-du-lieu-2026",
            "thidua.security.admin.id", "quantri",
            "thidua.security.admin.password", "Quan-tri-he-thong-26",
            "spring.mail.host", "smtp.mau.vn",
            "thidua.base-url", "https://thidua.mau.vn");

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
    }

    @Test
    void starts_on_sound_settings() {
        assertThatCode(() -> check(SOUND)).doesNotThrowAnyException();
    }

    @Test
    void names_everything_that_is_unset_in_one_list_and_both_languages() {
        assertThatThrownBy(() -> check(Map.of()))
                .isInstanceOf(InsecureStart.class)
                .hasMessageContaining("is not set / chưa được khai báo")
                .satisfies(refusal -> SOUND.keySet().forEach(property -> assertThat(refusal).hasMessageContaining(property)));
    }

    @Test
    void refuses_demo_passwords_and_weak_ones_without_telling_them() {
        for (String property : Set.of("spring.datasource.password", "thidua.security.admin.password")) {
            for (String weak : Set.of("postgres", "Admin", "Ngan1!", "dai-nhung-chi-chu-thuong", "DaiNhungKhongCoKyTu1")) {
                assertThatThrownBy(() -> check(with(property, weak)))
                        .isInstanceOf(InsecureStart.class)
                        .hasMessageContaining(property)
                        .satisfies(refusal -> assertThat(refusal.getMessage().lines().filter(line -> line.startsWith("  - "))).hasSize(1))
                        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(weak));
            }
        }
    }

    @Test
    void refuses_an_address_that_nobody_can_reach_safely() {
        for (String url : Set.of("http://thidua.mau.vn", "http://localhost:8080", "https://localhost", "thidua")) {
            assertThatThrownBy(() -> check(with("thidua.base-url", url)))
                    .as(url)
                    .isInstanceOf(InsecureStart.class)
                    .hasMessageContaining("thidua.base-url");
        }
    }

    @Test
    void refuses_another_time_zone_also_in_the_demo() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        assertThatThrownBy(() -> check(environment))
                .isInstanceOf(InsecureStart.class)
                .hasMessageContaining("Asia/Ho_Chi_Minh");
    }

    @Test
    void the_demo_needs_none_of_it() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    }

    @Test
    void is_asked_before_any_bean_of_a_real_start() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(NoBeans.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.main.banner-mode=off", "thidua.base-url=")
                        .run())
                .isInstanceOf(InsecureStart.class);
        assertThat(NoBeans.made).isFalse();
    }

    private static Map<String, String> with(String property, String value) {
        var settings = new TreeMap<>(SOUND);
        settings.put(property, value);
        return settings;
    }

    private static void check(Map<String, String> settings) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        check(environment);
    }

    private static void check(MockEnvironment environment) {
        var context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new SecretsCheck().initialize(context);
    }

    static class NoBeans {

        static boolean made;

        NoBeans() {
            made = true;
        }
    }
}
