package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Nominations.Step;
import vn.thidua.nomination.Selections.Choice;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;

/** The head withdraws while the director decides, each in an own transaction that commits: whoever is second sees what the first one did. */
@ApplicationTest
class WithdrawalRaceTest {

    @Autowired
    private Nominations nominations;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Proposals proposals;

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
    private long selected;

    @BeforeEach
    void a_selected_unit() {
        planId = transaction.execute(status -> records.draft().id());
        selections = new NomineeSelection(table, trail, plans, id -> true, plan -> Map.of(), cleanRecord, conflicts);
        transaction.executeWithoutResult(status -> {
            selected = nominations.submit(new NewNomination(
                    planId, Target.AFFILIATE, "TTBVTV", null, CERTIFICATE, "Thành tích", null, Map.of(), "cbTTBVTV"));
            nominations.appraised(selected, true, null);
            selections.select(planId, "tccb2", List.of(new Choice(selected, true, 1, null)), null);
        });
    }

    @AfterEach
    void clear_up() {
        for (String sql : List.of(
                "delete from thidua.proposal_item where nomination_id in (select id from thidua.nomination where plan_id = :plan)",
                "delete from thidua.proposal where plan_id = :plan",
                "delete from thidua.nomination_withdrawal where nomination_id in (select id from thidua.nomination where plan_id = :plan)",
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

    @RepeatedTest(10)
    void a_withdrawal_against_the_directors_decision_leaves_a_clean_order() throws Exception {
        String key = nominations.nomination(selected).key();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        boolean approved;
        try {
            Future<Boolean> director = pool.submit(atOnce(together, () -> {
                boolean any = selections.approve(planId, "giamdoc", List.of());
                if (any) {
                    proposals.draft(planId);
                }
                return any;
            }));
            Future<Boolean> head = pool.submit(atOnce(together, () -> {
                withdrawals.withdraw(withdrawals.ask("ttTTBVTV", key, "Lý do"));
                return true;
            }));
            approved = director.get(60, TimeUnit.SECONDS);
            head.get(60, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
        assertThat(nominations.nomination(selected).state()).isEqualTo(State.WITHDRAWN);
        List<State> course = nominations.history(selected).stream().map(Step::state).toList();
        assertThat(course.subList(3, course.size()))
                .isEqualTo(approved ? List.of(State.APPROVED, State.PROPOSED, State.WITHDRAWN) : List.of(State.WITHDRAWN));
        assertThat(proposals.ofPlan(planId).map(Proposals.Proposal::nominations).orElse(List.of())).isEmpty();
    }

    private Callable<Boolean> atOnce(CyclicBarrier together, Callable<Boolean> act) {
        return () -> {
            together.await(30, TimeUnit.SECONDS);
            return transaction.execute(status -> {
                try {
                    return act.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        };
    }
}
