package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.organization.Unit;
import vn.thidua.plan.domain.CleanText;
import vn.thidua.plan.domain.PlanRules;
import vn.thidua.refusal.Refusal;

/** The real plan with one thing wrong: each is refused, naming the field and the clause. */
class PlanRulesTest {

    private final List<Unit> units = SamplePlan.directory().units();

    static Stream<Arguments> incompletePlans() {
        return Stream.of(
                wrong("plan.titleMissing", "title", null, plan -> plan.put("title", " \u00a0 ")),
                wrong("plan.basisMissing", "basis", null, plan -> plan.putNull("basis")),
                wrong("plan.purposeMissing", "purpose", null, plan -> plan.put("purpose", "")),
                wrong("plan.requirementsMissing", "requirements", null, plan -> plan.put("requirements", "\n")),
                wrong("plan.signerMissing", "signerName", null, plan -> plan.put("signerName", "")),
                wrong("plan.contentsMissing", "contents", null, plan -> {
                    list(plan, "contents").removeAll();
                    plan.get("figures").forEach(figure -> ((ObjectNode) figure).putNull("section"));
                }),
                wrong("plan.solutionsMissing", "solutions", null, plan -> plan.putNull("solutions")),
                wrong("plan.milestoneMissing", "milestones", null, plan -> list(plan, "milestones").remove(4)),
                wrong("plan.deadlineMissing", "deadlines", null, plan -> list(plan, "deadlines").remove(7)),
                wrong("plan.addresseesMissing", "addressees", null, plan -> list(plan, "addressees").removeAll()));
    }

