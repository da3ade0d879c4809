package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.attachment.FileType;
import vn.thidua.document.Documents;
import vn.thidua.document.Documents.Document;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.signature.Signer;
import vn.thidua.engine.EngineClock;
import vn.thidua.plan.Plans;
import vn.thidua.security.Browser;

/** The documents beside a task through the real port: who reads them, and what nobody else learns. */
@DoorTest
class DocumentDoorTest {

    private static int number = 820;

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
    private Documents documents;

    private Officials officials;
    private Movement movement;
    private Task drafting;

    @BeforeEach
    void a_plan_is_drafted() {
        clock.startAt(Instant.parse("2024-06-17T01:00:00Z"));
        department.founded();
        officials = new Officials(engine, clock);
        movement = new Movement(engine, officials, department.evidence(), plans, clock, ++number).startedFrom(department.earlierPlan(), 2024);
        drafting = officials.task(Movement.OFFICER, "UserTask_draftPlan");
    }

    @AfterEach
    void end() {
        officials.endAllCases();
        clock.reset();
    }

    private String of(Task task) {
        return "/van-ban/cong-viec/" + task.getId();
    }

    @Test
    void who_has_the_task_gets_its_documents_in_both_forms() {
        Browser officer = Browser.tasklist(port, Movement.OFFICER);
        HttpResponse<String> listed = officer.get(of(drafting));
        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        JsonNode plan = Browser.json(listed).path("documents").path(0);
        assertThat(plan.path("kind").asText()).isEqualTo("PLAN");
        assertThat(plan.path("label").asText()).isEqualTo("Kế hoạch");
        assertThat(plan.path("state").asText()).isEqualTo("Dự thảo");

        String file = of(drafting) + "/PLAN/" + plan.path("subject").asLong();
        HttpResponse<String> pdf = officer.get(file + ".pdf");
        assertThat(pdf.statusCode()).as(pdf.body()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").contains("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch");
        assertThat(pdf.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(officer.get(file + ".docx").body()).startsWith("PK");
    }

    @Test
    void of_a_task_that_does_not_concern_him_nobody_learns_that_it_exists() {
        Browser stranger = Browser.tasklist(port, "cbCCTL");
        HttpResponse<String> unknown = stranger.get("/van-ban/cong-viec/none");
        HttpResponse<String> foreign = stranger.get(of(drafting));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(stranger.get(of(drafting) + "/PLAN/1.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void a_task_gives_no_document_of_another_case() {
        Browser officer = Browser.tasklist(port, Movement.OFFICER);
        for (String other : new String[] {"/PLAN/999999.pdf", "/PROPOSAL_LETTER/1.pdf", "/plan/1.pdf", "/PLAN/x.docx", "/PLAN/-1.docx"}) {
            assertThat(officer.get(of(drafting) + other).statusCode()).as(other).isEqualTo(404);
        }
    }

    @Test
    void a_numbered_plan_comes_back_signed_and_a_changed_copy_does_not() {
        long plan = movement.running()
                .whenReportsOpen()
                .reported("TTBVTV", Movement.nobody())
                .reported("CNTY", Movement.nobody())
                .reported("KHTC", Movement.nobody())
                .plan()
                .id();
        Task nominating = officials.task(Movement.OFFICER, "UserTask_draftDepartmentNomination");
        Browser officer = Browser.tasklist(port, Movement.OFFICER);
        byte[] signed = signed(documents.make(Kind.PLAN, plan, Movement.OFFICER));
        HttpResponse<String> listed = officer.get(of(nominating));
        Map<String, String> token = Map.of("X-Thidua-Token", listed.headers().firstValue("X-Thidua-Token").orElseThrow());
        JsonNode line = Browser.json(listed).path("documents").path(0);
        assertThat(line.path("signable").asBoolean()).isTrue();
        assertThat(line.path("signed")).isEmpty();
        String copy = of(nominating) + "/PLAN/" + plan + "/ban-ky";

        byte[] changed = signed.clone();
        changed[400] ^= 1;
        HttpResponse<String> refused = officer.upload(copy, changed, "application/pdf", token);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(Browser.json(refused).path("field").asText()).isEqualTo("file");
        assertThat(Browser.json(refused).path("message").asText()).isNotBlank();
        assertThat(officer.upload(copy, signed, "application/pdf", Map.of()).statusCode()).as("from another page").isEqualTo(403);
        assertThat(Browser.json(officer.get(of(nominating))).path("documents").path(0).path("signed")).isEmpty();

        HttpResponse<String> half = officer.send("POST", copy, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n", token);
        assertThat(half.statusCode()).as("a form without the copy").isEqualTo(400);
        assertThat(half.body()).contains("Yêu cầu thiếu thông tin");

        HttpResponse<String> accepted = officer.upload(copy, signed, "application/pdf", token);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.body()).contains("Đinh Vĩnh Thụy");
        assertThat(Browser.json(officer.get(of(nominating))).path("documents").path(0).path("signed")).hasSameSizeAs(Browser.json(accepted).path("statements"));
    }

    @Test
    void nobody_signs_by_somebody_else_s_task_nor_a_unit_the_department_s_plan() {
        long plan = movement.running().whenReportsOpen().plan().id();
        Task foreign = officials.task("cbTTBVTV", "UserTask_writeReport");
        Task reporting = officials.task("cbCNTY", "UserTask_writeReport");
        byte[] signed = signed(documents.make(Kind.PLAN, plan, Movement.OFFICER));
        Browser unit = Browser.tasklist(port, "cbCNTY");
        HttpResponse<String> listed = unit.get(of(reporting));
        Map<String, String> token = Map.of("X-Thidua-Token", listed.headers().firstValue("X-Thidua-Token").orElseThrow());
        assertThat(Browser.json(listed).path("documents").path(0).path("signable").asBoolean()).isFalse();
        for (Task task : new Task[] {foreign, reporting}) {
            assertThat(unit.upload(of(task) + "/PLAN/" + plan + "/ban-ky", signed, "application/pdf", token).statusCode()).as(task.getName()).isEqualTo(404);
        }
    }

    private byte[] signed(Document document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        documents.copy(document, FileType.PDF, pdf);
        Instant now = clock.instant();
        return Signer.authority("CN=Co quan mau", now.minus(Duration.ofDays(9)))
                .issue("CN=Đinh Vĩnh Thụy", now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(9)))
                .sign(pdf.toByteArray(), now);
    }
}
