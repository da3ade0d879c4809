package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.CLERK;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.UNITS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.InterimReviews;
import vn.thidua.report.InterimReviews.Progress;
import vn.thidua.report.InterimReviews.Review;
import vn.thidua.report.InterimReviews.SectionState;
import vn.thidua.report.InterimReviews.State;
import vn.thidua.report.InterimReviews.UnitSection;

/** An interim review, walked by its people. The gate: no node and no flow of both models is left out. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=interim", "thidua.test.walked=interimReview,unitInterim"})
class InterimJourneyTest {

    private static final Instant BEGINNING = Instant.parse("2024-06-17T01:00:00Z");

    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2024, 8, 15);

    /** Five working days to write and two to confirm lie between. */
    private static final LocalDate OPENS = LocalDate.of(2024, 8, 6);

    private static final AtomicInteger NUMBERS = new AtomicInteger(500);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Department department;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Organization organization;

    @Autowired
    private Plans plans;

    @Autowired
    private InterimReviews reviews;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Movement movement;

    @BeforeEach
    void an_officer_begins() {
        clock.startAt(BEGINNING);
        department.founded();
        String earlier = department.earlierPlan();
        officials = new Officials(engine, clock);
        movement = new Movement(engine, officials, department.evidence(), plans, clock, NUMBERS.incrementAndGet()).startedFrom(earlier, 2024);
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        clock.reset();
    }

    @Test
    void the_units_tell_how_far_they_are_and_read_what_the_director_has_approved() {
        String key = reviewPlanned(DAY);
        assertThat(key).matches("SK-2024-TD\\d+-1");
        officials.moveTo(at(OPENS.minusDays(1), LocalTime.of(22, 0)));
        assertThat(officials.tasks("cbCNTY", "UserTask_writeInterim")).isEmpty();
        officials.moveTo(at(OPENS, LocalTime.MIDNIGHT));

        written("CNTY");
        officials.complete("ttCNTY", "UserTask_confirmInterim", form ->
                form.with("decision", "RETURN").with("reason", "Chưa có số liệu thu ngân sách."));
        Task returned = officials.task("cbCNTY", "UserTask_writeInterim");
        assertThat(officials.open("cbCNTY", returned).shown("returnReason")).isEqualTo("Chưa có số liệu thu ngân sách.");
        UNITS.forEach(unit -> {
            written(unit);
            officials.complete("tt" + unit, "UserTask_confirmInterim", form -> form.with("decision", "CONFIRM"));
        });

        drafted();
        officials.complete(DIRECTOR, "UserTask_approveInterimReview", form ->
                form.with("decision", "RETURN").with("reason", "Bổ sung biểu dương."));
        Task again = officials.task(OFFICER, "UserTask_draftInterimReview");
        assertThat(officials.open(OFFICER, again).shown("returnReason")).isEqualTo("Bổ sung biểu dương.");
        assertThat(officials.open(OFFICER, again).shown("deliveredCount")).isEqualTo(3);
        drafted();
        approved();

        assertThat(review().state()).isEqualTo(State.PUBLISHED);
        assertThat(running(key)).isZero();
        assertThat(letters()).contains("ttCNTY", "cbCNTY", "ttTTBVTV", "cbTTBVTV", "ttKHTC", "cbKHTC").doesNotContain(OFFICER, HEAD);

        movement.whenReportsOpen();
        FilledForm report = officials.open("cbCNTY", officials.task("cbCNTY", "UserTask_writeReport"));
        assertThat(report.shown("carriedOver")).isEqualTo(key + "-CNTY");
        assertThat(report.rows("sections")).filteredOn(row -> row.get("code").equals("ND1")).extracting(row -> row.get("text"))
                .containsExactly("Đến nay CNTY đạt một nửa.");
        assertThat(report.rows("sections")).filteredOn(row -> row.get("code").equals("GP1")).extracting(row -> row.get("text"))
                .containsOnlyNulls();
        movement.written("CNTY", Movement.nobody()).confirmed("CNTY").accepted("CNTY");
        assertThat(officials.tasks("cbCNTY", "UserTask_writeReport")).isEmpty();
    }

    @Test
    void who_has_not_delivered_by_the_end_of_the_day_is_missing_by_name_and_holds_nobody_up() {
        String key = reviewPlanned(DAY);
        officials.moveTo(at(OPENS, LocalTime.of(8, 0)));
        written("CNTY");
        officials.complete("ttCNTY", "UserTask_confirmInterim", form -> form.with("decision", "CONFIRM"));
        written("TTBVTV");
        officials.moveTo(at(DAY, LocalTime.of(16, 0)));
        assertThat(officials.tasks(OFFICER, "UserTask_draftInterimReview")).isEmpty();

        officials.moveTo(at(DAY, LocalTime.of(17, 0)));

        assertThat(officials.tasks("ttTTBVTV", "UserTask_confirmInterim")).isEmpty();
        assertThat(officials.tasks("cbKHTC", "UserTask_writeInterim")).isEmpty();
        FilledForm draft = officials.open(OFFICER, officials.task(OFFICER, "UserTask_draftInterimReview"));
        assertThat(draft.shown("missingUnits").toString())
                .contains(organization.unit("TTBVTV").name(), organization.unit("KHTC").name())
                .doesNotContain(organization.unit("CNTY").name());
        assertThat(draft.shown("contents").toString()).contains("Đến nay CNTY đạt một nửa.").doesNotContain("Đến nay TTBVTV");
        drafted();
        approved();
        assertThat(letters()).contains("ttKHTC", "ttTTBVTV");
        assertThat(running(key)).isZero();
    }

    @Test
    void the_review_follows_an_amended_day_and_its_letter_names_who_was_missing() {
        reviewPlanned(DAY);
        officials.moveTo(Instant.parse("2024-07-01T01:00:00Z"));
        amendedTo(DAY.plusDays(14));
        officials.moveTo(at(OPENS, LocalTime.of(8, 0)));
        assertThat(officials.tasks("cbCNTY", "UserTask_writeInterim")).isEmpty();
        officials.moveTo(at(LocalDate.of(2024, 8, 20), LocalTime.MIDNIGHT));
        assertThat(officials.tasks("cbCNTY", "UserTask_writeInterim")).hasSize(1);

        amendedTo(DAY.plusDays(21));
        officials.moveTo(at(DAY.plusDays(14), LocalTime.of(17, 0)));
        assertThat(officials.tasks("cbCNTY", "UserTask_writeInterim")).hasSize(1);
        officials.moveTo(at(DAY.plusDays(21), LocalTime.of(17, 0)));
        assertThat(officials.tasks("cbCNTY", "UserTask_writeInterim")).isEmpty();
        drafted();
        approved();
        assertThat(database.sql("select text from thidua.outbox where template = 'interim-published' and key like :key")
                        .param("key", "interim-published:" + review().id() + ":%")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("- " + organization.unit("CNTY").name()));
    }

    @Test
    void where_the_plan_has_no_interim_milestone_nobody_is_asked() {
        movement.running();
        assertThat(reviews.milestones(movement.plan().id())).isEmpty();
    }

    @Test
    void the_units_part_falls_due_before_the_milestone_and_each_unit_sees_its_own() {
        reviewPlanned(DAY);
        officials.moveTo(at(OPENS, LocalTime.MIDNIGHT));
        Task write = officials.task("cbCNTY", "UserTask_writeInterim");
        assertThat(write.getDueDate()).isEqualTo(Date.from(at(LocalDate.of(2024, 8, 13), LocalTime.of(17, 0))));
        assertThat(officials.tasks("cbTTBVTV", "UserTask_writeInterim")).hasSize(1).doesNotContain(write);
        assertThat(officials.tasks(OFFICER, "UserTask_writeInterim")).isEmpty();
    }

    @Test
    void what_a_form_cannot_stop_the_record_refuses() {
        reviewPlanned(DAY);
        officials.moveTo(at(OPENS, LocalTime.MIDNIGHT));
        Task write = officials.task("cbCNTY", "UserTask_writeInterim");
        assertThatThrownBy(() -> officials.complete("cbCNTY", write, form -> form.eachRow("sections", row -> row.put("text", "\u00a0"))))
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> officials.complete("cbCNTY", write, form -> {
                    form.eachRow("sections", row -> row.put("text", "Đạt."));
                    form.eachRow("figures", row -> row.put("value", row.get("unit").equals("%") ? 100.01 : 0));
                }))
                .isInstanceOfSatisfying(RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo("report.figureOutOfRange"));
        assertThatThrownBy(() -> officials.complete("cbCNTY", write, form -> form.eachRow("sections", row -> row.put("title", "Khác"))
                        .eachRow("sections", row -> row.put("text", "Đạt."))))
                .isInstanceOfSatisfying(RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo("nomination.rowsChanged"));
    }

    @Test
    void a_section_is_delivered_before_the_missing_ones_are_recorded_or_it_is_missing() throws Exception {
        reviewPlanned(DAY);
        officials.moveTo(at(OPENS, LocalTime.MIDNIGHT));
        UnitSection section = sectionOf("CNTY");
        Map<String, String> texts = new HashMap<>();
        movement.plan().content().contents().forEach(content -> texts.put(content.code(), "Đạt."));
        transactions.executeWithoutResult(status -> reviews.write(section.id(), "cbCNTY", new Progress(texts, Map.of(), null)));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<String> confirmed = both.submit(() -> {
                start.await();
                try {
                    transactions.executeWithoutResult(status -> reviews.confirm(section.id(), "ttCNTY"));
                    return "CONFIRMED";
                } catch (Refusal refusal) {
                    assertThat(refusal.code()).isEqualTo("report.interimClosed");
                    return "MISSING";
                }
            });
            Future<?> closed = both.submit(() -> {
                start.await();
                transactions.executeWithoutResult(status -> reviews.recordMissing(section.reviewId()));
                return null;
            });
            start.countDown();
            closed.get();
            assertThat(sectionOf("CNTY").state()).isEqualTo(SectionState.valueOf(confirmed.get()));
        } finally {
            both.shutdownNow();
        }
    }

    /** The movement's case calls the review of a plan whose drafter has added the milestone. */
    private String reviewPlanned(LocalDate day) {
        officials.complete(OFFICER, "UserTask_draftPlan", form -> {
            form.with("addressees", UNITS);
            form.rows("milestones").add(new HashMap<>(Map.of("code", "", "label", "Sơ kết giữa năm", "date", day.toString())));
        });
        Plan plan = movement.checked().signed().issued().plan();
        assertThat(reviews.milestones(plan.id())).containsExactly("interim1");
        String key = "SK-" + plan.key().substring(3) + "-1";
        officials.runDueJobs();
        return key;
    }

    private void amendedTo(LocalDate day) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("planAmendment")
                .latestVersion()
                .singleResult()
                .getId();
        officials.as(OFFICER, () -> engine.getFormService()
                .submitStartForm(definition, Map.of("planKey", movement.key(), "reason", "Dời ngày sơ kết.")));
        officials.complete(OFFICER, "UserTask_draftAmendment", form -> form.eachRow("milestones", row -> {
            if ("interim1".equals(row.get("code"))) {
                row.put("date", day.toString());
            }
        }));
        officials.complete(HEAD, "UserTask_checkAmendment", form -> form.with("decision", "approve"));
        officials.complete(DIRECTOR, "UserTask_signAmendment", form -> form.with("decision", "sign"));
        officials.complete(CLERK, "UserTask_numberAmendment", form -> form.with("number", NUMBERS.incrementAndGet()).with("skipReason", "Các số ở giữa cấp cho văn bản khác.")
                .with("issueDate", LocalDate.ofInstant(clock.instant(), EngineClock.ZONE).toString()));
    }

    private void written(String unit) {
        officials.complete("cb" + unit, "UserTask_writeInterim", form -> form.eachRow("sections", row ->
                        row.put("text", "Đến nay " + unit + " đạt một nửa."))
                .eachRow("figures", row -> row.put("value", row.get("unit").equals("%") ? 50 : 10)));
    }

    private void drafted() {
        officials.complete(OFFICER, "UserTask_draftInterimReview", form -> form.with("assessment", "Phong trào đúng tiến độ.")
                .with("tasks", "Hoàn thành các nội dung còn lại."));
    }

    private void approved() {
        officials.complete(DIRECTOR, "UserTask_approveInterimReview", form -> form.with("decision", "APPROVE"));
    }

    private Review review() {
        List<Review> all = reviews.ofPlan(movement.plan().id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private UnitSection sectionOf(String unit) {
        return reviews.sections(review().id()).stream().filter(s -> s.unitCode().equals(unit)).findFirst().orElseThrow();
    }

    private long running(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count();
    }

    private List<String> letters() {
        return database.sql("select recipient from thidua.outbox where template = 'interim-published' and key like :key")
                .param("key", "interim-published:" + review().id() + ":%")
                .query(String.class)
                .list();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(EngineClock.ZONE).toInstant();
    }
}
