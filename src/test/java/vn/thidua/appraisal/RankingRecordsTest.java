package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.Appraisals.Findings;
import vn.thidua.appraisal.Rankings.Ranking;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
class RankingRecordsTest {

    private static final Findings NOTHING = new Findings(List.of(), List.of());
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 20);
    private static final String SOURCE = "Thông báo số 15/TB-UBND";

    @Autowired
    private Rankings rankings;

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

    private IssuedPlan plan;

    @BeforeEach
    void issue() {
        plan = new IssuedPlan(organization, plans, nominations, clock);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static Refusal refused(String code, ThrowingCallable request) {
        Refusal refusal = catchThrowableOfType(Refusal.class, request);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }

    private long received() {
        return rankings.receive("tccb1", plan.id(), SOURCE, TODAY, TODAY).id();
    }

    private void published(String figure, int rank) {
        long id = received();
        rankings.enter(id, "tccb1", figure, BigDecimal.valueOf(rank));
        rankings.confirm(id, "truongtccb");
        rankings.publish(id);
    }

    private long certificateWithout(String... figures) {
        Map<String, String> changed = new HashMap<>();
        for (String figure : figures) {
            changed.put(figure, null);
        }
        return plan.department(IssuedPlan.CERTIFICATE, changed);
    }

    @Test
    void the_plan_names_each_ranking_once() {
        assertThat(rankings.asked(plan.id()))
                .extracting(Criterion::figure)
                .containsExactly("rankDigital", "rankProject06", "rankAdminReform");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "rankDigital,0,appraisal.rankInvalid", "rankDigital,-1,appraisal.rankInvalid", "rankDigital,1.5,appraisal.rankInvalid",
        "rankDigital,0.99,appraisal.rankInvalid", "rankDigital,2147483648,appraisal.rankInvalid", "rankDigital,none,appraisal.rankMissing"
    })
    void a_rank_is_whole_and_counts_from_one(String figure, BigDecimal rank, String code) {
        long id = received();
        Refusal refusal = refused(code, () -> rankings.enter(id, "tccb1", figure, rank));
        assertThat(refusal.field()).isEqualTo("rank");
        assertThat(refusal.clause()).isEqualTo("Mục IV.3.a");
    }

    @Test
    void only_a_ranking_that_the_plan_asks_for_is_entered() {
        long id = received();
        refused("appraisal.rankingUnknown", () -> rankings.enter(id, "tccb1", "tasksOnTimePercent", BigDecimal.ONE));
        refused("appraisal.rankingUnknown", () -> rankings.enter(id, "tccb1", null, BigDecimal.ONE));
    }

    @Test
    void a_ranking_has_its_document_and_is_not_published_ahead_of_it_or_in_the_future() {
        refused("appraisal.rankingSourceMissing", () -> rankings.receive("tccb1", plan.id(), "\u00a0 ", TODAY, TODAY));
        refused("appraisal.rankingDateMissing", () -> rankings.receive("tccb1", plan.id(), SOURCE, null, TODAY));
        refused("appraisal.rankingDateAhead", () -> rankings.receive("tccb1", plan.id(), SOURCE, TODAY, TODAY.plusDays(1)));
        refused("appraisal.rankingPublishedBeforeSource", () -> rankings.receive("tccb1", plan.id(), SOURCE, TODAY, TODAY.minusDays(1)));
        Ranking first = rankings.receive("tccb1", plan.id(), SOURCE, TODAY.minusDays(1), TODAY);
        Ranking next = rankings.receive("tccb1", plan.id(), SOURCE, TODAY, TODAY);
        assertThat(first.key()).matches("XH-2023-\\d{4}");
        assertThat(Integer.parseInt(next.key().substring(8)) - Integer.parseInt(first.key().substring(8))).isOne();
    }

    @Test
    void a_second_person_confirms_or_returns_it_with_a_reason() {
        long id = received();
        rankings.enter(id, "tccb1", "rankDigital", BigDecimal.TEN);
        refused("appraisal.rankingByEnterer", () -> rankings.confirm(id, "tccb1"));
        refused("appraisal.rankingByEnterer", () -> rankings.returnEntry(id, "tccb1", "why"));
        refused("appraisal.rankingReasonMissing", () -> rankings.returnEntry(id, "truongtccb", " "));
        rankings.returnEntry(id, "truongtccb", "look again");
        assertThat(rankings.ranking(id).returnReason()).isEqualTo("look again");
        refused("appraisal.rankingMoved", () -> rankings.confirm(id, "truongtccb"));
        rankings.enter(id, "tccb1", "rankDigital", BigDecimal.ONE);
        rankings.confirm(id, "truongtccb");
        refused("appraisal.rankingMoved", () -> rankings.enter(id, "tccb1", "rankDigital", BigDecimal.TEN));
        assertThat(rankings.holding(plan.id())).isEmpty();
    }

    @Test
    void what_is_on_record_wins_over_what_the_dossier_says_and_names_its_document() {
        long id = plan.department(IssuedPlan.CERTIFICATE, Map.of("rankDigital", "5"));
        assertThat(appraisals.figure(id, "BKS3")).isEqualByComparingTo("5");
        published("rankDigital", 6);
        assertThat(appraisals.figure(id, "BKS3")).isEqualByComparingTo("6");
        appraisals.takeUp(id);
        assertThat(appraisals.judgements(id))
                .filteredOn(j -> j.criterion().equals("BKS3"))
                .singleElement()
                .satisfies(j -> {
                    assertThat(j.verdict()).isEqualTo(Appraisals.Verdict.FAIL);
                    assertThat(j.source()).isEqualTo(SOURCE + " (20/11/2023)");
                });
        published("rankDigital", 4);
        assertThat(rankings.holding(plan.id())).extracting(Ranking::rank).containsExactly(4);
        assertThat(appraisals.figure(id, "BKS3")).isEqualByComparingTo("4");
    }

    @Test
    void a_dossier_waits_only_while_a_ranking_is_missing_and_goes_on_once() {
        long id = certificateWithout("rankDigital", "rankProject06");
        appraisals.takeUp(id);
        assertThat(appraisals.awaitedRankings(id)).extracting(Criterion::code).containsExactly("BKS3", "BKS4");
        appraisals.awaitRankings(id, "tccb2", NOTHING);
        published("rankDigital", 9);
        assertThat(appraisals.rankingPublished(plan.id())).isEmpty();
        long last = received();
        rankings.enter(last, "tccb1", "rankProject06", BigDecimal.valueOf(2));
        rankings.confirm(last, "truongtccb");
        rankings.publish(last);
        assertThat(appraisals.awaitedRankings(id)).isEmpty();
        assertThat(appraisals.rankingPublished(plan.id())).describedAs("it has gone on").isEmpty();
        refused("appraisal.noRankingAwaited", () -> appraisals.awaitRankings(id, "tccb2", NOTHING));
    }

    @Test
    void who_proposed_it_does_not_leave_it_waiting() {
        long id = certificateWithout("rankDigital");
        appraisals.takeUp(id);
        refused("appraisal.byProposer", () -> appraisals.awaitRankings(id, "tccb1", NOTHING));
    }
}
