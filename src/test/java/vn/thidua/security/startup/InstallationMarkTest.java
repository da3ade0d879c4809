package vn.thidua.security.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.security.HttpTest;

@HttpTest
@Transactional
class InstallationMarkTest {

    @Autowired
    private JdbcClient database;

    @Test
    void production_keeps_off_a_database_that_the_demo_has_filled() {
        assertThatCode(() -> start()).doesNotThrowAnyException();
        start("demo");
        start("demo");
        assertThatThrownBy(() -> start()).isInstanceOf(InsecureStart.class).hasMessageContaining("demo");
    }

    private void start(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        new InstallationMark(database, environment).afterPropertiesSet();
    }
}
