package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;
import static vn.thidua.journey.Movement.nobody;
import static vn.thidua.journey.Movement.proposing;
import static vn.thidua.journey.Movement.proposingItself;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thidua.award.Awards;
import vn.thidua.award.Awards.Award;
import vn.thidua.award.Awards.State;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.Plans;

/** Every path of an entry in the register of awards, and the awards of a movement on their way into it (S26). */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=award", "thidua.test.walked=awardEntry"})
class AwardJourneyTest {

    private static final Instant BEGINNING = Instant.parse("2024-06-17T01:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger(700);

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
    private Awards awards;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Movement movement;

    @BeforeEach
    void a_running_plan_and_an_empty_register() {
        clock.startAt(BEGINNING);
        empty();
        department.founded();
        String earlier = department.earlierPlan();
        officials = new Officials(engine, clock);
        movement = new Movement(engine, officials, department.evidence(), plans, clock, NUMBERS.incrementAndGet())
                .startedFrom(earlier, 2024)
                // under this rule set an earlier award is shown and bars nobody
                .draftedUnder("luat-2003")
                .checked()
                .signed()
                .issued();
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        empty();
        clock.reset();
    }

    private void empty() {
        database.sql("delete from thidua.award_entry").update();
        database.sql("delete from thidua.award").update();
    }

    @Test
    void an_earlier_award_is_entered_and_confirmed_by_the_head() {
        String key = entered(entry("CCTS", null));
        assertThat(key).matches("SKT-2024-\\d{4}");
        assertThat(awards.ofHolder("CCTS", null)).isEmpty();
        Task confirm = officials.taskIn(key, HEAD, "UserTask_confirmAward");
        assertThat(confirm.getDueDate()).isNotNull();
        FilledForm form = officials.open(HEAD, confirm);
        assertThat(form.shown("kindName")).isEqualTo("Ghi lần khen thưởng trước đây");
        assertThat(form.shown("holderName")).isEqualTo("Chi cục Thủy sản");
        assertThat(form.shown("awardDecision")).isEqualTo("số 15/QĐ-UBND ngày 01/03/2024");
        assertThat(form.shown("period")).isEqualTo("từ 01/01/2023 đến 31/12/2023");
        assertThat(form.shown("authorityName")).isEqualTo("Cấp tỉnh");
        assertThat(form.shown("revocationDecision")).isNull();

        decided(key, HEAD, "CONFIRM", null);
        assertThat(awards.ofHolder("CCTS", null)).singleElement().extracting(Award::movement).isEqualTo("Văn hóa công sở");
        assertThat(cases(key)).isZero();
        assertThat(letter(key)).contains("đã được xác nhận và ghi sổ", "15/QĐ-UBND").doesNotContain("Lý do");
        refused(() -> entered(entry("CCTS", null)), "award.onRecord");
    }

    @Test
    void the_head_refuses_an_entry_with_a_reason_that_the_officer_is_told() {
        String key = entered(entry("CCTS", "cbCCTS"));
        refused(() -> decided(key, HEAD, "REFUSE", "\u00a0"), "award.reasonMissing");
        refused(() -> decided(key, HEAD, null, null), "form.required");
        decided(key, HEAD, "REFUSE", "Không có tên trong quyết định.");
        assertThat(awards.ofHolder("CCTS", "cbCCTS")).isEmpty();
        assertThat(cases(key)).isZero();
        assertThat(letter(key)).contains("không được xác nhận", "Không có tên trong quyết định.");
    }

    @Test
    void an_award_on_record_is_revoked_by_a_later_decision() {
        decided(entered(entry("CCTS", null)), HEAD, "CONFIRM", null);
        refused(() -> entered(revocation("CCTS", "2024-06-18")), "award.revocationInFuture");
        String key = entered(revocation("CCTS", "2024-06-10"));
        FilledForm form = officials.open(HEAD, officials.taskIn(key, HEAD, "UserTask_confirmAward"));
        assertThat(form.shown("awardName")).isEqualTo("Giấy khen");
        assertThat(form.shown("revocationDecision")).isEqualTo("số 88/QĐ-UBND ngày 10/06/2024");
        assertThat(form.shown("register").toString()).contains("Có hiệu lực");
        decided(key, HEAD, "CONFIRM", null);
        assertThat(awards.ofHolder("CCTS", null)).singleElement().extracting(Award::state).isEqualTo(State.REVOKED);
        refused(() -> entered(revocation("CCTS", "2024-06-10")), "award.alreadyRevoked");
    }

    @Test
    void an_award_of_the_head_is_confirmed_by_the_director() {
        String key = entered(entry("TCCB", HEAD));
        assertThatThrownBy(() -> decided(key, HEAD, "CONFIRM", null)).isInstanceOf(RuntimeException.class);
        decided(key, DIRECTOR, "CONFIRM", null);
        assertThat(awards.ofHolder("TCCB", HEAD)).hasSize(1);
    }

    @Test
    void only_tccb_enters_and_only_what_has_happened_to_whom_the_department_has() {
        assertThatThrownBy(() -> officials.as("ttCCTS", () -> start(entry("CCTS", null)))).isInstanceOf(RuntimeException.class);
        refused(() -> entered(entry("KHONGCO", null)), "award.unitUnknown");
        refused(() -> entered(entry("CCTS", "khongco")), "award.personUnknown");
        refused(() -> entered(entry("", "")), "award.holderMissing");
        refused(() -> entered(with(entry("CCTS", null), "decisionDate", "2024-06-18")), "award.decisionInFuture");
        refused(() -> entered(with(entry("CCTS", null), "achievedFrom", null)), "award.periodIncomplete");
        refused(() -> entered(with(entry("CCTS", null), "achievedFrom", "2024-03-02", "achievedTo", "2024-03-03")), "award.decisionBeforePeriod");
        refused(() -> entered(with(entry("CCTS", null), "awardName", "")), "award.awardNameMissing");
        refused(() -> entered(with(entry("CCTS", null), "agency", null)), "award.agencyMissing");
        refused(() -> entered(with(entry("CCTS", null), "authority", null)), "award.authorityMissing");
        refused(() -> entered(with(entry("CCTS", null), "planKey", "KH-2019-TD01")), "plan.unknownKey");
        refused(() -> entered(with(entry("CCTS", null), "decisionNumber", "")), "form.required");
        refused(() -> entered(with(entry("CCTS", null), "awardName", "x".repeat(256))), "form.tooLong");
        refused(() -> entered(revocation("CCTS", "2024-06-10")), "award.notOnRecord");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("awardEntry").count()).isZero();
    }

