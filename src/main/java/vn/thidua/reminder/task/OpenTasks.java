package vn.thidua.reminder.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.thidua.reminder.domain.TaskFacts;

/** The engine's open tasks, as far as reminders ask for them. */
public interface OpenTasks {

    /**
     * All open tasks of plans that are due before a moment, some hundreds at a time.
     *
     * <p>Who could take a task is asked for only by {@link #withCandidates}: most tasks have nothing to tell today.
     */
    void each(Instant dueBefore, Consumer<List<TaskFacts>> chunk);

    /** The same task with its candidates. */
    TaskFacts withCandidates(TaskFacts task);

    /** Which of these are open still, with whoever has claimed them; their candidates are asked for by {@link #withCandidates}. */
    List<TaskFacts> stillOpen(Collection<String> taskIds);
}
