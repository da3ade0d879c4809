package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.calendar.CalendarChanges;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SamplePlan;
import vn.thidua.refusal.Refusal;
import vn.thidua.reminder.Mornings;

/** Every path of a change of the calendar, and how the running cases follow it. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=calendar", "thidua.test.walked=calendarChange"})
class CalendarJourneyTest {

    private static final Instant BEGINNING = Instant.parse("2024-06-17T01:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger(700);
    private static final String NAME = "Nghỉ theo thông báo";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Department department;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Mornings mornings;

    @Autowired
    private TransactionTemplate transactions;

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
        database.sql("delete from thidua.calendar_day where name = ?").param(NAME).update();
        database.sql("delete from thidua.calendar_change_day").update();
        database.sql("delete from thidua.calendar_change").update();
        database.sql("delete from thidua.reminder_log").update();
        database.sql("delete from thidua.outbox").update();
        clock.reset();
    }

    @Test
    void due_dates_reminders_and_timers_of_running_cases_follow_the_changed_calendar_and_it_is_told() {
        movement.whenReportsOpen();
        Task report = officials.task("cbTTBVTV", "UserTask_writeReport");
        assertThat(report.getDueDate().toInstant()).isEqualTo(at("2024-11-12T17:00")); // three working days before 15/11

        proposed(day("2024-11-13", "HOLIDAY"), day("2024-11-15", "HALF_DAY"));
        FilledForm shown = officials.open(HEAD, officials.task(HEAD, "UserTask_confirmCalendar"));
        assertThat(shown.shown("days").toString()).contains("Thứ Tư, 13/11/2024", "Ngày thường", "Nghỉ lễ: " + NAME, "Đã công bố");
        assertThat(shown.shown("moves").toString())
                .contains("17:00 12/11/2024", "17:00 11/11/2024", "11:30 15/11/2024", "Hạn giải quyết: Lập báo cáo", "Mốc thời gian: ");
        assertThat(officials.task("cbTTBVTV", "UserTask_writeReport").getDueDate()).isEqualTo(report.getDueDate());
        assertThat(workingDays.isWorkingDay(LocalDate.of(2024, 11, 13))).isTrue();

        officials.complete(HEAD, "UserTask_confirmCalendar", form -> form.with("decision", "CONFIRM"));

        assertThat(workingDays.isWorkingDay(LocalDate.of(2024, 11, 13))).isFalse();
        Task same = officials.task("cbTTBVTV", "UserTask_writeReport");
        assertThat(same.getId()).isEqualTo(report.getId());
        assertThat(same.getDueDate().toInstant()).isEqualTo(at("2024-11-11T17:00"));
        assertThat(plans.milestone(movement.plan().id(), "reportDue")).isEqualTo(at("2024-11-15T11:30"));
        assertThat(timers(same)).containsExactlyInAnyOrder(at("2024-11-04T08:15"), at("2024-11-12T08:15"));
        assertThat(moved("DUE", "UserTask_writeReport")).hasSize(3).containsOnly("2024-11-12 17:00 2024-11-11 17:00");
        assertThat(moved("REMINDER", "UserTask_writeReport")).hasSize(3).containsOnly("2024-11-05 08:00 2024-11-04 08:00");
        assertThat(moved("ESCALATION", "UserTask_writeReport")).hasSize(3).containsOnly("2024-11-13 08:00 2024-11-12 08:00");
        assertThat(moved("TIMER", "TimerEvent_reportsDue")).containsExactly("2024-11-15 17:00 2024-11-15 11:30");
        assertThat(letters("calendar-changed")).contains(OFFICER, HEAD).doesNotContain("giamdoc", "cbTTBVTV");
        assertThat(letter("calendar-changed", HEAD))
                .contains("Thứ Tư, 13/11/2024: Ngày thường -> Nghỉ lễ: " + NAME, "17:00 12/11/2024 -> 17:00 11/11/2024", "Thông báo số 9");
        assertThat(history()).containsExactly("2024-11-13 - HOLIDAY", "2024-11-15 - HALF_DAY");

        officials.moveTo(at("2024-11-15T11:29"));
        assertThat(officials.tasks(HEAD, "UserTask_closeIntake")).isEmpty();
        officials.moveTo(at("2024-11-15T11:31"));
        assertThat(officials.tasks(HEAD, "UserTask_closeIntake")).hasSize(1);
    }

    @Test
    void a_deadline_counts_from_the_day_on_which_its_task_was_made_and_a_day_taken_back_moves_it_back() {
        Task task = officials.task("ttTTBVTV", "UserTask_acknowledgePlan");
        assertThat(task.getDueDate().toInstant()).isEqualTo(at("2024-06-20T17:00"));
        officials.moveTo(at("2024-06-18T09:00"));
        proposed(day("2024-06-19", "HOLIDAY"), day("2024-06-21", "HALF_DAY"));
        officials.complete(HEAD, "UserTask_confirmCalendar", form -> form.with("decision", "CONFIRM"));
        task = officials.task("ttTTBVTV", "UserTask_acknowledgePlan");
        assertThat(task.getDueDate().toInstant()).isEqualTo(at("2024-06-21T11:30"));
        assertThat(timers(task)).containsExactlyInAnyOrder(at("2024-06-20T08:15"), at("2024-06-24T08:15"));

        proposed(day("2024-06-21", "ORDINARY"));
        officials.complete(HEAD, "UserTask_confirmCalendar", form -> form.with("decision", "CONFIRM"));
        assertThat(officials.task("ttTTBVTV", "UserTask_acknowledgePlan").getDueDate().toInstant()).isEqualTo(at("2024-06-21T17:00"));
        assertThat(history()).contains("2024-06-21 HALF_DAY -");
    }

    @Test
    void whoever_refuses_says_why_and_the_calendar_stays() {
        proposed(day("2024-06-19", "SWAPPED_DAY_OFF"));
        FilledForm shown = officials.open(HEAD, officials.task(HEAD, "UserTask_confirmCalendar"));
        assertThat(shown.shown("yearsWithoutMakeUp")).isEqualTo("2024");
        refused(() -> officials.complete(HEAD, "UserTask_confirmCalendar", form -> form.with("decision", "REFUSE")), "calendar.wordsMissing");
        officials.complete(HEAD, "UserTask_confirmCalendar", form -> form.with("decision", "REFUSE").with("words", "Chưa có ngày làm bù."));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2024, 6, 19))).isTrue();
        assertThat(letter("calendar-refused", OFFICER)).contains("Chưa có ngày làm bù.", "Thứ Tư, 19/06/2024");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("calendarChange").count()).isZero();
    }

    @Test
    void a_case_without_a_plan_falls_due_after_two_working_days_and_whoever_has_it_is_reminded_then_the_director_told() {
        proposed(day("2024-07-01", "HOLIDAY"));
        assertThat(officials.task(HEAD, "UserTask_confirmCalendar").getDueDate().toInstant()).isEqualTo(at("2024-06-19T17:00"));
        officials.moveTo(at("2024-06-18T08:00"));
        mornings.make();
        assertThat(letter("morning", HEAD)).contains("Xác nhận điều chỉnh lịch làm việc", "Điều chỉnh lịch làm việc");
        officials.moveTo(at("2024-06-20T08:00"));
        mornings.make();
        assertThat(letter("morning", "giamdoc")).contains("Xác nhận điều chỉnh lịch làm việc");
    }

    @Test
    void one_change_at_a_time_by_two_people_with_its_paper_and_not_of_a_day_that_has_begun() {
        refused(() -> proposed("", "Lý do", day("2024-06-19", "HOLIDAY")), "calendar.documentMissing");
        refused(() -> proposed("Thông báo", " ", day("2024-06-19", "HOLIDAY")), null);
        refused(() -> proposed(day("2024-06-17", "HOLIDAY")), "calendar.dayPast");
        proposed(day("2024-06-19", "HOLIDAY"));
        refused(() -> proposed(day("2024-06-20", "HOLIDAY")), "calendar.changeOpen");
        long id = database.sql("select id from thidua.calendar_change").query(Long.class).single();
        assertThatThrownBy(() -> changes.confirm(id, OFFICER))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("calendar.confirmedByProposer"));
        clock.startAt(at("2024-06-19T00:00"));
        refused(() -> officials.complete(HEAD, "UserTask_confirmCalendar", form -> form.with("decision", "CONFIRM")), "calendar.dayPast");
    }

    @Test
    void a_task_that_is_being_made_while_the_calendar_changes_is_moved_too() throws Exception {
        proposed(day("2024-06-19", "HOLIDAY"));
        CountDownLatch reckoned = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<String> made = other.submit(() -> transactions.execute(status -> {
                Plan plan = plans.plan(plans.create(SamplePlan.content()).id());
                String id = engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "emulationPlan", plan.key(), Map.of("planId", plan.id(), "planKey", plan.key(), "planName", "Phong trào"))
                        .getId();
                reckoned.countDown();
                awaitSomebodyWaitingForTheCalendar();
                return id;
            }));
            reckoned.await();
            officials.complete(HEAD, "UserTask_confirmCalendar", form -> form.with("decision", "CONFIRM"));
            Task task = engine.getTaskService().createTaskQuery().processInstanceId(made.get()).singleResult();
            assertThat(task.getDueDate().toInstant()).isEqualTo(at("2024-06-25T17:00")); // five working days, without the 19th
        } finally {
            other.shutdownNow();
        }
    }

    private void awaitSomebodyWaitingForTheCalendar() {
        Instant latest = Instant.now().plusSeconds(15);
        boolean waiting = false;
        while (!waiting && Instant.now().isBefore(latest)) {
            waiting = database.sql("select exists (select 1 from pg_locks where relation = 'thidua.calendar_day'::regclass and not granted)")
                    .query(Boolean.class)
                    .single();
        }
    }

    @Test
    void a_clock_that_jumps_over_midnight_or_the_end_of_work_lets_a_case_go_on_once_and_not_early() {
        Instant opens = plans.milestone(movement.plan().id(), "reportOpens");
        assertThat(opens.atZone(EngineClock.ZONE).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(openAfterJumpTo(opens.minusSeconds(120), "UserTask_writeReport")).isZero();
        assertThat(openAfterJumpTo(opens.plusSeconds(180), "UserTask_writeReport")).isEqualTo(3);
        assertThat(openAfterJumpTo(opens.minusSeconds(120), "UserTask_writeReport")).isEqualTo(3);
        assertThat(openAfterJumpTo(opens.plusSeconds(180), "UserTask_writeReport")).isEqualTo(3);
        Instant due = plans.milestone(movement.plan().id(), "reportDue");
        assertThat(openAfterJumpTo(due.minusSeconds(120), "UserTask_closeIntake")).isZero();
        assertThat(openAfterJumpTo(due.plusSeconds(180), "UserTask_closeIntake")).isEqualTo(1);
        assertThat(openAfterJumpTo(due.minusSeconds(120), "UserTask_closeIntake")).isEqualTo(1);
        assertThat(openAfterJumpTo(due.plusSeconds(180), "UserTask_closeIntake")).isEqualTo(1);
    }

    private long openAfterJumpTo(Instant moment, String task) {
        clock.startAt(moment);
        officials.runDueJobs();
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(task)
                .processVariableValueEquals("planId", movement.plan().id())
                .count();
    }

    private static Map<String, Object> day(String day, String kind) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("day", day);
        row.put("kind", kind);
        row.put("name", NAME);
        row.put("announced", true);
        return row;
    }

    @SafeVarargs
    private void proposed(Map<String, Object>... days) {
        proposed("Thông báo số 9", "Theo thông báo của cơ quan.", days);
    }

    @SafeVarargs
    private void proposed(String document, String reason, Map<String, Object>... days) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("calendarChange")
                .latestVersion()
                .singleResult()
                .getId();
        officials.as(OFFICER, () -> engine.getFormService()
                .submitStartForm(definition, Map.of("days", List.of(days), "document", document, "reason", reason)));
    }

    private List<Instant> timers(Task task) {
        return engine.getManagementService().createJobQuery().timers().activityId(task.getTaskDefinitionKey()).list().stream()
                .filter((Job job) -> task.getExecutionId().equals(job.getExecutionId()))
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    private List<String> moved(String kind, String element) {
        return database.sql(
                        """
                        select to_char(moved_from at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') || ' '
                            || to_char(moved_to at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI')
                        from thidua.timetable_move where plan_id = :plan and kind = :kind and element = :element and cause = 'CALENDAR'""")
                .param("plan", movement.plan().id())
                .param("kind", kind)
                .param("element", element)
                .query(String.class)
                .list();
    }

    private List<String> history() {
        return database.sql(
                        """
                        select day || ' ' || coalesce(before_kind, '-') || ' ' || coalesce(after_kind, '-')
                        from thidua.calendar_change_day join thidua.calendar_change on id = change_id
                        where state = 'APPLIED' and decided_by = 'truongtccb' and proposed_by = 'tccb1' order by change_id, day""")
                .query(String.class)
                .list();
    }

    private List<String> letters(String template) {
        return database.sql("select recipient from thidua.outbox where template = ?").param(template).query(String.class).list();
    }

    private String letter(String template, String recipient) {
        return database.sql("select text from thidua.outbox where template = :template and recipient = :recipient order by id desc limit 1")
                .param("template", template)
                .param("recipient", recipient)
                .query(String.class)
                .single();
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(EngineClock.ZONE).toInstant();
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedRequest.class, refused -> {
            if (code != null) {
                assertThat(refused.code()).isEqualTo(code);
            }
        });
    }
}
