package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.CLERK;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;
import static vn.thidua.journey.Movement.nobody;
import static vn.thidua.journey.Movement.proposing;
import static vn.thidua.journey.Movement.proposingItself;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.appraisal.Rankings;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.report.Reports;

/** Every path of every model, walked by its people. The gate: no node and no flow of any model is left out. */
// An engine name of its own, and gone afterwards: the web applications of other tests find their engine by the common name
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=journey", "thidua.test.walked=emulationPlan,reportIntake,unitReport,nominationAppraisal,provincialProposal,externalRanking"})
class PlanJourneyTest {

    private static final Instant BEGINNING = Instant.parse("2024-06-17T01:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger(10);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Department department;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private Reports reports;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Rankings rankings;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Movement movement;

    @BeforeEach
    void a_plan_of_the_year_before() {
        clock.startAt(BEGINNING);
        department.founded();
        String earlier = department.earlierPlan();
        officials = new Officials(engine, clock);
        movement = new Movement(engine, officials, department.evidence(), plans, clock, NUMBERS.incrementAndGet())
                .startedFrom(earlier, 2024);
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        // what one movement was granted would bar the same units in the next, which is of the same year
        database.sql("delete from thidua.award").update();
        clock.reset();
    }

    @Test
    void a_plan_with_an_interim_day_waits_for_its_review() {
        officials.complete(OFFICER, "UserTask_draftPlan", form -> {
            form.with("addressees", Movement.UNITS);
            form.rows("milestones").add(new java.util.HashMap<>(
                    java.util.Map.of("code", "", "label", "Sơ kết giữa năm", "date", "2024-08-15")));
        });
        movement.checked().signed().issued();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("interimReview")
                        .variableValueEquals("planKey", movement.key())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void every_unit_plans_what_it_does_and_checks_itself_before_it_reports() {
        movement.running();
        Movement.UNITS.forEach(unit -> movement.planned(unit, "2024-09-30"));
        movement.whenReportsOpen();
        Movement.UNITS.forEach(movement::selfChecked);
        officials.runDueJobs();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("unitImplementation")
                        .variableValueEquals("planKey", movement.key())
                        .count())
                .isZero();
    }

    @Test
    void from_draft_to_the_provinces_answer_and_closing() {
        movement.running().acknowledgedBy("TTBVTV").acknowledgedBy("CNTY").acknowledgedBy("KHTC");
        assertThat(movement.plan().state()).isEqualTo(PlanState.ISSUED);
        assertThat(plans.unacknowledged(movement.plan().id())).isEmpty();

        movement.whenReportsOpen()
                .reported("TTBVTV", proposingItself())
                .reported("CNTY", proposing("nv1CNTY"))
                .reported("KHTC", nobody())
                .departmentNominated("BANG_KHEN", 3);
        String unit = key(0);
        String person = key(1);
        String department = key(2);
        movement.eligible(unit, OFFICER)
                .eligible(person, OFFICER)
                .eligible(department, SECOND_OFFICER)
                .selected(unit, person, department)
                .approved()
                .sent()
                .receiptRecorded()
                .answered(Map.of(unit, "GRANTED", person, "REFUSED", department, "GRANTED"));

        assertThat(all()).extracting(Nomination::state).containsExactly(State.GRANTED, State.REFUSED, State.GRANTED);

        movement.summarized().closed();

        assertThat(movement.plan().state()).isEqualTo(PlanState.CLOSED);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void whoever_returns_gives_a_reason_that_the_next_one_reads() {
        movement.drafted();
        officials.complete(HEAD, "UserTask_checkPlan", form -> form.with("decision", "return").with("reason", "Thiếu căn cứ."));
        assertThat(shown(OFFICER, "UserTask_draftPlan", "returnReason")).isEqualTo("Thiếu căn cứ.");
        movement.drafted().checked();
        officials.complete(DIRECTOR, "UserTask_signPlan", form -> form.with("decision", "return").with("reason", "Sửa mốc."));
        assertThat(shown(OFFICER, "UserTask_draftPlan", "returnReason")).isEqualTo("Sửa mốc.");
        movement.drafted().checked().signed().issued();

        movement.whenReportsOpen().written("TTBVTV", proposingItself());
        officials.complete("ttTTBVTV", "UserTask_confirmReport", form ->
                form.with("decision", "RETURN").with("reason", "Bổ sung số liệu."));
        assertThat(shown("cbTTBVTV", "UserTask_writeReport", "returnReason")).isEqualTo("Bổ sung số liệu.");
        movement.written("TTBVTV", proposingItself()).confirmed("TTBVTV");
        officials.complete(SECOND_OFFICER, movement.reportTask("TTBVTV"), form -> form.with("decision", "RETURN")
                .with("missing", List.of("ND1"))
                .with("reason", "Chưa nêu kết quả."));
        assertThat(shown("cbTTBVTV", "UserTask_writeReport", "returnReason")).isEqualTo("Chưa nêu kết quả.");
        movement.reported("TTBVTV", proposingItself())
                .reported("CNTY", nobody())
                .reported("KHTC", nobody())
                .departmentNotNominated();

        String unit = key(0);
        movement.appraised(unit, OFFICER, "ELIGIBLE");
        officials.completeIn(unit, HEAD, "UserTask_concludeAppraisal", form ->
                form.with("decision", "RETURN").with("reason", "Ghi rõ nguồn."));
        movement.eligible(unit, OFFICER).selected(unit);
        officials.complete(DIRECTOR, "UserTask_decideNominations", form ->
                form.with("decision", "RETURN").with("reason", "Cân nhắc thêm."));
        assertThat(shown(OFFICER, "UserTask_selectNominees", "returnReason")).isEqualTo("Cân nhắc thêm.");
        movement.selected(unit).approved().sent().answered(Map.of(unit, "GRANTED")).summarized();
        officials.complete(DIRECTOR, "UserTask_approveSummary", form ->
                form.with("decision", "return").with("reason", "Bổ sung bài học."));
        assertThat(shown(OFFICER, "UserTask_draftSummary", "returnReason")).isEqualTo("Bổ sung bài học.");
        movement.summarized().closed();
        assertThat(movement.plan().state()).isEqualTo(PlanState.CLOSED);
    }

    @Test
    void the_head_closes_the_intake_after_the_deadline_and_the_missing_units_stay_on_record() {
        movement.running().whenReportsOpen().reported("TTBVTV", nobody());
        assertThat(officials.tasks(HEAD, "UserTask_closeIntake")).isEmpty();
        movement.whenReportsAreDue();
        officials.complete(HEAD, "UserTask_closeIntake", form -> form.with("reason", "Đã quá hạn nhiều ngày."));

        assertThat(reports.ofPlan(movement.plan().id()))
                .extracting(Reports.Report::unitCode, Reports.Report::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("TTBVTV", Reports.State.ACCEPTED),
                        org.assertj.core.groups.Tuple.tuple("CNTY", Reports.State.MISSING),
                        org.assertj.core.groups.Tuple.tuple("KHTC", Reports.State.MISSING));
        assertThat(officials.tasks("cbCNTY", "UserTask_writeReport")).isEmpty();

        movement.departmentNotNominated().selected().approved().summarized().closed();
        assertThat(movement.plan().state()).isEqualTo(PlanState.CLOSED);
        assertThat(plans.unacknowledged(movement.plan().id())).containsExactlyInAnyOrderElementsOf(Movement.UNITS);
    }

    @Test
    void a_dossier_is_supplemented_in_time_or_comes_back_without() {
        movement.running().whenReportsOpen();
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", nobody()).reported("KHTC", nobody()).departmentNotNominated();
        String unit = key(0);
        requestSupplement(unit);
        officials.complete("cbTTBVTV", "UserTask_supplementDossier", form -> form.with("evidence", "Bổ sung quyết định."));
        assertThat(nominations.ofPlan(movement.plan().id()).get(0).evidence()).isEqualTo("Bổ sung quyết định.");

        requestSupplement(unit);
        officials.moveTo(clock.instant().plus(Duration.ofDays(6)));
        assertThat(officials.tasks("cbTTBVTV", "UserTask_supplementDossier")).isEmpty();
        movement.appraised(unit, OFFICER, "INELIGIBLE").concluded(unit, "INELIGIBLE");
        assertThat(all()).extracting(Nomination::state).containsExactly(State.INELIGIBLE);
    }

    @Test
    void the_director_strikes_a_name_with_a_reason() {
        movement.running().whenReportsOpen();
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", proposing("nv1CNTY")).reported("KHTC", nobody()).departmentNotNominated();
        String unit = key(0);
        String person = key(1);
        movement.eligible(unit, OFFICER).eligible(person, OFFICER).selected(unit, person);
        refused(() -> officials.complete(DIRECTOR, "UserTask_decideNominations", form -> {
            form.with("decision", "APPROVE");
            form.rows("names").get(0).put("strike", true);
        }), "nomination.strikeReasonMissing");
        movement.approved(person);
        assertThat(all()).extracting(Nomination::state).containsExactly(State.PROPOSED, State.STRUCK);
    }

    @Test
    void more_than_the_quota_is_refused_with_the_clause() {
        movement.running().whenReportsOpen();
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", proposingItself()).reported("KHTC", nobody()).departmentNotNominated();
        movement.eligible(key(0), OFFICER).eligible(key(1), OFFICER);

        assertThatThrownBy(() -> movement.selected(key(0), key(1)))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("không quá 01 tập thể")
                .hasMessageContaining("Mục IV.4");
        assertThat(all()).extracting(Nomination::state).containsOnly(State.ELIGIBLE);
        movement.selected(key(1));
        assertThat(all()).extracting(Nomination::state).containsExactly(State.NOT_SELECTED, State.SELECTED);
    }

    @Test
    void the_flag_needs_the_first_rank_and_is_downgraded_or_deferred_by_the_province() {
        movement.running().whenReportsOpen();
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", nobody()).reported("KHTC", nobody()).departmentNominated("CO_THI_DUA", 1);
        String unit = key(0);
        String department = key(1);
        movement.eligible(unit, OFFICER).eligible(department, SECOND_OFFICER).selected(unit, department).approved().sent();

        officials.moveTo(clock.instant().plus(Duration.ofDays(60)));
        assertThat(overdueReminders()).isPositive();
        officials.complete(OFFICER, "UserTask_recordAnswer", form -> form.with("kind", "SUPPLEMENT")
                .with("receivedOn", movement.today().toString())
                .with("content", "Bổ sung biên bản.")
                .with("supplementDue", movement.today().plusDays(10).toString()));
        officials.complete(OFFICER, "UserTask_prepareSupplement", form -> form.with("content", "Biên bản kèm theo."));
        movement.supplementSent()
                .answered(Map.of(unit, "DEFERRED", department, "DOWNGRADED"));
        assertThat(all()).extracting(Nomination::state).containsExactly(State.DEFERRED, State.DOWNGRADED);
        movement.answered(Map.of(unit, "REFUSED")).summarized().closed();
        assertThat(all()).extracting(Nomination::grantedAward).containsExactly(null, "BANG_KHEN");
    }

    @Test
    void a_rank_of_two_makes_the_flag_impossible() {
        movement.running().whenReportsOpen();
        movement.reported("TTBVTV", nobody()).reported("CNTY", nobody()).reported("KHTC", nobody()).departmentNominated("CO_THI_DUA", 2);
        String department = key(0);
        assertThatThrownBy(() -> movement.eligible(department, SECOND_OFFICER))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("Mục IV.3");
        assertThat(all()).extracting(Nomination::state).containsExactly(State.SUBMITTED);
    }

    @Test
    void a_dossier_waits_for_rankings_that_are_published_late_and_goes_on_once_all_are_recorded() {
        departmentAppraisedBeforeRankings();
        String department = key(0);
        assertThat(text(department, "awaitedRankings")).contains("chuyển đổi số", "Đề án 06", "cải cách hành chính", "Mục IV.3.a");
        assertThat(text(department, "figureLines")).contains("Chưa có kết quả xếp hạng; tiêu chuẩn yêu cầu hạng 1 (Mục IV.3.a).");
        assertThat(text(department, "rankingRule")).isEqualTo("phải đạt tất cả");
        refused(() -> movement.appraised(department, SECOND_OFFICER, "ELIGIBLE"), "appraisal.hardCriterionUnknown");
        movement.leftWaitingForRankings(department, SECOND_OFFICER);
        assertThat(waiting()).isOne();
        assertThat(officials.tasks(SECOND_OFFICER, "UserTask_appraiseDossier")).isEmpty();

        movement.rankingRecorded("rankDigital", 1).rankingRecorded("rankProject06", 2);
        assertThat(waiting()).describedAs("one ranking is still missing").isOne();
        officials.moveTo(plans.deadline(movement.plan().id(), "UserTask_selectNominees", clock.instant()).remind());
        assertThat(database.sql("select distinct template from thidua.outbox where key like 'ranking-awaited:%'").query(String.class).list())
                .containsExactly("ranking-awaited");

        movement.rankingReceived("Quyết định số 88/QĐ-UBND");
        refused(() -> movement.rankingEntered("rankAdminReform", 0), "form.tooSmall");
        refused(() -> movement.rankingEntered("rankAdminReform", 1.5), "form.decimals");
        refused(() -> movement.rankingEntered("tasksOnTimePercent", 1), "form.notAnOption");
        movement.rankingEntered("rankAdminReform", 2).rankingReturned();
        assertThat(shown(OFFICER, "UserTask_enterRanking", "returnReason")).isEqualTo("Thứ hạng chưa đúng văn bản.");
        movement.rankingEntered("rankAdminReform", 1).rankingConfirmed();
        assertThat(waiting()).isZero();
        assertThat(text(department, "figureLines"))
                .contains("Xếp hạng 1 (theo Quyết định số 88/QĐ-UBND (", "Xếp hạng 2 (theo Thông báo số 15/TB-UBND (", "không đạt");
        assertThat(text(department, "noneAwaited")).isEqualTo("true");

        refused(() -> movement.appraised(department, SECOND_OFFICER, "ELIGIBLE"), "appraisal.hardCriterionFailed");
        movement.rankingRecorded("rankProject06", 1);
        movement.appraised(department, SECOND_OFFICER, "ELIGIBLE").rankingRecorded("rankProject06", 3);
        refused(() -> movement.concluded(department, "ELIGIBLE"), "appraisal.rankingChanged");
        officials.completeIn(department, HEAD, "UserTask_concludeAppraisal", form -> form.with("decision", "RETURN").with("reason", "Đối chiếu lại."));
        assertThat(text(department, "figureLines")).contains("Xếp hạng 3 (theo");
        movement.rankingRecorded("rankProject06", 1).eligible(department, SECOND_OFFICER);
        assertThat(all()).extracting(Nomination::state).containsExactly(State.ELIGIBLE);
    }

    @Test
    void a_nomination_that_its_unit_withdraws_is_appraised_no_further() {
        movement.running().whenReportsOpen();
        movement.reported("TTBVTV", proposingItself()).reported("CNTY", proposingItself()).reported("KHTC", nobody()).departmentNotNominated();
        String withdrawn = key(0);
        movement.appraised(withdrawn, OFFICER, "ELIGIBLE").withdrawn(withdrawn, "ttTTBVTV");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(withdrawn).count()).isZero();
        assertThat(all()).extracting(Nomination::state).containsExactly(State.WITHDRAWN, State.SUBMITTED);
        movement.eligible(key(1), OFFICER).selected(key(1));
        assertThat(all()).extracting(Nomination::state).containsExactly(State.WITHDRAWN, State.SELECTED);
    }

    @Test
    void a_ranking_that_is_recorded_twice_at_once_moves_who_waits_for_it_once() throws Exception {
        departmentAppraisedBeforeRankings();
        String department = key(0);
        movement.rankingRecorded("rankDigital", 1).rankingRecorded("rankProject06", 1).leftWaitingForRankings(department, SECOND_OFFICER);
        long plan = movement.plan().id();
        List<Long> confirmed = List.of(confirmed(plan, 1), confirmed(plan, 1));

        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> publishers = new ArrayList<>();
            for (long id : confirmed) {
                publishers.add(pool.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    transactions.executeWithoutResult(status -> rankings.publish(id));
                    return null;
                }));
            }
            for (Future<?> publisher : publishers) {
                publisher.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(waiting()).isZero();
        assertThat(engine.getManagementService().createJobQuery().activityId("ReceiveTask_rankingAwaited").count()).isOne();
        assertThat(database.sql("select superseded_at is null from thidua.external_ranking where id in (?, ?) order by published_at")
                        .params(confirmed.get(0), confirmed.get(1))
                        .query(Boolean.class)
                        .list())
                .describedAs("both are on record, one holds")
                .containsExactlyInAnyOrder(true, false);
        officials.runDueJobs();
        assertThat(officials.tasks(SECOND_OFFICER, "UserTask_appraiseDossier")).hasSize(1);

        transactions.executeWithoutResult(status -> rankings.publish(confirmed.get(0)));
        officials.runDueJobs();
        assertThat(officials.tasks(SECOND_OFFICER, "UserTask_appraiseDossier")).hasSize(1);
    }

