package vn.thidua.reminder.proof;

import java.time.Instant;
import java.util.List;

/** The tasks of a plan that fall or fell due, as far as the proof asks for them. */
public interface DatedTasks {

    /** @param unitCode unit of the case, null where it has none @param assignee who has or had it, or null @param ended null: it is open */
    record DatedTask(String unitCode, String assignee, Instant due, Instant ended) {}

    List<DatedTask> ofPlan(long planId);
}