    @Test
    void who_judges_a_nomination_sees_the_earlier_decision_and_what_the_province_grants_comes_on_record_once() {
        decided(entered(with(entry("CNTY", "nv2CNTY"), "achievedTo", "2024-01-01")), HEAD, "CONFIRM", null);
        movement.whenReportsOpen()
                .reported("TTBVTV", proposingItself())
                .reported("CNTY", proposing("nv2CNTY"))
                .reported("KHTC", nobody())
                .departmentNotNominated();
        String unit = key(0);
        String person = key(1);
        assertThat(remarks(unit, SECOND_OFFICER, "UserTask_appraiseDossier")).doesNotContain("Đã được khen");
        assertThat(remarks(person, SECOND_OFFICER, "UserTask_appraiseDossier"))
                .contains("Đã được khen: Giấy khen, phong trào “Văn hóa công sở”", "Quyết định số 15/QĐ-UBND ngày 01/03/2024");
        movement.appraised(person, SECOND_OFFICER, "ELIGIBLE");
        assertThat(remarks(person, HEAD, "UserTask_concludeAppraisal")).contains("15/QĐ-UBND");
        movement.concluded(person, "ELIGIBLE").eligible(unit, SECOND_OFFICER);
        assertThat(remarks(OFFICER, "UserTask_selectNominees")).contains("15/QĐ-UBND");
        movement.selected(unit, person);
        assertThat(remarks(DIRECTOR, "UserTask_decideNominations")).contains("15/QĐ-UBND");

        movement.approved().sent().answered(Map.of(unit, "GRANTED", person, "REFUSED"));
        Award award = awards.ofHolder("TTBVTV", null).get(0);
        assertThat(awards.ofHolder("TTBVTV", null)).hasSize(1);
        assertThat(award.nominationId()).isEqualTo(id(unit));
        assertThat(award.decisionNumber()).isEqualTo("512/QĐ-UBND");
        assertThat(award.movement()).isEqualTo(movement.plan().content().movementName());
        assertThat(awards.ofHolder("CNTY", "nv2CNTY")).hasSize(1);
    }

    private String remarks(String nomination, String user, String task) {
        return String.valueOf(officials.open(user, officials.taskIn(nomination, user, task)).shown("remarks"));
    }

    private String remarks(String user, String task) {
        return String.valueOf(officials.open(user, officials.task(user, task)).shown("remarks"));
    }

    private static Map<String, Object> with(Map<String, Object> fields, Object... changes) {
        Map<String, Object> changed = new HashMap<>(fields);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    private Map<String, Object> entry(String unit, String person) {
        return with(
                Map.of(),
                "planKey", movement.key(),
                "kind", "ENTRY",
                "unitCode", unit,
                "personId", person,
                "awardName", "Giấy khen",
                "authority", "PROVINCE",
                "movement", "Văn hóa công sở",
                "achievedFrom", "2023-01-01",
                "achievedTo", "2023-12-31",
                "decisionNumber", "15/QĐ-UBND",
                "decisionDate", "2024-03-01",
                "agency", "UBND tỉnh");
    }

    private Map<String, Object> revocation(String unit, String day) {
        return with(
                Map.of(),
                "planKey", movement.key(),
                "kind", "REVOCATION",
                "unitCode", unit,
                "decisionNumber", "15/QĐ-UBND",
                "decisionDate", "2024-03-01",
                "revocationNumber", "88/QĐ-UBND",
                "revocationDate", day,
                "revocationReason", "Khai man thành tích.");
    }

    private String entered(Map<String, Object> fields) {
        return officials.as(OFFICER, () -> start(fields));
    }

    private String start(Map<String, Object> fields) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("awardEntry")
                .latestVersion()
                .singleResult()
                .getId();
        return engine.getFormService().submitStartForm(definition, fields).getBusinessKey();
    }

    private void decided(String key, String user, String decision, String reason) {
        officials.completeIn(key, user, "UserTask_confirmAward", form ->
                form.with("decision", decision).with("reason", reason));
    }

    private String letter(String key) {
        return database.sql("select text from thidua.outbox where template = 'award-entry-decided' and subject like '%' || :key || '%'")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private long cases(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count();
    }

    private String key(int index) {
        return ofPlan().get(index).key();
    }

    private long id(String key) {
        return ofPlan().stream().filter(n -> n.key().equals(key)).findFirst().orElseThrow().id();
    }

    private List<Nomination> ofPlan() {
        return nominations.ofPlan(movement.plan().id());
    }

    private static void refused(ThrowingCallable attempt, String code) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
