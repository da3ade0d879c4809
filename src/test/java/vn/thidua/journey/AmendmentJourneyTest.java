package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.CLERK;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
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
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;
import vn.thidua.organization.Unit;
import vn.thidua.plan.Amendments;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;

/** Every path of an amendment, and how the running cases of its plan follow it. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=amendment", "thidua.test.walked=planAmendment"})
class AmendmentJourneyTest {

    private static final Instant BEGINNING = Instant.parse("2024-06-17T01:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger(500);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Department department;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private Amendments amendments;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcClient database;

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
        officials.endAllCases();
        clock.reset();
    }

    @Test
    void due_dates_reminders_and_milestones_follow_the_amended_plan() {
        movement.whenReportsOpen();
        Task report = officials.task("cbTTBVTV", "UserTask_writeReport");
        Instant before = report.getDueDate().toInstant();
        LocalDate later = LocalDate.of(2024, 11, 29);

        proposed("Kéo dài thời gian báo cáo.").drafted(later);
        officials.complete(HEAD, "UserTask_checkAmendment", form -> form.with("decision", "approve"));
        officials.complete(DIRECTOR, "UserTask_signAmendment", form -> form.with("decision", "sign"));
        assertThat(plans.milestone(movement.plan().id(), "reportDue")).isEqualTo(Instant.parse("2024-11-15T10:00:00Z"));
        numbered();

        Instant due = Instant.parse("2024-11-29T10:00:00Z");
        assertThat(plans.milestone(movement.plan().id(), "reportDue")).isEqualTo(due);
        assertThat(amendments.version(movement.plan().id())).isEqualTo(2);
        assertThat(told()).contains("ttTTBVTV", "cbTTBVTV", "ttKHTC").doesNotHaveDuplicates();
        // the file that goes with the letter moves the day in everybody's own calendar
        assertThat(database.sql("select distinct calendar from thidua.outbox where template = 'plan-amended'").query(String.class).single())
                .contains("milestone-" + movement.plan().id() + "-reportDue", "20241129")
                .doesNotContain("20241115");
        Task same = officials.task("cbTTBVTV", "UserTask_writeReport");
        assertThat(same.getId()).isEqualTo(report.getId());
        assertThat(same.getDueDate().toInstant())
                .isAfter(before)
                .isEqualTo(plans.deadline(movement.plan().id(), "UserTask_writeReport", report.getCreateTime().toInstant()).due());
        assertThat(database.sql(
                                """
                                select moved_from = :before and moved_to = :after and cause = 'AMENDMENT'
                                from thidua.timetable_move where plan_id = :plan and kind = 'DUE' and element = 'UserTask_writeReport' and unit_code = 'TTBVTV'""")
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("after", same.getDueDate().toInstant().atOffset(ZoneOffset.UTC))
                        .param("plan", movement.plan().id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(database.sql("select text from thidua.outbox where template = 'plan-moved' and recipient = 'truongtccb'")
                        .query(String.class)
                        .single())
                .contains("17:00 15/11/2024 -> 17:00 29/11/2024", "Hạn giải quyết: Lập báo cáo", "lần nhắc việc và báo cáo quá hạn");
        officials.moveTo(Instant.parse("2024-11-15T10:00:01Z"));
        assertThat(officials.tasks(HEAD, "UserTask_closeIntake")).isEmpty();
        officials.moveTo(due.plusSeconds(1));
        assertThat(officials.tasks(HEAD, "UserTask_closeIntake")).hasSize(1);
    }

    @Test
    void a_unit_that_joins_acknowledges_the_plan_and_carries_it_out_like_all_others() {
        PlanContent content = movement.plan().content();
        String unit = organization.units().stream()
                .map(Unit::code)
                .filter(code -> !content.addressees().contains(code) && !organization.holders(Role.UNIT_OFFICER, code).isEmpty())
                .findFirst()
                .orElseThrow();
        String head = organization.holders(Role.UNIT_HEAD, unit).get(0).id();
        String officer = organization.holders(Role.UNIT_OFFICER, unit).get(0).id();
        List<String> silent = plans.unacknowledged(movement.plan().id());

        proposed("Bổ sung đơn vị.");
        officials.complete(OFFICER, "UserTask_draftAmendment", form -> form.with("addedAddressees", List.of(unit)));
        officials.complete(HEAD, "UserTask_checkAmendment", form -> form.with("decision", "approve"));
        officials.complete(DIRECTOR, "UserTask_signAmendment", form -> form.with("decision", "sign"));
        numbered();

        assertThat(plans.unacknowledged(movement.plan().id())).hasSize(silent.size() + 1).contains(unit);
        assertThat(officials.tasks(officer, "UserTask_fileImplementation")).hasSize(1);
        officials.complete(head, "UserTask_acknowledgePlan", form -> form.with("acknowledged", true));
        assertThat(plans.unacknowledged(movement.plan().id())).hasSameSizeAs(silent).doesNotContain(unit);
    }

    @Test
    void units_that_submit_while_the_amendment_is_issued_and_the_amendment_leave_a_clean_order() throws Exception {
        movement.whenReportsOpen();
        proposed("Kéo dài thời gian báo cáo.").drafted(LocalDate.of(2024, 11, 29));
        officials.complete(HEAD, "UserTask_checkAmendment", form -> form.with("decision", "approve"));
        officials.complete(DIRECTOR, "UserTask_signAmendment", form -> form.with("decision", "sign"));
        List<Runnable> acts = new ArrayList<>(Movement.UNITS.stream()
                .map(unit -> (Runnable) () -> officials.submit(
                        "cb" + unit, officials.task("cb" + unit, "UserTask_writeReport"), Movement::written))
                .toList());
        // and the amendment is issued by its own job, in this thread
        acts.add(() -> {
            if (!officials.tasks(CLERK, "UserTask_numberAmendment").isEmpty()) {
                numbered();
            }
            officials.runDueJobs();
        });

        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<?>> all = acts.stream().<Future<?>>map(act -> threads.submit(() -> {
                start.await();
                untilAccepted(act);
                return null;
            })).toList();
            start.countDown();
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        // where a unit came first, the job that issues is tried again
        officials.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(amendments.version(movement.plan().id())).isEqualTo(2);
        for (String unit : Movement.UNITS) {
            assertThat(officials.tasks("cb" + unit, "UserTask_writeReport")).isEmpty();
            Task confirm = officials.task("tt" + unit, "UserTask_confirmReport");
            assertThat(confirm.getDueDate().toInstant()).as(unit).isEqualTo(Instant.parse("2024-11-29T10:00:00Z"));
        }
    }

    /** Whoever comes second may be told so, by a refusal that has changed nothing, and does it again; so does the engine with its job. */
    private static void untilAccepted(Runnable act) {
        for (int attempt = 1; ; attempt++) {
            try {
                act.run();
                return;
            } catch (RefusedRequest | OptimisticLockingException second) {
                if (attempt == 5) {
                    throw second;
                }
            }
        }
    }

    @Test
    void whoever_gives_an_amendment_back_says_why_and_the_director_may_leave_the_plan_as_it_is() {
        assertThat(movement.plan().state()).isEqualTo(PlanState.ISSUED);
        PlanContent content = movement.plan().content();
        LocalDate later = LocalDate.of(2024, 11, 20);
        proposed("Điều chỉnh hạn báo cáo.").drafted(later);
        officials.complete(HEAD, "UserTask_checkAmendment", form -> form.with("decision", "return").with("words", "Nêu rõ căn cứ."));
        assertThat(engine.getTaskService().getVariable(officials.task(OFFICER, "UserTask_draftAmendment").getId(), "returnReason"))
                .isEqualTo("Nêu rõ căn cứ.");
        drafted(later);
        officials.complete(HEAD, "UserTask_checkAmendment", form -> form.with("decision", "approve"));
        officials.complete(DIRECTOR, "UserTask_signAmendment", form -> form.with("decision", "return").with("words", "Xem lại."));
        drafted(later);
        officials.complete(HEAD, "UserTask_checkAmendment", form -> form.with("decision", "approve"));
        officials.complete(DIRECTOR, "UserTask_signAmendment", form -> form.with("decision", "reject").with("words", "Giữ nguyên."));
        assertThat(movement.plan().content()).isEqualTo(content);
        assertThat(amendments.version(movement.plan().id())).isEqualTo(1);
        proposed("Đề xuất lần hai.");
    }

    @Test
    void an_amendment_that_changes_nothing_or_the_past_is_refused_and_there_is_one_at_a_time() {
        assertThat(movement.plan().state()).isEqualTo(PlanState.ISSUED);
        proposed("Điều chỉnh.");
        refused(() -> proposed("Thêm một điều chỉnh."), "plan.amendmentOpen");
        refused(() -> officials.complete(OFFICER, "UserTask_draftAmendment", form -> {}), "plan.amendmentEmpty");
        refused(() -> drafted(LocalDate.of(2024, 6, 1)), "plan.milestonePassed");
        refused(() -> drafted(LocalDate.of(2024, 12, 31)), "plan.milestonesOutOfOrder");
        refused(
                () -> officials.complete(OFFICER, "UserTask_draftAmendment", form ->
                        form.eachRow("quotas", row -> row.put("max", null))),
                null);
    }

    private List<String> told() {
        return database.sql("select recipient from thidua.outbox where template = 'plan-amended'").query(String.class).list();
    }

    private AmendmentJourneyTest proposed(String reason) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("planAmendment")
                .latestVersion()
                .singleResult()
                .getId();
        officials.as(OFFICER, () -> engine.getFormService()
                .submitStartForm(definition, Map.of("planKey", movement.key(), "reason", reason)));
        return this;
    }

    private void drafted(LocalDate reportDue) {
        officials.complete(OFFICER, "UserTask_draftAmendment", form -> form.eachRow("milestones", row -> {
            if ("reportDue".equals(row.get("code"))) {
                row.put("date", reportDue.toString());
            }
        }));
    }

    private void numbered() {
        officials.complete(CLERK, "UserTask_numberAmendment", form -> form.with("number", NUMBERS.incrementAndGet()).with("skipReason", "Các số ở giữa cấp cho văn bản khác.")
                .with("issueDate", LocalDate.ofInstant(clock.instant(), EngineClock.ZONE).toString()));
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedRequest.class, refused -> {
            if (code != null) {
                assertThat(refused.code()).isEqualTo(code);
            }
        });
    }
}
