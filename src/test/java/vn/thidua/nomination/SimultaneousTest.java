package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Selections.Choice;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** Many at the same moment, each in an own transaction that commits: so it clears up behind itself. */
@ApplicationTest
class SimultaneousTest {

    private static final int MANY = 50;

    @Autowired
    private Nominations nominations;

    @Autowired
    private NominationTable table;

    @Autowired
    private NominationTrail trail;

    @Autowired
    private Plans plans;

    @Autowired
    private CleanRecord cleanRecord;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Records records;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private Selections selections;
    private long planId;

    @BeforeEach
    void a_plan() {
        planId = transaction.execute(status -> records.draft().id());
        selections = new NomineeSelection(table, trail, plans, id -> true, plan -> Map.of(), cleanRecord, conflicts);
    }

    @AfterEach
    void clear_up() {
        for (String sql : List.of(
                "delete from thidua.nomination_step where nomination_id in (select id from thidua.nomination where plan_id = :plan)",
                "delete from thidua.nomination where plan_id = :plan",
                "delete from thidua.nomination_list where plan_id = :plan",
                "delete from thidua.nomination_quota where plan_id = :plan",
                "delete from thidua.nomination_number where year = 2091 and :plan > 0",
                "delete from thidua.plan_step where plan_id = :plan",
                "delete from thidua.register_entry where subject = 'plan:' || cast(:plan as text)",
                "delete from thidua.plan where id = :plan")) {
            database.sql(sql).param("plan", planId).update();
        }
    }

    @Test
    void of_fifty_selections_at_once_one_stands_as_it_was_made() throws Exception {
        long one = eligible("TTBVTV");
        long other = eligible("CCTL");
        List<String> answers = atOnce(i -> () -> {
            boolean even = i % 2 == 0;
            List<Choice> choices = List.of(
                    new Choice(one, even, even ? 1 : 2, null), new Choice(other, !even, even ? 2 : 1, null));
            selections.select(planId, "tccb" + i, choices, null);
            return even ? "one" : "other";
        });
        assertThat(answers).filteredOn(answer -> !answer.equals("nomination.alreadySelected")).hasSize(1);
        List<Nomination> ranked = nominations.ofPlan(planId);
        assertThat(ranked).extracting(Nomination::rank).containsExactlyInAnyOrder(1, 2);
        assertThat(ranked).filteredOn(n -> n.state() == State.SELECTED).singleElement().satisfies(selected -> {
            assertThat(selected.rank()).isEqualTo(1);
            assertThat(selected.id()).isEqualTo(answers.contains("one") ? one : other);
        });
        assertThat(ranked).filteredOn(n -> n.state() == State.NOT_SELECTED).hasSize(1);
        assertThat(nominations.history(one)).hasSize(3);
    }

    @Test
    void of_fifty_submissions_of_one_nominee_one_is_kept_and_no_number_is_lost() throws Exception {
        List<String> answers = atOnce(i -> () -> {
            nominations.submit(unit("TTBVTV"));
            return "kept";
        });
        assertThat(answers).containsOnlyOnce("kept");
        assertThat(answers).filteredOn("nomination.duplicate"::equals).hasSize(MANY - 1);
        long next = transaction.execute(status -> nominations.submit(unit("CCTL")));
        assertThat(nominations.ofPlan(planId))
                .extracting(Nomination::key)
                .containsExactly("HS-2091-0001", "HS-2091-0002");
        assertThat(nominations.nomination(next).key()).isEqualTo("HS-2091-0002");
    }

    private List<String> atOnce(IntFunction<Callable<String>> attempt) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(MANY);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
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
            return refusal.code();
        }
    }

    private long eligible(String unit) {
        return transaction.execute(status -> {
            long id = nominations.submit(unit(unit));
            nominations.appraised(id, true, null);
            return id;
        });
    }

    private NewNomination unit(String code) {
        return new NewNomination(
                planId, Target.AFFILIATE, code, null, CERTIFICATE, "Thành tích", "Minh chứng", Map.of(), "cb" + code);
    }
}