    private void departmentAppraisedBeforeRankings() {
        movement.running().whenReportsOpen();
        movement.reported("TTBVTV", nobody())
                .reported("CNTY", nobody())
                .reported("KHTC", nobody())
                .departmentNominatedBeforeRankings("CO_THI_DUA");
    }

    private long confirmed(long plan, int rank) {
        return transactions.execute(status -> {
            long id = rankings.receive(OFFICER, plan, "Thông báo số 20/TB-UBND", movement.today(), movement.today()).id();
            rankings.enter(id, OFFICER, "rankAdminReform", BigDecimal.valueOf(rank));
            rankings.confirm(id, HEAD);
            return id;
        });
    }

    private long waiting() {
        return engine.getRuntimeService().createEventSubscriptionQuery().eventName("appraisal.rankingRecorded").count();
    }

    private String text(String nomination, String name) {
        Task task = officials.taskIn(nomination, SECOND_OFFICER, "UserTask_appraiseDossier");
        return String.valueOf(officials.open(SECOND_OFFICER, task).shown(name));
    }

    @Test
    void nobody_concludes_on_his_own_work() {
        movement.drafted();
        Task check = officials.task(HEAD, "UserTask_checkPlan");
        engine.getTaskService().addCandidateGroup(check.getId(), "tccbOfficer");
        refused(() -> officials.complete(OFFICER, check, form -> form.with("decision", "approve")), "plan.checkedByDrafter");
    }

