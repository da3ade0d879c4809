package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.attachment.Evidence;
import vn.thidua.nomination.Desk;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Records;
import vn.thidua.report.Reports;
import vn.thidua.report.Reports.State;

@ApplicationTest
@Transactional
class ReportFormsTest {

    @Autowired
    private WriteReportForm write;

    @Autowired
    private ConfirmReportForm confirm;

    @Autowired
    private ReceiveReportForm receive;

    @Autowired
    private CloseIntakeForm close;

    @Autowired
    private UnitReports unitReports;

    @Autowired
    private Reports reports;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Records records;

    @Autowired
    private Evidence evidence;

    private long planId;
    private long reportId;

    @BeforeEach
    void a_report_is_open() {
        planId = records.issued().id();
        reports.open(planId);
        reportId = reports.ofUnit(planId, "CCTL").orElseThrow().id();
        evidence.of(planId, "CCTL");
        evidence.ofPerson(planId, "CCTL", "cbCCTL");
    }

    @Test
    void the_model_finds_unit_and_key_of_each_report() {
        assertThat(unitReports.ids(planId)).contains(reportId);
        assertThat(unitReports.unitCode(reportId)).isEqualTo("CCTL");
        assertThat(unitReports.unitName(reportId)).isEqualTo("Chi cục Thủy lợi");
        assertThat(unitReports.caseKey(reportId)).isEqualTo(reports.report(reportId).key());
    }

    @Test
    void a_report_goes_by_forms_from_the_officer_to_tccb() {
        desk("cbCCTL").complete(write, written());
        assertThat(desk("ttCCTL").complete(confirm, confirmed())).containsEntry("reportConfirmed", true);
        assertThat(desk("tccb2").complete(receive, Map.of("decision", "ACCEPT"))).containsEntry("reportAccepted", true);
        assertThat(nominations.ofPlan(planId)).extracting(Nomination::nomineeName).contains("Chi cục Thủy lợi").hasSize(2);
    }

    @Test
    void a_returned_report_opens_with_what_was_written_and_why_it_came_back() {
        desk("cbCCTL").complete(write, written());
        assertThat(desk("ttCCTL").complete(confirm, Map.of("decision", "RETURN", "reason", "Bổ sung")))
                .containsEntry("reportConfirmed", false);
        assertThat(write.open(desk("cbCCTL"))).containsEntry("returnReason", "Bổ sung");
        desk("cbCCTL").complete(write, Map.of());
        desk("ttCCTL").complete(confirm, confirmed());
        Map<String, Object> incomplete = Map.of("decision", "RETURN", "reason", "Thiếu", "missing", List.of("ND1"));
        assertThat(desk("tccb2").complete(receive, incomplete)).containsEntry("reportAccepted", false);
        assertThat((List<?>) write.open(desk("cbCCTL")).get("returnMissing")).hasSize(1);
        assertThat(reports.report(reportId).proposals()).hasSize(2);
    }

    @Test
    void rows_come_back_complete_and_unchanged_or_not_at_all() {
        Map<String, Object> fields = written();
        List<Map<String, Object>> sections = sections();
        sections.remove(0);
        fields.put("sections", sections);
        refused("nomination.rowsChanged", () -> desk("cbCCTL").complete(write, fields));
        List<Map<String, Object>> figures = desk("cbCCTL").rows(write, "figures");
        figures.get(0).put("label", "Số liệu khác");
        Map<String, Object> relabelled = written();
        relabelled.put("figures", figures);
        refused("nomination.rowsChanged", () -> desk("cbCCTL").complete(write, relabelled));
    }

    @Test
    void the_head_confirms_in_person_or_not_at_all() {
        desk("cbCCTL").complete(write, written());
        refused("report.notPersonallyConfirmed", () -> desk("ttCCTL").complete(confirm, Map.of("decision", "CONFIRM")));
        refused("report.decisionMissing", () -> desk("ttCCTL").complete(confirm, Map.of()));
        refused("report.reasonMissing", () -> desk("ttCCTL").complete(confirm, Map.of("decision", "RETURN")));
        refused("report.decisionMissing", () -> desk("tccb2").complete(receive, Map.of()));
    }

    @Test
    void a_value_without_its_source_is_refused_at_its_own_list() {
        Map<String, Object> fields = written();
        List<Map<String, Object>> values = individualValues();
        values.get(0).put("source", " ");
        fields.put("individualValues", values);
        assertThat(refused("nomination.sourceMissing", () -> desk("cbCCTL").complete(write, fields)).field())
                .isEqualTo("individualValues");
    }

    @Test
    void an_office_is_offered_no_collective_award() {
        long office = reports.ofUnit(planId, "VPS").orElseThrow().id();
        Map<String, Object> shown = write.open(new Desk("cbVPS", Map.of("reportId", office)));
        assertThat((List<?>) shown.get("collectiveAwards")).isEmpty();
        assertThat(shown).containsEntry("collectiveClause", "Mục IV.4");
    }

    @Test
    void closing_names_who_is_late_and_who_waits() {
        desk("cbCCTL").complete(write, written());
        desk("ttCCTL").complete(confirm, confirmed());
        Desk head = new Desk(Records.HEAD, Map.of("planId", planId));
        assertThat(head.rows(close, "waitingUnits")).extracting("unit").containsExactly("Chi cục Thủy lợi");
        int late = head.rows(close, "lateUnits").size();
        refused("report.awaitingAcceptance", () -> head.complete(close, Map.of("reason", "Hết hạn")));
        desk("tccb2").complete(receive, Map.of("decision", "ACCEPT"));
        assertThat(head.rows(close, "acceptedUnits")).hasSize(1);
        head.complete(close, Map.of("reason", "Hết hạn"));
        assertThat(reports.ofPlan(planId)).filteredOn(r -> r.state() == State.MISSING).hasSize(late);
    }

    private Desk desk(String user) {
        return new Desk(user, Map.of("reportId", reportId, "planId", planId));
    }

    private static Map<String, Object> confirmed() {
        return Map.of("decision", "CONFIRM", "personallyConfirmed", true);
    }

    private Map<String, Object> written() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("sections", sections());
        fields.put("proposeCollective", true);
        fields.put("collectiveAward", "BANG_KHEN");
        fields.put("collectiveAchievements", "Thành tích");
        fields.put("collectiveEvidence", "Minh chứng");
        fields.put("proposeIndividual", "cbCCTL");
        fields.put("individualAward", "BANG_KHEN");
        fields.put("individualAchievements", "Thành tích");
        fields.put("individualEvidence", "Minh chứng");
        fields.put("individualValues", individualValues());
        return fields;
    }

    private List<Map<String, Object>> sections() {
        List<Map<String, Object>> rows = desk("cbCCTL").rows(write, "sections");
        rows.forEach(row -> row.put("text", "Kết quả " + row.get("code")));
        return rows;
    }

    private List<Map<String, Object>> individualValues() {
        List<Map<String, Object>> rows = desk("cbCCTL").rows(write, "individualValues");
        rows.forEach(row -> {
            row.put("value", BigDecimal.ZERO);
            row.put("source", "Thanh tra Sở");
        });
        return rows;
    }
}
