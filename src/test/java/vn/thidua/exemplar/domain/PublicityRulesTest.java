package vn.thidua.exemplar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.exemplar.Publicity;
import vn.thidua.exemplar.Publicity.Scope;
import vn.thidua.refusal.Refusal;

class PublicityRulesTest {

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2023, 7, 3);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"https://baothaibinh.com.vn/tin/1?x=%C3%A1", "HTTP://example.vn", " \u00a0", "https://báo.vn/nông-nghiệp"})
    void a_web_address_or_none_is_taken(String link) {
        assertThat(PublicityRules.checked(List.of(row(link)), FROM, TODAY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "www.example.vn", "ftp://example.vn", "https://", "https:example.vn", "https://a b.vn"})
    void what_is_no_web_address_is_refused(String link) {
        assertThat(refused(row(link))).isEqualTo("exemplar.linkInvalid");
    }

    @Test
    void a_link_has_at_most_2000_characters() {
        String longest = "https://example.vn/" + "a".repeat(2000 - 19);
        assertThat(PublicityRules.checked(List.of(row(longest)), FROM, TODAY)).hasSize(1);
        assertThat(refused(row(longest + "a"))).isEqualTo("exemplar.textTooLong");
    }

    @Test
    void nothing_is_published_in_the_future_or_before_the_achievement_window() {
        assertThat(PublicityRules.checked(List.of(on(FROM), on(TODAY)), FROM, TODAY)).hasSize(2);
        assertThat(refused(on(TODAY.plusDays(1)))).isEqualTo("exemplar.publishedInFuture");
        assertThat(refused(on(FROM.minusDays(1)))).isEqualTo("exemplar.publishedBeforeWindow");
        assertThat(refused(on(null))).isEqualTo("exemplar.publishedOnMissing");
    }

    @Test
    void an_entry_names_its_outlet_and_its_reach() {
        assertThat(refused(new Publicity(" ", Scope.IN_PROVINCE, TODAY, null))).isEqualTo("exemplar.outletMissing");
        assertThat(refused(new Publicity("Báo", null, TODAY, null))).isEqualTo("exemplar.scopeMissing");
        assertThat(refused(new Publicity("B\u0000", Scope.IN_PROVINCE, TODAY, null))).isEqualTo("exemplar.characterForbidden");
    }

    private static Publicity row(String link) {
        return new Publicity("Báo tỉnh", Scope.IN_PROVINCE, TODAY, link);
    }

    private static Publicity on(LocalDate day) {
        return new Publicity("Đài tỉnh", Scope.OUT_OF_PROVINCE, day, null);
    }

    private static String refused(Publicity row) {
        return catchThrowableOfType(Refusal.class, () -> PublicityRules.checked(List.of(row), FROM, TODAY)).code();
    }
}
