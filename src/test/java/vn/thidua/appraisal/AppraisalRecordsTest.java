package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.Appraisals.Conclusion;
import vn.thidua.appraisal.Appraisals.EnteredFigure;
import vn.thidua.appraisal.Appraisals.Findings;
import vn.thidua.appraisal.Appraisals.GivenFigure;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Opinion;
import vn.thidua.appraisal.Appraisals.Recommendation;
import vn.thidua.appraisal.Appraisals.Supplement;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
class AppraisalRecordsTest {

    private static final Findings NOTHING = new Findings(List.of(), List.of());
    private static final LocalDate DUE = LocalDate.of(2023, 11, 24);

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    private IssuedPlan plan;

    @BeforeEach
    void issue() {
        plan = new IssuedPlan(organization, plans, nominations, clock);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static void refused(String code, ThrowingCallable request) {
        Refusal refusal = catchThrowableOfType(Refusal.class, request);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    private static Map<String, String> unknown(String figure) {
        Map<String, String> changed = new HashMap<>();
        changed.put(figure, null);
        return changed;
    }

    /** A certificate for the department, its figures judged as given. */
    private long certificate(Map<String, String> changed, Verdict digital) {
        long id = plan.department(IssuedPlan.CERTIFICATE, changed);
        for (String criterion : List.of("BKS2", "BKS4", "BKS5", "BKS6")) {
            appraisals.figureJudged(id, criterion, Verdict.PASS);
        }
        appraisals.figureJudged(id, "BKS3", digital);
        return id;
    }

    private static Findings opinion(Verdict verdict) {
        return new Findings(List.of(new Opinion("BKS1", verdict, "letter 5", null)), List.of());
    }

    private Judgement judgement(long id, String criterion) {
        return appraisals.judgements(id).stream()
                .filter(j -> j.criterion().equals(criterion))
                .findFirst()
                .orElse(null);
    }

    @Test
    void what_the_decision_said_is_on_record_with_value_and_source() {
        long id = certificate(Map.of("rankDigital", "6"), Verdict.FAIL);

        Judgement rank = judgement(id, "BKS3");
        assertThat(rank.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(rank.value()).isEqualByComparingTo("6");
        assertThat(rank.source()).isEqualTo("letter rankDigital");
        assertThat(rank.byDecision()).isTrue();
        assertThat(rank.decidedAt()).isBetween(IssuedPlan.NOVEMBER, IssuedPlan.NOVEMBER.plusSeconds(60));
        assertThat(appraisals.judgements(id)).extracting(Judgement::criterion).containsExactly("BKS2", "BKS3", "BKS4", "BKS5", "BKS6");
    }

    @Test
    void an_eligible_nomination_is_concluded_by_another_person_and_told_to_its_register() {
        long id = certificate(Map.of(), Verdict.PASS);
        appraisals.takeUp(id);
        appraisals.appraise(id, "tccb2", opinion(Verdict.PASS), Recommendation.ELIGIBLE);
        assertThat(appraisals.eligible(id)).as("before the conclusion").isFalse();

        refused("appraisal.byAppraiser", () -> appraisals.conclude(id, "tccb2", Conclusion.ELIGIBLE, null));
        refused("appraisal.decisionMissing", () -> appraisals.conclude(id, "truongtccb", null, null));
        appraisals.conclude(id, "truongtccb", Conclusion.ELIGIBLE, null);

        assertThat(appraisals.eligible(id)).isTrue();
        assertThat(nominations.nomination(id).state()).isEqualTo(Nominations.State.ELIGIBLE);
        refused("appraisal.notAppraised", () -> appraisals.conclude(id, "truongtccb", Conclusion.RETURN, "again"));
        refused("appraisal.concluded", () -> appraisals.figureJudged(id, "BKS3", Verdict.FAIL));
        refused("appraisal.notWithOfficer", () -> appraisals.appraise(id, "tccb2", NOTHING, Recommendation.ELIGIBLE));
    }

    @Test
    void a_failed_hard_criterion_can_only_be_concluded_ineligible_and_with_a_reason() {
        long id = certificate(Map.of("rankDigital", "6"), Verdict.FAIL);
        refused(
                "appraisal.hardCriterionFailed",
                () -> appraisals.appraise(id, "tccb2", opinion(Verdict.PASS), Recommendation.ELIGIBLE));
        appraisals.appraise(id, "tccb2", opinion(Verdict.PASS), Recommendation.INELIGIBLE);

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> appraisals.conclude(id, "truongtccb", Conclusion.ELIGIBLE, "still"));
        assertThat(refusal.code()).isEqualTo("appraisal.hardCriterionFailed");
        assertThat(refusal.clause()).isEqualTo("Mục IV.3.b");
        refused("appraisal.reasonMissing", () -> appraisals.conclude(id, "truongtccb", Conclusion.INELIGIBLE, "\u00a0"));

        appraisals.conclude(id, "truongtccb", Conclusion.INELIGIBLE, "rank 6");
        assertThat(appraisals.eligible(id)).isFalse();
        assertThat(nominations.nomination(id).state()).isEqualTo(Nominations.State.INELIGIBLE);
        assertThat(nominations.nomination(id).reason()).isEqualTo("rank 6");
    }

    @Test
    void a_value_that_an_officer_enters_is_judged_by_the_decision_and_kept_until_the_dossier_has_its_own() {
        long id = certificate(unknown("rankDigital"), Verdict.UNKNOWN);
        refused(
                "appraisal.hardCriterionUnknown",
                () -> appraisals.appraise(id, "tccb2", opinion(Verdict.PASS), Recommendation.ELIGIBLE));
        assertThat(appraisals.lacking(id)).extracting(c -> c.code()).containsExactly("BKS3");

        Findings entered = new Findings(
                opinion(Verdict.PASS).opinions(), List.of(new EnteredFigure("BKS3", new BigDecimal("5"), "letter 77")));
        appraisals.appraise(id, "tccb2", entered, Recommendation.ELIGIBLE);

        Judgement rank = judgement(id, "BKS3");
        assertThat(rank.verdict()).isEqualTo(Verdict.PASS);
        assertThat(rank.byDecision()).isTrue();
        assertThat(rank.enteredBy()).isEqualTo("tccb2");
        assertThat(appraisals.figure(id, "BKS3")).isEqualByComparingTo("5");

        appraisals.conclude(id, "truongtccb", Conclusion.RETURN, "check the rank");
        Findings corrected = new Findings(List.of(), List.of(new EnteredFigure("BKS3", new BigDecimal("6"), "letter 77")));
        refused(
                "appraisal.hardCriterionFailed",
                () -> appraisals.appraise(id, "tccb2", corrected, Recommendation.ELIGIBLE));
    }

    @Test
    void every_judgement_that_was_ever_made_stays_on_record() {
        long id = certificate(Map.of(), Verdict.PASS);
        appraisals.appraise(id, "tccb2", opinion(Verdict.PASS), Recommendation.ELIGIBLE);
        appraisals.conclude(id, "truongtccb", Conclusion.RETURN, "look again");
        appraisals.appraise(id, "tccb3", opinion(Verdict.PASS), Recommendation.ELIGIBLE);
        assertThat(judgement(id, "BKS1").decidedBy()).as("a repeated opinion").isEqualTo("tccb2");
        appraisals.conclude(id, "truongtccb", Conclusion.RETURN, "and again");
        appraisals.appraise(id, "tccb3", opinion(Verdict.FAIL), Recommendation.INELIGIBLE);

        assertThat(judgement(id, "BKS1").decidedBy()).isEqualTo("tccb3");
        assertThat(jdbc.sql("select verdict from thidua.appraisal_judgement where nomination_id = :id and criterion = 'BKS1' order by id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("PASS", "FAIL");
    }

    @Test
    void who_wrote_the_nomination_does_not_appraise_it() {
        long id = certificate(Map.of(), Verdict.PASS);
        refused("appraisal.byProposer", () -> appraisals.appraise(id, "tccb1", opinion(Verdict.PASS), Recommendation.ELIGIBLE));
        refused("appraisal.byProposer", () -> appraisals.askSupplement(id, "tccb1", NOTHING, "missing", DUE));
    }

    @Test
    void an_appraisal_judges_every_narrative_criterion_and_recommends() {
        long id = certificate(Map.of(), Verdict.PASS);
        refused("appraisal.verdictMissing", () -> appraisals.appraise(id, "tccb2", NOTHING, Recommendation.ELIGIBLE));
        refused("appraisal.verdictMissing", () -> appraisals.appraise(id, "tccb2", null, Recommendation.INELIGIBLE));
        refused("appraisal.recommendationMissing", () -> appraisals.appraise(id, "tccb2", opinion(Verdict.PASS), null));
    }

    @Test
    void a_returned_appraisal_tells_its_reason_until_it_is_appraised_anew() {
        long id = certificate(Map.of(), Verdict.PASS);
        assertThat(appraisals.status(id)).isEmpty();
        appraisals.appraise(id, "tccb2", opinion(Verdict.PASS), Recommendation.ELIGIBLE);
        refused("appraisal.reasonMissing", () -> appraisals.conclude(id, "truongtccb", Conclusion.RETURN, null));
        appraisals.conclude(id, "truongtccb", Conclusion.RETURN, "look again");
        assertThat(appraisals.status(id).orElseThrow().returnReason()).isEqualTo("look again");
        assertThat(nominations.nomination(id).state()).isEqualTo(Nominations.State.SUBMITTED);

        appraisals.appraise(id, "tccb2", NOTHING, Recommendation.ELIGIBLE);
        assertThat(appraisals.status(id).orElseThrow().returnReason()).isNull();
    }

    @Test
    void an_answered_supplement_changes_the_dossier_and_what_the_decision_sees() {
        long id = certificate(unknown("rankDigital"), Verdict.UNKNOWN);
        appraisals.askSupplement(id, "tccb2", opinion(Verdict.PASS), " the digital rank ", DUE);

        assertThat(judgement(id, "BKS1").verdict()).as("found so far").isEqualTo(Verdict.PASS);
        Supplement asked = appraisals.supplements(id).get(0);
        assertThat(asked.missing()).isEqualTo("the digital rank");
        assertThat(asked.dueAt()).isEqualTo(Instant.parse("2023-11-24T10:00:00Z"));
        assertThat(appraisals.supplementReminder(id)).isEqualTo(Instant.parse("2023-11-23T01:00:00Z"));
        refused("appraisal.notWithOfficer", () -> appraisals.appraise(id, "tccb2", NOTHING, Recommendation.INELIGIBLE));
        refused("appraisal.supplementByAppraiser", () -> appraisals.answerSupplement(id, "tccb2", "a", "e", List.of()));
        refused("appraisal.achievementsMissing", () -> appraisals.answerSupplement(id, "tccb1", " ", "e", List.of()));

        appraisals.answerSupplement(
                id, "tccb1", "more", "papers", List.of(new GivenFigure("rankDigital", new BigDecimal("4"), "letter 9")));

        assertThat(nominations.nomination(id).achievements()).isEqualTo("more");
        assertThat(nominations.nomination(id).values().get("tasksOnTimePercent").value()).isEqualByComparingTo("100");
        assertThat(appraisals.figure(id, "BKS3")).isEqualByComparingTo("4");
        assertThat(appraisals.supplements(id).get(0).answeredBy()).isEqualTo("tccb1");
        refused("appraisal.noOpenSupplement", () -> appraisals.answerSupplement(id, "tccb1", "x", "y", List.of()));
        refused("appraisal.noOpenSupplement", () -> appraisals.supplementReminder(id));
    }

    @Test
    void a_supplement_that_nobody_answered_stays_on_record_and_the_officer_goes_on() {
        long id = certificate(unknown("rankDigital"), Verdict.UNKNOWN);
        appraisals.askSupplement(id, "tccb2", NOTHING, "the digital rank", DUE);
        clock.startAt(Instant.parse("2023-11-24T10:00:00Z"));
        appraisals.takeUp(id);

        Supplement lapsed = appraisals.supplements(id).get(0);
        assertThat(lapsed.lapsedAt()).isNotNull();
        assertThat(lapsed.answeredAt()).isNull();
        refused("appraisal.noOpenSupplement", () -> appraisals.answerSupplement(id, "tccb1", "x", "y", List.of()));

        appraisals.askSupplement(id, "tccb2", NOTHING, "once more", LocalDate.of(2023, 12, 8));
        assertThat(appraisals.supplements(id)).extracting(Supplement::missing).containsExactly("once more", "the digital rank");
    }

    @Test
    void a_supplement_names_what_is_missing_until_when() {
        long id = certificate(Map.of(), Verdict.PASS);
        refused("appraisal.missingNotNamed", () -> appraisals.askSupplement(id, "tccb2", NOTHING, "\u00a0", DUE));
        refused("appraisal.supplementDueMissing", () -> appraisals.askSupplement(id, "tccb2", NOTHING, "x", null));
        refused(
                "appraisal.supplementDueAfterSelection",
                () -> appraisals.askSupplement(id, "tccb2", NOTHING, "x", LocalDate.of(2023, 12, 11)));
        refused(
                "appraisal.supplementDueNotWorkingDay",
                () -> appraisals.askSupplement(id, "tccb2", NOTHING, "x", LocalDate.of(2023, 11, 25)));
    }
}
