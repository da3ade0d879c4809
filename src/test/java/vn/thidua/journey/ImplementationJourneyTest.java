package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import vn.thidua.nomination.Records;
import vn.thidua.plan.Plan;
import vn.thidua.report.Coverage;
import vn.thidua.report.Coverage.UnitActivity;
import vn.thidua.report.Implementations;
import vn.thidua.security.Accounts;

/** A unit's implementation plan and self-check, walked by its people. The gate: no node and no flow of the model is left out. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=implementation", "thidua.test.walked=unitImplementation"})
class ImplementationJourneyTest {

    /** A Tuesday. */
    private static final Instant BEGINNING = Instant.parse("2023-04-18T01:00:00Z");

    private static final String UNIT = "CNTY";
    private static final String OFFICER = "cb" + UNIT;
    private static final String HEAD = "tt" + UNIT;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Records records;

    @Autowired
    private Implementations implementations;

    @Autowired
    private Coverage coverage;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Plan plan;
    private String key;

    @BeforeEach
    void a_plan_reaches_the_unit() {
        clock.startAt(BEGINNING);
        plan = transactions.execute(status -> {
            Plan issued = records.issued();
            accounts.followDirectory();
            return issued;
        });
        officials = new Officials(engine, clock);
        key = implementations.key(plan.id(), UNIT);
        Map<String, Object> variables = new HashMap<>(Map.of(
                "planId", plan.id(), "planKey", plan.key(), "planName", plan.content().movementName()));
        variables.put("unitCode", UNIT);
        variables.put("unitName", coverage.ofUnit(plan.id(), UNIT).unitName());
        engine.getRuntimeService().startProcessInstanceByKey("unitImplementation", key, variables);
        officials.runDueJobs();
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        clock.reset();
    }

    @Test
    void a_unit_plans_and_checks_itself_and_its_head_answers_for_both() {
        filed(form -> {});
        confirmed();
        assertThat(officials.tasks(OFFICER, "UserTask_recordSelfCheck")).isEmpty();
        assertThat(unit().idle()).isFalse();

        selfCheckOpens();
        checked();
        checkConfirmed();

        assertThat(unit()).extracting(UnitActivity::done, UnitActivity::total).containsExactly(4, 5);
        assertThat(running()).isZero();
    }

    @Test
    void the_officer_reads_why_plan_and_self_check_were_returned_and_finds_what_he_wrote() {
        filed(form -> {});
        officials.completeIn(key, HEAD, "UserTask_confirmImplementation", form -> form.with("decision", "RETURN")
                .with("reason", "Nêu rõ thời hạn."));
        FilledForm again = officials.open(OFFICER, officials.taskIn(key, OFFICER, "UserTask_fileImplementation"));
        assertThat(again.shown("returnReason")).isEqualTo("Nêu rõ thời hạn.");
        assertThat(again.rows("solutions")).extracting("activity").contains("Việc GP1");
        assertThat(unit().idle()).isTrue();
        officials.completeIn(key, OFFICER, "UserTask_fileImplementation", form -> {});
        confirmed();

        selfCheckOpens();
        checked();
        officials.completeIn(key, HEAD, "UserTask_confirmSelfCheck", form -> form.with("decision", "RETURN")
                .with("reason", "Bổ sung minh chứng."));
        Task returned = officials.taskIn(key, OFFICER, "UserTask_recordSelfCheck");
        assertThat(officials.open(OFFICER, returned).shown("returnReason")).isEqualTo("Bổ sung minh chứng.");
        officials.completeIn(key, OFFICER, "UserTask_recordSelfCheck", form -> {});
        checkConfirmed();
        assertThat(running()).isZero();
    }

    @Test
    void the_officer_is_reminded_and_his_head_is_told_when_no_plan_is_filed() {
        Task task = officials.taskIn(key, OFFICER, "UserTask_fileImplementation");
        Date due = task.getDueDate();
        assertThat(due).isAfter(Date.from(BEGINNING));
        officials.moveTo(due.toInstant());
        assertThat(told("REMIND", task)).contains(OFFICER);
        officials.moveTo(due.toInstant().plusSeconds(4 * 24 * 3600));
        assertThat(told("ESCALATE", task)).contains(HEAD);
        assertThat(unit().idle()).isTrue();
    }

    @Test
    void another_units_people_see_nothing_of_it_and_bad_input_leaves_the_task_as_it_was() {
        assertThat(officials.tasks("cbTTBVTV", "UserTask_fileImplementation")).isEmpty();
        assertThat(officials.tasks(HEAD, "UserTask_fileImplementation")).isEmpty();

        refused("report.implementationDayOutside", form -> row(form, "dueOn", "2024-01-01"));
        refused("form.date", form -> row(form, "dueOn", "2023-02-30"));
        refused("form.required", form -> row(form, "activity", ""));
        refused("form.tooLong", form -> row(form, "activity", "x".repeat(4001)));
        refused("form.notAnOption", form -> row(form, "responsible", "cbTTBVTV"));
        refused("report.implementationNobody", form -> row(form, "responsible", null));
        refused("report.implementationDocumentHalf", form -> form.with("documentNumber", "12/KH-CNTY"));
        assertThat(implementations.ofUnit(plan.id(), UNIT)).isEmpty();
        assertThat(officials.tasks(OFFICER, "UserTask_fileImplementation")).hasSize(1);
    }

    private void refused(String code, Consumer<FilledForm> change) {
        assertThatThrownBy(() -> filed(change))
                .isInstanceOfSatisfying(RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void row(FilledForm form, String column, Object value) {
        form.rows("solutions").get(0).put(column, value);
    }

    private void filed(Consumer<FilledForm> change) {
        officials.completeIn(key, OFFICER, "UserTask_fileImplementation", form -> {
            form.eachRow("solutions", row -> {
                row.put("activity", "Việc " + row.get("code"));
                row.put("dueOn", "2023-09-29");
                row.put("responsible", OFFICER);
            });
            form.with("ownActivities", List.of(Map.of("activity", "Hội thi", "dueOn", "2023-10-20", "responsible", HEAD)));
            change.accept(form);
        });
    }

    private void confirmed() {
        officials.completeIn(key, HEAD, "UserTask_confirmImplementation", form -> form.with("decision", "CONFIRM")
                .with("personallyConfirmed", true));
    }

    private void selfCheckOpens() {
        officials.moveTo(implementations.selfCheckOpens(plan.id()));
    }

    private void checked() {
        officials.completeIn(key, OFFICER, "UserTask_recordSelfCheck", form -> {
            form.eachRow("items", row -> {
                boolean own = row.get("section") == null;
                row.put("progress", own ? "IN_PROGRESS" : "DONE");
                row.put("note", own ? "Còn vòng 2" : null);
                row.put("evidence", own ? null : "Quyết định 15/QĐ-CNTY");
            });
            form.with("contentRemark", "Đúng nội dung")
                    .with("qualityRemark", "Bảo đảm")
                    .with("progressRemark", "Kịp thời")
                    .with("remedies", "Tổ chức vòng 2");
        });
    }

    private void checkConfirmed() {
        officials.completeIn(key, HEAD, "UserTask_confirmSelfCheck", form -> form.with("decision", "CONFIRM")
                .with("personallyConfirmed", true));
    }

    private UnitActivity unit() {
        return coverage.ofUnit(plan.id(), UNIT);
    }

    private long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count();
    }

    private List<String> told(String step, Task task) {
        return database.sql("select recipient from thidua.reminder_log where step = :step and task_id = :task")
                .param("step", step)
                .param("task", task.getId())
                .query(String.class)
                .list();
    }
}
