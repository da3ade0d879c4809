package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.Refusals.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Nominations.Step;
import vn.thidua.nomination.Selections.Choice;
import vn.thidua.nomination.Selections.Strike;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;

@ApplicationTest
@Transactional
class WithdrawalsTest {

    private static final String OFFICER = "tccb2";
    private static final String DIRECTOR = "giamdoc";
    private static final String HEAD = "ttTTBVTV";

    @Autowired
    private Nominations nominations;

    @Autowired
    private Withdrawals withdrawals;

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

    private Selections selections;
    private long planId;
    private long own;
    private long other;

    @BeforeEach
    void two_eligible_units() {
        planId = records.draft().id();
        selections = new NomineeSelection(table, trail, plans, id -> true, plan -> Map.of(), cleanRecord, conflicts);
        own = eligible("TTBVTV");
        other = eligible("CCTL");
    }

    @Test
    void the_head_of_the_unit_withdraws_with_a_reason_that_stays() {
        withdraw(HEAD, own, " Hồ sơ cần hoàn thiện. ");
        Nomination withdrawn = nominations.nomination(own);
        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(withdrawn.reason()).isEqualTo("Hồ sơ cần hoàn thiện.");
        Step last = nominations.history(own).get(nominations.history(own).size() - 1);
        assertThat(last.byUser()).isEqualTo(HEAD);
        assertThat(last.state()).isEqualTo(State.WITHDRAWN);
        assertThat(selections.candidates(planId)).extracting(Nomination::id).containsExactly(other);
    }

    @Test
    void nobody_but_the_head_of_its_own_unit_withdraws_it() {
        refused("nomination.withdrawalByHead", () -> withdraw("cbTTBVTV", own, "Lý do"));
        refused("nomination.withdrawalByHead", () -> withdraw("somebodyElse", own, "Lý do"));
        assertThat(refused("nomination.notOfYourUnit", () -> withdraw("ttCCTL", own, "Lý do")).field()).isEqualTo("nominationKey");
        refused("nomination.notOfYourUnit", () -> withdrawals.ask(HEAD, "HS-2091-9999", "Lý do"));
        refused("nomination.keyMissing", () -> withdrawals.ask(HEAD, "\u00a0", "Lý do"));
        refused("nomination.withdrawalReasonMissing", () -> withdraw(HEAD, own, " \u00a0"));
        refused("nomination.textUnreadable", () -> withdraw(HEAD, own, "Lý\u0000do"));
        assertThat(nominations.nomination(own).state()).isEqualTo(State.ELIGIBLE);
    }

    @Test
    void it_is_withdrawn_once() {
        withdraw(HEAD, own, "Lý do");
        refused("nomination.alreadyWithdrawn", () -> withdraw(HEAD, own, "Lý do"));
    }

    @Test
    void the_place_of_a_selected_unit_is_free_for_another() {
        select(own);
        refused("nomination.quotaExceeded", () -> table.changeState(other, State.SELECTED, null));
        withdraw(HEAD, own, "Lý do");
        assertThat(selections.selected(planId)).isEmpty();
        selections.sendBack(planId, DIRECTOR, "Chọn đơn vị khác");
        assertThat(nominations.nomination(own).state()).isEqualTo(State.WITHDRAWN);
        select(other);
        assertThat(selections.approve(planId, DIRECTOR, List.of())).isTrue();
        assertThat(nominations.propose(planId)).containsExactly(other);
    }

    @Test
    void what_was_approved_is_withdrawn_and_not_proposed() {
        select(own);
        selections.approve(planId, DIRECTOR, List.of());
        withdraw(HEAD, own, "Lý do");
        assertThat(nominations.propose(planId)).isEmpty();
    }

    @Test
    void what_was_struck_or_sent_is_not_withdrawn() {
        select(own);
        selections.approve(planId, DIRECTOR, List.of(new Strike(own, "Để lần sau")));
        refused("nomination.notListed", () -> withdraw(HEAD, own, "Lý do"));
        table.changeState(own, State.PROPOSED, null);
        refused("nomination.alreadySent", () -> withdraw(HEAD, own, "Lý do"));
        table.changeState(own, State.GRANTED, null);
        refused("nomination.alreadySent", () -> withdraw(HEAD, own, "Lý do"));
    }

    @Test
    void who_has_withdrawn_may_be_proposed_again_and_withdraw_again() {
        withdraw(HEAD, own, "Lý do");
        long again = eligible("TTBVTV");
        refused("nomination.duplicate", () -> nominations.submit(unit("TTBVTV")));
        withdraw(HEAD, again, "Lý do");
        assertThat(nominations.nomination(again).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void an_officer_does_not_rank_his_own_unit_nor_a_director_approve_himself() {
        long tccb = table.insert("HS-2091-TCCB", "Phòng", new NewNomination(
                        planId, Target.OFFICE, "TCCB", null, CERTIFICATE, "Thành tích", null, Map.of(), "tccb1"))
                .orElseThrow();
        table.changeState(tccb, State.ELIGIBLE, null);
        refused("organization.conflictOwnUnit", () -> select(own));
        table.changeState(tccb, State.INELIGIBLE, null);
        long director = nominations.submit(new NewNomination(
                planId, Target.PERSON, "SNN", DIRECTOR, CERTIFICATE, "Thành tích", null, Map.of(), "tccb1"));
        table.changeState(director, State.ELIGIBLE, null);
        select(director);
        refused("nomination.ownNameListed", () -> selections.approve(planId, DIRECTOR, List.of()));
        assertThat(selections.approve(planId, "pgd1", List.of())).isTrue();
    }

    @Test
    void a_director_may_strike_his_own_name() {
        long director = nominations.submit(new NewNomination(
                planId, Target.PERSON, "SNN", DIRECTOR, CERTIFICATE, "Thành tích", null, Map.of(), "tccb1"));
        table.changeState(director, State.ELIGIBLE, null);
        select(director);
        assertThat(selections.approve(planId, DIRECTOR, List.of(new Strike(director, "Nhường người khác")))).isFalse();
    }

    private void withdraw(String user, long nomination, String reason) {
        withdrawals.withdraw(withdrawals.ask(user, nominations.nomination(nomination).key(), reason));
    }

    private void select(long chosen) {
        int[] rank = {1};
        selections.select(
                planId,
                OFFICER,
                selections.candidates(planId).stream()
                        .map(n -> new Choice(n.id(), n.id() == chosen, n.id() == chosen ? 1 : ++rank[0], null))
                        .toList(),
                null);
    }

    private long eligible(String unit) {
        long id = nominations.submit(unit(unit));
        nominations.appraised(id, true, null);
        return id;
    }

    private NewNomination unit(String code) {
        return new NewNomination(planId, Target.AFFILIATE, code, null, CERTIFICATE, "Thành tích", "Minh chứng", Map.of(), "cb" + code);
    }
}
