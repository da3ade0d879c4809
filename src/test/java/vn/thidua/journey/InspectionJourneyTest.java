package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.inspection.Inspections;
import vn.thidua.inspection.Inspections.Inspection;
import vn.thidua.inspection.Inspections.OpenFinding;
import vn.thidua.inspection.Inspections.State;
import vn.thidua.plan.Plans;

/** An inspection and the follow-up of its findings, walked by their people. The gate: no node and no flow of both models is left out. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=inspection", "thidua.test.walked=inspection,findingFollowUp"})
class InspectionJourneyTest {

    private static final Instant BEGINNING = Instant.parse("2024-06-17T01:00:00Z");

    /** A Tuesday. */
    private static final LocalDate DAY = LocalDate.of(2024, 7, 16);

    private static final LocalDate DUE = DAY.plusDays(14);
    private static final String UNIT = "CNTY";
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
    private Inspections inspections;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Movement movement;

    @BeforeEach
    void a_plan_runs() {
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
        officials.endAllCases();
        clock.reset();
    }

    @Test
    void each_finding_is_followed_until_an_officer_has_verified_its_remedy() {
        String key = approved(proposed(UNIT, DAY));
        assertThat(letters("inspection-announced")).contains("tt" + UNIT);
        assertThat(officials.tasks(OFFICER, "UserTask_recordInspection")).isEmpty();

        officials.moveTo(at(DAY, LocalTime.MIDNIGHT));
        recorded(key, DUE, DUE.plusDays(7));
        assertThat(inspections.openFindings(UNIT)).extracting(OpenFinding::key).contains(key + "/1", key + "/2");

        remedied(key + "/1", "cb" + UNIT);
        officials.completeIn(key + "/1", OFFICER, "UserTask_verifyRemedy", form -> form.with("decision", "RETURN")
                .with("reason", "Chưa có văn bản chứng minh."));
        Task returned = officials.taskIn(key + "/1", "tt" + UNIT, "UserTask_remedyFinding");
        assertThat(officials.open("tt" + UNIT, returned).shown("returnReason")).isEqualTo("Chưa có văn bản chứng minh.");
        remedied(key + "/1", "tt" + UNIT);
        verified(key + "/1");
        assertThat(inspection(key).state()).isEqualTo(State.HELD);

        remedied(key + "/2", "cb" + UNIT);
        verified(key + "/2");
        assertThat(inspection(key).state()).isEqualTo(State.CLOSED);
        assertThat(inspections.openFindings(UNIT)).extracting(OpenFinding::inspectionKey).doesNotContain(key);
        assertThat(running(key)).isZero();
    }

    @Test
    void an_inspection_that_finds_nothing_is_closed() {
        String key = approved(proposed(UNIT, DAY));
        officials.moveTo(at(DAY, LocalTime.MIDNIGHT));

        recorded(key);

        assertThat(inspection(key).state()).isEqualTo(State.CLOSED);
        assertThat(running(key)).isZero();
    }

    @Test
    void the_officer_reads_why_a_proposal_was_declined() {
        String key = proposed(UNIT, DAY);

        officials.completeIn(key, HEAD, "UserTask_approveInspection", form -> form.with("decision", "RETURN")
                .with("reason", "Đơn vị vừa được thanh tra."));

        assertThat(inspection(key).state()).isEqualTo(State.DECLINED);
        assertThat(letters("inspection-declined")).containsExactly(OFFICER);
        assertThat(running(key)).isZero();
    }

    @Test
    void a_remedy_falls_due_on_the_findings_own_day_and_its_unit_is_reminded_and_told_on() {
        String key = approved(proposed(UNIT, DAY));
        officials.moveTo(at(DAY, LocalTime.MIDNIGHT));
        recorded(key, DUE);

        Task remedy = officials.taskIn(key + "/1", "cb" + UNIT, "UserTask_remedyFinding");
        assertThat(remedy.getDueDate()).isEqualTo(Date.from(at(DUE, LocalTime.of(17, 0))));
        officials.moveTo(at(DUE, LocalTime.of(7, 0)));
        assertThat(told("REMIND", remedy)).contains("cb" + UNIT, "tt" + UNIT);
        officials.moveTo(at(DUE.plusDays(1), LocalTime.of(9, 0)));
        assertThat(told("ESCALATE", remedy)).isNotEmpty();
    }

    @Test
    void no_other_unit_sees_the_finding_and_none_but_an_officer_may_propose() {
        String key = approved(proposed(UNIT, DAY));
        officials.moveTo(at(DAY, LocalTime.MIDNIGHT));
        recorded(key, DUE);

        assertThat(officials.tasks("cbTTBVTV", "UserTask_remedyFinding")).isEmpty();
        assertThatThrownBy(() -> start("cb" + UNIT, UNIT, DAY.plusDays(1))).isInstanceOfSatisfying(
                        RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo("door.forbidden"));
    }

    @Test
    void a_unit_that_does_not_carry_the_plan_out_is_refused_with_the_codes_that_do() {
        assertThatThrownBy(() -> start(OFFICER, "XYZ", DAY))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContainingAll("TTBVTV", "CNTY", "KHTC");
    }

    private String proposed(String unit, LocalDate day) {
        return start(OFFICER, unit, day);
    }

    private String start(String user, String unit, LocalDate day) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("inspection")
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> fields = new HashMap<>(
                Map.of("planKey", movement.key(), "unitCode", unit, "inspectOn", day.toString(), "subject", "Việc đăng ký thi đua"));
        return officials.as(user, () -> engine.getFormService().submitStartForm(definition, fields).getBusinessKey());
    }

    private String approved(String key) {
        officials.completeIn(key, HEAD, "UserTask_approveInspection", form -> form.with("decision", "APPROVE"));
        return key;
    }

    /** With a finding for each of these due days. */
    private void recorded(String key, LocalDate... dueDays) {
        List<Map<String, Object>> rows = IntStream.range(0, dueDays.length)
                .mapToObj(i -> Map.<String, Object>of(
                        "text", "Chưa đăng ký thi đua lần " + i, "requirement", "Đăng ký thi đua", "dueOn", dueDays[i].toString()))
                .toList();
        officials.completeIn(key, SECOND_OFFICER, "UserTask_recordInspection", form -> form.with("heldOn", DAY.toString())
                .with("conclusion", "Đơn vị đã triển khai phong trào.")
                .with("findings", rows));
    }

    private void remedied(String key, String user) {
        officials.completeIn(key, user, "UserTask_remedyFinding", form -> form.with("remedy", "Đã đăng ký thi đua.")
                .with("evidence", "Bản đăng ký ngày 20/7."));
    }

    private void verified(String key) {
        officials.completeIn(key, OFFICER, "UserTask_verifyRemedy", form -> form.with("decision", "ACCEPT"));
    }

    private Inspection inspection(String key) {
        return inspections.ofPlan(movement.plan().id()).stream()
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private long running(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count();
    }

    private List<String> letters(String template) {
        return database.sql("select recipient from thidua.outbox where template = :template and key like :key")
                .param("template", template)
                .param("key", template + ":" + latest() + ":%")
                .query(String.class)
                .list();
    }

    private List<String> told(String step, Task task) {
        return database.sql("select recipient from thidua.reminder_log where step = :step and task_id = :task")
                .param("step", step)
                .param("task", task.getId())
                .query(String.class)
                .list();
    }

    private long latest() {
        List<Inspection> all = inspections.ofPlan(movement.plan().id());
        return all.get(all.size() - 1).id();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(EngineClock.ZONE).toInstant();
    }
}