    @Test
    void one_unit_never_sees_what_is_another_units() {
        movement.running().whenReportsOpen();
        Task ofTheOther = officials.task("cbCNTY", "UserTask_writeReport");
        assertThat(officials.as("cbCNTY", () -> engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .taskIdIn(ofTheOther.getId())
                        .variableNameIn("planKey", "unitName")
                        .count()))
                .describedAs("what the task's card tells")
                .isEqualTo(2);
        assertThat(officials.tasks("cbTTBVTV")).extracting(Task::getId).doesNotContain(ofTheOther.getId());
        assertThatThrownBy(() -> officials.as("cbTTBVTV", () -> engine.getFormService()
                        .getTaskFormVariables(ofTheOther.getId())))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        assertThatThrownBy(() -> officials.as("cbTTBVTV", () -> {
                    engine.getFormService().submitTaskForm(ofTheOther.getId(), Map.of());
                    return null;
                }))
                .isInstanceOf(RefusedRequest.class);
        assertThat(officials.as("cbTTBVTV", () -> engine.getRuntimeService().createProcessInstanceQuery().count())).isZero();
        assertThat(officials.as("cbTTBVTV", () -> engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(ofTheOther.getId())
                        .count()))
                .isZero();
    }

    @Test
    void each_task_falls_due_by_the_plan_is_reminded_of_before_and_escalated_after() {
        Task draft = officials.task(OFFICER, "UserTask_draftPlan");
        assertThat(draft.getDueDate()).isNotNull();
        officials.moveTo(draft.getDueDate().toInstant().plus(Duration.ofDays(10)));
        assertThat(database.sql("select step from thidua.reminder_log where task_id = ? order by happened_at")
                        .param(draft.getId())
                        .query(String.class)
                        .list())
                .contains("REMIND", "ESCALATE");
    }

