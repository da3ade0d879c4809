package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Selections.Choice;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** A quota of one under fire: each attempt in a transaction of its own that commits, so the test clears up behind itself. */
@ApplicationTest
@Timeout(60)
class QuotaRaceTest {

    private static final int ATTEMPTS = 1000;
    private static final int THREADS = 16;
    private static final String TAKEN = "taken";

    @Autowired
    private NominationTable table;

    @Autowired
    private NominationTrail trail;

    @Autowired
    private CleanRecord cleanRecord;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Plans plans;

    @Autowired
    private Records records;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private long planId;

    @BeforeEach
    void a_plan_with_quotas_of_one() {
        planId = transaction.execute(status -> records.draft().id());
        transaction.executeWithoutResult(status -> trail.quotas(planId, plans.plan(planId).content().quotas()));
    }

    @AfterEach
    void clear_up() {
        for (String sql : List.of(
                "delete from thidua.nomination_step where nomination_id in (select id from thidua.nomination where plan_id = :plan)",
                "delete from thidua.nomination where plan_id = :plan",
                "delete from thidua.nomination_list where plan_id = :plan",
                "delete from thidua.nomination_quota where plan_id = :plan",
                "delete from thidua.plan_step where plan_id = :plan",
                "delete from thidua.register_entry where subject = 'plan:' || cast(:plan as text)",
                "delete from thidua.plan where id = :plan")) {
            database.sql(sql).param("plan", planId).update();
        }
    }

    @Test
    void of_a_thousand_attempts_at_a_quota_of_one_one_gets_it_and_the_next_when_it_is_free() throws Exception {
        List<Long> people = eligible(Target.PERSON, CERTIFICATE, ATTEMPTS);
        oneOfMany(people, "Mục IV.4 gạch 3");

        long first = holders().get(0);
        transaction.executeWithoutResult(status -> table.changeState(first, State.STRUCK, "Lý do"));
        oneOfMany(people.stream().filter(id -> id != first).limit(100).toList(), "Mục IV.4 gạch 3");

        long second = holders().get(0);
        transaction.executeWithoutResult(status -> table.changeState(second, State.ELIGIBLE, "Rút"));
        oneOfMany(people.stream().filter(id -> id != first).limit(100).toList(), "Mục IV.4 gạch 3");
    }

    @Test
    void the_department_gets_the_flag_or_the_certificate_never_both() throws Exception {
        List<Long> both = List.of(eligible(Target.DEPARTMENT, FLAG, 1).get(0), eligible(Target.DEPARTMENT, CERTIFICATE, 1).get(0));
        List<String> answers = atOnce(ATTEMPTS, i -> () -> {
            table.changeState(both.get(i % 2), State.SELECTED, null);
            return TAKEN + " by " + i % 2;
        });
        assertThat(holders()).hasSize(1);
        int holder = both.indexOf(holders().get(0));
        assertThat(answers)
                .containsOnly(TAKEN + " by " + holder, "nomination.quotaExceeded Mục IV.4 gạch 1")
                .filteredOn(answer -> answer.startsWith("nomination"))
                .hasSize(ATTEMPTS / 2);
    }

    @Test
    void of_a_thousand_selections_of_the_whole_list_one_stands_and_no_one_reads_an_error_of_the_database() throws Exception {
        List<Long> people = eligible(Target.PERSON, CERTIFICATE, 2);
        Selections selections = new NomineeSelection(table, trail, plans, id -> true, plan -> Map.of(), cleanRecord, conflicts);
        List<String> answers = atOnce(ATTEMPTS, i -> () -> {
            boolean greedy = i % 4 == 0;
            selections.select(
                    planId,
                    "tccb" + i,
                    List.of(new Choice(people.get(0), true, 1, null), new Choice(people.get(1), greedy, 2, null)),
                    null);
            return TAKEN;
        });
        assertThat(answers).containsOnlyOnce(TAKEN);
        assertThat(answers).filteredOn(answer -> !answer.equals(TAKEN)).allMatch(answer ->
                answer.equals("nomination.alreadySelected null") || answer.equals("nomination.quotaExceeded Mục IV.4 gạch 3"));
        assertThat(holders()).containsExactly(people.get(0));
    }

    private void oneOfMany(List<Long> nominations, String clause) throws Exception {
        List<String> answers = atOnce(nominations.size(), i -> () -> {
            table.changeState(nominations.get(i), State.SELECTED, null);
            return TAKEN;
        });
        assertThat(answers).containsOnlyOnce(TAKEN);
        assertThat(answers)
                .filteredOn(answer -> !answer.equals(TAKEN))
                .hasSize(nominations.size() - 1)
                .containsOnly("nomination.quotaExceeded " + clause);
        assertThat(holders()).containsExactly(nominations.get(answers.indexOf(TAKEN)));
    }

    private List<String> atOnce(int attempts, IntFunction<Callable<String>> attempt) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < attempts; i++) {
                Callable<String> mine = attempt.apply(i);
                running.add(people.submit(() -> {
                    start.await();
                    return answer(mine);
                }));
            }
            start.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    /** What is neither done nor refused, an error of the database above all, fails the test. */
    private String answer(Callable<String> attempt) {
        try {
            return transaction.execute(status -> {
                try {
                    return attempt.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (Refusal refusal) {
            return refusal.code() + " " + refusal.clause();
        }
    }

    private List<Long> holders() {
        return database.sql("select id from thidua.nomination where plan_id = :plan and state = 'SELECTED'")
                .param("plan", planId)
                .query(Long.class)
                .list();
    }

    /** By SQL, because the register would have each of them checked for what does not matter here. */
    private List<Long> eligible(Target target, String award, int count) {
        return database.sql("""
                        insert into thidua.nomination (key, plan_id, target, unit_code, person_id, nominee_name, award, achievements,
                            stated_values, proposed_by, state)
                        select 'HS-' || :plan || '-' || :award || i, :plan, :target, u.code, case when :target = 'PERSON' then 'p' || i end,
                            'Người thứ ' || i, :award, 'Thành tích', '[]', 'cb', 'ELIGIBLE'
                        from generate_series(1, :count) i cross join (select code from thidua.unit where code = 'CCTL') u returning id""")
                .param("plan", planId)
                .param("award", award)
                .param("target", target.name())
                .param("count", count)
                .query(Long.class)
                .list();
    }
}
