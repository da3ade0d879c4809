package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thidua.journey.Movement.DIRECTOR;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.attachment.Evidence;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.Plans;
import vn.thidua.security.Browser;

/** The dossiers beside a task through the real port: who reads and changes which, and what a repeated upload does. */
@DoorTest
class DossierDoorTest {

    private static final Instant BEGINNING = Instant.parse("2024-06-17T01:00:00Z");
    private static final String FOLDER = "AFFILIATE-TTBVTV";
    private static final String REPORT = "BAO_CAO_THANH_TICH";
    private static final byte[] PDF = Evidence.pdf("Bao cao");

    private static int number = 700;

    @LocalServerPort
    private int port;

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
    private JdbcClient jdbc;

    private Officials officials;
    private Movement movement;
    private Task writing;

    @BeforeEach
    void units_write_their_reports() {
        clock.startAt(BEGINNING);
        department.founded();
        officials = new Officials(engine, clock);
        movement = new Movement(engine, officials, department.evidence(), plans, clock, ++number)
                .startedFrom(department.earlierPlan(), 2024)
                .running()
                .whenReportsOpen();
        writing = officials.task("cbTTBVTV", "UserTask_writeReport");
    }

    @AfterEach
    void end() {
        officials.endAllCases();
        clock.reset();
    }

    /** Somebody with a session, a page of ours open, and the token that it brought. */
    private final class Visitor {

        private final Browser browser;
        private String token = "";

        private Visitor(String user) {
            this.browser = Browser.tasklist(port, user);
        }

        HttpResponse<String> get(Task task, String path) {
            HttpResponse<String> answer = browser.get(of(task) + path);
            answer.headers().firstValue("X-Thidua-Token").ifPresent(given -> token = given);
            return answer;
        }

        JsonNode desk(Task task) {
            HttpResponse<String> answer = get(task, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Browser.json(answer);
        }

        HttpResponse<String> post(Task task, String path, String json) {
            return browser.send("POST", of(task) + path, "application/json", json, Map.of("X-Thidua-Token", token));
        }

        HttpResponse<String> lay(Task task, String folder, String item, UUID upload, String name, byte[] bytes) {
            String path = of(task) + "/tep?folder=" + encoded(folder) + "&item=" + encoded(item) + "&upload=" + upload + "&name=" + encoded(name);
            return browser.upload(path, bytes, "application/pdf", Map.of("X-Thidua-Token", token));
        }
    }