    @Test
    void the_clerk_gives_no_number_twice() {
        movement.drafted().checked().signed();
        refused(
                () -> officials.complete(CLERK, "UserTask_numberPlan", form -> form.with("number", 0)
                        .with("issueDate", movement.today().toString())),
                "form.tooSmall");
        movement.issued();
        assertThat(movement.plan().number()).isNotNull();
    }

    @Test
    void no_other_door_lets_anything_in() {
        Task draft = officials.task(OFFICER, "UserTask_draftPlan");
        String id = draft.getId();
        var before = movement.plan().content();

        closed(OFFICER, () -> engine.getTaskService().setVariable(id, "planSigned", true), "door.closed");
        closed(OFFICER, () -> engine.getTaskService().setVariableLocal(id, "title", "khác"), "door.closed");
        closed(OFFICER, () -> engine.getRuntimeService().setVariable(draft.getExecutionId(), "planId", 2L), "door.closed");
        closed(OFFICER, () -> engine.getTaskService().handleBpmnError(id, "bất kỳ"), "door.closed");
        closed(OFFICER, () -> engine.getTaskService().deleteTask(id, true), "door.closed");
        closed(OFFICER, () -> engine.getRuntimeService().startProcessInstanceByKey("emulationPlan"), "door.closed");
        closed(OFFICER, () -> engine.getRuntimeService().startProcessInstanceByKey("unitReport"), "door.closed");
        closed(OFFICER, () -> engine.getTaskService().setAssignee(id, SECOND_OFFICER), "door.onlyForOneself");
        closed(OFFICER, () -> engine.getTaskService().complete(id, Map.of("planSigned", true)), "form.unknownField");
        closed(OFFICER, () -> engine.getTaskService().complete(id, Map.of("movementName", 5)), "form.wrongType.TEXT");
        closed(OFFICER, () -> engine.getFormService().submitTaskForm(id, Map.of()), "form.required");
        closed("quantri", () -> engine.getRuntimeService().setVariable(draft.getExecutionId(), "planId", 2L), "door.closed");
        closed("ttCNTY", () -> engine.getTaskService().complete(id, Map.of()), "door.taskUnknown");
        officials.as(OFFICER, () -> {
            engine.getTaskService().claim(id, OFFICER);
            return null;
        });
        closed(SECOND_OFFICER, () -> engine.getTaskService().complete(id, Map.of()), "door.taskOfAnother");
        closed(SECOND_OFFICER, () -> engine.getTaskService().setAssignee(id, SECOND_OFFICER), "door.taskOfAnother");

        assertThat(movement.plan().content()).isEqualTo(before);
        assertThat(officials.task(OFFICER, "UserTask_draftPlan").getAssignee()).isEqualTo(OFFICER);
        assertThat(engine.getRuntimeService().getVariable(draft.getExecutionId(), "planSigned")).isNull();
    }

    private void closed(String user, Runnable attempt, String code) {
        refused(
                () -> officials.as(user, () -> {
                    attempt.run();
                    return null;
                }),
                code);
    }

    private void requestSupplement(String nomination) {
        officials.completeIn(nomination, OFFICER, "UserTask_appraiseDossier", form -> form.with("complete", "INCOMPLETE")
                .with("missing", "Thiếu minh chứng.")
                .with("supplementDue", workingDayAhead().toString()));
    }

    private java.time.LocalDate workingDayAhead() {
        java.time.LocalDate day = movement.today().plusDays(3);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day;
    }

    private long overdueReminders() {
        return database.sql("select count(*) from thidua.outbox where template like '%answer%'")
                .query(Long.class)
                .single();
    }

    private List<Nomination> all() {
        return nominations.ofPlan(movement.plan().id());
    }

    private String key(int index) {
        return all().get(index).key();
    }

    private Object shown(String user, String taskKey, String name) {
        return officials.open(user, officials.task(user, taskKey)).shown(name);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
