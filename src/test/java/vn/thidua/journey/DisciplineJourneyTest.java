package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;
import static vn.thidua.journey.Movement.nobody;
import static vn.thidua.journey.Movement.proposing;
import static vn.thidua.journey.Movement.proposingItself;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.thidua.discipline.Standing;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.plan.Plans;

/** Every path of a case, and what it does to a movement on its way. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=discipline", "thidua.test.walked=disciplineCase"})
class DisciplineJourneyTest {

    private static final Instant BEGINNING = Instant.parse("2024-06-17T01:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger(300);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Department department;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Standing standing;

    private Officials officials;
    private Movement movement;

    @BeforeEach
    void a_running_plan() {
        clock.startAt(BEGINNING);
        department.founded();
        String earlier = department.earlierPlan();
        officials = new Officials(engine, clock);
        movement = new Movement(engine, officials, department.evidence(), plans, clock, NUMBERS.incrementAndGet())
                .startedFrom(earlier, 2024)
                .running();
    }

    @AfterEach
    void nothing_stays() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(root -> {
                    if (root.getBusinessKey().startsWith("VV-")) {
                        end(root.getBusinessKey());
                    } else {
                        engine.getRuntimeService().deleteProcessInstance(root.getId(), "end of test");
                    }
                });
        clock.reset();
    }

    @Test
    void a_case_is_reported_confirmed_and_closed_without_violation() {
        String key = opened("CCTS", null);
        assertThat(key).matches("VV-2024-\\d{4}");
        Task confirm = officials.taskIn(key, HEAD, "UserTask_confirmCase");
        assertThat(confirm.getDueDate()).isNotNull();
        FilledForm form = officials.open(HEAD, confirm);
        assertThat(form.shown("kindName")).isEqualTo("Tố cáo");
        assertThat(form.shown("openedByName")).isNotNull();
        assertThat(form.shown("personName")).isNull();
        refused(() -> decided(key, HEAD, "DECLINE", " "), "discipline.reasonMissing");
        decided(key, HEAD, "CONFIRM", null);
        assertThat(blocked("CCTS", null)).isTrue();

        refused(() -> closed(key, "NO_VIOLATION", movement.today().plusDays(1).toString()), "discipline.closedInFuture");
        closed(key, "NO_VIOLATION", movement.today().toString());
        assertThat(blocked("CCTS", null)).isFalse();
        assertThat(cases(key)).isZero();
    }

    @Test
    void the_head_declines_a_case_with_a_reason() {
        String key = opened("CCTS", "cbCCTS");
        assertThat(blocked("CCTS", "cbCCTS")).isTrue();
        decided(key, HEAD, "DECLINE", "Đơn không có căn cứ.");
        assertThat(blocked("CCTS", "cbCCTS")).isFalse();
        assertThat(cases(key)).isZero();
    }

    @Test
    void a_case_against_the_head_is_confirmed_by_the_director() {
        String key = opened("TCCB", HEAD);
        assertThatThrownBy(() -> decided(key, HEAD, "DECLINE", "Không.")).isInstanceOf(RuntimeException.class);
        decided(key, DIRECTOR, "DECLINE", "Đơn không có căn cứ.");
        assertThat(cases(key)).isZero();
    }

    @Test
    void a_case_is_opened_by_tccb_alone_and_only_against_whom_the_department_has() {
        refused(() -> opened("KHONGCO", null), "discipline.unitUnknown");
        refused(() -> opened("CCTS", "khongco"), "discipline.personUnknown");
        assertThatThrownBy(() -> officials.as("ttCCTS", () -> start("CCTS", null))).isInstanceOf(RuntimeException.class);
        String key = opened("CCTS", null);
        assertThat(officials.tasks("ttCCTS")).extracting(Task::getTaskDefinitionKey).doesNotContain("UserTask_confirmCase");
        assertThat(officials.as("ttCCTS", () -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count()))
                .isZero();
        decided(key, HEAD, "DECLINE", "Đơn không có căn cứ.");
    }

    @Test
    void a_unit_takes_the_person_out_of_its_report_and_the_report_goes_on() {
        String key = opened("CNTY", "nv1CNTY");
        movement.whenReportsOpen();
        assertThatThrownBy(() -> movement.written("CNTY", proposing("nv1CNTY")))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("tố cáo")
                .hasMessageContaining("12/TB-TTr")
                .hasMessageContaining("Mục IV.3.b");
        movement.reported("CNTY", nobody());
        decided(key, HEAD, "DECLINE", "Đơn không có căn cứ.");
    }

    @Test
    void a_report_that_proposes_whom_a_case_has_met_meanwhile_goes_back_and_is_not_lost() {
        movement.whenReportsOpen().written("CNTY", proposing("nv1CNTY")).confirmed("CNTY");
        String key = opened("CNTY", "nv1CNTY");
        refused(() -> movement.accepted("CNTY"), "nomination.openCase");
        officials.complete(SECOND_OFFICER, movement.reportTask("CNTY"), form -> form.with("decision", "RETURN")
                .with("missing", List.of("ND1"))
                .with("reason", "Đưa cá nhân có vụ việc ra khỏi đề nghị."));
        movement.reported("CNTY", form -> form.with("proposeIndividual", null));
        assertThat(nominations.ofPlan(movement.plan().id())).isEmpty();
        decided(key, HEAD, "DECLINE", "Đơn không có căn cứ.");
    }

    @Test
    void a_case_opened_during_the_movement_stops_the_directors_sign_off_until_the_name_is_struck() {
        movement.whenReportsOpen()
                .reported("TTBVTV", proposingItself())
                .reported("CNTY", proposing("nv2CNTY"))
                .reported("KHTC", nobody())
                .departmentNotNominated();
        String unit = key(0);
        String person = key(1);
        movement.eligible(unit, OFFICER).eligible(person, OFFICER).selected(unit, person);
        String open = opened("CNTY", "nv2CNTY");
        assertThatThrownBy(() -> movement.approved())
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("12/TB-TTr")
                .hasMessageContaining("gạch tên");
        movement.approved(person);
        assertThat(nominations.ofPlan(movement.plan().id()))
                .extracting(Nomination::state)
                .containsExactly(State.PROPOSED, State.STRUCK);
        decided(open, HEAD, "CONFIRM", null);
        closed(open, "VIOLATION", movement.today().toString());
        // It bars from every plan of the year, those of the other tests too: so nobody else there proposes this person
        assertThat(blocked("CNTY", "nv2CNTY")).as("goes on for this plan").isTrue();
    }

    @Test
    void the_decision_fails_the_department_with_a_case_whatever_the_dossier_states() {
        movement.whenReportsOpen().reported("TTBVTV", nobody()).reported("CNTY", nobody()).reported("KHTC", nobody());
        String earlier = opened("SNN", null);
        refused(() -> movement.departmentNominated("BANG_KHEN", 3), "nomination.openCase");
        decided(earlier, HEAD, "DECLINE", "Đơn không có căn cứ.");
        movement.departmentNominated("BANG_KHEN", 3);
        String department = key(0);
        String open = opened("SNN", null);
        officials.completeIn(department, SECOND_OFFICER, "UserTask_appraiseDossier", form -> form.with("complete", "INCOMPLETE")
                .with("missing", "Thiếu minh chứng.")
                .with("supplementDue", movement.today().plusDays(1).toString()));
        officials.completeIn(department, OFFICER, "UserTask_supplementDossier", form -> {});
        assertThatThrownBy(() -> movement.appraised(department, SECOND_OFFICER, "ELIGIBLE"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("Mục IV.3.b");
        decided(open, HEAD, "DECLINE", "Đơn không có căn cứ.");
    }

    private String opened(String unit, String person) {
        return officials.as(OFFICER, () -> start(unit, person));
    }

    private String start(String unit, String person) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("planKey", movement.key());
        fields.put("kind", "DENUNCIATION");
        fields.put("unitCode", unit);
        fields.put("personId", person);
        fields.put("subject", "Đơn tố cáo về quản lý tài sản.");
        fields.put("document", "12/TB-TTr, ngày 05/6");
        fields.put("openedOn", movement.today().toString());
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("disciplineCase")
                .latestVersion()
                .singleResult()
                .getId();
        return engine.getFormService().submitStartForm(definition, fields).getBusinessKey();
    }

    private void decided(String key, String user, String decision, String reason) {
        officials.completeIn(key, user, "UserTask_confirmCase", form ->
                form.with("decision", decision).with("reason", reason));
    }

    private void closed(String key, String outcome, String day) {
        officials.completeIn(key, SECOND_OFFICER, "UserTask_closeCase", form -> form.with("outcome", outcome)
                .with("document", "9/KL-TTr")
                .with("closedOn", day)
                .with("words", "Kết luận của cơ quan có thẩm quyền."));
    }

    /** What a failed test leaves open would bar nominees of the next one. */
    private void end(String key) {
        if (!officials.tasks(HEAD, "UserTask_confirmCase").isEmpty()) {
            decided(key, HEAD, "DECLINE", "Kết thúc kiểm thử.");
        }
    }

    private boolean blocked(String unit, String person) {
        return !standing.blocking(unit, person, movement.plan().id()).isEmpty();
    }

    private long cases(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count();
    }

    private String key(int index) {
        List<Nomination> all = nominations.ofPlan(movement.plan().id());
        return all.get(index).key();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt, String code) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
