package vn.thidua.reminder.proof;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Mornings;
import vn.thidua.reminder.Proofs;
import vn.thidua.reminder.Proofs.Delivery;
import vn.thidua.reminder.Proofs.Line;
import vn.thidua.reminder.Proofs.Question;
import vn.thidua.reminder.Proofs.Step;
import vn.thidua.reminder.SampleDepartment;

/** Drafting is due on Monday 9/10/2023 at 17:00; three officers have it, the head is told on the 10th, the director on the 12th. */
@ApplicationTest
@Transactional
class ProofsTest {

    @Autowired
    private Proofs proofs;

    @Autowired
    private ReportFile report;

    @Autowired
    private Mornings round;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Organization organization;

    @Autowired
    private Plans plans;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    private Plan plan;
    private Task task;

    @BeforeEach
    void aPlanWaitsForItsDrafter() {
        clock.startAt(at("2023-10-02T09:00"));
        var sample = new SampleDepartment(mapper);
        sample.found(organization);
        plan = sample.plan(plans);
        String id = runtime.startProcessInstanceByKey(
                        "emulationPlan",
                        plan.key(),
                        Map.of("planId", plan.id(), "planKey", plan.key(), "planName", plan.content().movementName()))
                .getId();
        task = tasks.createTaskQuery().processInstanceId(id).singleResult();
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(EngineClock.ZONE).toInstant();
    }

    private void mornings(String... days) {
        for (String day : days) {
            clock.advanceTo(at(day + "T08:00"));
            round.make();
        }
    }

    private Question all() {
        return new Question(plan.id(), null, null, null);
    }

    private List<Line> lines(Question question) {
        return proofs.page(question, 0, 1000);
    }

    private void becomes(String state, String recipient) {
        jdbc.sql("update thidua.outbox set state = ?, started_at = '2023-10-06T08:02:00+07', sent_at = case ? when 'SENT' then '2023-10-06T08:03:00+07'::timestamptz end"
                        + " where recipient = ?")
                .params(state, state, recipient)
                .update();
    }

    @Test
    void each_step_stands_there_with_its_moment_its_case_its_recipient_and_its_letter() {
        mornings("2023-10-06", "2023-10-09", "2023-10-10");
        becomes("SENT", "tccb1");
        becomes("UNCERTAIN", "truongtccb");

        List<Line> lines = lines(all());
        assertThat(lines).hasSize(proofs.count(all())).extracting(Line::at).isSorted();
        assertThat(lines).filteredOn(line -> "tccb1".equals(line.recipient()))
                .extracting(Line::step)
                .containsExactly(Step.REMIND_BEFORE, Step.REMIND_ON_DAY, Step.ESCALATE_COPY);
        assertThat(lines).filteredOn(line -> "tccb1".equals(line.recipient())).first().satisfies(line -> {
            assertThat(line.at()).isBetween(at("2023-10-06T08:00"), at("2023-10-06T08:01"));
            assertThat(line.taskName()).isEqualTo(task.getName());
            assertThat(line.caseKey()).isEqualTo(plan.key());
            assertThat(line.due()).isEqualTo(at("2023-10-09T17:00"));
            assertThat(line.recipientName()).isEqualTo(organization.person("tccb1").orElseThrow().fullName());
            assertThat(line.position()).isEqualTo(organization.person("tccb1").orElseThrow().position());
            assertThat(line.unitCode()).isEqualTo("TCCB");
            assertThat(line.delivery()).isEqualTo(Delivery.SENT);
            assertThat(line.deliveryAt()).isEqualTo(at("2023-10-06T08:03"));
        });
        assertThat(lines).filteredOn(line -> line.step() == Step.ESCALATE).singleElement().satisfies(line -> {
            assertThat(line.recipient()).isEqualTo("truongtccb");
            assertThat(line.delivery()).isEqualTo(Delivery.UNCERTAIN);
            assertThat(line.deliveryAt()).isEqualTo(at("2023-10-06T08:02"));
        });
    }

