package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.CLERK;
import static vn.thidua.journey.Movement.SECOND_OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.adjustment.Adjustments;
import vn.thidua.adjustment.Adjustments.Act;
import vn.thidua.adjustment.Adjustments.Request;
import vn.thidua.adjustment.Adjustments.State;
import vn.thidua.adjustment.Adjustments.Step;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SamplePlan;
import vn.thidua.security.Accounts;

/** A unit's request by every path (S73 to S75). The gate: no node and no flow of its model is left out. */
// An engine name of its own, and gone afterwards: the web applications of other tests find their engine by the common name
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=adjustment", "thidua.test.walked=adjustmentRequest"})
class AdjustmentJourneyTest {

    private static final Instant BEGINNING = Instant.parse("2023-09-11T01:00:00Z");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Organization organization;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Plans plans;

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Plan plan;

    @BeforeEach
    void a_plan_runs() {
        clock.startAt(BEGINNING);
        plan = transactions.execute(status -> {
            organization.importDirectory(SamplePlan.directory());
            accounts.followDirectory();
            long id = plans.create(OFFICER, SamplePlan.content()).id();
            plans.check(id, Movement.HEAD);
            plans.sign(id, DIRECTOR);
            plans.number(id, Movement.CLERK, 5000 + (int) id, java.time.LocalDate.of(2023, 9, 11), "Các số ở giữa cấp cho văn bản khác.");
            plans.issue(id);
            return plans.plan(id);
        });
        officials = new Officials(engine, clock);
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        clock.reset();
    }

    @Test
    void guidance_to_an_officers_request_reaches_his_unit_alone() {
        String key = raised("cbCNTY");
        assertThat(officials.tasks(SECOND_OFFICER, "UserTask_answerRequest")).isEmpty();
        officials.complete("ttCNTY", "UserTask_confirmRequest", form -> form.with("decision", "CONFIRM"));
        guided(SECOND_OFFICER, "Thực hiện theo hướng dẫn đã ban hành.", false);

        assertThat(request(key).state()).isEqualTo(State.ANSWERED);
        assertThat(told("request-concluded", key)).containsExactlyInAnyOrder("cbCNTY", "ttCNTY");
        assertThat(told("request-published", key)).isEmpty();
        assertThat(open(key)).isZero();
    }

