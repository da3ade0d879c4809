package vn.thidua.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.security.Browser.WEBAPP;
import static vn.thidua.security.Browser.json;
import static vn.thidua.security.SampleDirectory.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.security.Accounts;
import vn.thidua.security.Browser;
import vn.thidua.security.HttpTest;
import vn.thidua.security.InitialPasswords;
import vn.thidua.security.SampleDirectory;
import vn.thidua.security.SampleDirectory.People;
import vn.thidua.security.SecurityProperties;

@HttpTest
class AccountsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private NewAccounts newAccounts;

    @Autowired
    private Handover handover;

    @Autowired
    private TasklistFilters tasklistFilters;

    @Autowired
    private Rights rights;

    @Autowired
    private PlatformTransactionManager transactions;

    private List<Person> before;

    @BeforeEach
    void remember() {
        before = new ArrayList<>(people.present);
    }

    @AfterEach
    void restore() {
        people.present.clear();
        people.present.addAll(before);
        tasks.createTaskQuery().list().forEach(task -> tasks.deleteTask(task.getId(), true));
        accounts.followDirectory();
    }

    @Test
    void following_the_directory_again_changes_nothing() {
        Map<String, Object> first = everything();
        accounts.followDirectory();
        assertThat(everything()).isEqualTo(first);
    }

    @Test
    void groups_carry_vietnamese_names_of_roles_and_units() {
        assertThat(name("unitHeadDVA")).isEqualTo("Thủ trưởng đơn vị – Chi cục A");
        assertThat(name("tccbHead")).isEqualTo("Trưởng phòng tổ chức cán bộ");
        assertThat(groups("canboa")).containsExactlyInAnyOrder("staff", "unitOfficerDVA");
    }

    @Test
    void names_are_shown_in_their_order() {
        var user = identity.createUserQuery().userId("canboa").singleResult();
        assertThat(user.getFirstName() + " " + user.getLastName()).isEqualTo("Nguyễn Văn canboa");
    }

    @Test
    void who_moves_to_another_unit_leaves_the_old_one_with_its_tasks() {
        Task task = task("unitOfficerDVA");
        identity.setAuthentication("canboa", List.of("unitOfficerDVA", "staff"));
        tasks.claim(task.getId(), "canboa");
        identity.clearAuthentication();

        people.present.replaceAll(
                person -> person.id().equals("canboa") ? somebody("canboa", "DVB", Role.UNIT_OFFICER) : person);
        accounts.followDirectory();

        assertThat(groups("canboa")).containsExactlyInAnyOrder("staff", "unitOfficerDVB");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
        assertThat(rest("canboa").get("/engine-rest/task/" + task.getId()).statusCode()).isIn(403, 404);
    }

    @Test
    void who_left_the_directory_cannot_log_in() {
        people.present.add(somebody("khach", "DVB", Role.UNIT_OFFICER));
        accounts.followDirectory();
        assertThat(rest("khach").get("/engine-rest/task/count").statusCode()).isEqualTo(200);
        people.present.removeIf(person -> person.id().equals("khach"));
        accounts.followDirectory();
        assertThat(rest("khach").get("/engine-rest/task/count").statusCode()).isEqualTo(401);
        assertThat(identity.createUserQuery().userId("khach").count()).isZero();
    }

    @Test
    void an_account_made_or_raised_by_hand_is_taken_back() {
        identity.createMembership("canboa", "camunda-admin");
        identity.saveUser(named("ketrom"));
        accounts.followDirectory();
        assertThat(groups("canboa")).doesNotContain("camunda-admin");
        assertThat(identity.createUserQuery().userId("ketrom").count()).isZero();
    }

    @Test
    void rights_that_the_table_does_not_name_are_taken_back() {
        Authorization deploy = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        deploy.setGroupId("tccbOfficer");
        deploy.setResource(Resources.DEPLOYMENT);
        deploy.setResourceId("*");
        deploy.addPermission(Permissions.CREATE);
        authorizations.saveAuthorization(deploy);
        accounts.followDirectory();
        assertThat(authorizations.createAuthorizationQuery().groupIdIn("tccbOfficer").resourceType(Resources.DEPLOYMENT).count())
                .isZero();
    }

    @Test
    void nobody_may_deploy_or_store_a_filter() {
        for (Authorization right : authorizations.createAuthorizationQuery().list()) {
            if (right.getResourceType() == Resources.DEPLOYMENT.resourceType()
                    || right.getResourceType() == Resources.FILTER.resourceType()) {
                assertThat(right.getPermissions(Permissions.values()))
                        .extracting(permission -> permission.getName())
                        .isSubsetOf("NONE", "READ");
            }
        }
    }

    @Test
    void without_an_administrator_nothing_goes_on_and_nothing_has_changed() {
        var nobody = new ExpectedAccounts(
                people,
                new StaticListableBeanFactory().getBeanProvider(InitialPasswords.class),
                new SecurityProperties(new SecurityProperties.Admin("", "", ""), null, null));
        var unadministered =
                new DirectoryAccounts(identity, database, nobody, newAccounts, handover, tasklistFilters, rights);
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> unadministered.followDirectory()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thidua.security.admin.id");
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isEqualTo(1);
    }

    @Test
    void the_shared_filters_show_each_his_own_tasks() {
        Instant now = clock.instant();
        Task overdue = task("unitOfficerDVA");
        due(overdue, now.minus(Duration.ofDays(1)));
        Task soon = task("unitOfficerDVA");
        due(soon, now.plus(Duration.ofDays(2)));
        Task later = task("unitOfficerDVA");
        due(later, now.plus(Duration.ofDays(9)));
        tasks.setVariableLocal(later.getId(), "planKey", "KH-MAU");
        task("unitOfficerDVB");
        tasks.claim(later.getId(), "canboa");

        Browser canboa = Browser.tasklist(port, "canboa");
        assertThat(listed(canboa, "Việc của tôi")).containsExactly(later.getId());
        assertThat(listed(canboa, "Việc của nhóm tôi")).containsExactlyInAnyOrder(overdue.getId(), soon.getId());
        assertThat(listed(canboa, "Sắp đến hạn")).containsExactly(soon.getId());
        assertThat(listed(canboa, "Quá hạn")).containsExactly(overdue.getId());
        assertThat(listed(canboa, "Tất cả việc theo vai trò"))
                .containsExactlyInAnyOrder(overdue.getId(), soon.getId(), later.getId());
    }

    @Test
    void a_filter_carries_what_the_cards_show() {
        JsonNode filter = json(Browser.tasklist(port, "canboa").get(WEBAPP + "/filter?maxResults=50")).get(0);
        assertThat(filter.path("properties").path("variables").toString())
                .contains("planKey", "Kế hoạch", "unitName", "nomineeName");
        assertThat(filter.path("properties").path("refresh").asBoolean()).isTrue();
    }

    @Test
    void a_chosen_password_is_long_mixed_and_not_ones_name() {
        assertThat(identity.checkPasswordAgainstPolicy("Mot-khau-2023").isValid()).isFalse();
        assertThat(identity.checkPasswordAgainstPolicy("chi-chu-thuong-thoi-nhe").isValid()).isFalse();
        assertThat(identity.checkPasswordAgainstPolicy("Mot-mat-khau-2023").isValid()).isTrue();
        var user = identity.createUserQuery().userId("canboa").singleResult();
        assertThat(identity.checkPasswordAgainstPolicy("Mot-canboa-khau-2023", user).isValid()).isFalse();
    }

    @Test
    void one_may_change_ones_own_password_with_the_old_one_only() {
        Browser user = rest("canbob");
        String fresh = "Mat-khau-moi-2024!";
        assertThat(user.put("/engine-rest/user/canbob/credentials", credentials(fresh, "wrong")).statusCode())
                .isBetween(400, 499);
        assertThat(user.put("/engine-rest/user/canboa/credentials", credentials(fresh, SampleDirectory.PASSWORD)).statusCode())
                .isBetween(400, 499);
        assertThat(user.put("/engine-rest/user/canbob/credentials", credentials(fresh, SampleDirectory.PASSWORD)).statusCode())
                .isEqualTo(204);
        assertThat(user.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
        Browser admin = rest("quantri");
        assertThat(admin.put(
                                "/engine-rest/user/canbob/credentials",
                                credentials(SampleDirectory.PASSWORD, SampleDirectory.PASSWORD))
                        .statusCode())
                .isEqualTo(204);
    }

    private static String credentials(String password, String own) {
        return "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + own + "\"}";
    }

    private List<String> listed(Browser user, String filterName) {
        for (JsonNode filter : json(user.get(WEBAPP + "/filter?maxResults=50"))) {
            if (filter.path("name").asText().equals(filterName)) {
                JsonNode list = json(user.post(
                        WEBAPP + "/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=15", "{}"));
                List<String> ids = new ArrayList<>();
                list.forEach(task -> ids.add(task.path("id").asText()));
                return ids;
            }
        }
        throw new AssertionError("no filter " + filterName);
    }

    private Task task(String group) {
        Task task = tasks.newTask();
        task.setName("Việc");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        return task;
    }

    private void due(Task task, Instant when) {
        Task stored = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        stored.setDueDate(Date.from(when));
        tasks.saveTask(stored);
    }

    private User named(String id) {
        var user = identity.newUser(id);
        user.setPassword(SampleDirectory.PASSWORD);
        return user;
    }

    private String name(String group) {
        return identity.createGroupQuery().groupId(group).singleResult().getName();
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }

    private Map<String, Object> everything() {
        var all = new TreeMap<String, Object>();
        identity.createUserQuery().list().forEach(user -> all.put("user " + user.getId(), groups(user.getId())));
        all.put("filters", filters.createTaskFilterQuery().list().stream().map(f -> f.getId() + f.getName()).sorted().toList());
        all.put(
                "rights",
                authorizations.createAuthorizationQuery().list().stream()
                        .map(right -> right.getId() + right.toString())
                        .collect(Collectors.toCollection(TreeSet::new)));
        return all;
    }

    private Browser rest(String user) {
        return Browser.basic(port, user, SampleDirectory.PASSWORD);
    }
}
