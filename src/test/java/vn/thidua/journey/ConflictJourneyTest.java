package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;
import static vn.thidua.journey.Movement.proposing;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.process.ConflictDesks;
import vn.thidua.plan.Plans;

/** TCCB takes part in the movement like every other unit: others receive its report, appraise its dossiers, conclude on them, and rank them. */
@ApplicationTest
@Import(Department.class)
@TestPropertySource(properties = "camunda.bpm.process-engine-name=conflict")
@DirtiesContext
class ConflictJourneyTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(500);

    private static final String SUBSTITUTE = "cbTTS";
    private static final String SUBSTITUTE_HEAD = "ttTTS";
    private static final String ADMINISTRATOR = "quantri";

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
    private ConflictDesks desks;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Movement movement;

    @BeforeEach
    void a_plan_runs_that_tccb_carries_out_too() {
        clock.startAt(Instant.parse("2024-06-17T01:00:00Z"));
        department.founded();
        String earlier = department.earlierPlan();
        officials = new Officials(engine, clock);
        movement = new Movement(engine, officials, department.evidence(), plans, clock, NUMBERS.incrementAndGet()).startedFrom(earlier, 2024);
        officials.complete(OFFICER, "UserTask_draftPlan", form -> form.with("addressees", List.of("TCCB", "CNTY")));
        movement.checked().signed().issued().whenReportsOpen();
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        clock.reset();
    }

    @Test
    void what_concerns_tccb_is_done_by_its_substitutes_and_says_so() {
        reportOfTccb(proposing("nv1TCCB"));
        assertThat(officials.tasks(SECOND_OFFICER, "UserTask_receiveReport")).isEmpty();
        Task report = officials.task(SUBSTITUTE, "UserTask_receiveReport");
        refusedWhenHandedTo(SECOND_OFFICER, report, form -> form.with("decision", "ACCEPT"));
        refusedWhenHandedTo(SECOND_OFFICER, report, form -> form.with("decision", "RETURN").with("reason", "Thiếu."));
        officials.complete(SUBSTITUTE, report, form -> form.with("decision", "ACCEPT"));
        movement.reported("CNTY", proposing("nv1CNTY")).departmentNotNominated();
        String tccb = key("TCCB");
        String other = key("CNTY");

        assertThat(officials.tasks(OFFICER, "UserTask_appraiseDossier")).hasSize(1);
        Task appraisal = officials.taskIn(tccb, SUBSTITUTE, "UserTask_appraiseDossier");
        assertThat(officials.tasks(SUBSTITUTE, "UserTask_appraiseDossier")).hasSize(1);
        assertThat(officials.open(SUBSTITUTE, appraisal).shown("remarks").toString())
                .contains("Xung đột lợi ích", "chuyên viên thẩm định thay", "lãnh đạo kết luận thay");
        refusedWhenHandedTo(SECOND_OFFICER, appraisal, judged());
        movement.appraised(tccb, SUBSTITUTE, "ELIGIBLE");

        Task conclusion = officials.taskIn(tccb, SUBSTITUTE_HEAD, "UserTask_concludeAppraisal");
        // The head of TCCB oversees all tasks, and may do those of his group
        assertThat(engine.getTaskService().createTaskQuery().taskId(conclusion.getId()).taskCandidateGroup("tccbHead").count()).isZero();
        refusedWhenHandedTo(HEAD, conclusion, form -> form.with("decision", "ELIGIBLE"));
        officials.complete(SUBSTITUTE_HEAD, conclusion, form -> form.with("decision", "ELIGIBLE"));
        movement.eligible(other, OFFICER);
        assertThat(states()).containsOnly(State.ELIGIBLE);

        assertThat(desks.selector(movement.plan().id())).isEqualTo("substituteOfficer");
        Task selection = engine.getTaskService().createTaskQuery().taskDefinitionKey("UserTask_selectNominees").singleResult();
        refusedWhenHandedTo(OFFICER, selection, ranked());
        handTo(SUBSTITUTE, selection);
        officials.complete(SUBSTITUTE, selection, ranked());
        assertThat(states()).contains(State.SELECTED, State.NOT_SELECTED);
        assertThat(desks.decider(movement.plan().id())).isEqualTo("director");
    }

    @Test
    void where_nobody_of_tccb_is_proposed_the_usual_people_do_it() {
        reportOfTccb(Movement.nobody());
        officials.complete(SUBSTITUTE, "UserTask_receiveReport", form -> form.with("decision", "ACCEPT"));
        movement.reported("CNTY", proposing("nv1CNTY")).departmentNominated("BANG_KHEN", 3);
        assertThat(desks.receiver("CNTY")).isEqualTo("tccbOfficer");
        Task own = officials.taskIn(key("SNN"), SECOND_OFFICER, "UserTask_appraiseDossier");
        assertThat(officials.open(SECOND_OFFICER, own).shown("remarks").toString()).contains("Sở tự đề nghị");
        movement.eligible(key("CNTY"), OFFICER).eligible(key("SNN"), SECOND_OFFICER);
        assertThat(desks.selector(movement.plan().id())).isEqualTo("tccbOfficer");
    }

    @Test
    void without_substitutes_the_task_goes_upwards() {
        List<String> held = database.sql("select person_id || ':' || role from thidua.person_role where role like 'SUBSTITUTE%'")
                .query(String.class)
                .list();
        database.sql("delete from thidua.person_role where role like 'SUBSTITUTE%'").update();
        try {
            reportOfTccb(proposing("nv1TCCB"));
            officials.complete("pgd1", "UserTask_receiveReport", form -> form.with("decision", "ACCEPT"));
            movement.reported("CNTY", Movement.nobody()).departmentNotNominated();
            movement.appraised(key("TCCB"), "pgd1", "ELIGIBLE");
            officials.complete(DIRECTOR, "UserTask_concludeAppraisal", form -> form.with("decision", "ELIGIBLE"));
            assertThat(states()).containsOnly(State.ELIGIBLE);
        } finally {
            held.forEach(one -> database.sql("insert into thidua.person_role (person_id, role) values (?, ?)")
                    .params(one.split(":")[0], one.split(":")[1])
                    .update());
        }
    }

    @Test
    void the_directors_own_name_goes_to_his_deputy() {
        long plan = movement.plan().id();
        long director = transactions.execute(status -> {
            long id = nominations.submit(new Nominations.NewNomination(
                    plan, vn.thidua.plan.PlanContent.Target.PERSON, "SNN", DIRECTOR, "BANG_KHEN", "Thành tích", null, java.util.Map.of(), OFFICER));
            database.sql("update thidua.nomination set state = 'SELECTED' where id = ?").param(id).update();
            return id;
        });
        assertThat(nominations.nomination(director).nomineeName()).isNotBlank();
        assertThat(desks.decider(plan)).isEqualTo("deputyDirector");
    }

    private void reportOfTccb(Consumer<FilledForm> more) {
        officials.complete(OFFICER, "UserTask_writeReport", form -> {
            form.eachRow("sections", row -> row.put("text", "Đã thực hiện theo kế hoạch."));
            form.eachRow("figures", row -> row.put("value", 100));
            more.accept(form);
            movement.layEvidence("TCCB", form);
        });
        officials.complete(HEAD, "UserTask_confirmReport", form ->
                form.with("decision", "CONFIRM").with("personallyConfirmed", true));
    }

    private static Consumer<FilledForm> judged() {
        return form -> {
            form.with("complete", "COMPLETE").with("recommendation", "ELIGIBLE");
            form.eachRow("judgements", row -> {
                row.put("verdict", "PASS");
                row.put("source", "Báo cáo thành tích");
            });
        };
    }

    private static Consumer<FilledForm> ranked() {
        int[] rank = {0};
        return form -> form.eachRow("ranking", row -> {
            row.put("rank", ++rank[0]);
            row.put("selected", rank[0] == 1);
            row.put("reason", "Theo kết quả thẩm định.");
        });
    }

    /** Whatever group he is in, and whoever gave him the task. */
    private void refusedWhenHandedTo(String user, Task task, Consumer<FilledForm> filling) {
        handTo(user, task);
        assertThatThrownBy(() -> officials.complete(user, task, filling))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("Phòng Tổ chức cán bộ là đơn vị của đồng chí");
        handTo(null, task);
    }

    private void handTo(String user, Task task) {
        officials.as(ADMINISTRATOR, () -> {
            engine.getTaskService().setAssignee(task.getId(), user);
            return null;
        });
    }

    private String key(String unit) {
        return nominations.ofPlan(movement.plan().id()).stream()
                .filter(n -> n.unitCode().equals(unit))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private List<State> states() {
        return nominations.ofPlan(movement.plan().id()).stream().map(Nomination::state).toList();
    }
}
