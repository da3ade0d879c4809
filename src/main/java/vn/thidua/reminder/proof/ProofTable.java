package vn.thidua.reminder.proof;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code thidua.reminder_log} and {@code thidua.outbox}, read together. */
@Component
class ProofTable {

    private static final int AT_A_TIME = 500;

    /** Steps with the letter that carries them, and letters of the plan that carry no step. */
    private static final String LINES =
            """
            with line as (
                select step.happened_at as at, 0 as kind, step.id, step.step, step.rung, step.task_name, step.case_key, step.unit_code,
                       step.recipient, letter.recipient_name, step.due_at, letter.subject, letter.template,
                       coalesce(letter.state, step.delivery) as state, letter.created_at, letter.started_at, letter.sent_at
                from thidua.reminder_log step left join thidua.outbox letter on letter.key = step.outbox_key
                where step.plan_id = :planId
                union all
                select letter.created_at, 1, letter.id, null, null, null, null, null,
                       letter.recipient, letter.recipient_name, null, letter.subject, letter.template,
                       letter.state, letter.created_at, letter.started_at, letter.sent_at
                from thidua.outbox letter
                where letter.plan_key = :planKey
                  and not exists (select from thidua.reminder_log step where step.outbox_key = letter.key))
            select %s from line
            where (:unit::text is null or unit_code = :unit or unit_code is null and recipient = any(:staff))
              and (:from::timestamptz is null or at >= :from) and (:until::timestamptz is null or at < :until)
            """;

    /** @param staff ids of the unit's people @param from included, null: no bound @param until excluded, null: no bound */
    record Range(long planId, String planKey, String unit, String[] staff, Instant from, Instant until) {}

    /** @param step null: a letter that is no step @param state of the letter, or of the step where there is none */
    record Row(
            Instant at,
            String step,
            Integer rung,
            String taskName,
            String caseKey,
            String unitCode,
            String recipient,
            String recipientName,
            Instant due,
            String subject,
            String template,
            String state,
            Instant createdAt,
            Instant startedAt,
            Instant sentAt) {}

    record Count(String step, String unitCode, String recipient, String state, int lines) {}

    private final JdbcClient jdbc;

    ProofTable(DataSource database) {
        var byAndBy = new JdbcTemplate(database);
        byAndBy.setFetchSize(AT_A_TIME);
        jdbc = JdbcClient.create(byAndBy);
    }

    int count(Range range) {
        return select("count(*)", "", range).query(Integer.class).single();
    }

    List<Row> page(Range range, int offset, int most) {
        return select("*", "order by at, kind, id offset :offset limit :most", range)
                .param("offset", offset)
                .param("most", most)
                .query(ProofTable::row)
                .list();
    }

    /** The driver reads row by row only within a transaction. */
    void each(Range range, Consumer<Row> reader) {
        try (var rows = select("*", "order by at, kind, id", range).query(ProofTable::row).stream()) {
            rows.forEach(reader);
        }
    }

    List<Count> counts(Range range) {
        return select("step, unit_code, recipient, state, count(*)::int as lines", "group by step, unit_code, recipient, state", range)
                .query(Count.class)
                .list();
    }

    private JdbcClient.StatementSpec select(String what, String rest, Range range) {
        return jdbc.sql(LINES.formatted(what) + rest)
                .param("planId", range.planId())
                .param("planKey", range.planKey())
                .param("unit", range.unit())
                .param("staff", range.staff())
                .param("from", utc(range.from()))
                .param("until", utc(range.until()));
    }

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(
                moment(row, "at"),
                row.getString("step"),
                row.getObject("rung", Integer.class),
                row.getString("task_name"),
                row.getString("case_key"),
                row.getString("unit_code"),
                row.getString("recipient"),
                row.getString("recipient_name"),
                moment(row, "due_at"),
                row.getString("subject"),
                row.getString("template"),
                row.getString("state"),
                moment(row, "created_at"),
                moment(row, "started_at"),
                moment(row, "sent_at"));
    }

    private static Instant moment(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
