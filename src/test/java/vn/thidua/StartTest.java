package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class StartTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @Test
    void engine_and_records_live_in_one_durable_database() {
        assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled()).isTrue();
        assertThat(database.sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(database.sql("select count(*) from thidua.product").query(Integer.class).single()).isEqualTo(1);
        assertThat(database.sql("select count(*) from public.act_re_procdef").query(Integer.class).single())
                .isNotNull();
    }
}
