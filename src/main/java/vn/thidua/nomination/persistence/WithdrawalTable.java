package vn.thidua.nomination.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Withdrawals.Withdrawal;

@Component
public class WithdrawalTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawalTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long insert(long nominationId, String user, String reason) {
        return jdbc.sql("""
                        insert into thidua.nomination_withdrawal (nomination_id, by_user, at, reason)
                        values (:nomination, :user, :at, :reason) returning id""")
                .param("nomination", nominationId)
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    public Optional<Withdrawal> find(long id) {
        return jdbc.sql("select * from thidua.nomination_withdrawal where id = :id")
                .param("id", id)
                .query((row, i) -> new Withdrawal(
                        row.getLong("id"),
                        row.getLong("nomination_id"),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .optional();
    }
}
