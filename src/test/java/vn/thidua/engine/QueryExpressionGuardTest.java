package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.ApplicationTest;

/** CVE-2026-109432, without the filter of the doors before it. */
@ApplicationTest
class QueryExpressionGuardTest {

    private static final String PROBE = "${nosuchbean}";

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void logout() {
        identity.clearAuthentication();
    }

    @Test
    void a_user_cannot_nest_an_expression_in_a_query() {
        login();
        assertThatThrownBy(() -> nested().list()).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> nested().count()).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery().dueAfterExpression(PROBE).listPage(0, 10))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void a_user_cannot_extend_a_stored_filter_by_an_expression() {
        String filter = filters.createTaskFilterQuery().list().get(0).getId();
        login();
        assertThatThrownBy(() -> filters.list(filter, nested())).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.listPage(filter, nested(), 0, 10)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.count(filter, nested())).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.singleResult(filter, nested())).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void a_user_cannot_store_an_expression() {
        Filter filter = filters.newTaskFilter("probe").setQuery(tasks.createTaskQuery().dueAfterExpression(PROBE));
        login();
        assertThatThrownBy(() -> filters.saveFilter(filter)).isInstanceOf(RuntimeException.class);
        identity.clearAuthentication();
        assertThat(filters.createTaskFilterQuery().filterName("probe").count()).isZero();
    }

    @Test
    void harmless_queries_and_the_shared_filters_pass() {
        String filter = filters.createTaskFilterQuery().list().get(0).getId();
        login();
        assertThatCode(() -> tasks.createTaskQuery().or().taskAssignee("canboa").taskUnassigned().endOr().listPage(0, 10))
                .doesNotThrowAnyException();
        assertThatCode(() -> filters.listPage(filter, tasks.createTaskQuery().taskAssignee("canboa"), 0, 10))
                .doesNotThrowAnyException();
    }

    private TaskQuery nested() {
        return tasks.createTaskQuery().or().dueAfterExpression(PROBE).endOr();
    }

    private void login() {
        identity.setAuthentication("canboa", List.of("staff", "unitOfficerDVA"));
    }
}
