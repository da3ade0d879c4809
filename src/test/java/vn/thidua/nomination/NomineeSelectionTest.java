package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;
import static vn.thidua.nomination.Refusals.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Selections.Choice;
import vn.thidua.nomination.Selections.Strike;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;

@ApplicationTest
@Transactional
class NomineeSelectionTest {

    private static final String OFFICER = "tccb2";
    private static final String DIRECTOR = "giamdoc";

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

    private final Set<Long> noLongerEligible = new HashSet<>();
    private Selections selections;
    private long planId;
    private long flag;
    private long certificate;
    private long first;
    private long second;

    @BeforeEach
    void four_eligible_nominations() {
        planId = records.draft().id();
        selections = new NomineeSelection(table, trail, plans, id -> !noLongerEligible.contains(id), plan -> Map.of(), cleanRecord, conflicts);
        flag = eligible(Target.DEPARTMENT, "SNN", FLAG);
        certificate = eligible(Target.DEPARTMENT, "SNN", CERTIFICATE);
        first = eligible(Target.AFFILIATE, "TTBVTV", CERTIFICATE);
        second = eligible(Target.AFFILIATE, "CCTL", CERTIFICATE);
    }

    @Test
    void ranks_all_and_selects_within_the_quotas() {
        select(List.of(flag, second), "Đơn vị thứ nhất mới được khen");
        assertThat(states()).containsExactly(State.SELECTED, State.NOT_SELECTED, State.NOT_SELECTED, State.SELECTED);
        assertThat(selections.selected(planId)).extracting(Nomination::id).containsExactly(flag, second);
        assertThat(nominations.nomination(second).rankReason()).isEqualTo("Đơn vị thứ nhất mới được khen");
        assertThat(selections.comment(planId)).contains("Kính trình");
    }

    @Test
    void selects_nobody_and_approves_nobody() {
        select(List.of(), null);
        assertThat(selections.approve(planId, DIRECTOR, List.of())).isFalse();
        assertThat(nominations.propose(planId)).isEmpty();
    }

    @Test
    void refuses_an_incomplete_or_doubled_ranking_and_whoever_is_not_eligible() {
        refused("nomination.rankingIncomplete", () -> choose(List.of(new Choice(flag, true, 1, null))));
        List<Choice> doubled = choices(List.of(), null);
        doubled.set(0, doubled.get(1));
        refused("nomination.rankingIncomplete", () -> choose(doubled));
        long submitted = nominations.submit(nomination(Target.PERSON, "CCTL", CERTIFICATE, "cbCCTL"));
        List<Choice> tooMany = choices(List.of(), null);
        tooMany.add(new Choice(submitted, true, 1, null));
        refused("nomination.notEligible", () -> choose(tooMany));
    }

    @Test
    void refuses_flag_and_certificate_for_the_department_and_two_units() {
        assertThat(refused("nomination.quotaExceeded", () -> select(List.of(flag, certificate), null)).clause())
                .isEqualTo("Mục IV.4 gạch 1");
        assertThat(refused("nomination.quotaExceeded", () -> select(List.of(first, second), null)).clause())
                .isEqualTo("Mục IV.4 gạch 2");
    }

    @Test
    void a_list_that_waits_for_the_director_is_not_selected_again() {
        select(List.of(), null);
        refused("nomination.alreadySelected", () -> choose(List.of()));
        selections.approve(planId, DIRECTOR, List.of());
        refused("nomination.alreadySelected", () -> choose(List.of()));
        refused("nomination.decisionMoved", () -> selections.approve(planId, DIRECTOR, List.of()));
    }

    @Test
    void the_director_sends_all_back_with_a_reason_and_tccb_ranks_anew() {
        select(List.of(flag, first), null);
        refused("nomination.reasonMissing", () -> selections.sendBack(planId, DIRECTOR, "\u00a0"));
        selections.sendBack(planId, DIRECTOR, "Xem lại xếp hạng");
        assertThat(states()).containsOnly(State.ELIGIBLE);
        assertThat(selections.returnReason(planId)).contains("Xem lại xếp hạng");
        assertThat(nominations.nomination(first).rank()).isEqualTo(1);
        select(List.of(certificate), "Chưa đủ căn cứ cho Cờ");
        assertThat(selections.returnReason(planId)).isEmpty();
        assertThat(selections.approve(planId, DIRECTOR, List.of())).isTrue();
        assertThat(nominations.propose(planId)).containsExactly(certificate);
    }

    @Test
    void the_director_strikes_a_name_with_a_reason() {
        select(List.of(flag, first), null);
        refused("nomination.strikeReasonMissing", () -> approve(new Strike(first, " \u00a0")));
        refused("nomination.notSelected", () -> approve(new Strike(second, "Lý do")));
        assertThat(approve(new Strike(first, "Đơn thư đang xác minh"))).isTrue();
        assertThat(states()).containsExactly(State.APPROVED, State.NOT_SELECTED, State.STRUCK, State.NOT_SELECTED);
        assertThat(nominations.nomination(first).reason()).isEqualTo("Đơn thư đang xác minh");
    }

    @Test
    void striking_every_name_approves_none() {
        select(List.of(first), null);
        assertThat(approve(new Strike(first, "Lý do"))).isFalse();
    }

    @Test
    void refuses_to_approve_whoever_is_no_longer_eligible_unless_struck() {
        select(List.of(flag, first), null);
        noLongerEligible.add(first);
        assertThat(refused("nomination.noLongerEligible", () -> approve()).arguments())
                .containsExactly(nominations.nomination(first).nomineeName());
        assertThat(approve(new Strike(first, "Không còn đủ điều kiện"))).isTrue();
    }

    @Test
    void the_database_itself_holds_the_quota() {
        select(List.of(first), null);
        assertThatThrownBy(() -> database.sql("update thidua.nomination set state = 'SELECTED' where id = :id")
                        .param("id", second)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("quota");
    }

    private boolean approve(Strike... strikes) {
        return selections.approve(planId, DIRECTOR, List.of(strikes));
    }

    private void select(List<Long> selected, String reason) {
        selections.select(planId, OFFICER, choices(selected, reason), " Kính trình ");
    }

    private void choose(List<Choice> choices) {
        selections.select(planId, OFFICER, choices, null);
    }

    /** Flag before certificate, the first unit before the second. */
    private List<Choice> choices(List<Long> selected, String reason) {
        List<Choice> choices = new ArrayList<>();
        int place = 0;
        for (long id : List.of(flag, certificate, first, second)) {
            boolean chosen = selected.contains(id);
            choices.add(new Choice(id, chosen, place++ % 2 + 1, chosen ? reason : null));
        }
        return choices;
    }

    private List<State> states() {
        return List.of(flag, certificate, first, second).stream()
                .map(id -> nominations.nomination(id).state())
                .toList();
    }

    private long eligible(Target target, String unit, String award) {
        long id = nominations.submit(nomination(target, unit, award, null));
        nominations.appraised(id, true, "Đủ điều kiện");
        return id;
    }

    private NewNomination nomination(Target target, String unit, String award, String person) {
        return new NewNomination(planId, target, unit, person, award, "Thành tích", "Minh chứng", Map.of(), "cb" + unit);
    }
}