    @Test
    void published_guidance_reaches_every_unit_and_the_next_officer_who_answers() {
        String first = raised("ttCNTY");
        guided(OFFICER, "Tính đến ngày khóa sổ.", true);
        assertThat(letters("request-published", first)).allSatisfy(letter -> assertThat(letter)
                .contains("Tính đến ngày khóa sổ.", "Mốc số liệu báo cáo")
                .doesNotContain(organization.unit("CNTY").name()));
        assertThat(told("request-published", first)).contains("cbKHTC", "ttKHTC", "tccb1").doesNotContain("cbCNTY", "ttCNTY");

        raised("ttKHTC");
        Task task = officials.task(OFFICER, "UserTask_answerRequest");
        assertThat(officials.open(OFFICER, task).shown("publishedAnswers"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .anySatisfy(answer -> assertThat(answer.get("answer")).isEqualTo("Tính đến ngày khóa sổ."));
    }

    @Test
    void the_head_withdraws_what_his_officer_raised_with_a_reason() {
        String key = raised("cbCNTY");
        refused(
                () -> officials.complete("ttCNTY", "UserTask_confirmRequest", form -> form.with("decision", "WITHDRAW")),
                "adjustment.reasonMissing");
        officials.complete("ttCNTY", "UserTask_confirmRequest", form ->
                form.with("decision", "WITHDRAW").with("reason", "Đơn vị tự giải quyết được."));
        assertThat(request(key).state()).isEqualTo(State.WITHDRAWN);
        assertThat(open(key)).isZero();
    }

    @Test
    void the_director_guides_or_rejects_what_is_reported_to_him() {
        String guided = raised("ttCNTY");
        escalated();
        officials.complete(DIRECTOR, "UserTask_decideRequest", form ->
                form.with("decision", "GUIDE").with("words", "Giao KHTC phối hợp.").with("publish", true));
        assertThat(request(guided).published()).isTrue();

        String rejected = raised("ttCNTY");
        escalated();
        officials.complete(DIRECTOR, "UserTask_decideRequest", form ->
                form.with("decision", "REJECT").with("words", "Chưa đủ căn cứ."));
        assertThat(request(rejected).state()).isEqualTo(State.REJECTED);
        assertThat(letters("request-concluded", rejected)).allSatisfy(letter ->
                assertThat(letter).contains(rejected, "không chấp nhận", "Chưa đủ căn cứ.").doesNotContain("Nội dung hướng dẫn"));
        assertThat(told("request-concluded", rejected)).containsExactlyInAnyOrder("cbCNTY", "ttCNTY");
        assertThat(open(rejected)).isZero();
    }

    @Test
    void an_amendment_that_is_issued_ends_the_request_and_one_that_is_not_comes_back() {
        String key = raised("ttCNTY");
        escalated();
        amendmentOrdered("Lùi hạn báo cáo.");
        assertThat(request(key).state()).isEqualTo(State.ESCALATED);
        amendmentEnds(false);
        amendmentOrdered("Lùi hạn báo cáo 5 ngày.");
        amendmentEnds(true);

        assertThat(request(key).state()).isEqualTo(State.AMENDED);
        assertThat(adjustments.history(request(key).id()))
                .extracting(Step::act)
                .containsSequence(Act.AMENDMENT_ORDERED, Act.AMENDMENT_DROPPED, Act.AMENDMENT_ORDERED, Act.AMENDED);
        assertThat(told("request-concluded", key)).containsExactlyInAnyOrder("cbCNTY", "ttCNTY");
        assertThat(open(key)).isZero();
    }

    @Test
    void tccb_itself_proposes_to_the_director_through_another_officer() {
        String key = raised(OFFICER);
        officials.complete(Movement.HEAD, "UserTask_confirmRequest", form -> form.with("decision", "CONFIRM"));
        refused(() -> guided(OFFICER, "Tự trả lời.", false), "adjustment.byRaiser");
        engine.getTaskService().setAssignee(officials.task(OFFICER, "UserTask_answerRequest").getId(), null);
        escalated();
        officials.complete(DIRECTOR, "UserTask_decideRequest", form ->
                form.with("decision", "GUIDE").with("words", "Đồng ý."));
        assertThat(request(key).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void nobody_outside_the_units_of_a_running_plan_raises_anything() {
        refused(() -> raised("vanthu"), "adjustment.notOfUnit");
        refused(() -> started("cbCNTY", Map.of("planKey", "KH-2023-TD99")), "plan.unknownKey");
        refused(() -> started("cbCNTY", Map.of("subject", "")), "form.required");
        refused(() -> started("cbCNTY", Map.of("kind", "KHO_KHAN")), "form.notAnOption");
        assertThat(adjustments.ofPlan(plan.id())).isEmpty();
    }

    @Test
    void each_task_falls_due_is_reminded_of_and_escalated() {
        raised("cbCNTY");
        Task task = officials.task("ttCNTY", "UserTask_confirmRequest");
        assertThat(task.getDueDate()).isAfter(java.util.Date.from(BEGINNING));
        officials.moveTo(task.getDueDate().toInstant().plus(Duration.ofDays(5)));
        assertThat(database.sql("select step from thidua.reminder_log where task_id = ?")
                        .param(task.getId())
                        .query(String.class)
                        .list())
                .contains("REMIND", "ESCALATE");
    }

    private String raised(String user) {
        return started(user, Map.of());
    }

    private String started(String user, Map<String, Object> changed) {
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("adjustmentRequest")
                .latestVersion()
                .singleResult();
        Map<String, Object> fields = new HashMap<>(Map.of(
                "planKey", plan.key(),
                "kind", "DIFFICULTY",
                "subject", "Mốc số liệu báo cáo",
                "content", "Chưa rõ số liệu tính đến ngày nào.",
                "proposal", "Đề nghị hướng dẫn."));
        fields.putAll(changed);
        return officials.as(user, () -> engine.getFormService()
                .submitStartForm(definition.getId(), fields)
                .getBusinessKey());
    }

    private void guided(String officer, String answer, boolean publish) {
        officials.complete(officer, "UserTask_answerRequest", form ->
                form.with("decision", "GUIDE").with("answer", answer).with("publish", publish));
    }

    private void escalated() {
        officials.complete(SECOND_OFFICER, "UserTask_answerRequest", form ->
                form.with("decision", "ESCALATE").with("opinion", "Vượt thẩm quyền của phòng."));
    }

    private void amendmentOrdered(String words) {
        officials.complete(DIRECTOR, "UserTask_decideRequest", form -> form.with("decision", "AMEND").with("words", words));
    }

    /** What its own people do, shortly; their returns are the amendment's own journey. */
    private void amendmentEnds(boolean issued) {
        officials.complete(SECOND_OFFICER, "UserTask_draftAmendment", form -> form.eachRow("milestones", row -> {
            if ("reportDue".equals(row.get("code"))) {
                row.put("date", plan.content().milestone("reportDue").date().plusDays(7).toString());
            }
        }));
        officials.complete(HEAD, "UserTask_checkAmendment", form -> form.with("decision", "approve"));
        officials.complete(DIRECTOR, "UserTask_signAmendment", form ->
                form.with("decision", issued ? "sign" : "reject").with("words", issued ? null : "Chưa cần điều chỉnh."));
        if (issued) {
            officials.complete(CLERK, "UserTask_numberAmendment", form -> form.with("number", 4711).with("skipReason", "Các số ở giữa cấp cho văn bản khác.")
                    .with("issueDate", LocalDate.ofInstant(clock.instant(), EngineClock.ZONE).toString()));
        }
    }

    private Request request(String key) {
        return adjustments.ofPlan(plan.id()).stream()
                .filter(request -> request.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String template, String key) {
        return outbox("recipient", template, key);
    }

    private List<String> letters(String template, String key) {
        return outbox("text", template, key);
    }

    private List<String> outbox(String column, String template, String key) {
        return database.sql("select " + column + " from thidua.outbox where template = ? and key like ?")
                .param(template)
                .param(template + ":" + request(key).id() + ":%")
                .query(String.class)
                .list();
    }

    private long open(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count();
    }

    private static void refused(Runnable attempt, String code) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(RefusedRequest.class, refusal ->
                assertThat(refusal.code()).isEqualTo(code));
    }
}