    static Stream<Arguments> contradictoryPlans() {
        return Stream.of(
                wrong("plan.yearInvalid", "year", null, plan -> plan.put("year", 23)),
                wrong("plan.movementNameMissing", "movementName", null, plan -> plan.put("movementName", "")),
                wrong("plan.textTooLong", "movementName", null, plan -> plan.put("movementName", "x".repeat(256))),
                wrong("plan.symbolInvalid", "symbol", null, plan -> plan.put("symbol", "kế hoạch")),
                wrong("plan.windowReversed", "achievementTo", null, plan -> plan.put("achievementTo", "2022-12-31")),
                wrong("plan.windowOutsideYear", "achievementFrom", null, plan -> plan.put("achievementFrom", "2024-01-01").put("achievementTo", "2024-12-31")),
                wrong("plan.codeTwice", "contents", null, plan -> row(plan, "contents", 1).put("code", "ND1")),
                wrong("plan.codeTwice", "solutions", null, plan -> row(plan, "solutions", 0).put("code", "ND1")),
                wrong("plan.codeInvalid", "contents", null, plan -> row(plan, "contents", 0).put("code", "N D")),
                wrong("plan.sectionTextMissing", "contents", "Mục II.3", plan -> row(plan, "contents", 2).put("text", "")),
                wrong("plan.sectionClauseMissing", "solutions", null, plan -> row(plan, "solutions", 2).put("clause", "")),
                wrong("plan.textTooLong", "solutions", "Mục III.2", plan -> row(plan, "solutions", 1).put("text", "x".repeat(4001))),
                wrong("plan.figureSectionUnknown", "contents", "Mục II.3", plan -> row(plan, "figures", 1).put("section", "ND9")),
                wrong("plan.criterionAwardUnknown", "criteria", "Mục IV.3.a", plan -> row(plan, "criteria", 0).put("award", "GIAY_KHEN")),
                wrong("plan.criterionFigureUnknown", "criteria", "Mục IV.3.a", plan -> row(plan, "criteria", 1).put("figure", "noSuch")),
                wrong("plan.criterionThresholdMissing", "criteria", "Mục IV.3.a", plan -> row(plan, "criteria", 1).putNull("threshold")),
                wrong("plan.criterionThresholdNegative", "criteria", "Mục IV.3.a", plan -> row(plan, "criteria", 1).put("threshold", -1)),
                wrong("plan.criterionRankFromOne", "criteria", "Mục IV.3.a", plan -> row(plan, "criteria", 3).put("threshold", 0)),
                wrong("plan.criterionThresholdWhole", "criteria", "Mục IV.3.a", plan -> row(plan, "criteria", 3).put("threshold", 1.5)),
                wrong("plan.narrativeHasThreshold", "criteria", "Mục IV.3.a", plan -> row(plan, "criteria", 0).put("threshold", 1)),
                wrong("plan.criterionTargetMissing", "criteria", "Mục IV.3.a", plan -> ((ArrayNode) row(plan, "criteria", 0).get("targets")).removeAll()),
                wrong("plan.quotaNegative", "quotas", "Mục IV.4", plan -> row(plan, "quotas", 0).put("max", -1)),
                wrong("plan.quotaAwardUnknown", "quotas", "Mục IV.4", plan -> list(row(plan, "quotas", 0), "awards").add("GIAY_KHEN")),
                wrong("plan.comparisonClauseMissing", "comparisons", null, plan -> row(plan, "comparisons", 0).put("clause", "")),
                wrong("plan.comparisonTextMissing", "comparisons", "Mục IV.3.b", plan -> row(plan, "comparisons", 0).put("text", "\u00a0")),
                wrong("plan.comparisonAwardUnknown", "comparisons", "Mục IV.3.b", plan -> list(row(plan, "comparisons", 0), "awards").add("GIAY_KHEN")),
                wrong("plan.comparisonAwardUnknown", "comparisons", "Mục IV.3.b", plan -> list(row(plan, "comparisons", 0), "awards").removeAll()),
                wrong("plan.comparisonTargetMissing", "comparisons", "Mục IV.3.b", plan -> list(row(plan, "comparisons", 0), "targets").removeAll()),
                wrong("plan.comparisonAspectMissing", "comparisons", "Mục IV.3.b", plan -> list(row(plan, "comparisons", 0), "aspects").removeAll()),
                wrong("plan.comparisonAspectMissing", "comparisons", "Mục IV.3.b", plan -> row(plan, "comparisons", 0).putNull("aspects")),
                wrong("plan.comparisonsOverlap", "comparisons", "Mục IV.3.b", plan -> list(plan, "comparisons").add(row(plan, "comparisons", 0).deepCopy().put("code", "SS2"))),
                wrong("plan.codeTwice", "comparisons", null, plan -> list(plan, "comparisons").add(row(plan, "comparisons", 0).deepCopy())),
                wrong("plan.codeTwice", "comparisons", null, plan -> aspect(plan, 1).put("code", "TM")),
                wrong("plan.aspectLabelMissing", "comparisons", "Mục IV.3.b", plan -> aspect(plan, 0).put("label", " ")),
                wrong("plan.aspectWeightInvalid", "comparisons", "Mục IV.3.b", plan -> aspect(plan, 0).put("weight", 0)),
                wrong("plan.aspectWeightInvalid", "comparisons", "Mục IV.3.b", plan -> aspect(plan, 0).put("weight", -3)),
                wrong("plan.aspectWeightInvalid", "comparisons", "Mục IV.3.b", plan -> aspect(plan, 0).putNull("weight")),
                wrong("plan.aspectWeightInvalid", "comparisons", "Mục IV.3.b", plan -> aspect(plan, 0).put("weight", 0.125)),
                wrong("plan.aspectMaxInvalid", "comparisons", "Mục IV.3.b", plan -> aspect(plan, 2).put("max", 0)),
                wrong("plan.aspectMaxInvalid", "comparisons", "Mục IV.3.b", plan -> aspect(plan, 2).put("max", 1001)),
                wrong("plan.milestonesOutOfOrder", "milestones", "Mục V.2", plan -> row(plan, "milestones", 1).put("date", "2023-10-02")),
                wrong("plan.milestonesOutOfOrder", "milestones", "Mục V.2", plan -> row(plan, "milestones", 3).put("date", "2023-12-07")),
                wrong("plan.interimTooLate", "milestones", null, plan -> list(plan, "milestones").addObject().put("code", "interim1")
                        .put("label", "Sơ kết").put("date", "2023-10-02").put("stated", false)),
                wrong("plan.milestoneBeforeWindow", "milestones", "Mục V.2", plan -> row(plan, "milestones", 0).put("date", "2022-12-31")),
                wrong("plan.milestoneTooLate", "milestones", "Mục V.2", plan -> row(plan, "milestones", 4).put("date", "2026-01-01")),
                wrong("plan.milestoneDateMissing", "milestones", "Mục V.2", plan -> row(plan, "milestones", 4).putNull("date")),
                wrong("plan.deadlineTaskUnknown", "deadlines", null, plan ->
                        list(plan, "deadlines").add(row(plan, "deadlines", 0).deepCopy().put("task", "UserTask_other"))),
                wrong("plan.deadlineMilestoneUnknown", "deadlines", null, plan -> row(plan, "deadlines", 0).put("milestone", "other")),
                wrong("plan.deadlineTooShort", "deadlines", null, plan -> row(plan, "deadlines", 0).put("workingDays", 0)),
                wrong("plan.deadlineEscalationInvalid", "deadlines", null, plan -> row(plan, "deadlines", 0).put("escalateAfter", 0)),
                wrong("plan.deadlineReminderInvalid", "deadlines", null, plan -> row(plan, "deadlines", 0).put("remindBefore", -1)),
                wrong("plan.deadlineRoleUnknown", "deadlines", null, plan -> row(plan, "deadlines", 0).put("escalateTo", "BOSS")),
                wrong("plan.ladderTooLong", "deadlines", null, plan ->
                        ladder(plan, "-8 HOLDERS", "-7 HOLDERS", "-6 HOLDERS", "-5 HOLDERS", "-4 HOLDERS", "-3 HOLDERS", "0 HOLDERS", "1 TCCB_HEAD", "3 DIRECTOR")),
                wrong("plan.ladderStepTooFar", "deadlines", null, plan -> ladder(plan, "-61 HOLDERS", "1 TCCB_HEAD")),
                wrong("plan.ladderStepTooFar", "deadlines", null, plan -> ladder(plan, "0 HOLDERS", "61 TCCB_HEAD")),
                wrong("plan.ladderStepTwice", "deadlines", null, plan -> ladder(plan, "0 HOLDERS", "1 TCCB_HEAD", "1 TCCB_HEAD")),
                wrong("plan.ladderReminderMissing", "deadlines", null, plan -> ladder(plan, "1 HOLDERS", "1 TCCB_HEAD")),
                wrong("plan.ladderReportMissing", "deadlines", null, plan -> ladder(plan, "-1 HOLDERS", "0 TCCB_HEAD")),
                wrong("plan.ladderAudienceUnknown", "deadlines", null, plan -> ladder(plan, "0 HOLDERS", "1 CLERK")),
                wrong("plan.ladderAudienceUnknown", "deadlines", null, plan -> ladder(plan, "0 HOLDERS", "1 ADMINISTRATOR")),
                wrong("plan.ladderAudienceUnknown", "deadlines", null, plan -> {
                    ladder(plan, "0 HOLDERS", "1 TCCB_HEAD");
                    ((ObjectNode) row(plan, "deadlines", 0).get("ladder").get(1)).putNull("to");
                }),
                // drafting is a case of the department: there is no head of "the" unit
                wrong("plan.ladderOutsideUnit", "deadlines", null, plan -> ladder(plan, "0 HOLDERS", "1 UNIT_HEAD")),
                wrong("plan.addresseeUnknown", "addressees", null, plan -> list(plan, "addressees").add("XYZ")),
                wrong("plan.addresseeCannotCarryOut", "addressees", null, plan -> list(plan, "addressees").add("DTN")),
                wrong("plan.addresseeTwice", "addressees", null, plan -> list(plan, "addressees").add("VPS")),
                wrong("plan.addresseeTwice", "otherRecipients", null, plan -> list(plan, "otherRecipients").add("VPS")),
                wrong("plan.answerDaysInvalid", "provinceAnswerDays", null, plan -> plan.put("provinceAnswerDays", 0)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource({"incompletePlans", "contradictoryPlans"})
    void refuses_to_hand_it_on(String code, String field, String clause, Consumer<ObjectNode> change) {
        PlanContent plan = CleanText.of(SamplePlan.with(change));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> PlanRules.complete(plan, units));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.clause()).isEqualTo(clause);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("contradictoryPlans")
    void refuses_it_even_as_a_first_draft(String code, String field, String clause, Consumer<ObjectNode> change) {
        PlanContent plan = CleanText.of(SamplePlan.with(change));
        assertThat(catchThrowableOfType(Refusal.class, () -> PlanRules.consistent(plan, units)).code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("incompletePlans")
    void lets_a_first_draft_lack_parts(String code, String field, String clause, Consumer<ObjectNode> change) {
        PlanContent plan = CleanText.of(SamplePlan.with(change));
        assertThatCode(() -> PlanRules.consistent(plan, units)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0 HOLDERS, 1 DIRECTOR",
        "-60 HOLDERS, 60 TCCB_HEAD",
        // of one day, but to different people
        "0 HOLDERS, 1 TCCB_OFFICER, 1 TCCB_HEAD, 1 HOLDERS, 0 TCCB_HEAD",
        "-5 HOLDERS, -4 HOLDERS, -3 HOLDERS, -2 HOLDERS, -1 HOLDERS, 0 HOLDERS, 1 TCCB_HEAD, 3 DIRECTOR"
    })
    void allows_any_ladder_that_tells_somebody_in_time_and_goes_up_when_it_is_late(String steps) {
        PlanContent plan = SamplePlan.with(json -> ladder(json, steps.split(", ")));
        assertThatCode(() -> PlanRules.complete(plan, units)).doesNotThrowAnyException();
    }

    @Test
    void the_head_of_a_unit_can_be_told_of_his_units_tasks() {
        PlanContent plan = SamplePlan.with(json -> ladder(json, 5, "0 HOLDERS", "1 UNIT_HEAD"));
        assertThat(plan.deadlines().get(5).task()).isEqualTo("UserTask_writeReport");
        assertThatCode(() -> PlanRules.complete(plan, units)).doesNotThrowAnyException();
    }

    @Test
    void allows_a_quota_of_none_and_milestones_of_one_day() {
        PlanContent plan = SamplePlan.with(json -> {
            row(json, "quotas", 1).put("max", 0);
            row(json, "milestones", 3).put("date", "2023-12-08");
        });
        assertThatCode(() -> PlanRules.complete(plan, units)).doesNotThrowAnyException();
    }

    @Test
    void text_is_composed_stripped_and_free_of_control_characters() {
        assertThat(CleanText.of("\u00a0 Ke\u0302\u0301 hoa\u0323ch\r\nnăm \t", "title")).isEqualTo("Kế hoạch\nnăm");
        assertThat(CleanText.of("\u200b\u00a0", "title")).isNull();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CleanText.of("a\u0000b", "title"));
        assertThat(refusal.code()).isEqualTo("plan.characterForbidden");
        assertThat(refusal.field()).isEqualTo("title");
    }

    @Test
    void a_control_character_deep_in_the_content_is_found() {
        PlanContent plan = SamplePlan.with(json -> row(json, "contents", 4).put("text", "a\u0007b"));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CleanText.of(plan));
        assertThat(refusal.field()).isEqualTo("contents");
    }

    private static Arguments wrong(String code, String field, String clause, Consumer<ObjectNode> change) {
        return Arguments.of(code, field, clause, change);
    }

    private static ArrayNode list(ObjectNode plan, String name) {
        return (ArrayNode) plan.get(name);
    }

    private static ObjectNode row(ObjectNode plan, String name, int index) {
        return (ObjectNode) plan.get(name).get(index);
    }

    private static void ladder(ObjectNode plan, String... steps) {
        ladder(plan, 0, steps);
    }

    /** @param steps e.g. {@code -1 HOLDERS} */
    private static void ladder(ObjectNode plan, int deadline, String... steps) {
        ArrayNode ladder = row(plan, "deadlines", deadline).putArray("ladder");
        for (String step : steps) {
            String[] parts = step.split(" ");
            ladder.addObject().put("workingDays", Integer.parseInt(parts[0])).put("to", parts[1]);
        }
    }

    private static ObjectNode aspect(ObjectNode plan, int index) {
        return (ObjectNode) row(plan, "comparisons", 0).get("aspects").get(index);
    }
}