    @Test
    void letters_of_the_plan_that_are_no_steps_stand_there_too_and_carry_its_milestones() {
        events.publishEvent(new Plans.PlanIssued(plan.id()));

        assertThat(lines(all())).isNotEmpty().allSatisfy(line -> {
            assertThat(line.step()).isEqualTo(Step.NOTICE);
            assertThat(line.subject()).contains("Ban hành Kế hoạch");
            assertThat(line.delivery()).isEqualTo(Delivery.PENDING);
        });
        String calendar = jdbc.sql("select distinct calendar from thidua.outbox where template = 'plan-issued'").query(String.class).single();
        assertThat(Biweekly.parse(calendar).first().getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyElementsOf(plan.content().milestones().stream().map(milestone -> milestone.label()).toList());
    }

    @Test
    void the_mornings_letter_brings_the_own_tasks_into_the_calendar_and_none_of_others() {
        mornings("2023-10-06", "2023-10-10");
        String calendar = jdbc.sql("select calendar from thidua.outbox where recipient = 'tccb1' order by id limit 1").query(String.class).single();
        VEvent event = Biweekly.parse(calendar).first().getEvents().get(0);
        assertThat(event.getSummary().getValue()).startsWith(task.getName());
        assertThat(event.getUid().getValue()).startsWith("task-" + task.getId() + "@");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(at("2023-10-09T17:00"));
        assertThat(event.getUrl().getValue()).endsWith("#/?task=" + task.getId());
        assertThat(jdbc.sql("select calendar is null from thidua.outbox where recipient = 'truongtccb'").query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_unit_sees_its_own_and_days_are_bounds() {
        mornings("2023-10-06", "2023-10-09", "2023-10-10", "2023-10-12");
        Question ofUnit = new Question(plan.id(), "TCCB", null, null);
        assertThat(lines(ofUnit)).isNotEmpty().allSatisfy(line -> assertThat(line.unitCode()).isEqualTo("TCCB"));
        assertThat(lines(all())).extracting(Line::recipient).contains("giamdoc");
        assertThat(lines(ofUnit)).extracting(Line::recipient).doesNotContain("giamdoc");
        assertThat(lines(new Question(plan.id(), null, LocalDate.of(2023, 10, 9), LocalDate.of(2023, 10, 9))))
                .hasSize(3)
                .extracting(Line::step)
                .containsOnly(Step.REMIND_ON_DAY);
        assertThat(proofs.page(all(), 3, 3)).isEqualTo(lines(all()).subList(3, 6));
    }

    @Test
    void the_summary_counts_by_unit_and_measures_lateness_in_working_days() {
        tasks.claim(task.getId(), "tccb2");
        mornings("2023-10-06", "2023-10-09", "2023-10-10", "2023-10-12");
        becomes("FAILED", "truongtccb");

        assertThat(proofs.summary(all()))
                .filteredOn(unit -> "TCCB".equals(unit.unitCode()))
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.reminders()).isEqualTo(2);
                    assertThat(unit.escalations()).isEqualTo(1);
                    assertThat(unit.undelivered()).isEqualTo(1);
                    assertThat(unit.late()).isEqualTo(1);
                    assertThat(unit.meanDaysLate()).isEqualTo(3);
                    assertThat(unit.openLate()).isEqualTo(1);
                });
        assertThat(proofs.summary(new Question(plan.id(), null, null, LocalDate.of(2023, 10, 8))))
                .allSatisfy(unit -> assertThat(unit.late()).isZero());
    }

    private XSSFWorkbook written(Question question) throws Exception {
        var file = new ByteArrayOutputStream();
        report.write(question, file);
        return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    @Test
    void the_report_is_a_workbook_that_sorts_and_prints() throws Exception {
        mornings("2023-10-06", "2023-10-09", "2023-10-10");
        try (XSSFWorkbook book = written(all())) {
            XSSFSheet summary = book.getSheet("Tổng hợp");
            assertThat(summary.getRow(0).getCell(0).getStringCellValue()).isEqualTo("BÁO CÁO ĐÔN ĐỐC");
            assertThat(summary.getRow(1).getCell(0).getStringCellValue()).contains(plan.key(), plan.content().movementName());
            assertThat(texts(summary.getRow(4))).startsWith("Đơn vị", "Số lượt nhắc việc", "Số lượt báo cáo cấp trên");
            assertThat(summary.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 5);
            XSSFSheet details = book.getSheet("Chi tiết");
            assertThat(texts(details.getRow(0))).startsWith("Thời điểm", "Bước đôn đốc", "Công việc, nội dung", "Mã hồ sơ", "Đơn vị", "Người nhận");
            assertThat(details.getPaneInformation().isFreezePane()).isTrue();
            assertThat(details.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(details.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(details.getPrintSetup().getLandscape()).isTrue();
            assertThat(details.getRepeatingRows().getFirstRow()).isZero();
            assertThat(details.getColumnWidth(2)).isGreaterThan(40 * 256);
            Cell moment = details.getRow(1).getCell(0);
            assertThat(DateUtil.isCellDateFormatted(moment)).isTrue();
            assertThat(moment.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm");
            assertThat(moment.getLocalDateTimeCellValue()).isBetween(LocalDateTime.parse("2023-10-06T08:00"), LocalDateTime.parse("2023-10-06T08:01"));
            assertThat(details.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Nhắc trước hạn");
            assertThat(details.getRow(1).getCell(8).getStringCellValue()).isEqualTo("Chờ gửi");
            assertThat(details.getLastRowNum()).isEqualTo(proofs.count(all()));
        }
    }

    @Test
    void ten_thousand_lines_take_seconds_and_no_text_becomes_a_formula() throws Exception {
        jdbc.sql(
                        """
                        insert into thidua.reminder_log (step, rung, task_id, task_key, task_name, plan_id, unit_code, due_at, happened_at, recipient, delivery)
                        select 'REMIND', -1, 'many' || i, 'k', (array['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(1)', 'Viết báo cáo'])[1 + i % 5],
                               :plan, 'TCCB', now(), now(), 'tccb1', 'WAITING'
                        from generate_series(1, 10000) i""")
                .param("plan", plan.id())
                .update();
        long before = System.nanoTime();
        try (XSSFWorkbook book = timed(before)) {
            XSSFSheet details = book.getSheet("Chi tiết");
            assertThat(details.getLastRowNum()).isEqualTo(10_000);
            details.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            Cell text = details.getRow(5).getCell(2);
            assertThat(text.getCellType()).isEqualTo(CellType.STRING);
            assertThat(text.getCellStyle().getDataFormatString()).isEqualTo("@");
            List<String> names = new ArrayList<>();
            details.forEach(row -> names.add(row.getCell(2).getStringCellValue()));
            assertThat(names).contains("=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(1)");
        }
    }

    private XSSFWorkbook timed(long before) throws Exception {
        var file = new ByteArrayOutputStream();
        report.write(all(), file);
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        assertThat(taken).as("%s bytes", file.size()).isLessThan(Duration.ofSeconds(10));
        return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }
}
