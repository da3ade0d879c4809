package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.Records;
import vn.thidua.plan.Plan;
import vn.thidua.report.Coverage.UnitActivity;
import vn.thidua.report.Implementations.Act;
import vn.thidua.report.Implementations.Filing;
import vn.thidua.report.Implementations.Implementation;
import vn.thidua.report.Implementations.Item;
import vn.thidua.report.Implementations.State;
import vn.thidua.report.Implementations.Step;

@ApplicationTest
@Transactional
class ImplementationRecordsTest {

    private static final String UNIT = "CCTL";

    @Autowired
    private Implementations implementations;

    @Autowired
    private Coverage coverage;

    @Autowired
    private Records records;

    @Autowired
    private JdbcClient database;

    private Plan plan;
    private long id;

    @BeforeEach
    void a_plan_runs() {
        plan = records.issued();
        id = plan.id();
    }

    @Test
    void what_is_filed_and_checked_is_read_back_as_it_was() {
        filed();
        assertThat(held().state()).isEqualTo(State.FILED);
        assertThat(held().key()).matches("TK-2023(-TD\\d+)?-CCTL").isEqualTo(implementations.key(id, UNIT));
        assertThat(held().filed().items()).hasSize(5).last().extracting(Item::activity, Item::section, Item::personId)
                .containsExactly("Hội thi cải cách hành chính", null, "cbCCTL");
        implementations.confirm(id, UNIT, "ttCCTL");
        implementations.check(id, UNIT, "cbCCTL", SampleFiling.check());
        implementations.confirmCheck(id, UNIT, "ttCCTL");

        assertThat(held().state()).isEqualTo(State.CHECK_CONFIRMED);
        assertThat(held().check()).isEqualTo(SampleFiling.check());
        assertThat(held().confirmedAt()).isNotNull();
        assertThat(held().checkConfirmedAt()).isNotNull();
        assertThat(implementations.ofPlan(id)).containsExactly(held());
    }

    @Test
    void each_return_is_kept_with_its_reason_until_it_is_answered() {
        filed();
        refused("report.reasonMissing", () -> implementations.returnFiling(id, UNIT, "ttCCTL", "\u00a0"));
        implementations.returnFiling(id, UNIT, "ttCCTL", "Nêu rõ người phụ trách");
        assertThat(held().returnReason()).isEqualTo("Nêu rõ người phụ trách");
        filed();
        assertThat(held().returnReason()).isNull();
        implementations.confirm(id, UNIT, "ttCCTL");
        assertThat(held().returnReason()).isNull();
        implementations.check(id, UNIT, "cbCCTL", SampleFiling.check());
        refused("report.reasonMissing", () -> implementations.returnCheck(id, UNIT, "ttCCTL", null));
        implementations.returnCheck(id, UNIT, "ttCCTL", "Bổ sung minh chứng");
        assertThat(held().returnReason()).isEqualTo("Bổ sung minh chứng");

        assertThat(implementations.history(id, UNIT))
                .extracting(Step::act, Step::user, Step::reason)
                .containsExactly(
                        tuple(Act.FILED, "cbCCTL", null),
                        tuple(Act.RETURNED, "ttCCTL", "Nêu rõ người phụ trách"),
                        tuple(Act.FILED, "cbCCTL", null),
                        tuple(Act.CONFIRMED, "ttCCTL", null),
                        tuple(Act.CHECKED, "cbCCTL", null),
                        tuple(Act.CHECK_RETURNED, "ttCCTL", "Bổ sung minh chứng"));
    }

    @Test
    void who_was_responsible_before_a_later_filing_stays_on_record() {
        filed();
        implementations.returnFiling(id, UNIT, "ttCCTL", "Đổi người phụ trách");
        implementations.file(id, UNIT, "cbCCTL", SampleFiling.of(plan, "ttCCTL"));

        assertThat(database.sql("""
                                select s.content -> 'items' -> 0 ->> 'personId' from thidua.implementation_step s
                                join thidua.implementation i on i.id = s.implementation_id where i.plan_id = :plan and s.act = 'FILED'
                                order by s.id""")
                        .param("plan", id)
                        .query(String.class)
                        .list())
                .containsExactly("cbCCTL", "ttCCTL");
    }

    @Test
    void only_the_units_own_people_file_and_check() {
        refused("report.implementationNotOfUnit", () -> implementations.file(id, UNIT, "cbTTBVTV", filing()));
        refused("report.implementationNotOfUnit", () -> implementations.file(id, UNIT, "nobody", filing()));
        refused("report.implementationNotOfUnit", () -> implementations.file(id, UNIT, "tccb2", filing()));
        refused("report.implementationNotAddressed", () -> implementations.file(id, "NOWHERE", "cbCCTL", filing()));
        refused("report.implementationForeigner", () -> implementations.file(id, UNIT, "cbCCTL", SampleFiling.of(plan, "cbTTBVTV")));
        filed();
        implementations.confirm(id, UNIT, "ttCCTL");
        refused("report.implementationNotOfUnit", () -> implementations.check(id, UNIT, "cbTTBVTV", SampleFiling.check()));
    }

