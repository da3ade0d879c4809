package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.thidua.appraisal.Comparisons.GivenScore;
import vn.thidua.appraisal.Comparisons.State;
import vn.thidua.appraisal.Comparisons.TiePlace;
import vn.thidua.nomination.ComparativeRanks;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SamplePlan;
import vn.thidua.refusal.Refusal;

/** Heads who decide at the same moment, each in an own transaction that commits: so it clears up behind itself. */
@ApplicationTest
class ComparisonRaceTest {

    private static final String SS1 = "SS1";
    private static final int ROUNDS = 5;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private ComparativeRanks ranks;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private long planId;
    private Optional<Integer> lastNumber;
    private String one;
    private String two;

    @BeforeEach
    void two_units_with_equal_scores() {
        lastNumber = lastNumber();
        transaction.executeWithoutResult(status -> {
            organization.importDirectory(SamplePlan.directory());
            planId = plans.create(SamplePlan.content()).id();
            one = eligible("TTBVTV");
            two = eligible("CNTY");
        });
    }

    private String eligible(String unit) {
        long id = nominations.submit(
                new NewNomination(planId, Target.AFFILIATE, unit, null, "BANG_KHEN", "achievements", "evidence", Map.of(), "cb" + unit));
        nominations.appraised(id, true, null);
        return nominations.nomination(id).key();
    }

    @AfterEach
    void clear_up() {
        for (String sql : List.of(
                "delete from thidua.comparison_step where comparison_id in (select id from thidua.comparison where plan_id = :plan)",
                "delete from thidua.comparison_tie where comparison_id in (select id from thidua.comparison where plan_id = :plan)",
                "delete from thidua.comparison_score where comparison_id in (select id from thidua.comparison where plan_id = :plan)",
                "delete from thidua.comparison where plan_id = :plan",
                "delete from thidua.nomination_step where nomination_id in (select id from thidua.nomination where plan_id = :plan)",
                "delete from thidua.nomination where plan_id = :plan",
                "delete from thidua.plan_step where plan_id = :plan",
                "delete from thidua.register_entry where subject = 'plan:' || cast(:plan as text)",
                "delete from thidua.plan where id = :plan")) {
            database.sql(sql).param("plan", planId).update();
        }
        database.sql("delete from thidua.nomination_number where year = 2023").update();
        lastNumber.ifPresent(last -> database.sql("insert into thidua.nomination_number (year, last) values (2023, ?)")
                .param(last)
                .update());
    }

    private Optional<Integer> lastNumber() {
        return database.sql("select last from thidua.nomination_number where year = 2023").query(Integer.class).optional();
    }

    @Test
    void of_two_heads_who_decide_the_tie_at_once_one_is_heard_whole() throws Exception {
        scored();
        List<String> answers = atOnce(
                () -> comparisons.confirm(planId, SS1, "truongtccb", List.of(new TiePlace(one, 1), new TiePlace(two, 2)), "reason one"),
                () -> comparisons.confirm(planId, SS1, "photruongtccb", List.of(new TiePlace(one, 2), new TiePlace(two, 1)), "reason two"));
        assertThat(answers).containsExactlyInAnyOrder("done", "appraisal.comparisonMoved");
        boolean first = answers.get(0).equals("done");
        assertThat(comparisons.status(planId, SS1).tieReason()).isEqualTo(first ? "reason one" : "reason two");
        long best = ranks.confirmed(planId).entrySet().stream().filter(e -> e.getValue().rank() == 1).findFirst().orElseThrow().getKey();
        assertThat(nominations.nomination(best).key()).isEqualTo(first ? one : two);
    }

    @Test
    void a_return_and_a_confirmation_at_once_never_both_hold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            scored();
            List<String> answers = atOnce(
                    () -> comparisons.sendBack(planId, SS1, "truongtccb", "again"),
                    () -> comparisons.confirm(planId, SS1, "photruongtccb", List.of(new TiePlace(one, 1), new TiePlace(two, 2)), "why"));
            assertThat(answers).containsExactlyInAnyOrder("done", "appraisal.comparisonMoved");
            State state = comparisons.status(planId, SS1).state();
            assertThat(state).isEqualTo(answers.get(0).equals("done") ? State.SCORING : State.CONFIRMED);
            if (state == State.CONFIRMED) {
                return;
            }
        }
    }

    private void scored() {
        List<GivenScore> sheet = new ArrayList<>();
        for (String key : List.of(one, two)) {
            List.of("TM", "NV", "TB").forEach(aspect -> sheet.add(new GivenScore(key, aspect, BigDecimal.TEN, "report")));
        }
        transaction.executeWithoutResult(status -> comparisons.score(planId, SS1, "tccb1", sheet));
    }

    private List<String> atOnce(Runnable... acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(people.submit(() -> {
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
            people.shutdownNow();
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
