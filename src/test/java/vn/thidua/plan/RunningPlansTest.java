package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Organization;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
class RunningPlansTest {

    @Autowired
    private RunningPlans running;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothing_runs() {
        organization.importDirectory(SamplePlan.directory());
        database.sql("update thidua.plan set state = 'CLOSED' where state = 'ISSUED'").update();
        clock.startAt(Instant.parse("2023-06-22T02:00:00Z"));
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void without_a_key_the_only_running_plan_is_meant() {
        Plan plan = issued(901);
        plans.create("tccb1", SamplePlan.content());
        assertThat(running.named("  ")).isEqualTo(plan);
        assertThat(running.named(plan.key())).isEqualTo(plan);
    }

    @Test
    void without_a_key_nothing_is_guessed() {
        assertThat(refused(null).code()).isEqualTo("plan.noneRunning");
        Plan one = issued(901);
        Plan other = issued(902);
        Refusal refusal = refused(null);
        assertThat(refusal.code()).isEqualTo("plan.severalRunning");
        assertThat(refusal.field()).isEqualTo("planKey");
        assertThat(refusal.arguments()).containsExactly(one.key() + ", " + other.key());
    }

    @Test
    void a_plan_that_is_unknown_or_does_not_run_is_refused() {
        assertThat(refused("KH-1999-TD01").code()).isEqualTo("plan.unknownKey");
        assertThat(refused(plans.create("tccb1", SamplePlan.content()).key()).code()).isEqualTo("plan.notRunning");
    }

    private Plan issued(int number) {
        long id = plans.create("tccb1", SamplePlan.content()).id();
        plans.check(id, "truongtccb");
        plans.sign(id, "giamdoc");
        plans.number(id, "vanthu", number, LocalDate.of(2023, 6, 22));
        plans.issue(id);
        return plans.plan(id);
    }

    private Refusal refused(String key) {
        return catchThrowableOfType(Refusal.class, () -> running.named(key));
    }
}