    @Test
    void only_the_units_head_confirms_and_never_what_he_wrote_himself() {
        filed();
        for (String user : List.of("cbCCTL", "ttTTBVTV", "quantri")) {
            refused("report.implementationNotUnitHead", () -> implementations.confirm(id, UNIT, user));
            refused("report.implementationNotUnitHead", () -> implementations.returnFiling(id, UNIT, user, "Lý do"));
        }
        implementations.confirm(id, UNIT, "ttCCTL");
        implementations.check(id, UNIT, "ttCCTL", SampleFiling.check());
        refused("report.implementationByWriter", () -> implementations.confirmCheck(id, UNIT, "ttCCTL"));
        implementations.file(id, "TTBVTV", "ttTTBVTV", SampleFiling.of(plan, "ttTTBVTV"));
        refused("report.implementationByWriter", () -> implementations.confirm(id, "TTBVTV", "ttTTBVTV"));
    }

    @Test
    void a_step_is_taken_from_its_own_state_only() {
        refused("report.implementationMoved", () -> implementations.confirm(id, UNIT, "ttCCTL"));
        filed();
        refused("report.implementationMoved", this::filed);
        refused("report.implementationMoved", () -> implementations.check(id, UNIT, "cbCCTL", SampleFiling.check()));
        implementations.confirm(id, UNIT, "ttCCTL");
        refused("report.implementationMoved", () -> implementations.confirm(id, UNIT, "ttCCTL"));
        refused("report.implementationMoved", () -> implementations.returnFiling(id, UNIT, "ttCCTL", "Lý do"));
        refused("report.implementationMoved", () -> implementations.confirmCheck(id, UNIT, "ttCCTL"));
        refused("report.implementationMoved", this::filed);
    }

    @Test
    void nothing_is_filed_under_a_plan_that_does_not_run() {
        Plan draft = records.draft();
        refused("report.implementationPlanNotRunning", () -> implementations.file(draft.id(), UNIT, "cbCCTL", filing()));
        refused("report.implementationPlanNotRunning", () -> implementations.confirm(draft.id(), UNIT, "ttCCTL"));
        refused("report.implementationPlanNotRunning", () -> implementations.check(draft.id(), UNIT, "cbCCTL", SampleFiling.check()));
    }

    @Test
    void the_coverage_names_every_unit_and_counts_only_what_heads_have_confirmed() {
        assertThat(coverage.ofPlan(id))
                .allMatch(UnitActivity::idle)
                .extracting(UnitActivity::unitCode)
                .containsExactlyElementsOf(plan.content().addressees());
        filed();
        assertThat(ofUnit()).matches(UnitActivity::idle).extracting(UnitActivity::state, UnitActivity::total).containsExactly(State.FILED, 0);
        implementations.confirm(id, UNIT, "ttCCTL");
        assertThat(ofUnit().idle()).isFalse();
        implementations.check(id, UNIT, "cbCCTL", SampleFiling.check());
        assertThat(ofUnit()).extracting(UnitActivity::done, UnitActivity::total).containsExactly(0, 5);
        implementations.confirmCheck(id, UNIT, "ttCCTL");
        assertThat(ofUnit()).extracting(UnitActivity::done, UnitActivity::total).containsExactly(4, 5);
        assertThat(ofUnit().unitName()).isEqualTo("Chi cục Thủy lợi");
        assertThat(coverage.ofPlan(id)).filteredOn(UnitActivity::idle).hasSize(plan.content().addressees().size() - 1);
        refused("report.implementationNotAddressed", () -> coverage.ofUnit(id, "NOWHERE"));
    }

    @Test
    void the_units_document_is_not_dated_ahead() {
        Filing filing = filing();
        LocalDate tomorrow = plan.issueDate().plusDays(1);
        refused("report.implementationDocumentDate", () -> implementations.file(
                id, UNIT, "cbCCTL", new Filing("12/KH-CCTL", tomorrow, filing.solutions(), filing.own())));
    }

    private void filed() {
        implementations.file(id, UNIT, "cbCCTL", filing());
    }

    private Filing filing() {
        return SampleFiling.of(plan, "cbCCTL");
    }

    private Implementation held() {
        return implementations.ofUnit(id, UNIT).orElseThrow();
    }

    private UnitActivity ofUnit() {
        return coverage.ofUnit(id, UNIT);
    }
}
