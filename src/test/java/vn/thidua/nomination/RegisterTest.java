package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;
import static vn.thidua.nomination.Refusals.refused;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
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
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;

@ApplicationTest
@Transactional
class RegisterTest {

    @Autowired
    private Nominations nominations;

    @Autowired
    private Organization organization;

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

    private long planId;

    @BeforeEach
    void a_plan() {
        planId = records.draft().id();
    }

    @Test
    void numbers_nominations_of_a_year_one_after_the_other() {
        String first = nominations.nomination(nominations.submit(unit("TTBVTV"))).key();
        String second = nominations.nomination(nominations.submit(unit("CCTL"))).key();
        assertThat(first).matches("HS-2091-\\d{4}");
        assertThat(Integer.parseInt(second.substring(8))).isEqualTo(Integer.parseInt(first.substring(8)) + 1);
    }

    @Test
    void keeps_what_was_submitted_and_what_is_still_unknown() {
        Nomination kept = nominations.nomination(nominations.submit(new NewNomination(
                planId,
                Target.DEPARTMENT,
                "SNN",
                null,
                FLAG,
                Normalizer.normalize(" Thành tích ", Normalizer.Form.NFD),
                null,
                Map.of("rankDigital", new Value(new BigDecimal("1"), "QĐ 15")),
                "tccb1")));
        assertThat(kept.state()).isEqualTo(State.SUBMITTED);
        assertThat(kept.nomineeName()).isEqualTo(organization.unit("SNN").name());
        assertThat(kept.achievements()).isEqualTo("Thành tích");
        assertThat(kept.values())
                .containsEntry("rankDigital", new Value(new BigDecimal("1"), "QĐ 15"))
                .containsEntry("tasksOnTimePercent", new Value(null, null));
        assertThat(kept.values().keySet()).containsExactly("tasksOnTimePercent", "rankDigital");
    }

    @Test
    void refuses_the_same_nominee_for_the_same_award_of_the_plan() {
        nominations.submit(unit("TTBVTV"));
        refused("nomination.duplicate", () -> nominations.check(unit("TTBVTV")));
        refused("nomination.duplicate", () -> nominations.submit(unit("TTBVTV")));
        nominations.submit(person("TTBVTV", "cbTTBVTV"));
        refused("nomination.duplicate", () -> nominations.submit(person("TTBVTV", "cbTTBVTV")));
        nominations.submit(person("TTBVTV", "ttTTBVTV"));
    }

    @Test
    void refuses_an_office_with_the_clause_of_the_units_quota() {
        assertThat(refused("nomination.targetNotForAward", () -> nominations.submit(office("VPS"))).clause())
                .isEqualTo("Mục IV.4 gạch 2");
    }

    @Test
    void refuses_somebody_of_another_unit_and_a_collective_of_another_kind() {
        refused("nomination.personNotOfUnit", () -> nominations.submit(person("TTBVTV", "cbCCTL")));
        refused("nomination.personNotOfUnit", () -> nominations.submit(person("TTBVTV", "nobody")));
        refused("nomination.personNotOfUnit", () -> nominations.submit(person("TTBVTV", null)));
        refused("nomination.notOfTarget", () -> nominations.submit(unit("VPS")));
        refused("nomination.notOfTarget", () -> nominations.submit(unit("SNN")));
    }

    @Test
    void refuses_a_nomination_without_achievements() {
        NewNomination blank = new NewNomination(
                planId, Target.AFFILIATE, "CCTL", null, CERTIFICATE, "\u00a0", "MC", Map.of(), "cbCCTL");
        refused("nomination.achievementsMissing", () -> nominations.submit(blank));
    }

    @Test
    void supplements_only_what_waits_for_its_appraisal() {
        long id = nominations.submit(unit("TTBVTV"));
        nominations.supplement(id, "cbTTBVTV", "Mới", null, Map.of("openViolations", new Value(BigDecimal.ZERO, "TTS")));
        assertThat(nominations.nomination(id).achievements()).isEqualTo("Mới");
        assertThat(nominations.nomination(id).evidence()).isNull();
        nominations.appraised(id, false, "Còn vi phạm");
        refused("nomination.moved", () -> nominations.supplement(id, "cbTTBVTV", "Lại", null, Map.of()));
        refused("nomination.moved", () -> nominations.appraised(id, true, null));
        assertThat(nominations.nomination(id).reason()).isEqualTo("Còn vi phạm");
        assertThat(nominations.history(id))
                .extracting(Step::state, Step::byUser)
                .containsExactly(
                        tuple(State.SUBMITTED, "cbTTBVTV"),
                        tuple(State.SUBMITTED, "cbTTBVTV"),
                        tuple(State.INELIGIBLE, null));
    }

    @Test
    void takes_the_provinces_answer_once_but_for_a_deferred_name() {
        long id = nominations.submit(unit("TTBVTV"));
        refused("nomination.alreadyDecided", () -> answer(id, State.GRANTED, null));
        long proposed = proposed();
        answer(proposed, State.DEFERRED, "Chờ xếp hạng");
        assertThat(nominations.nomination(proposed).state()).isEqualTo(State.DEFERRED);
        answer(proposed, State.GRANTED, null);
        assertThat(nominations.nomination(proposed).grantedAward()).isEqualTo(CERTIFICATE);
        assertThat(nominations.nomination(proposed).decisionNumber()).isEqualTo("12/QĐ-UBND");
        refused("nomination.alreadyDecided", () -> answer(proposed, State.REFUSED, "Không"));
    }

    private long proposed() {
        Selections selections = new NomineeSelection(table, trail, plans, any -> true, plan -> Map.of(), cleanRecord, conflicts);
        long id = nominations.submit(unit("CCTL"));
        nominations.appraised(id, true, "Đủ điều kiện");
        selections.select(planId, "tccb2", List.of(new Selections.Choice(id, true, 1, null)), null);
        selections.approve(planId, "giamdoc", List.of());
        assertThat(nominations.propose(planId)).containsExactly(id);
        return id;
    }

    private void answer(long id, State outcome, String reason) {
        nominations.answered(id, outcome, null, "12/QĐ-UBND", LocalDate.of(2024, 1, 5), reason);
    }

    private NewNomination unit(String code) {
        return collective(Target.AFFILIATE, code);
    }

    private NewNomination office(String code) {
        return collective(Target.OFFICE, code);
    }

    private NewNomination collective(Target target, String code) {
        return new NewNomination(
                planId, target, code, null, CERTIFICATE, "Thành tích", "Minh chứng", Map.of(), "cb" + code);
    }

    private NewNomination person(String unit, String person) {
        return new NewNomination(
                planId, Target.PERSON, unit, person, CERTIFICATE, "Thành tích", "Minh chứng", Map.of(), "cb" + unit);
    }
}
