package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.exemplar.Exemplar;
import vn.thidua.exemplar.Exemplar.State;
import vn.thidua.exemplar.Exemplars;
import vn.thidua.exemplar.Publicity;
import vn.thidua.plan.Plans;

/** Every path of an exemplar: introduced by a unit, declined or selected by TCCB, made known in one go or in several. */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=exemplar", "thidua.test.walked=exemplarIntroduction"})
class ExemplarJourneyTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(700);

    private static final String OWN = "exemplarIntroduction";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Department department;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private Exemplars exemplars;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private Movement movement;

    @BeforeEach
    void a_plan_runs() {
        clock.startAt(Instant.parse("2024-06-17T01:00:00Z"));
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
    void declined_with_a_reason_that_the_unit_reads() {
        String key = introduced("cbCNTY", "Tổ thú y xã An Bình");
        officials.completeIn(key, OFFICER, "UserTask_selectExemplar", form ->
                form.with("decision", "DECLINE").with("reason", "Chưa đủ minh chứng."));

        Exemplar exemplar = exemplar(key);
        assertThat(exemplar.state()).isEqualTo(State.DECLINED);
        assertThat(ended(key)).isTrue();
        assertThat(letter(exemplar, "cbCNTY")).contains("Tổ thú y xã An Bình", "chưa được lựa chọn", "Chưa đủ minh chứng.");
        assertThat(letter(exemplar, "ttCNTY")).contains("chưa được lựa chọn");
    }

    @Test
    void selected_and_made_known_in_several_goes_of_which_none_is_lost() {
        String first = introduced("ttCNTY", "Trạm thú y liên xã");
        String key = introduced("cbTTBVTV", "Mô hình bảo vệ thực vật cộng đồng");
        var task = officials.taskIn(key, OFFICER, "UserTask_selectExemplar");
        assertThat(officials.open(OFFICER, task).shown("others").toString()).contains(first, "Trạm thú y liên xã");
        officials.complete(OFFICER, task, form -> form.with("decision", "SELECT"));
        assertThat(letter(exemplar(key), "ttTTBVTV")).contains("đã được lựa chọn").doesNotContain("Lý do", "null");

        log(key, "Báo tỉnh", "IN_PROVINCE", "LATER");
        var again = officials.taskIn(key, SECOND_OFFICER, "UserTask_logPublicity");
        FilledForm form = officials.open(SECOND_OFFICER, again);
        assertThat(form.rows("publicity")).isEmpty();
        assertThat(form.shown("logged").toString()).contains("Báo tỉnh");
        log(key, "Đài Truyền hình Việt Nam", "OUT_OF_PROVINCE", "FINISHED");

        assertThat(ended(key)).isTrue();
        assertThat(exemplars.publicity(exemplar(key).id()))
                .extracting(Publicity::outlet)
                .containsExactly("Báo tỉnh", "Đài Truyền hình Việt Nam");
        assertThat(exemplars.selectedOf(movement.plan().id(), "TTBVTV")).extracting(Exemplar::key).containsExactly(key);
    }

    @Test
    void without_any_publicity_the_officer_says_why() {
        String key = introduced("cbKHTC", "Cách làm hay về giải ngân");
        officials.completeIn(key, OFFICER, "UserTask_selectExemplar", form -> form.with("decision", "SELECT"));
        assertThatThrownBy(() -> officials.completeIn(key, OFFICER, "UserTask_logPublicity", form -> form.with("finished", "FINISHED")))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("lý do không tuyên truyền");
        officials.completeIn(key, OFFICER, "UserTask_logPublicity", form ->
                form.with("finished", "FINISHED").with("reason", "Nội dung nội bộ."));
        assertThat(ended(key)).isTrue();
        assertThat(exemplar(key).noPublicity()).isEqualTo("Nội dung nội bộ.");
    }

    @Test
    void who_has_no_say_for_a_unit_does_not_introduce() {
        assertThatThrownBy(() -> introduced("vanthu", "Phòng văn thư"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("thủ trưởng của phòng, đơn vị");
    }

    private String introduced(String user, String name) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(OWN)
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("planKey", movement.key());
        form.put("kind", "COLLECTIVE");
        form.put("name", name);
        form.put("achievements", "Hoàn thành vượt chỉ tiêu sáu tháng đầu năm.");
        form.put("evidence", "Báo cáo sơ kết.");
        form.put("achievedOn", movement.today().toString());
        return officials.as(user, () -> engine.getFormService().submitStartForm(definition, form).getBusinessKey());
    }

    private void log(String key, String outlet, String scope, String progress) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("outlet", outlet);
        row.put("scope", scope);
        row.put("publishedOn", movement.today().toString());
        row.put("link", "https://example.vn/tin");
        officials.completeIn(key, SECOND_OFFICER, "UserTask_logPublicity", form ->
                form.with("publicity", List.of(row)).with("finished", progress));
    }

    private Exemplar exemplar(String key) {
        return exemplars.ofPlan(movement.plan().id()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private boolean ended(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count() == 0;
    }

    private String letter(Exemplar exemplar, String user) {
        return database.sql("select text from thidua.outbox where key = ?")
                .param("exemplar-decided:" + exemplar.id() + ":" + user)
                .query(String.class)
                .single();
    }
}
