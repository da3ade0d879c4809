package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;

/** One nomination through its model, by forms alone. */
@ApplicationTest
@Transactional
class AppraisalCourseTest {

    @Autowired
    private Nominations nominations;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ProcessEngine engine;

    private IssuedPlan plan;
    private String instance;

    @BeforeEach
    void issue() {
        plan = new IssuedPlan(organization, plans, nominations, clock);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private long start(long nomination) {
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "nominationAppraisal",
                        nominations.nomination(nomination).key(),
                        Map.of("nominationId", nomination, "planId", plan.id()))
                .getId();
        return nomination;
    }

    private Task task(String key) {
        Task task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(key);
        return task;
    }

    private Map<String, Object> form(String key) {
        return engine.getFormService().getTaskFormVariables(task(key).getId());
    }

    private void complete(String key, String user, Map<String, Object> fields) {
        Task task = task(key);
        engine.getIdentityService().setAuthentication(user, groups(user));
        try {
            engine.getTaskService().claim(task.getId(), user);
            engine.getFormService().submitTaskForm(task.getId(), fields);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groups(String user) {
        return organization.person(user).orElseThrow().roles().stream()
                .map(role -> role.group(organization.person(user).orElseThrow().unitCode()))
                .toList();
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private void concludes(String decision, String reason) {
        complete("UserTask_concludeAppraisal", "truongtccb", row("decision", decision, "reason", reason));
    }

    @Test
    void a_missing_figure_is_supplemented_judged_and_concluded() {
        Map<String, String> changed = new HashMap<>();
        changed.put("rankDigital", null);
        changed.put("rankProject06", "5");
        long id = start(plan.department(IssuedPlan.CERTIFICATE, changed));

        String lines = ((SpinJsonNode) form("UserTask_appraiseDossier").get("figureLines")).toString();
        assertThat(lines)
                .contains("Số liệu 100 (theo letter tasksOnTimePercent): đạt, tiêu chuẩn yêu cầu đúng bằng 100 (Mục IV.3.b).")
                .contains("Xếp hạng 5 (theo letter rankProject06): đạt, tiêu chuẩn yêu cầu từ hạng 1 đến hạng 5 (Mục IV.3.b).")
                .contains("Chưa có kết quả xếp hạng; tiêu chuẩn yêu cầu từ hạng 1 đến hạng 5 (Mục IV.3.b).")
                .contains("Số vụ việc 0 (theo letter openViolations): đạt, tiêu chuẩn yêu cầu đúng bằng 0 (Mục IV.3.b).")
                .doesNotContain("appraisal.words");
        complete("UserTask_appraiseDossier", "tccb2", row(
                "complete", "INCOMPLETE",
                "judgements", List.of(row("criterion", "BKS1", "verdict", "PASS", "source", "letter 1", "note", "")),
                "missing", "the digital rank",
                "supplementDue", "2023-11-24"));

        assertThat(form("UserTask_supplementDossier")).containsEntry("missing", "the digital rank");
        assertThat(task("UserTask_supplementDossier").getDueDate().toInstant()).isEqualTo("2023-11-24T10:00:00Z");
        complete("UserTask_supplementDossier", "tccb1", row(
                "achievements", "more",
                "evidence", "",
                "values", List.of(row("figure", "rankDigital", "value", 5, "source", "letter 9"))));

        assertThat(((SpinJsonNode) form("UserTask_appraiseDossier").get("figureLines")).toString())
                .contains("Xếp hạng 5 (theo letter 9): đạt");
        assertThat(((SpinJsonNode) form("UserTask_appraiseDossier").get("judgements")).toString()).contains("letter 1");
        complete("UserTask_appraiseDossier", "tccb2", row(
                "complete", "COMPLETE",
                "judgements", List.of(row("criterion", "BKS1", "verdict", "PASS", "source", "letter 1")),
                "recommendation", "ELIGIBLE"));

        concludes("RETURN", "look again");
        assertThat(form("UserTask_appraiseDossier")).containsEntry("returnReason", "look again");
        complete("UserTask_appraiseDossier", "tccb2", row("complete", "COMPLETE", "recommendation", "ELIGIBLE"));
        assertThat(((SpinJsonNode) form("UserTask_concludeAppraisal").get("otherRuleSets")).toString())
                .contains("Điểm c khoản 2 Điều 5 Luật Thi đua, khen thưởng năm 2022");
        assertThat(((SpinJsonNode) form("UserTask_concludeAppraisal").get("judgementLines")).toString())
                .contains("Đặng Mạnh Cường", "Theo số liệu", "Bắt buộc");
        concludes("ELIGIBLE", null);

        assertThat(nominations.nomination(id).state()).isEqualTo(State.ELIGIBLE);
        assertThat(appraisals.eligible(id)).isTrue();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void an_unanswered_supplement_brings_the_dossier_back_and_the_officer_may_enter_the_value_with_its_source() {
        Map<String, String> changed = new HashMap<>();
        changed.put("rankDigital", null);
        long id = start(plan.department(IssuedPlan.CERTIFICATE, changed));
        complete("UserTask_appraiseDossier", "tccb2", row(
                "complete", "INCOMPLETE", "missing", "the digital rank", "supplementDue", "2023-11-24"));
        engine.getManagementService().executeJob(engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("BoundaryEvent_supplementOverdue")
                .singleResult()
                .getId());

        assertThat(((SpinJsonNode) form("UserTask_appraiseDossier").get("supplementLines")).toString())
                .contains("Hết hạn, không bổ sung");
        complete("UserTask_appraiseDossier", "tccb2", row(
                "complete", "COMPLETE",
                "judgements", List.of(row("criterion", "BKS1", "verdict", "PASS", "source", "letter 1")),
                "values", List.of(row("criterion", "BKS3", "value", 6, "source", "letter 8")),
                "recommendation", "INELIGIBLE"));
        assertThat(((SpinJsonNode) form("UserTask_concludeAppraisal").get("judgementLines")).toString())
                .contains("Xếp hạng 6 (theo letter 8): không đạt, tiêu chuẩn yêu cầu từ hạng 1 đến hạng 5 (Mục IV.3.b).", "Chuyên viên đánh giá đạt, theo letter 1 (Mục IV.3.b).", "Không đạt", "Theo số liệu do Đặng Mạnh Cường ghi nhận");
        concludes("INELIGIBLE", "rank 6");
        assertThat(nominations.nomination(id).state()).isEqualTo(State.INELIGIBLE);
    }

    @Test
    void a_dossier_without_figures_goes_straight_to_the_officer() {
        start(plan.unit("CCTL"));
        assertThat(form("UserTask_appraiseDossier")).containsEntry("nothingLacking", true);
    }
}
