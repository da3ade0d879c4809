package vn.thidua.reminder.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
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

    /**
     * A step of the ladder that is taken for a task.
     *
     * @param recipient null: nobody holds the role, which is on record too
     * @param urgent whether the next morning's letter would be too late
     */
    public record Reached(Step step, int rung, TaskFacts task, String recipient, boolean urgent) {}

    /** A step that the ladder has taken for a task with that due moment. */
    public record Taken(String taskId, Instant due, Step step, int rung) {}

    /** A step that waits for the morning's letter. */
    public record Waiting(long id, String recipient, Step step, String taskId, Instant due) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ReminderLog(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Puts steps on record, each once for the task, its due moment and the recipient.
     *
     * @param at when they were found reached
     */
    public void reached(Collection<Reached> steps, Instant at) {
        if (steps.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                """
                insert into thidua.reminder_log
                    (step, rung, task_id, task_key, task_name, plan_id, unit_code, nominee, due_at, happened_at, recipient, urgent, delivery, case_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                steps.stream()
                        .map(reached -> new Object[] {
                            reached.step().name(),
                            reached.rung(),
                            reached.task().id(),
                            reached.task().key(),
                            reached.task().name(),
                            reached.task().planId(),
                            reached.task().unitCode(),
                            reached.task().nomineeName(),
                            zoned(reached.task().due()),
                            zoned(at),
                            reached.recipient(),
                            reached.urgent(),
                            reached.recipient() == null ? "NOBODY" : "WAITING",
                            reached.task().caseKey()
                        })
                        .toList());
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

    /**
     * What some people wait for that was reached until that moment, or later and cannot wait for another morning; held for this transaction.
     * Of whom another sender holds something nothing is taken: he gets one letter.
     *
     * @param except recipients who are left out
     */
    public List<Waiting> take(Instant until, int people, Collection<String> except) {
        return jdbc.sql(
                        """
                        with waiting as (
                            select recipient from thidua.reminder_log
                            where delivery = 'WAITING' and (happened_at <= :until or urgent) and recipient <> all(:except)
                            group by recipient order by min(id) limit :seen),
                        mine as materialized (
                            select recipient from waiting where pg_try_advisory_xact_lock(hashtextextended('morning:' || recipient, 0)) limit :people)
                        select id, recipient, step, task_id, due_at
                        from thidua.reminder_log join mine using (recipient)
                        where delivery = 'WAITING' and (happened_at <= :until or urgent)
                        order by recipient, due_at, id for update of reminder_log skip locked""")
                .param("until", zoned(until))
                .param("people", people)
                .param("except", except.toArray(String[]::new))
                .param("seen", 8 * people)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("recipient"),
                        Step.valueOf(row.getString("step")),
                        row.getString("task_id"),
                        instant(row.getObject("due_at", OffsetDateTime.class))))
                .list();
    }

    /** @param outboxKey the letter that carries them; null: nothing is left to tell, their tasks are done, moved, or somebody else's */
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
