package vn.thidua.reminder.task;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.thidua.reminder.domain.TaskFacts;

/** The engine's open tasks, as far as reminders ask for them. */
public interface OpenTasks {

    /**
     * All open tasks of plans with a due date, some hundreds at a time.
     *
     * <p>Who could take a task is asked for only by {@link #withCandidates}: most tasks have nothing to tell today.
     */
    void each(Consumer<List<TaskFacts>> chunk);

    /** The same task with its candidates. */
    TaskFacts withCandidates(TaskFacts task);

    /** Which of these are open still, with whoever has claimed them or could. */
    List<TaskFacts> stillOpen(Collection<String> taskIds);

    /** Ids of those of these that are open still. */
    default Set<String> idsStillOpen(Collection<String> taskIds) {
        return Set.copyOf(stillOpen(taskIds).stream().map(TaskFacts::id).toList());
    }
}
