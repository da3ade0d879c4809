package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.journey.Movement.CLERK;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.discipline.ReportedCase;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Certificates;
import vn.thidua.proposal.Certificates.CertificateList;
import vn.thidua.proposal.Certificates.Holder;
import vn.thidua.proposal.Certificates.NameState;
import vn.thidua.proposal.Certificates.State;

/** What the director awards himself, walked by its people (S34). The gate: no node and no flow is left out. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=ownAward", "thidua.test.walked=ownAward"})
class OwnAwardJourneyTest {

    private static final Instant BEGINNING = Instant.parse("2024-06-17T01:00:00Z");
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
    private Certificates certificates;

    @Autowired
    private ReportedCase cases;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private final List<Long> opened = new ArrayList<>();
    private Officials officials;
    private Movement movement;
    private int number;

    @BeforeEach
    void a_plan_runs() {
        clock.startAt(BEGINNING);
        department.founded();
        String earlier = department.earlierPlan();
        officials = new Officials(engine, clock);
        number = NUMBERS.incrementAndGet();
        movement = new Movement(engine, officials, department.evidence(), plans, clock, number).startedFrom(earlier, 2024).running();
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        // A case that stays open would bar nominees of the next test
        opened.forEach(id -> transactions.executeWithoutResult(status -> cases.declined(id)));
        clock.reset();
    }

    @Test
    void the_director_awards_and_strikes_names_and_the_numbered_decision_is_told() {
        String key = proposed("TTBVTV", "nv1CNTY", "pgd1");
        assertThat(key).matches("GK-2024-\\d{4}");
        FilledForm check = officials.open(HEAD, officials.taskIn(key, HEAD, "UserTask_checkCertificates"));
        assertThat(check.shown("awardName")).isEqualTo("Giấy khen của Giám đốc Sở");
        assertThat(check.shown("clause")).as("the plan names no clause for it").isNull();
        checked(key);

        refused(() -> decided(key, row -> strike(row, "pgd1", " ")), "proposal.certificate.strikeReasonMissing");
        decided(key, row -> strike(row, "pgd1", "Đã được tặng theo chuyên đề khác."));
        assertThat(list(key).state()).isEqualTo(State.DECIDED);

        refused(() -> numbered(key, number, movement.today().plusDays(1).toString()), "proposal.documentDateFuture");
        refused(() -> numbered(key, number, movement.today().minusDays(1).toString()), "proposal.documentDateEarly");
        numbered(key, number, movement.today().toString());

        CertificateList granted = list(key);
        assertThat(granted.state()).isEqualTo(State.GRANTED);
        assertThat(granted.names())
                .extracting(Holder::code, Holder::state)
                .containsExactly(
                        tuple("TTBVTV", NameState.AWARDED),
                        tuple("nv1CNTY", NameState.AWARDED),
                        tuple("pgd1", NameState.STRUCK));
        assertThat(letters("certificates-granted", granted.id())).contains("ttTTBVTV", "ttCNTY", OFFICER, HEAD).doesNotContain("ttKHTC");
        assertThat(text("certificates-granted:" + granted.id() + ":ttCNTY"))
                .as("each head reads of the own people")
                .contains(name(granted, 1), "Quyết định số " + number + "/QĐ-SNNPTNT")
                .doesNotContain(name(granted, 0));
        assertThat(text("certificates-granted:" + granted.id() + ":" + OFFICER)).contains(name(granted, 0), name(granted, 1));
        assertThat(running(key)).isZero();
    }

    @Test
    void a_list_comes_back_from_the_head_and_from_the_director_with_the_reason() {
        String key = proposed("CNTY");
        refused(() -> returned(key, HEAD, "UserTask_checkCertificates", null), "proposal.certificate.reasonMissing");
        returned(key, HEAD, "UserTask_checkCertificates", "Thành tích chưa rõ.");
        FilledForm revision = officials.open(SECOND_OFFICER, officials.taskIn(key, SECOND_OFFICER, "UserTask_reviseCertificates"));
        assertThat(revision.shown("returnReason")).isEqualTo("Thành tích chưa rõ.");
        revised(key, "CNTY", "TTBVTV");
        checked(key);
        returned(key, DIRECTOR, "UserTask_decideCertificates", "Bỏ bớt một tên.");
        revised(key, "TTBVTV");
        assertThat(officials.open(HEAD, officials.taskIn(key, HEAD, "UserTask_checkCertificates")).shown("returnReason"))
                .isEqualTo("Bỏ bớt một tên.");
        checked(key);
        decided(key, row -> {});
        numbered(key, number, movement.today().toString());
        assertThat(list(key).names()).extracting(Holder::code).containsExactly("TTBVTV");
        assertThat(certificates.history(list(key).id())).hasSize(9);

        String next = proposed("CNTY");
        assertThat(list(next).names()).as("a name that was taken off is free again").hasSize(1);
    }

    @Test
    void where_the_director_strikes_every_name_nothing_is_numbered_and_tccb_is_told() {
        String key = proposed("CNTY", "nv2CNTY");
        checked(key);
        decided(key, row -> strike(row, (String) row.get("code"), "Chưa tiêu biểu."));
        assertThat(list(key).state()).isEqualTo(State.DECLINED);
        assertThat(letters("certificates-declined", list(key).id())).contains(OFFICER, HEAD).doesNotContain("ttCNTY");
        assertThat(text("certificates-declined:" + list(key).id() + ":" + OFFICER)).contains(key, "Chưa tiêu biểu.");
        assertThat(officials.tasks(CLERK, "UserTask_numberCertificates")).isEmpty();
        assertThat(running(key)).isZero();
    }

    @Test
    void a_case_that_is_opened_on_the_way_stops_check_and_decision_until_the_name_is_off() {
        String key = proposed("TTBVTV", "nv2CNTY");
        checked(key);
        against("CNTY", "nv2CNTY");
        assertThatThrownBy(() -> decided(key, row -> {}))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining(ReportedCase.DOCUMENT)
                .hasMessageContaining("gạch tên");
        returned(key, DIRECTOR, "UserTask_decideCertificates", "Có vụ việc.");
        refused(() -> revised(key, "TTBVTV", "nv2CNTY"), "proposal.certificate.openCase");
        revised(key, "TTBVTV");
        against("TTBVTV", null);
        Task check = officials.taskIn(key, HEAD, "UserTask_checkCertificates");
        refused(() -> checked(key), "proposal.certificate.openCaseListed");
        assertThat(officials.taskIn(key, HEAD, "UserTask_checkCertificates").getId()).isEqualTo(check.getId());
        returned(key, HEAD, "UserTask_checkCertificates", "Có vụ việc.");
        refused(() -> proposed("nv2CNTY"), "proposal.certificate.openCase");
    }

    @Test
    void a_name_is_on_one_list_of_a_movement_once() {
        String key = proposed("CNTY");
        assertThatThrownBy(() -> proposed("cnty")).isInstanceOf(RefusedRequest.class).hasMessageContaining(key);
        refused(() -> proposed("nv1TTBVTV", "nv1ttbvtv"), "proposal.certificate.twiceInList");
        assertThat(certificates.ofPlan(movement.plan().id())).hasSize(1);
    }

    @Test
    void a_list_that_names_the_head_is_checked_by_the_director() {
        String key = proposed(HEAD);
        Task check = officials.taskIn(key, DIRECTOR, "UserTask_checkCertificates");
        assertThat(engine.getTaskService().getIdentityLinksForTask(check.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("director");
        assertThatThrownBy(() -> checked(key)).isInstanceOf(RuntimeException.class);
        officials.completeIn(key, DIRECTOR, "UserTask_checkCertificates", form -> form.with("decision", "APPROVE"));
        assertThat(list(key).state()).isEqualTo(State.CHECKED);
    }

    @Test
    void the_form_refuses_who_cannot_have_a_certificate_of_the_director() {
        refused(() -> proposed("KHONGCO"), "proposal.certificate.holderUnknown");
        refused(() -> proposed("SNN"), "proposal.certificate.departmentItself");
        refused(() -> proposed("CCTS"), "proposal.certificate.unitNotAddressed");
        refused(() -> proposed(DIRECTOR), "proposal.certificate.directorHimself");
        assertThatThrownBy(() -> proposed(" ")).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> proposed((String) null)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> proposed()).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> start("cbCNTY", fields("CNTY"))).isInstanceOfSatisfying(
                        RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo("door.forbidden"));
        Map<String, Object> unfinished = fields("CNTY");
        unfinished.put("ground", null);
        assertThatThrownBy(() -> start(OFFICER, unfinished)).isInstanceOf(RefusedRequest.class);
        assertThat(certificates.ofPlan(movement.plan().id())).isEmpty();
    }

    private String proposed(String... codes) {
        return start(OFFICER, fields(codes));
    }

    private String start(String user, Map<String, Object> fields) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("ownAward")
                .latestVersion()
                .singleResult()
                .getId();
        return officials.as(user, () -> engine.getFormService().submitStartForm(definition, fields).getBusinessKey());
    }

    private Map<String, Object> fields(String... codes) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("planKey", movement.key());
        fields.put("ground", "Thành tích trong đợt thi đua cao điểm.");
        fields.put("holders", rows(codes));
        return fields;
    }

    private static List<Map<String, Object>> rows(String... codes) {
        return Stream.of(codes)
                .map(code -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("code", code);
                    row.put("achievement", "Hoàn thành vượt mức nhiệm vụ.");
                    row.put("evidence", "Báo cáo số 15/BC ngày 10/6.");
                    return row;
                })
                .toList();
    }

    private void checked(String key) {
        officials.completeIn(key, HEAD, "UserTask_checkCertificates", form -> form.with("decision", "APPROVE"));
    }

    private void returned(String key, String user, String task, String reason) {
        officials.completeIn(key, user, task, form -> form.with("decision", "RETURN").with("reason", reason));
    }

    private void revised(String key, String... codes) {
        officials.completeIn(key, SECOND_OFFICER, "UserTask_reviseCertificates", form -> form.with("holders", rows(codes)));
    }

    private void decided(String key, Consumer<Map<String, Object>> change) {
        officials.completeIn(key, DIRECTOR, "UserTask_decideCertificates", form ->
                form.with("decision", "DECIDE").eachRow("names", change));
    }

    private static void strike(Map<String, Object> row, String code, String reason) {
        if (row.get("code").equals(code)) {
            row.put("strike", true);
            row.put("strikeReason", reason);
        }
    }

    private void numbered(String key, int given, String day) {
        officials.completeIn(key, CLERK, "UserTask_numberCertificates", form ->
                form.with("number", given).with("documentDate", day).with("skipReason", "Các số ở giữa cấp cho văn bản khác."));
    }

    private void against(String unit, String person) {
        opened.add(transactions.execute(status -> cases.against(unit, person)));
    }

    private CertificateList list(String key) {
        return certificates.ofPlan(movement.plan().id()).stream()
                .filter(list -> list.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private long running(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count();
    }

    private List<String> letters(String template, long listId) {
        return database.sql("select recipient from thidua.outbox where template = :template and key like :key")
                .param("template", template)
                .param("key", template + ":" + listId + ":%")
                .query(String.class)
                .list();
    }

    private String text(String key) {
        return database.sql("select text from thidua.outbox where key = ?").param(key).query(String.class).single();
    }

    private static String name(CertificateList list, int index) {
        return list.names().get(index).name();
    }

    private static void refused(ThrowingCallable attempt, String code) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(RefusedRequest.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
