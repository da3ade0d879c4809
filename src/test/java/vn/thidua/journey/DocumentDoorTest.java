package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import vn.thidua.engine.EngineClock;
import vn.thidua.security.Browser;
import vn.thidua.security.InitialPasswords;
import vn.thidua.security.SampleDirectory;

/** The documents beside a task through the real port: who reads them, and what nobody else learns. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@Import({Department.class, DocumentDoorTest.Passwords.class})
class DocumentDoorTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Passwords {

        @Bean
        @Primary
        InitialPasswords knownPasswords() {
            return person -> Optional.of(SampleDirectory.PASSWORD);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Department department;

    @Autowired
    private EngineClock clock;

    private Officials officials;
    private Task drafting;

    @BeforeEach
    void a_plan_is_drafted() {
        clock.startAt(Instant.parse("2024-06-17T01:00:00Z"));
        department.founded();
        officials = new Officials(engine, clock);
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("emulationPlan")
                .latestVersion()
                .singleResult()
                .getId();
        officials.as(Movement.OFFICER, () -> engine.getFormService()
                .submitStartForm(definition, Map.of("year", 2024, "earlierPlanKey", department.earlierPlan())));
        officials.runDueJobs();
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
}
