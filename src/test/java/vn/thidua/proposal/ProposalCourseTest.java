package vn.thidua.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.IssuedPlan;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;

/** One proposal through its model, by forms alone. */
@ApplicationTest
@Transactional
class ProposalCourseTest {

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

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalRelease release;

    @Autowired
    private ReleaseCheck layout;

    private long flag;
    private String instance;

    @BeforeEach
    void approve() {
        IssuedPlan plan = new IssuedPlan(organization, plans, nominations, clock);
        flag = plan.department(IssuedPlan.FLAG, Map.of());
        IssuedPlan.approve(jdbc, flag, 1);
        clock.startAt(Instant.parse("2023-12-14T02:00:00Z"));
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("provincialProposal", Map.of("planId", plan.id()))
                .getId();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Task task(String key) {
        Task task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(key);
        return task;
    }

    private Map<String, Object> form(String key) {
        return engine.getFormService().getTaskFormVariables(task(key).getId());
    }

    private void complete(String key, String user, Object... fields) {
        Task task = task(key);
        engine.getIdentityService().setAuthentication(user, groups(user));
        try {
            engine.getTaskService().claim(task.getId(), user);
            engine.getFormService().submitTaskForm(task.getId(), row(fields));
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

    private void send(String task, int number, String day) {
        complete(
                task, "vanthu", "number", number, "documentDate", day, "sentOn", day, "channel", "DOCUMENT_SYSTEM",
                "receiver", "UBND tỉnh");
    }

    /** A name that was brought from elsewhere with its marks apart. */
    private long deviating() {
        String name = jdbc.sql("select nominee_name from thidua.nomination where id = :id").param("id", flag).query(String.class).single();
        jdbc.sql("update thidua.nomination set nominee_name = :name where id = :id")
                .param("name", Normalizer.normalize(name, Normalizer.Form.NFD))
                .param("id", flag)
                .update();
        return (Long) engine.getRuntimeService().getVariable(instance, "proposalId");
    }

    @Test
    void documents_that_deviate_from_the_layout_do_not_leave() {
        long proposal = deviating();
        List<String> deviations = layout.deviations(proposal, "vanthu");
        assertThat(deviations).isNotEmpty().anySatisfy(deviation -> assertThat(deviation).startsWith("Danh sách đề nghị khen thưởng: ").contains("NFC"));

        assertThatThrownBy(() -> send("UserTask_sendProposal", 7, "2023-12-14")).hasStackTraceContaining("sai lệch về thể thức: " + deviations.get(0));
    }

    @Test
    void they_leave_for_a_stated_reason_that_stays_on_record() {
        long proposal = deviating();
        complete(
                "UserTask_sendProposal", "vanthu", "number", 7, "documentDate", "2023-12-14", "sentOn", "2023-12-14", "channel", "POST",
                "receiver", "UBND tỉnh", "layoutReason", " Danh sách theo mẫu của tỉnh. ");
        assertThat(proposals.proposal(proposal).number()).isEqualTo(7);
        assertThat(release.layoutReason(proposal)).contains("Danh sách theo mẫu của tỉnh.");
    }

    @Test
    void a_reason_without_a_deviation_is_not_kept() {
        long proposal = (Long) engine.getRuntimeService().getVariable(instance, "proposalId");
        complete(
                "UserTask_sendProposal", "vanthu", "number", 7, "documentDate", "2023-12-14", "sentOn", "2023-12-14", "channel", "POST",
                "receiver", "UBND tỉnh", "layoutReason", "Để phòng xa.");
        assertThat(release.layoutReason(proposal)).isEmpty();
    }

    @Test
    void receipt_supplement_and_result_end_the_wait() {
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey())
                .startsWith("TTr-2023-TD");
        assertThat(form("UserTask_sendProposal"))
                .containsEntry("documentSymbol", "TTr-SNNPTNT")
                .containsEntry("receiver", organization.agency().superior());
        send("UserTask_sendProposal", 7, "2023-12-14");
        assertThat(form("UserTask_recordAnswer"))
                .containsEntry("documentReference", "07/TTr-SNNPTNT")
                .containsEntry("sentOn", "14/12/2023")
                .containsEntry("awaitedUntil", "22/01/2024");

        complete("UserTask_recordAnswer", "tccb2", "kind", "RECEIPT", "receivedOn", "2023-12-14");
        assertThat(form("UserTask_recordAnswer").get("correspondence").toString())
                .contains("Gửi Tờ trình", "Số 7 ngày 14/12/2023, qua hệ thống", "Cấp trên tiếp nhận");
        complete("UserTask_recordAnswer", "tccb2", "kind", "SUPPLEMENT", "receivedOn", "2023-12-14", "content", "confirmation");
        assertThat(form("UserTask_prepareSupplement")).containsEntry("requested", "confirmation");
        complete("UserTask_prepareSupplement", "tccb2", "content", "the confirmation");
        assertThat(form("UserTask_sendSupplement"))
                .containsEntry("content", "the confirmation")
                .containsEntry("documentSymbol", "SNNPTNT-TCCB");
        send("UserTask_sendSupplement", 7, "2023-12-14");

        String key = nominations.nomination(flag).key();
        complete("UserTask_recordAnswer", "tccb2", "kind", "RESULT", "receivedOn", "2023-12-14", "results", List.of(row(
                "nominationKey", key, "outcome", "DEFERRED", "reason", "next session")));
        assertThat(nominations.nomination(flag).state()).isEqualTo(State.DEFERRED);
        complete("UserTask_recordAnswer", "tccb2", "kind", "RESULT", "receivedOn", "2023-12-14", "results", List.of(row(
                "nominationKey", key, "outcome", "DOWNGRADED", "grantedAward", "BANG_KHEN", "decisionNumber", "1/QĐ",
                "decisionDate", "2023-12-14")));
        assertThat(nominations.nomination(flag).state()).isEqualTo(State.DOWNGRADED);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void an_overdue_answer_is_reminded_and_still_awaited() {
        send("UserTask_sendProposal", 7, "2023-12-14");
        var overdue = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("BoundaryEvent_answerOverdue")
                .singleResult();
        assertThat(overdue.getDuedate().toInstant()).isEqualTo("2024-01-22T01:00:00Z");
        engine.getManagementService().executeJob(overdue.getId());
        task("UserTask_recordAnswer");
    }
}
