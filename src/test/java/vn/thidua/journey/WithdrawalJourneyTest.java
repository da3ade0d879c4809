package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.CLERK;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.nobody;
import static vn.thidua.journey.Movement.proposing;
import static vn.thidua.journey.Movement.proposingItself;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;

/** A unit takes its nomination back: while it is appraised, while the director has it, while the clerk has it, and too late. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=withdrawal", "thidua.test.walked=nominationWithdrawal"})
class WithdrawalJourneyTest {

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
    private Proposals proposals;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Movement movement;

    @BeforeEach
    void reports_are_open() {
        clock.startAt(Instant.parse("2024-06-17T01:00:00Z"));
        department.founded();
        String earlier = department.earlierPlan();
        officials = new Officials(engine, clock);
        movement = new Movement(engine, officials, department.evidence(), plans, clock, NUMBERS.incrementAndGet())
                .startedFrom(earlier, 2024)
                .running()
                .whenReportsOpen();
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        clock.reset();
    }

    @Test
    void while_the_director_has_the_list_and_another_unit_takes_the_place() {
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", proposingItself()).reported("KHTC", nobody()).departmentNotNominated();
        String first = key(0);
        String second = key(1);
        movement.eligible(first, OFFICER).eligible(second, OFFICER).selected(first);
        var decision = officials.task(DIRECTOR, "UserTask_decideNominations");
        assertThat(officials.open(DIRECTOR, decision).rows("names").toString()).contains(first);
        officials.as(DIRECTOR, () -> {
            engine.getTaskService().claim(decision.getId(), DIRECTOR);
            return null;
        });

        assertThatThrownBy(() -> movement.withdrawn(first, "cbTTBVTV"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("Chỉ thủ trưởng");
        assertThatThrownBy(() -> movement.withdrawn(first, "ttCNTY"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("Không tìm thấy hồ sơ");
        movement.withdrawn(first, "ttTTBVTV");

        assertThat(states()).containsExactly(State.WITHDRAWN, State.NOT_SELECTED);
        assertThat(officials.open(DIRECTOR, decision).rows("names")).isEmpty();
        assertThat(engine.getTaskService().createTaskQuery().taskId(decision.getId()).singleResult().getAssignee()).isEqualTo(DIRECTOR);
        assertThat(letters(first)).contains("tccb1", "tccb2", "truongtccb");
        assertThat(text(first)).contains(first, "Chi cục Trồng trọt", "Đơn vị tự rà soát.").doesNotContain("null");
        assertThat(cases("RUT-" + first)).isZero();

        officials.complete(DIRECTOR, decision, form -> form.with("decision", "RETURN").with("reason", "Chọn đơn vị khác."));
        movement.selected(second).approved();
        assertThat(states()).containsExactly(State.WITHDRAWN, State.PROPOSED);
    }

    @Test
    void while_tccb_selects() {
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", proposingItself()).reported("KHTC", nobody()).departmentNotNominated();
        String first = key(0);
        movement.eligible(first, OFFICER).eligible(key(1), OFFICER).compared(first);
        var selection = officials.task(OFFICER, "UserTask_selectNominees");
        assertThat(officials.open(OFFICER, selection).rows("ranking")).hasSize(2);
        movement.withdrawn(first, "ttTTBVTV");
        assertThat(officials.open(OFFICER, selection).rows("ranking")).hasSize(1);
        movement.selected(key(1)).approved();
        assertThat(states()).containsExactly(State.WITHDRAWN, State.PROPOSED);
    }

    @Test
    void while_the_proposal_lies_with_the_clerk_until_no_name_is_left() {
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", proposing("nv1CNTY")).reported("KHTC", nobody()).departmentNotNominated();
        String unit = key(0);
        String person = key(1);
        movement.eligible(unit, OFFICER).eligible(person, OFFICER).selected(unit, person).approved();
        movement.withdrawn(unit, "ttTTBVTV");
        var sending = officials.task(CLERK, "UserTask_sendProposal");
        assertThat(officials.open(CLERK, sending).shown("names").toString()).contains(person).doesNotContain(unit);

        movement.withdrawn(person, "ttCNTY");
        assertThat(officials.tasks(CLERK, "UserTask_sendProposal")).isEmpty();
        assertThat(proposals.ofPlan(movement.plan().id()).orElseThrow().nominations()).isEmpty();
        movement.summarized().closed();
    }

    @Test
    void too_late_once_the_proposal_was_sent() {
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", nobody()).reported("KHTC", nobody()).departmentNotNominated();
        String unit = key(0);
        movement.eligible(unit, OFFICER).selected(unit).approved().sent();
        assertThatThrownBy(() -> movement.withdrawn(unit, "ttTTBVTV"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("đã trình UBND tỉnh");
        assertThat(states()).containsExactly(State.PROPOSED);
        assertThat(cases("RUT-" + unit)).isZero();
    }

    @Test
    void an_appraisal_that_began_before_withdrawals_were_drawn_ends_and_leaves_the_case_that_called_it() throws IOException {
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", nobody()).reported("KHTC", nobody());
        long nomination = nominations.ofPlan(movement.plan().id()).get(0).id();
        String deployment = earlierModel();
        try {
            ProcessInstance caller = engine.getRuntimeService().startProcessInstanceByKey(
                    "earlierPlan",
                    Map.of(
                            "nominationId", nomination,
                            "planId", movement.plan().id(),
                            "planKey", movement.key(),
                            "planName", "Phong trào",
                            "unitCode", "TTBVTV"));
            assertThat(tasks("UserTask_appraiseDossier")).isOne();
            movement.withdrawn(key(0), "ttTTBVTV");
            assertThat(tasks("UserTask_appraiseDossier")).isZero();
            assertThat(engine.getRuntimeService().getActiveActivityIds(caller.getId())).containsExactly("ReceiveTask_later");
            engine.getRuntimeService().createMessageCorrelation("later").correlate();
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    /** The model as it was before, in a deployment of its own, called by a case that then waits. */
    private String earlierModel() throws IOException {
        String model = Files.readString(Path.of("processes/appraisal/nomination-appraisal.bpmn"))
                .replaceAll("(?s)<bpmn:subProcess id=\"SubProcess_withdrawal\".*?</bpmn:subProcess>", "")
                .replaceAll("<bpmn:flowNodeRef>(SubProcess_withdrawal|StartEvent_nominationWithdrawn|EndEvent_appraisalDropped)</bpmn:flowNodeRef>", "")
                .replaceAll("(?s)<bpmndi:BPMNShape id=\"Shape_(SubProcess_withdrawal|StartEvent_nominationWithdrawn|EndEvent_appraisalDropped)\".*?</bpmndi:BPMNShape>", "")
                .replaceAll("(?s)<bpmndi:BPMNEdge id=\"Edge_Flow_appraisalDropped\".*?</bpmndi:BPMNEdge>", "");
        assertThat(model).doesNotContain("Dropped");
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        deployment.addInputStream("earlier-appraisal.bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
        deployment.addModelInstance("earlier-plan.bpmn", Bpmn.createExecutableProcess("earlierPlan")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("CallActivity_appraisal")
                .calledElement("nominationAppraisal")
                .camundaCalledElementBinding("deployment")
                .camundaIn("nominationId", "nominationId")
                .camundaIn("planId", "planId")
                .camundaIn("planKey", "planKey")
                .camundaIn("planName", "planName")
                .camundaIn("unitCode", "unitCode")
                .receiveTask("ReceiveTask_later")
                .message("later")
                .endEvent()
                .done());
        for (String form : List.of("appraise-dossier", "conclude-appraisal", "supplement-dossier")) {
            add(deployment, "forms/appraisal/" + form + ".form");
        }
        add(deployment, "processes/appraisal/criterion-verdict.dmn");
        return deployment.deploy().getId();
    }

    private static void add(DeploymentBuilder deployment, String file) throws IOException {
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            deployment.addInputStream(file, content);
        }
    }

    private String key(int index) {
        return nominations.ofPlan(movement.plan().id()).get(index).key();
    }

    private List<State> states() {
        return nominations.ofPlan(movement.plan().id()).stream().map(Nomination::state).toList();
    }

    private long tasks(String taskKey) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(taskKey).count();
    }

    private long cases(String businessKey) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).count();
    }

    private List<String> letters(String nomination) {
        return database.sql("select split_part(key, ':', 3) from thidua.outbox where template = 'nomination-withdrawn' and text like ?")
                .param("%" + nomination + "%")
                .query(String.class)
                .list();
    }

    private String text(String nomination) {
        return database.sql("select text from thidua.outbox where template = 'nomination-withdrawn' and text like ? limit 1")
                .param("%" + nomination + "%")
                .query(String.class)
                .single();
    }
}
