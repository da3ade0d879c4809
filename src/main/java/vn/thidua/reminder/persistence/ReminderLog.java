package vn.thidua.reminder.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** A step that the ladder has taken for a task with that due moment. */
    public record Taken(String taskId, Instant due, Step step, int rung) {}

    /** A step that waits for the morning's letter. @param unitCode null where the case has no unit @param nominee null where it is about none */
    public record Waiting(
            long id, Step step, String taskId, String taskName, long planId, String unitCode, String nominee, Instant due) {}

    private final JdbcClient jdbc;

    ReminderLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A step of the ladder, once for the task, its due moment and the recipient.
     *
     * @param recipient null: nobody holds the role, which is on record too
     * @param urgent whether the next morning's letter would be too late
     */
    public void reached(Step step, int rung, TaskFacts task, Instant at, String recipient, boolean urgent) {
        jdbc.sql(
                        """
                        insert into thidua.reminder_log
                            (step, rung, task_id, task_key, task_name, plan_id, unit_code, nominee, due_at, happened_at, recipient, urgent, delivery, case_key)
                        values (:step, :rung, :taskId, :taskKey, :taskName, :planId, :unitCode, :nominee, :due, :at, :recipient, :urgent, :delivery, :caseKey)
                        on conflict do nothing""")
                .param("step", step.name())
                .param("rung", rung)
                .param("taskId", task.id())
                .param("taskKey", task.key())
                .param("taskName", task.name())
                .param("planId", task.planId())
                .param("unitCode", task.unitCode())
                .param("nominee", task.nomineeName())
                .param("due", zoned(task.due()))
                .param("at", zoned(at))
                .param("recipient", recipient)
                .param("urgent", urgent)
                .param("delivery", recipient == null ? "NOBODY" : "WAITING")
                .param("caseKey", task.caseKey())
                .update();
    }

    /** The steps that are on record for these tasks. */
    public Set<Taken> taken(Collection<String> taskIds) {
        return jdbc
                .sql("select distinct task_id, due_at, step, rung from thidua.reminder_log where rung is not null and task_id = any(:ids)")
                .param("ids", taskIds.toArray(String[]::new))
                .query((row, n) -> new Taken(
                        row.getString("task_id"),
                        instant(row.getObject("due_at", OffsetDateTime.class)),
                        Step.valueOf(row.getString("step")),
                        row.getInt("rung")))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Who waits for a letter about what was reached until that moment, or later and cannot wait for another morning. */
    public List<String> awaiting(Instant until, int atMost) {
        return jdbc.sql(
                        """
                        select distinct recipient from thidua.reminder_log
                        where delivery = 'WAITING' and (happened_at <= :until or urgent) order by recipient limit :atMost""")
                .param("until", zoned(until))
                .param("atMost", atMost)
                .query(String.class)
                .list();
    }

    /** What that person waits for; held for this transaction, and left out where another sender holds it. */
    public List<Waiting> take(String recipient, Instant until) {
        return jdbc.sql(
                        """
                        select id, step, task_id, task_name, plan_id, unit_code, nominee, due_at from thidua.reminder_log
                        where delivery = 'WAITING' and recipient = :recipient and (happened_at <= :until or urgent)
                        order by due_at, id for update skip locked""")
                .param("recipient", recipient)
                .param("until", zoned(until))
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        Step.valueOf(row.getString("step")),
                        row.getString("task_id"),
                        row.getString("task_name"),
                        row.getLong("plan_id"),
                        row.getString("unit_code"),
                        row.getString("nominee"),
                        instant(row.getObject("due_at", OffsetDateTime.class))))
                .list();
    }

    /** @param outboxKey the letter that carries them; null: their tasks were done before a letter was written */
    public void settle(Collection<Long> ids, String outboxKey) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("update thidua.reminder_log set delivery = :delivery, outbox_key = :key where id = any(:ids) and delivery = 'WAITING'")
                .param("delivery", outboxKey == null ? "SETTLED" : "LETTER")
                .param("key", outboxKey)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** A reminder that belongs to the plan rather than to one task. */
    public void add(Step step, long planId, Instant due, Instant at, String recipient, String outboxKey) {
        jdbc.sql(
                        """
                        insert into thidua.reminder_log (step, plan_id, due_at, happened_at, recipient, outbox_key, delivery)
                        values (:step, :planId, :due, :at, :recipient, :key, :delivery)
                        on conflict do nothing""")
                .param("step", step.name())
                .param("planId", planId)
                .param("due", zoned(due))
                .param("at", zoned(at))
                .param("recipient", recipient)
                .param("key", outboxKey)
                .param("delivery", recipient == null ? "NOBODY" : "LETTER")
                .update();
    }

    private static OffsetDateTime zoned(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime zoned) {
        return zoned == null ? null : zoned.toInstant();
    }
}