    private static String of(Task task) {
        return "/ho-so/cong-viec/" + task.getId();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode item(JsonNode folder, String code) {
        return StreamSupport.stream(folder.path("items").spliterator(), false)
                .filter(item -> item.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(folder));
    }

    private static List<String> keys(JsonNode desk) {
        List<String> keys = new ArrayList<>();
        desk.path("folders").forEach(folder -> keys.add(folder.path("key").asText()));
        return keys;
    }

    private int files() {
        return jdbc.sql("""
                        select count(*) from thidua.dossier_file join thidua.dossier_folder on dossier_folder.id = folder_id
                        where plan_id = ?""")
                .param(movement.plan().id())
                .query(Integer.class)
                .single();
    }

    private Nomination nomination() {
        return nominations.ofPlan(movement.plan().id()).get(0);
    }

    @Test
    void an_officer_fills_the_units_folder_and_reads_what_he_laid_into_it() {
        Visitor officer = new Visitor("cbTTBVTV");
        JsonNode desk = officer.desk(writing);
        assertThat(keys(desk)).containsExactly(FOLDER);
        assertThat(desk.path("folders").get(0).path("missing").asInt()).isEqualTo(2);
        assertThat(item(desk.path("folders").get(0), REPORT).path("status").asText()).isEqualTo("MISSING");
        assertThat(item(desk.path("folders").get(0), "TO_TRINH").path("mayAdd").asBoolean()).isFalse();

        String decomposed = Normalizer.normalize("Báo cáo thành tích năm 2024 — Bản ký.pdf", Normalizer.Form.NFD);
        HttpResponse<String> answer = officer.lay(writing, FOLDER, REPORT, UUID.randomUUID(), decomposed, PDF);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode file = item(Browser.json(answer), REPORT).path("files").get(0);
        assertThat(file.path("name").asText()).isEqualTo("Báo cáo thành tích năm 2024 — Bản ký.pdf");
        assertThat(item(Browser.json(answer), REPORT).path("status").asText()).isEqualTo("PRESENT");

        HttpResponse<String> download = officer.get(writing, "/tep/" + file.path("id").asLong());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(PDF);
        assertThat(download.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value)
                .startsWith("attachment;")
                .contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20th%C3%A0nh%20t%C3%ADch%20n%C4%83m%202024%20%E2%80%94%20B%E1%BA%A3n%20k%C3%BD.pdf"));
        assertThat(download.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(download.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<String> preview = officer.get(writing, "/tep/" + file.path("id").asLong() + "/xem");
        assertThat(preview.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(preview.headers().allValues("Content-Security-Policy")).singleElement().asString().contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(preview.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value).startsWith("inline;"));
    }

    @Test
    void nobody_else_learns_that_there_is_a_task_a_folder_or_a_file() {
        Visitor officer = new Visitor("cbTTBVTV");
        officer.desk(writing);
        long file = item(Browser.json(officer.lay(writing, FOLDER, REPORT, UUID.randomUUID(), "a.pdf", PDF)), REPORT)
                .path("files").get(0).path("id").asLong();
        Task ofTheOther = officials.task("cbCNTY", "UserTask_writeReport");
        Visitor other = new Visitor("cbCNTY");
        assertThat(keys(other.desk(ofTheOther))).containsExactly("AFFILIATE-CNTY");

        for (String path : List.of("", "/thu-muc/" + FOLDER, "/tep/" + file, "/tep/" + file + "/xem")) {
            HttpResponse<String> foreign = other.get(writing, path);
            assertThat(foreign.statusCode()).as(path).isEqualTo(404);
            assertThat(foreign.body()).doesNotContain("TTBVTV", "a.pdf");
        }
        assertThat(other.get(ofTheOther, "/tep/" + file).statusCode()).as("by one's own task").isEqualTo(404);
        assertThat(other.get(ofTheOther, "/thu-muc/" + FOLDER).statusCode()).isEqualTo(404);
        assertThat(other.lay(writing, FOLDER, REPORT, UUID.randomUUID(), "b.pdf", PDF).statusCode()).isEqualTo(404);
        assertThat(other.lay(ofTheOther, FOLDER, REPORT, UUID.randomUUID(), "b.pdf", PDF).statusCode()).isEqualTo(404);
        assertThat(other.post(ofTheOther, "/tep/" + file + "/bo", "{\"reason\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(other.post(ofTheOther, "/thu-muc?person=cbTTBVTV", "").statusCode()).isEqualTo(422);
        assertThat(Browser.anonymous(port).get(of(writing)).statusCode()).isEqualTo(401);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void without_the_pages_token_nothing_changes() {
        Visitor officer = new Visitor("cbTTBVTV");
        officer.desk(writing);
        officer.token = "0".repeat(32);
        assertThat(officer.lay(writing, FOLDER, REPORT, UUID.randomUUID(), "a.pdf", PDF).statusCode()).isEqualTo(403);
        assertThat(files()).isZero();
    }

    @Test
    void a_double_click_and_a_repeated_upload_bring_one_file() throws Exception {
        Visitor officer = new Visitor("cbTTBVTV");
        officer.desk(writing);
        UUID upload = UUID.randomUUID();
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> click = () -> officer.lay(writing, FOLDER, REPORT, upload, "a.pdf", PDF).statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : clicks.invokeAll(Collections.nCopies(8, click))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200);
        } finally {
            clicks.shutdown();
        }
        assertThat(files()).isEqualTo(1);
        officer.lay(writing, FOLDER, REPORT, UUID.randomUUID(), "a.pdf", PDF);
        assertThat(files()).as("the same bytes under the same item").isEqualTo(1);
        assertThat(officer.lay(writing, FOLDER, "KHAC", upload, "a.pdf", PDF).statusCode()).as("another item").isIn(200, 422);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_too_large_or_of_no_known_kind_is_refused_in_words() {
        Visitor officer = new Visitor("cbTTBVTV");
        officer.desk(writing);
        HttpResponse<String> large = officer.lay(writing, FOLDER, REPORT, UUID.randomUUID(), "a.pdf", new byte[22 * 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("message");
        HttpResponse<String> program = officer.lay(writing, FOLDER, REPORT, UUID.randomUUID(), "a.exe", PDF);
        assertThat(program.statusCode()).isEqualTo(422);
        HttpResponse<String> unknown = officer.lay(writing, FOLDER, "KHONG_CO", UUID.randomUUID(), "a.pdf", PDF);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(Browser.json(unknown).path("field").asText()).isEqualTo("item");
        assertThat(officer.post(writing, "/tep?folder=" + FOLDER + "&item=" + REPORT + "&upload=" + UUID.randomUUID() + "&name=a.pdf", "{}").statusCode())
                .as("no form")
                .isEqualTo(422);
        assertThat(officer.post(writing, "/tep?folder=" + FOLDER, "{}").statusCode()).as("half of a question").isEqualTo(400);
        assertThat(officer.post(writing, "/ly-do", "{").statusCode()).isEqualTo(400);
        HttpResponse<String> notHis = officer.lay(writing, FOLDER, "TO_TRINH", UUID.randomUUID(), "a.pdf", PDF);
        assertThat(notHis.statusCode()).isEqualTo(422);
        assertThat(files()).isZero();
    }

    @Test
    void the_head_reads_the_folder_at_his_task_and_the_officer_no_more() {
        Visitor officer = new Visitor("cbTTBVTV");
        officer.desk(writing);
        movement.written("TTBVTV", Movement.proposingItself());
        assertThat(officer.lay(writing, FOLDER, "KHAC", UUID.randomUUID(), "muon.pdf", PDF).statusCode()).as("his task is done").isEqualTo(404);
        Task confirming = officials.task("ttTTBVTV", "UserTask_confirmReport");
        assertThat(keys(new Visitor("ttTTBVTV").desk(confirming))).containsExactly(FOLDER);
        assertThat(officer.get(confirming, "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_head_finds_the_text_that_he_signs_beside_his_task_and_no_other_head_does() {
        movement.written("TTBVTV", Movement.proposingItself());
        Task confirming = officials.task("ttTTBVTV", "UserTask_confirmReport");
        String documents = "/van-ban/cong-viec/" + confirming.getId();
        Browser head = Browser.tasklist(port, "ttTTBVTV");
        JsonNode listed = Browser.json(head.get(documents)).path("documents");
        assertThat(listed).extracting(document -> document.path("kind").asText())
                .containsExactly("PLAN", "MEETING_MINUTES", "ACHIEVEMENT_REPORT_COLLECTIVE");
        for (JsonNode document : listed) {
            String file = "/" + document.path("kind").asText() + "/" + document.path("subject").asLong();
            assertThat(head.get(documents + file + ".docx").body()).as(file).startsWith("PK");
            assertThat(head.get(documents + file + ".pdf").body()).as(file).startsWith("%PDF-");
            assertThat(Browser.tasklist(port, "ttCNTY").get(documents + file + ".pdf").statusCode()).as(file).isEqualTo(404);
        }

        officials.complete("ttTTBVTV", "UserTask_confirmReport", form -> form.with("decision", "RETURN").with("reason", "Bổ sung số liệu"));
        Task again = officials.task("cbTTBVTV", "UserTask_writeReport");
        assertThat(Browser.json(Browser.tasklist(port, "cbTTBVTV").get("/van-ban/cong-viec/" + again.getId())).path("documents"))
                .extracting(document -> document.path("kind").asText())
                .containsExactly("PLAN", "MEETING_MINUTES", "ACHIEVEMENT_REPORT_COLLECTIVE");
    }

    @Test
    void a_person_gets_a_folder_and_an_excuse_counts_for_handing_in_but_not_for_completeness() {
        Visitor officer = new Visitor("cbTTBVTV");
        officer.desk(writing);
        HttpResponse<String> person = officer.post(writing, "/thu-muc?person=cbTTBVTV", "");
        assertThat(person.statusCode()).as(person.body()).isEqualTo(200);
        assertThat(keys(officer.desk(writing))).containsExactly(FOLDER, "PERSON-TTBVTV-cbTTBVTV");
        assertThat(officer.post(writing, "/thu-muc?person=cbCNTY", "").statusCode()).as("of another unit").isEqualTo(422);

        department.evidence().of(movement.plan().id(), "TTBVTV");
        officials.runDueJobs();
        String excuse = "{\"folder\":\"" + FOLDER + "\",\"item\":\"" + REPORT + "\",\"reason\":\"%s\",\"dueOn\":\"%s\"}";
        assertThat(officer.post(writing, "/ly-do", excuse.formatted("", "2024-12-01")).body()).contains("lý do");
        assertThat(officer.post(writing, "/ly-do", excuse.formatted("Chờ ký", "2024-01-01")).statusCode()).isEqualTo(422);
        HttpResponse<String> said = officer.post(writing, "/ly-do", excuse.formatted("Chờ ký", "2024-12-01"));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    }

    @Test
    void the_department_reads_appraises_and_lists_and_what_was_handed_in_stays() {
        movement.reported("TTBVTV", Movement.proposingItself());
        movement.reported("CNTY", Movement.nobody()).reported("KHTC", Movement.nobody()).departmentNotNominated();
        String key = nomination().key();
        Task appraising = officials.taskIn(key, OFFICER, "UserTask_appraiseDossier");
        Visitor appraiser = new Visitor(OFFICER);
        JsonNode folder = appraiser.desk(appraising).path("folders").get(0);
        assertThat(folder.path("key").asText()).isEqualTo(FOLDER);
        assertThat(folder.path("missing").asInt()).isZero();
        JsonNode report = item(folder, REPORT);
        assertThat(report.path("mayAdd").asBoolean()).isFalse();
        long file = report.path("files").get(0).path("id").asLong();
        assertThat(appraiser.get(appraising, "/tep/" + file).statusCode()).isEqualTo(200);
        assertThat(appraiser.post(appraising, "/tep/" + file + "/bo", "{\"reason\":\"x\"}").statusCode()).isEqualTo(422);
        assertThat(appraiser.lay(appraising, FOLDER, "Y_KIEN_HIEP_Y", UUID.randomUUID(), "hiep-y.pdf", PDF).statusCode()).isEqualTo(200);
        assertThat(new Visitor("cbTTBVTV").get(appraising, "").statusCode()).isEqualTo(404);

        movement.eligible(key, SECOND_OFFICER);
        Task selecting = officials.task(OFFICER, "UserTask_selectNominees");
        JsonNode list = appraiser.desk(selecting);
        assertThat(keys(list)).containsExactly(FOLDER);
        assertThat(list.path("folders").get(0).has("items")).as("asked for one by one").isFalse();
        assertThat(item(Browser.json(appraiser.get(selecting, "/thu-muc/" + FOLDER)), REPORT).path("files")).hasSize(1);
        movement.selected(key);
        Task deciding = officials.task(DIRECTOR, "UserTask_decideNominations");
        assertThat(new Visitor(DIRECTOR).get(deciding, "/tep/" + file).statusCode()).isEqualTo(200);
        assertThat(new Visitor("cbCNTY").get(deciding, "/tep/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void a_supplement_opens_the_folder_until_it_is_answered() {
        movement.reported("TTBVTV", Movement.proposingItself());
        movement.reported("CNTY", Movement.nobody()).reported("KHTC", Movement.nobody()).departmentNotNominated();
        String key = nomination().key();
        officials.completeIn(key, OFFICER, "UserTask_appraiseDossier", form -> form.with("complete", "INCOMPLETE")
                .with("missing", "Báo cáo thành tích chưa có xác nhận.")
                .with("supplementDue", movement.today().plusDays(5).toString()));
        Task supplementing = officials.taskIn(key, "cbTTBVTV", "UserTask_supplementDossier");
        Visitor officer = new Visitor("cbTTBVTV");
        JsonNode report = item(officer.desk(supplementing).path("folders").get(0), REPORT);
        assertThat(report.path("mayAdd").asBoolean()).isTrue();
        long old = report.path("files").get(0).path("id").asLong();
        HttpResponse<String> away = officer.post(supplementing, "/tep/" + old + "/bo", "{\"reason\":\"Thay bản có xác nhận\"}");
        assertThat(away.statusCode()).as(away.body()).isEqualTo(200);
        assertThat(officer.lay(supplementing, FOLDER, "KHAC", UUID.randomUUID(), "khac.pdf", PDF).statusCode()).isEqualTo(200);
        officials.completeIn(key, "cbTTBVTV", "UserTask_supplementDossier", form -> {});

        assertThat(jdbc.sql("select removed_by, removed_reason from thidua.dossier_file where id = ?").param(old).query().singleRow())
                .containsEntry("removed_by", "cbTTBVTV")
                .containsEntry("removed_reason", "Thay bản có xác nhận");
        Task again = officials.taskIn(key, SECOND_OFFICER, "UserTask_appraiseDossier");
        RefusedRequest refused = catchThrowableOfType(
                RefusedRequest.class, () -> movement.appraised(key, SECOND_OFFICER, "ELIGIBLE"));
        assertThat(refused).hasMessageContaining("còn thiếu: Báo cáo thành tích");
        assertThat(new Visitor(HEAD).get(again, "").statusCode()).as("an overseer reads").isEqualTo(200);
    }
}
