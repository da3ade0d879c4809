package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.Records;
import vn.thidua.plan.Plan;
import vn.thidua.refusal.Refusal;

/** Two at the same moment, each in an own transaction that commits: so it clears up behind itself. */
@ApplicationTest
class ImplementationRaceTest {

    @Autowired
    private Implementations implementations;

    @Autowired
    private Records records;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private Plan plan;

    @BeforeEach
    void a_plan_runs() {
        plan = transaction.execute(status -> records.issued());
    }

    @AfterEach
    void clear_up() {
        for (String sql : List.of(
                "delete from thidua.implementation_step where implementation_id in (select id from thidua.implementation where plan_id = :plan)",
                "delete from thidua.implementation where plan_id = :plan",
                "delete from thidua.plan_acknowledgement where plan_id = :plan",
                "delete from thidua.plan_version where plan_id = :plan",
                "delete from thidua.outbox where key like 'plan-issued:' || cast(:plan as text) || ':%'",
                "delete from thidua.plan_step where plan_id = :plan",
                "delete from thidua.register_entry where subject = 'plan:' || cast(:plan as text)",
                "delete from thidua.plan where id = :plan")) {
            database.sql(sql).param("plan", plan.id()).update();
        }
    }

    @Test
    void of_two_first_filings_at_once_one_stands_and_the_other_is_told_so() throws Exception {
        List<String> answers = atOnce(
                () -> implementations.file(plan.id(), "CCTL", "cbCCTL", SampleFiling.of(plan, "cbCCTL")),
                () -> implementations.file(plan.id(), "CCTL", "ttCCTL", SampleFiling.of(plan, "ttCCTL")));

        assertThat(answers).containsExactlyInAnyOrder("done", "report.implementationMoved");
        assertThat(implementations.history(plan.id(), "CCTL")).hasSize(1);
    }

    @Test
    void a_filing_is_confirmed_or_returned_never_both() throws Exception {
        transaction.executeWithoutResult(
                status -> implementations.file(plan.id(), "CCTL", "cbCCTL", SampleFiling.of(plan, "cbCCTL")));

        List<String> answers = atOnce(
                () -> implementations.confirm(plan.id(), "CCTL", "ttCCTL"),
                () -> implementations.returnFiling(plan.id(), "CCTL", "ttCCTL", "Bổ sung"));

        assertThat(answers).containsExactlyInAnyOrder("done", "report.implementationMoved");
        assertThat(implementations.history(plan.id(), "CCTL")).hasSize(2);
    }

    private List<String> atOnce(Runnable... acts) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(acts.length);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(workers.submit(() -> {
                    start.await();
                    return answer(act);
                }));
            }
            start.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            workers.shutdownNow();
        }
    }

    private String answer(Runnable act) {
        try {
            transaction.executeWithoutResult(status -> act.run());
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
