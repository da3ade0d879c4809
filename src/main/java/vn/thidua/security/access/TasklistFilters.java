package vn.thidua.security.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.thidua.security.SecurityWording;

/**
 * The lists that Tasklist shows to everybody, each with its own tasks: they ask who is looking, and when.
 *
 * <p>These are the only stored expressions of the engine. Users cannot store filters.
 */
@Component
class TasklistFilters {

    private static final String KEY = "thidua";
    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String SOON = "${dateTime().plusDays(3)}";

    private static final List<Shared> SHARED = List.of(
            // The first is what one sees after login: all that waits for one's roles
            new Shared("all", "#5b5b6b", 5, TasklistFilters::ofMyGroups),
            new Shared("mine", "#1b6e3c", 10, tasks -> tasks.taskAssigneeExpression(ME)),
            new Shared("group", "#1f5fa8", 20, tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned()),
            new Shared("soon", "#c77700", 30, tasks -> ofMyGroups(tasks).dueAfterExpression(NOW).dueBeforeExpression(SOON)),
            new Shared("overdue", "#b3261e", 40, tasks -> ofMyGroups(tasks).dueBeforeExpression(NOW)));

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** @return ids of the shared filters, in their order */
    List<String> store() {
        Map<Object, Filter> present = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            present.put(filter.getProperties() == null ? null : filter.getProperties().get(KEY), filter);
        }
        var ids = new ArrayList<String>();
        for (Shared shared : SHARED) {
            Filter filter = present.getOrDefault(shared.key, filters.newTaskFilter());
            filter.setName(SecurityWording.text("security.filter." + shared.key))
                    .setQuery(shared.query.apply(tasks.createTaskQuery()))
                    .setProperties(shared.properties());
            ids.add(filters.saveFilter(filter).getId());
        }
        return ids;
    }

    private static TaskQuery ofMyGroups(TaskQuery tasks) {
        return tasks.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    private record Shared(String key, String color, int priority, UnaryOperator<TaskQuery> query) {

        Map<String, Object> properties() {
            return Map.of(
                    KEY, key,
                    "description", SecurityWording.text("security.filter." + key + ".description"),
                    "color", color,
                    "priority", priority,
                    "refresh", true,
                    "showUndefinedVariable", false,
                    "variables", List.of(variable("planKey"), variable("unitName"), variable("nomineeName")));
        }

        private static Map<String, Object> variable(String name) {
            return Map.of("name", name, "label", SecurityWording.text("security.filter.variable." + name));
        }
    }
}
