package vn.thidua.reminder.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.reminder.domain.TaskFacts;

/** The table {@code thidua.reminder_log}: the proof that somebody was reminded. */
@Component
public class ReminderLog {

    public enum Step {
        REMIND,
        ESCALATE,
        /** Whoever has the task learns that the superior was told. */
        ESCALATE_COPY,
        ANSWER_OVERDUE
    }

    private final JdbcClient jdbc;

    ReminderLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param recipient and key null together: nobody holds the role, which is on record too */
    public void add(Step step, TaskFacts task, Instant at, String recipient, String outboxKey) {
        insert(step, task.planId(), at, recipient, outboxKey)
                .param("taskId", task.id())
                .param("taskKey", task.key())
                .param("taskName", task.name())
                .param("unitCode", task.unitCode())
                .param("due", zoned(task.due()))
                .update();
    }

    /** A reminder that belongs to the plan rather than to one task. */
    public void add(Step step, long planId, Instant due, Instant at, String recipient, String outboxKey) {
        insert(step, planId, at, recipient, outboxKey)
                .param("taskId", null)
                .param("taskKey", null)
                .param("taskName", null)
                .param("unitCode", null)
                .param("due", zoned(due))
                .update();
    }

    private JdbcClient.StatementSpec insert(Step step, long planId, Instant at, String recipient, String outboxKey) {
        return jdbc.sql(
                        """
                        insert into thidua.reminder_log
                            (step, task_id, task_key, task_name, plan_id, unit_code, due_at, happened_at, recipient, outbox_key)
                        values (:step, :taskId, :taskKey, :taskName, :planId, :unitCode, :due, :at, :recipient, :key)
                        on conflict do nothing""")
                .param("step", step.name())
                .param("planId", planId)
                .param("at", zoned(at))
                .param("recipient", recipient)
                .param("key", outboxKey);
    }

    private static OffsetDateTime zoned(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
