package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.Desk;
import vn.thidua.nomination.Records;
import vn.thidua.plan.Plan;
import vn.thidua.report.Implementations;
import vn.thidua.report.Implementations.State;
import vn.thidua.report.Reports;
import vn.thidua.report.process.FileImplementationForm.Option;

@ApplicationTest
@Transactional
class ImplementationFormsTest {

    private static final String UNIT = "CCTL";
    private static final String NAME = "Chi cục Thủy lợi";

    @Autowired
    private FileImplementationForm file;

    @Autowired
    private ConfirmImplementationForm confirm;

    @Autowired
    private RecordSelfCheckForm check;

    @Autowired
    private ConfirmSelfCheckForm confirmCheck;

    @Autowired
    private CloseIntakeForm close;

    @Autowired
    private ReceiveReportForm receive;

    @Autowired
    private UnitImplementations unitImplementations;

    @Autowired
    private Implementations implementations;

    @Autowired
    private Reports reports;

    @Autowired
    private Records records;

    private Plan plan;

    @BeforeEach
    void a_plan_runs() {
        plan = records.issued();
        reports.open(plan.id());
    }

    @Test
    void the_model_finds_key_name_and_day() {
        assertThat(unitImplementations.caseKey(plan.id(), UNIT)).isEqualTo(implementations.key(plan.id(), UNIT));
        assertThat(unitImplementations.unitName(UNIT)).isEqualTo(NAME);
        assertThat(unitImplementations.selfCheckOpens(plan.id()).toInstant()).isEqualTo(implementations.selfCheckOpens(plan.id()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_officer_is_offered_the_plans_solutions_and_his_units_people_only() {
        Map<String, Object> shown = file.open(desk("cbCCTL"));
        assertThat(desk("cbCCTL").rows(file, "solutions")).extracting("code").containsExactly("GP1", "GP2", "GP3", "GP4");
        assertThat((List<Option>) shown.get("staffOptions")).extracting(Option::value).contains("cbCCTL", "ttCCTL").doesNotContain("cbTTBVTV");
        assertThat(shown).containsEntry("firstDay", "01/01/2023").containsEntry("lastDay", "31/12/2023");
    }

    @Test
    void plan_and_self_check_go_by_forms_from_officer_to_head() {
        desk("cbCCTL").complete(file, filed());
        assertThat(desk("ttCCTL").complete(confirm, confirmed())).containsEntry("implementationConfirmed", true);
        desk("cbCCTL").complete(check, checked());
        assertThat(desk("ttCCTL").complete(confirmCheck, confirmed())).containsEntry("selfCheckConfirmed", true);
        assertThat(implementations.ofUnit(plan.id(), UNIT).orElseThrow().state()).isEqualTo(State.CHECK_CONFIRMED);
    }

    @Test
    void what_was_returned_opens_with_what_was_written_and_why_it_came_back() {
        desk("cbCCTL").complete(file, filed());
        assertThat(desk("ttCCTL").complete(confirm, returned())).containsEntry("implementationConfirmed", false);
        assertThat(file.open(desk("cbCCTL"))).containsEntry("returnReason", "Bổ sung");
        assertThat(desk("cbCCTL").rows(file, "solutions").get(3)).containsEntry("notOurs", true).containsEntry("activity", "Việc GP4");
        assertThat(desk("cbCCTL").rows(file, "ownActivities")).extracting("activity").containsExactly("Hội thi");
        desk("cbCCTL").complete(file, Map.of());
        desk("ttCCTL").complete(confirm, confirmed());
        desk("cbCCTL").complete(check, checked());
        assertThat(desk("ttCCTL").complete(confirmCheck, returned())).containsEntry("selfCheckConfirmed", false);
        assertThat(check.open(desk("cbCCTL"))).containsEntry("returnReason", "Bổ sung").containsEntry("qualityRemark", "Bảo đảm");
        desk("cbCCTL").complete(check, Map.of());
    }

    @Test
    void rows_come_back_complete_and_unchanged_or_not_at_all() {
        Map<String, Object> fields = filed();
        solutions(fields).get(0).put("section", "Giải pháp khác");
        refused("nomination.rowsChanged", () -> desk("cbCCTL").complete(file, fields));
        desk("cbCCTL").complete(file, filed());
        desk("ttCCTL").complete(confirm, confirmed());
        Map<String, Object> later = checked();
        items(later).get(0).put("dueOn", "31/12/2099");
        refused("nomination.rowsChanged", () -> desk("cbCCTL").complete(check, later));
        Map<String, Object> fewer = checked();
        items(fewer).remove(0);
        refused("nomination.rowsChanged", () -> desk("cbCCTL").complete(check, fewer));
    }

    @Test
    void the_head_confirms_in_person_or_not_at_all() {
        desk("cbCCTL").complete(file, filed());
        refused("report.decisionMissing", () -> desk("ttCCTL").complete(confirm, Map.of()));
        refused("report.implementationNotPersonal", () -> desk("ttCCTL").complete(confirm, Map.of("decision", "CONFIRM")));
        refused("report.reasonMissing", () -> desk("ttCCTL").complete(confirm, Map.of("decision", "RETURN")));
    }

    @Test
    void who_closes_the_intake_sees_which_units_show_no_activity() {
        Desk head = new Desk(Records.HEAD, Map.of("planId", plan.id()));
        assertThat((List<?>) close.open(head).get("idleUnits")).hasSize(plan.content().addressees().size());
        desk("cbCCTL").complete(file, filed());
        desk("ttCCTL").complete(confirm, confirmed());
        assertThat((List<?>) close.open(head).get("idleUnits"))
                .hasSize(plan.content().addressees().size() - 1)
                .noneMatch(NAME::equals);
        desk("cbCCTL").complete(check, checked());
        desk("ttCCTL").complete(confirmCheck, confirmed());
        assertThat(head.rows(close, "coverage"))
                .filteredOn(row -> NAME.equals(row.get("unit")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("done", "3/4"));
    }

    @Test
    void who_receives_a_report_reads_beside_it_what_the_head_has_confirmed() {
        Desk tccb = new Desk(Records.OFFICER, Map.of("reportId", reports.ofUnit(plan.id(), UNIT).orElseThrow().id(), "planId", plan.id()));
        desk("cbCCTL").complete(file, filed());
        assertThat(receive.open(tccb)).doesNotContainKey("implementationKey");
        desk("ttCCTL").complete(confirm, confirmed());
        desk("cbCCTL").complete(check, checked());
        assertThat(tccb.rows(receive, "plannedItems")).hasSize(4).extracting("progress").containsOnlyNulls();
        desk("ttCCTL").complete(confirmCheck, confirmed());
        assertThat(tccb.rows(receive, "plannedItems")).extracting("progress").containsExactly("DONE", "DONE", "DONE", "NOT_STARTED");
        assertThat(receive.open(tccb)).containsEntry("remediesText", "Đôn đốc").containsKey("sectionTexts");
    }

    private Desk desk(String user) {
        return new Desk(user, Map.of("planId", plan.id(), "unitCode", UNIT));
    }

    private static Map<String, Object> confirmed() {
        return Map.of("decision", "CONFIRM", "personallyConfirmed", true);
    }

    private static Map<String, Object> returned() {
        return Map.of("decision", "RETURN", "reason", "Bổ sung");
    }

    /** The last solution is no task of this unit. */
    private Map<String, Object> filed() {
        List<Map<String, Object>> solutions = desk("cbCCTL").rows(file, "solutions");
        solutions.forEach(row -> {
            boolean ours = !row.get("code").equals("GP4");
            row.put("activity", "Việc " + row.get("code"));
            row.put("notOurs", !ours);
            row.put("dueOn", ours ? "2023-09-29" : null);
            row.put("responsible", ours ? "cbCCTL" : null);
        });
        Map<String, Object> fields = new HashMap<>();
        fields.put("solutions", solutions);
        fields.put("ownActivities", List.of(Map.of("activity", "Hội thi", "dueOn", "2023-10-20", "responsible", "ttCCTL")));
        return fields;
    }

    private Map<String, Object> checked() {
        List<Map<String, Object>> items = desk("cbCCTL").rows(check, "items");
        items.forEach(row -> {
            boolean done = row.get("section") != null;
            row.put("progress", done ? "DONE" : "NOT_STARTED");
            row.put("note", done ? null : "Thiếu kinh phí");
            row.put("evidence", done ? "Quyết định 15/QĐ-CCTL" : null);
        });
        Map<String, Object> fields = new HashMap<>();
        fields.put("items", items);
        fields.put("contentRemark", "Đúng nội dung");
        fields.put("qualityRemark", "Bảo đảm");
        fields.put("progressRemark", "Kịp thời");
        fields.put("remedies", "Đôn đốc");
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> solutions(Map<String, Object> fields) {
        return (List<Map<String, Object>>) fields.get("solutions");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> fields) {
        return (List<Map<String, Object>>) fields.get("items");
    }
}
