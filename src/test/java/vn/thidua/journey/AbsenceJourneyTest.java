package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.organization.Absences;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Mornings;

/** Who is away is stood in for: his tasks and his mail go to the deputy, and come back. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=absence", "thidua.test.walked=absence"})
class AbsenceJourneyTest {

    private static final String OWN = "absence";
    private static final String DEPUTY = "cbKHTC";
    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 17);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Department department;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private Mornings mornings;

    @Autowired
    private Absences absences;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Movement movement;

    @BeforeEach
    void a_draft_is_open() {
        clock.startAt(Instant.parse("2024-06-17T01:00:00Z"));
        department.founded();
        transactions.executeWithoutResult(status -> {
            database.sql("delete from thidua.absence_task").update();
            database.sql("delete from thidua.absence").update();
        });
        String earlier = department.earlierPlan();
        officials = new Officials(engine, clock);
        movement = new Movement(engine, officials, department.evidence(), plans, clock, 900).startedFrom(earlier, 2024);
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        clock.reset();
    }

    @Test
    void tasks_and_mail_follow_the_deputy_and_come_back() {
        Task draft = officials.task(OFFICER, "UserTask_draftPlan");
        officials.as(OFFICER, () -> {
            engine.getTaskService().claim(draft.getId(), OFFICER);
            return null;
        });
        report(OFFICER, null, DEPUTY, TODAY.plusDays(1), TODAY.plusDays(10));
        assertThat(seen(DEPUTY)).isEmpty();

        officials.moveTo(at(TODAY.plusDays(1), 7));
        assertThat(seen(DEPUTY)).containsExactly(draft.getId());
        assertThat(seen(SECOND_OFFICER)).contains(draft.getId());

        officials.moveTo(at(TODAY.plusDays(4), 8)); // one working day before it is due
        mornings.make();
        assertThat(mail("morning", DEPUTY)).hasSize(1);
        assertThat(mail("morning", SECOND_OFFICER)).hasSize(1);
        assertThat(mail("morning", OFFICER)).isEmpty();

        officials.moveTo(at(TODAY.plusDays(11), 1));
        assertThat(seen(DEPUTY)).isEmpty();
        assertThat(seen(OFFICER)).contains(draft.getId());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(OWN).count()).isZero();
    }

    @Test
    void who_stands_in_for_two_keeps_what_is_both_of_theirs_until_the_last_is_back() {
        String draft = officials.task(OFFICER, "UserTask_draftPlan").getId();
        report(OFFICER, null, DEPUTY, TODAY, TODAY.plusDays(1));
        report(SECOND_OFFICER, null, DEPUTY, TODAY, TODAY.plusDays(3));
        officials.moveTo(at(TODAY, 9));
        assertThat(seen(DEPUTY)).containsExactly(draft);
        officials.moveTo(at(TODAY.plusDays(2), 9));
        assertThat(seen(DEPUTY)).containsExactly(draft);
        officials.moveTo(at(TODAY.plusDays(4), 9));
        assertThat(seen(DEPUTY)).isEmpty();
    }

    @Test
    void what_is_made_meanwhile_goes_to_the_deputy_too_who_answers_for_it_by_name() {
        report("truongtccb", null, "ttKHTC", TODAY, TODAY.plusDays(5));
        officials.moveTo(at(TODAY, 9));
        officials.complete(OFFICER, "UserTask_draftPlan", form -> {});

        officials.complete("ttKHTC", "UserTask_checkPlan", form -> form.with("decision", "return").with("reason", "Thiếu căn cứ."));

        assertThat(engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskDefinitionKey("UserTask_checkPlan")
                        .processInstanceBusinessKey(movement.key())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("ttKHTC");
    }

    @Test
    void tccb_reports_for_others_and_both_have_it_in_writing() {
        report(OFFICER, "ttCNTY", "cbCNTY", TODAY, TODAY);
        assertThat(mail("absence-recorded", "cbCNTY").get(0)).contains("vắng mặt từ ngày 17/06/2024 đến hết ngày 17/06/2024");
        assertThat(mail("absence-recorded", "ttCNTY")).hasSize(1);
    }

    @Test
    void what_makes_no_sense_is_refused_and_starts_nothing() {
        refused("organization.absenceOfOthers", "cbCNTY", "ttCNTY", "cbKHTC", TODAY, TODAY);
        refused("organization.absentUnknown", OFFICER, "khongcoai", "cbKHTC", TODAY, TODAY);
        refused("organization.deputyUnknown", "cbCNTY", null, "khongcoai", TODAY, TODAY);
        refused("organization.deputyUnknown", "cbCNTY", null, "nv1TCCB", TODAY, TODAY); // has no account
        refused("organization.deputyHimself", "cbCNTY", null, "cbCNTY", TODAY, TODAY);
        refused("organization.absenceBackwards", "cbCNTY", null, "cbKHTC", TODAY, TODAY.minusDays(1));
        refused("organization.absencePast", "cbCNTY", null, "cbKHTC", TODAY.minusDays(3), TODAY.minusDays(1));
        refused("organization.absenceTooLong", "cbCNTY", null, "cbKHTC", TODAY, TODAY.plusDays(367));
        report("cbCNTY", null, "ttCNTY", TODAY, TODAY.plusDays(3));
        refused("organization.absenceTwice", "cbCNTY", null, "cbKHTC", TODAY.plusDays(3), TODAY.plusDays(4));
        refused("organization.deputyAway", "ttKHTC", null, "cbCNTY", TODAY, TODAY);
        refused("organization.deputyStandsIn", "ttCNTY", null, "ttKHTC", TODAY, TODAY);
        assertThat(absences.today()).hasSize(1);
    }

    private void refused(String code, String by, String person, String deputy, LocalDate first, LocalDate last) {
        assertThatThrownBy(() -> report(by, person, deputy, first, last))
                .isInstanceOfSatisfying(RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void report(String by, String person, String deputy, LocalDate first, LocalDate last) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(OWN)
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("person", person);
        fields.put("deputy", deputy);
        fields.put("firstDay", first.toString());
        fields.put("lastDay", last.toString());
        officials.as(by, () -> engine.getFormService().submitStartForm(definition, fields));
    }

    private List<String> seen(String user) {
        return officials.as(user, () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(movement.key()).listPage(0, 50)).stream()
                .map(Task::getId)
                .toList();
    }

    private List<String> mail(String template, String recipient) {
        return database.sql("select text from thidua.outbox where template = :template and recipient = :recipient and created_at >= :since")
                .param("template", template)
                .param("recipient", recipient)
                .param("since", at(TODAY, 0).atOffset(java.time.ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(EngineClock.ZONE).toInstant();
    }
}
