package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Transport;

/** The demonstration as it stands after its first start. An engine of another name: tests of the product expect theirs to be the only default. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "camunda.bpm.process-engine-name=demonstration",
            "thidua.demo.mails=target/demo-mails/${random.uuid}",
            "thidua.demo.clock-start=2023-06-19T08:00:00+07:00"
        })
@ActiveProfiles({"test", "demo"})
@DirtiesContext
class DemoTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2023-06-19T08:00:00+07:00");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TrainingClock clock;

    @Autowired
    private ClockTable table;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private Organization organization;

    @Autowired
    private Plans plans;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Transport transport;

    @Autowired
    private CapturedMails mails;

    private MockMvc web;

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    /** The engine's clock is one for the whole JVM. */
    @AfterAll
    static void timeGoesOnAsBefore() {
        new EngineClock().reset();
    }

    private String page() throws Exception {
        return web.perform(get("/demo")).andReturn().getResponse().getContentAsString();
    }

    private String token() throws Exception {
        Matcher token = Pattern.compile("name=\"token\" value=\"([0-9a-f]{32})\"").matcher(page());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void the_sample_plan_waits_for_its_drafter() {
        assertThat(plans.all()).hasSize(1);
        assertThat(tasks.createTaskQuery().taskDefinitionKey("UserTask_draftPlan").list())
                .hasSize(1)
                .allMatch(task -> task.getCreateTime().toInstant().isAfter(START.toInstant().minusSeconds(1))
                        && task.getCreateTime().toInstant().isBefore(START.toInstant().plusSeconds(600)));
    }

    @Test
    void the_page_tells_who_can_log_in_and_where() throws Exception {
        web.perform(get("/")).andExpect(redirectedUrl("/demo"));
        web.perform(get("/demo"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("ThiDua@Demo2023")))
                .andExpect(content().string(containsString("/camunda/app/tasklist/default/")))
                .andExpect(content().string(containsString("/camunda/app/cockpit/default/")))
                .andExpect(content().string(containsString("Trưởng phòng TCCB")))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(page())
                .contains(
                        organization.holders(Role.DIRECTOR, null).get(0).fullName(),
                        organization.unit("TTKN").name(),
                        "cbTTKN",
                        "ttTTKN",
                        plans.all().get(0).key());
        web.perform(get("/demo/demo.css")).andExpect(status().isOk());
    }

    @Test
    void the_clock_goes_forward_from_the_page_and_is_kept() throws Exception {
        ZonedDateTime before = clock.now();
        web.perform(post("/demo/clock").param("token", token()).param("days", "7"))
                .andExpect(redirectedUrl("/demo?clockSays=moved#clock"));
        assertThat(Duration.between(before.plusDays(7), clock.now())).isLessThan(Duration.ofMinutes(1)).isPositive();

        ZonedDateTime moved = clock.now();
        engineClock.reset();
        var afterRestart = new TrainingClock(engineClock, table, () -> {}, () -> 0, START);
        assertThat(Duration.between(moved, afterRestart.now())).isLessThan(Duration.ofMinutes(1)).isPositive();

        String day = clock.now().toLocalDate().plusDays(3).toString();
        web.perform(post("/demo/clock").param("token", token()).param("day", day))
                .andExpect(redirectedUrl("/demo?clockSays=moved#clock"));
        assertThat(clock.now().toLocalDateTime().toString()).startsWith(day + "T08:0");
    }

    @Test
    void the_clock_refuses_to_go_back_and_to_leave_the_demonstration() throws Exception {
        ZonedDateTime before = clock.now();
        String yesterday = before.toLocalDate().minusDays(1).toString();
        web.perform(post("/demo/clock").param("token", token()).param("day", yesterday))
                .andExpect(redirectedUrl("/demo?clockSays=clockBack#clock"));
        web.perform(post("/demo/clock").param("token", token()).param("day", "9999-12-31"))
                .andExpect(redirectedUrl("/demo?clockSays=clockTooFar#clock"));
        web.perform(post("/demo/clock").param("token", token()).param("day", "hôm qua"))
                .andExpect(redirectedUrl("/demo?clockSays=clockDay#clock"));
        assertThat(Duration.between(before, clock.now())).isLessThan(Duration.ofMinutes(1));
        web.perform(get("/demo").param("clockSays", "clockBack"))
                .andExpect(content().string(containsString("Đồng hồ chỉ đi tới")));
        web.perform(get("/demo").param("clockSays", "<script>")).andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void another_site_cannot_move_the_clock() throws Exception {
        ZonedDateTime before = clock.now();
        web.perform(post("/demo/clock").param("days", "7")).andExpect(status().isForbidden());
        web.perform(post("/demo/clock").param("days", "7").param("token", "0".repeat(32))).andExpect(status().isForbidden());
        web.perform(post("/demo/clock")
                        .param("days", "7")
                        .param("token", token())
                        .header("Host", "localhost:8080")
                        .header("Origin", "https://elsewhere.example"))
                .andExpect(status().isForbidden());
        assertThat(Duration.between(before, clock.now())).isLessThan(Duration.ofMinutes(1));
        web.perform(post("/demo/clock")
                        .param("days", "1")
                        .param("token", token())
                        .header("Host", "localhost:8080")
                        .header("Origin", "http://localhost:8080"))
                .andExpect(redirectedUrl("/demo?clockSays=moved#clock"));
    }

    @Test
    void a_captured_letter_can_be_read_and_taken_along() throws Exception {
        transport
                .connect()
                .deliver(MailFolderTest.message("abcdefabcdefabcdef", "an@mau.example", "Nhắc việc <b>", "2023-06-22T01:00:00Z"), () -> {});
        String id = mails.latest("an@mau.example", 1).get(0).id();

        web.perform(get("/demo").param("to", "an@mau.example"))
                .andExpect(content().string(containsString("Nhắc việc &lt;b&gt;")))
                .andExpect(content().string(containsString("/demo/mails/" + id)));
        web.perform(get("/demo/mails/{id}", id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sandbox=\"allow-popups")));
        web.perform(get("/demo/mails/{id}/letter", id))
                .andExpect(content().string("<p>Kính gửi đồng chí</p>"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox ")));
        web.perform(get("/demo/mails/{id}/eml", id))
                .andExpect(header().string("Content-Type", "message/rfc822"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string(containsString("Message-ID: <abcdefabcdefabcdef@demo.example>")));
        web.perform(get("/demo/mails/{id}/eml", "20230622-080000_an@mau.example_0")).andExpect(status().isNotFound());
        web.perform(get("/demo/mails/{id}", "x")).andExpect(status().isNotFound());
    }
}
