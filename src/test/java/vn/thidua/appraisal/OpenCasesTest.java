package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.Appraisals.EnteredFigure;
import vn.thidua.appraisal.Appraisals.Findings;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.discipline.Cases.Outcome;
import vn.thidua.discipline.ReportedCase;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;

/** Findings count the cases on record, whatever the dossier states (S42, S47). */
@ApplicationTest
@Transactional
class OpenCasesTest {

    private static final String FINDING = "BKS6";

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
    private ReportedCase cases;

    private IssuedPlan plan;

    @BeforeEach
    void issue() {
        plan = new IssuedPlan(organization, plans, nominations, clock);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_case_counts_though_the_dossier_states_none_and_is_named_as_the_source() {
        long id = plan.department(IssuedPlan.CERTIFICATE, Map.of());
        assertThat(appraisals.figure(id, FINDING)).isEqualByComparingTo("0");
        long open = cases.against(IssuedPlan.DEPARTMENT, null);
        assertThat(appraisals.figure(id, FINDING)).isEqualByComparingTo("1");
        appraisals.figureJudged(id, FINDING, Verdict.FAIL);
        assertThat(judgement(id).source()).contains(ReportedCase.DOCUMENT);
        assertThat(appraisals.figure(id, "BKS2")).as("any other figure").isEqualByComparingTo("100");

        cases.closed(open, Outcome.NO_VIOLATION);
        assertThat(appraisals.figure(id, FINDING)).isEqualByComparingTo("0");
    }

    @Test
    void the_larger_of_what_is_stated_and_what_is_on_record_counts() {
        long id = plan.department(IssuedPlan.CERTIFICATE, Map.of("openViolations", "2"));
        cases.against(IssuedPlan.DEPARTMENT, null);
        assertThat(appraisals.figure(id, FINDING)).isEqualByComparingTo("2");
    }

    @Test
    void an_officer_cannot_enter_fewer_than_stand_on_record() {
        Map<String, String> unknown = new HashMap<>();
        unknown.put("openViolations", null);
        long id = plan.department(IssuedPlan.CERTIFICATE, unknown);
        assertThat(appraisals.figure(id, FINDING)).isNull();
        long open = cases.against(IssuedPlan.DEPARTMENT, null);
        Findings none = new Findings(List.of(), List.of(new EnteredFigure(FINDING, BigDecimal.ZERO, "letter")));
        appraisals.askSupplement(id, "tccb2", none, "Thiếu minh chứng", java.time.LocalDate.of(2023, 11, 24));
        assertThat(judgement(id).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement(id).value()).isEqualByComparingTo("1");

        cases.declined(open);
        assertThat(appraisals.figure(id, FINDING)).as("asked for anew").isNull();
    }

    private Judgement judgement(long id) {
        return appraisals.judgements(id).stream().filter(j -> j.criterion().equals(FINDING)).findFirst().orElseThrow();
    }
}
