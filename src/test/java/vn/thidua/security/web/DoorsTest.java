package vn.thidua.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.thidua.security.Browser.WEBAPP;
import static vn.thidua.security.Browser.json;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.thidua.security.Browser;
import vn.thidua.security.HttpTest;
import vn.thidua.security.SampleDirectory;
import vn.thidua.security.SecurityProperties;

@HttpTest
class DoorsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void clean() {
        tasks.createTaskQuery().list().stream()
                .filter(task -> task.getProcessInstanceId() == null)
                .forEach(task -> tasks.deleteTask(task.getId(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/process-definition", "/engine-rest/user", "/engine-rest/filter"})
    void nobody_reads_the_rest_api_without_a_login(String path) {
        HttpResponse<String> answer = Browser.anonymous(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(value -> assertThat(value)
                .startsWith("Basic"));
        assertThat(Browser.basic(port, "canboa", "wrong").get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void a_login_opens_the_rest_api_and_the_webapps_with_headers() {
        HttpResponse<String> answer = rest("canboa").get("/engine-rest/task/count");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
        assertThat(Browser.tasklist(port, "canboa").get(WEBAPP + "/task/count").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/engine-rest/engine",
        "GET,/engine-rest/engine/default/task",
        "POST,/engine-rest/identity/verify",
        "POST,/engine-rest/deployment/create",
        "DELETE,/engine-rest/deployment/abc",
        "POST,/engine-rest/deployment/abc/redeploy",
        "POST,/engine-rest/message",
        "POST,/engine-rest/signal",
        "POST,/engine-rest/condition",
        "POST,/engine-rest/migration/execute",
        "POST,/engine-rest/modification/execute",
        "POST,/engine-rest/process-instance/abc/modification",
        "DELETE,/engine-rest/process-instance/abc",
        "POST,/engine-rest/process-instance/delete",
        "PUT,/engine-rest/process-instance/abc/variables/x",
        "POST,/engine-rest/execution/abc/signal",
        "POST,/engine-rest/external-task/fetchAndLock",
        "POST,/engine-rest/filter/create",
        "PUT,/engine-rest/filter/abc",
        "DELETE,/engine-rest/filter/abc",
        "POST,/engine-rest/authorization/create",
        "POST,/engine-rest/user/create",
        "DELETE,/engine-rest/user/canboa",
        "POST,/engine-rest/group/create",
        "PUT,/engine-rest/group/camunda-admin/members/canboa",
        "POST,/engine-rest/task/create",
        "PUT,/engine-rest/task/abc",
        "DELETE,/engine-rest/task/abc",
        "POST,/engine-rest/task/abc/variables",
        "PUT,/engine-rest/task/abc/localVariables/x",
        "POST,/engine-rest/task/abc/bpmnError",
        "POST,/engine-rest/task/abc/delegate",
        "POST,/engine-rest/task/abc/identity-links",
        "POST,/engine-rest/history/cleanup",
        "DELETE,/engine-rest/history/process-instance/abc",
        "PUT,/engine-rest/process-definition/abc/suspended",
        "DELETE,/engine-rest/process-definition/abc",
        "PUT,/engine-rest/job-definition/suspended",
        "GET,/engine-rest/optimize/process-instance/completed",
        "GET,/engine-rest/event-subscription",
    })
    void what_the_product_does_not_need_is_closed_also_for_the_administrator(String method, String path) {
        HttpResponse<String> rest = rest("quantri").send(method, path, "application/json", method.equals("GET") ? null : "{}");
        assertThat(rest.statusCode()).as(rest.body()).isEqualTo(403);
        assertThat(json(rest).path("message").asText()).contains("không");
        if (path.startsWith("/engine-rest/engine")) {
            return;
        }
        HttpResponse<String> webapp = Browser.tasklist(port, "quantri")
                .send(method, path.replace("/engine-rest", WEBAPP), "application/json", method.equals("GET") ? null : "{}");
        assertThat(webapp.statusCode()).as(webapp.body()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/anything",
                "/camunda/api/engine/engine/other/task",
            })
    void the_first_run_setup_is_closed(String path) {
        assertThat(Browser.anonymous(port).post(path, "{}").statusCode()).isEqualTo(403);
        assertThat(Browser.tasklist(port, "quantri").post(path, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_of_the_first_run_setup_is_closed() {
        assertThat(Browser.anonymous(port).get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/identity;x=y/verify",
                "/engine-rest//identity/verify",
                "/engine-rest/x/../identity/verify",
                "/engine-rest/identity/%2e/verify",
                "/engine-rest/identity/%76erify",
                "/engine-rest/identity/verify/",
                "/engine-rest/..;/engine-rest/identity/verify",
                "/engine-rest/identity%2fverify",
                "/engine-rest/identity/verify;jsessionid=1",
                "/camunda/..;/engine-rest/identity/verify",
                "/camunda/app/..;/api/admin/setup/default/user/create",
                "/camunda//api/admin/setup/default/user/create",
                "/camunda/%61pi/admin/setup/default/user/create",
                "/camunda/api;a=b/admin/setup/default/user/create",
                "/%63amunda/api/admin/setup/default/user/create/",
            })
    void a_path_cannot_be_disguised(String path) {
        String body = "{\"username\":\"canboa\",\"password\":\"" + SampleDirectory.PASSWORD + "\"}";
        assertThat(rest("quantri").post(path, body).statusCode()).isIn(400, 403);
        assertThat(Browser.tasklist(port, "quantri").post(path, body).statusCode()).isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dueAfterExpression\":\"${x}\"}",
                "{\"orQueries\":[{\"dueAfterExpression\":\"${nosuchbean}\"}]}",
                "{\"orQueries\":[{\"dueAfter\\u0045xpression\":\"${nosuchbean}\"}]}",
                "{\"a\":{\"b\":[{\"assigneeEXPRESSION\":\"${x}\"}]}}",
            })
    void no_expression_enters_by_a_body(String body) {
        for (String path : List.of("/task", "/task/count", "/filter/any/list", "/filter/any/count")) {
            assertRefused(rest("quantri").post("/engine-rest" + path, body), 400, "biểu thức");
            assertRefused(Browser.tasklist(port, "canboa").post(WEBAPP + path, body), 400, "biểu thức");
        }
    }

    @Test
    void no_expression_enters_by_a_query() {
        assertRefused(rest("quantri").get("/engine-rest/task?dueAfterExpression=x"), 400, "biểu thức");
        assertRefused(rest("quantri").get("/engine-rest/task?a=b&%64ueAfterExpressio%6e=x"), 400, "biểu thức");
    }

    @Test
    void harmless_queries_pass_also_nested() {
        String body = "{\"orQueries\":[{\"candidateGroup\":\"unitOfficerDVA\",\"assignee\":\"canboa\"}]}";
        assertThat(rest("canboa").post("/engine-rest/task/count", body).statusCode()).isEqualTo(200);
        assertThat(Browser.tasklist(port, "canboa").post(WEBAPP + "/task/count", body).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxResults=-5", "maxResults=99999999", "firstResult=-1", "maxResults=abc", "maxResults=", "assignee=%00"})
    void a_query_has_measure(String query) {
        assertThat(rest("canboa").get("/engine-rest/task?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void a_list_without_a_limit_is_cut() {
        for (int i = 0; i < 3; i++) {
            task("Việc " + i, "unitOfficerDVA");
        }
        var request = new MockHttpServletRequest("GET", "/engine-rest/task");
        request.setAttribute(DoorFilter.PATH, new RequestPath("/engine-rest/task"));
        var asked = new AtomicReference<String>();
        assertThatCode(() -> new ContentFilter(new SecurityProperties.Request(100, 10, 2))
                        .doFilter(
                                request,
                                new MockHttpServletResponse(),
                                (inspected, answer) -> asked.set(((HttpServletRequest) inspected).getQueryString())))
                .doesNotThrowAnyException();
        assertThat(asked).hasValue("maxResults=2");
        assertThat(json(rest("canboa").get("/engine-rest/task")).size()).isEqualTo(3);
    }

    @Test
    void a_body_has_measure_and_one_reading() {
        Browser user = rest("canboa");
        assertThat(user.post("/engine-rest/task", "{\"assignee\":\"\\u0000\"}").statusCode()).isEqualTo(400);
        assertThat(user.post("/engine-rest/task", "{\"a\":1,\"a\":2}").statusCode()).isEqualTo(400);
        assertThat(user.post("/engine-rest/task", "{").statusCode()).isEqualTo(400);
        assertThat(user.post("/engine-rest/task", "[".repeat(40) + "]".repeat(40)).statusCode()).isEqualTo(400);
        assertThat(user.post("/engine-rest/task", "{\"assignee\":\"" + "x".repeat(3_000_000) + "\"}").statusCode())
                .isEqualTo(413);
        assertThat(user.send("POST", "/engine-rest/task", "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(user.post("/engine-rest/process-definition/key/emulationPlan/start", "{\"startInstructions\":[]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_unit_sees_its_own_tasks_only() {
        Task ofB = task("Việc của B", "unitOfficerDVB");
        for (var canboa : List.of(rest("canboa"), Browser.tasklist(port, "canboa"))) {
            String api = canboa.get("/engine-rest/task/count").statusCode() == 200 ? "/engine-rest" : WEBAPP;
            assertThat(json(canboa.get(api + "/task?maxResults=50")).size()).isZero();
            assertThat(canboa.get(api + "/task/" + ofB.getId()).statusCode()).isIn(403, 404);
            assertThat(canboa.get(api + "/task/" + ofB.getId() + "/variables").statusCode()).isBetween(400, 499);
            assertThat(canboa.post(api + "/task/" + ofB.getId() + "/claim", "{\"userId\":\"canboa\"}").statusCode())
                    .isBetween(400, 499);
        }
        assertThat(json(rest("canbob").get("/engine-rest/task?maxResults=50")).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition/statistics",
                "/process-instance",
                "/history/process-instance",
                "/history/task/count",
                "/job",
                "/deployment",
                "/authorization",
            })
    void what_counts_across_units_is_for_overseers(String path) {
        String page = path + "?maxResults=50";
        assertThat(rest("canboa").get("/engine-rest" + page).statusCode()).isEqualTo(403);
        assertThat(Browser.tasklist(port, "canboa").get(WEBAPP + page).statusCode()).isEqualTo(403);
        assertThat(rest("quantri").get("/engine-rest" + page).statusCode()).isEqualTo(200);
    }

    @Test
    void cockpits_own_queries_are_for_overseers() {
        String path = "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?maxResults=50";
        assertThat(Browser.tasklist(port, "canboa").get(path).statusCode()).isEqualTo(403);
        assertThat(Browser.tasklist(port, "giamdoc").get(path).statusCode()).isEqualTo(200);
        assertThat(Browser.tasklist(port, "truongphong").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void cockpit_and_admin_open_to_whom_the_table_says() {
        assertThat(loginTo("cockpit", "canboa")).isEqualTo(403);
        assertThat(loginTo("cockpit", "chuyenvien")).isEqualTo(403);
        assertThat(loginTo("cockpit", "giamdoc")).isEqualTo(200);
        assertThat(loginTo("admin", "giamdoc")).isEqualTo(403);
        assertThat(loginTo("admin", "quantri")).isEqualTo(200);
    }

    @Test
    void groups_are_told_to_their_members_and_the_administrator() {
        String path = "/identity/groups?userId=";
        assertThat(rest("canboa").get("/engine-rest" + path + "canboa").statusCode()).isEqualTo(200);
        assertThat(rest("canboa").get("/engine-rest" + path + "giamdoc").statusCode()).isEqualTo(403);
        Browser tasklist = Browser.tasklist(port, "canboa");
        assertThat(tasklist.get(WEBAPP + path + "canboa").statusCode()).isEqualTo(200);
        assertThat(tasklist.get(WEBAPP + path + "giamdoc").statusCode()).isEqualTo(403);
        assertThat(tasklist.get(WEBAPP + path + "canboa&userId=giamdoc").statusCode()).isEqualTo(403);
        assertThat(rest("quantri").get("/engine-rest" + path + "giamdoc").statusCode()).isEqualTo(200);
    }

    @Test
    void a_foreign_page_cannot_use_a_session() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/task"))
                .header("Sec-Fetch-Site", "cross-site")
                .build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void five_wrong_passwords_are_borne_at_each_door() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(Browser.basic(port, "nguoila", "sai").get("/engine-rest/task/count").statusCode()).isEqualTo(401);
            assertThat(loginTo("tasklist", "ketoan", "sai")).isEqualTo(401);
        }
        assertThat(Browser.basic(port, "nguoila", "sai").get("/engine-rest/task/count").statusCode()).isEqualTo(429);
        HttpResponse<String> answer = Browser.anonymous(port).login("tasklist", "ketoan", SampleDirectory.PASSWORD);
        assertRefused(answer, 429, "phút");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Browser.basic(port, "KETOAN", SampleDirectory.PASSWORD).get("/engine-rest/task/count").statusCode())
                .isEqualTo(429);
        assertThat(loginTo("tasklist", "canbob", SampleDirectory.PASSWORD)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/nothing/variables",
                "/task/nothing/identity-links",
                "/task/nothing/deployed-form",
                "/process-instance/nothing/variables",
                "/process-definition/nothing/statistics",
                "/filter/nothing",
                "/job/nothing",
            })
    void an_id_of_nothing_is_the_askers_mistake(String path) {
        HttpResponse<String> answer = rest("quantri").get("/engine-rest" + path);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(Browser.tasklist(port, "quantri").get(WEBAPP + path).statusCode()).isBetween(400, 499);
    }

    @Test
    void a_mistake_in_a_body_is_the_askers_too() {
        Browser admin = rest("quantri");
        for (String body : List.of("null", "{\"taskVariables\":[{\"name\":\"a\"}]}", "[]", "{\"priority\":\"x\"}")) {
            assertThat(admin.post("/engine-rest/task?maxResults=5", body).statusCode()).as(body).isEqualTo(400);
        }
        String weak = "{\"password\":\"short\",\"authenticatedUserPassword\":\"" + SampleDirectory.PASSWORD + "\"}";
        assertRefused(admin.put("/engine-rest/user/quantri/credentials", weak), 400, "Mật khẩu");
        assertThat(admin.put("/engine-rest/job/nothing/retries", "{\"retries\":1}").statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_webapps_load_passes() {
        Browser director = Browser.tasklist(port, "giamdoc");
        for (String path : List.of(
                "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task",
                "/process-definition?key=emulationPlan&sortBy=version&sortOrder=desc&withoutTenantId=true",
                "/job-definition?firstResult=0&maxResults=2000",
                "/history/batch?firstResult=0&maxResults=10&completed=true",
                "/task/report/candidate-group-count")) {
            assertThat(director.get(WEBAPP + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(director.post(WEBAPP + "/group", "{\"id\":\"staff\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void demo_paths_of_other_distributions_stay_absent() {
        for (String path : List.of("/h2-console", "/actuator", "/actuator/env", "/camunda-welcome", "/swaggerui", "/console")) {
            assertThat(Browser.anonymous(port).get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private int loginTo(String app, String user) {
        return loginTo(app, user, SampleDirectory.PASSWORD);
    }

    private int loginTo(String app, String user, String password) {
        return Browser.anonymous(port).login(app, user, password).statusCode();
    }

    private Task task(String name, String group) {
        Task task = tasks.newTask();
        task.setName(name);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        return task;
    }

    private Browser rest(String user) {
        return Browser.basic(port, user, SampleDirectory.PASSWORD);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("message").asText()).contains(words);
    }
}
