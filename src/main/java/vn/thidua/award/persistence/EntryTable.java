package vn.thidua.award.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.award.AwardEntries.Entry;
import vn.thidua.award.AwardEntries.Kind;
import vn.thidua.award.AwardEntries.NewEntry;
import vn.thidua.award.AwardEntries.State;
import vn.thidua.award.Awards.Authority;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.award.Awards.Revocation;
import vn.thidua.plan.YearlyKeys;

/** {@code thidua.award_entry}. */
@Component
public class EntryTable {

    private final JdbcClient jdbc;
    private final YearlyKeys keys;
    private final Clock clock;

    EntryTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.keys = new YearlyKeys(jdbc, "SKT", "award_number");
        this.clock = clock;
    }

    /** The next key of a year, see {@link YearlyKeys#next}. */
    public String nextKey(int year) {
        return keys.next(year);
    }

    public long insert(String key, String user, NewEntry entered, Long awardId) {
        NewAward award = entered.award();
        Revocation revocation = entered.revocation();
        return jdbc.sql("""
                        insert into thidua.award_entry (key, plan_id, kind, unit_code, person_id, holder_name, award_name, authority,
                            movement, achieved_from, achieved_to, decision_number, decision_date, agency, award_id, revocation_number,
                            revocation_date, revocation_reason, entered_by, entered_at, state)
                        values (:key, :plan, :kind, :unit, :person, :holderName, :awardName, :authority, :movement, :from, :to, :number,
                            :date, :agency, :award, :revocationNumber, :revocationDate, :revocationReason, :user, :at, 'ENTERED')
                        returning id""")
                .param("key", key)
                .param("plan", entered.planId())
                .param("kind", entered.kind().name())
                .param("unit", award.unitCode())
                .param("person", award.personId())
                .param("holderName", award.holderName())
                .param("awardName", award.awardName())
                .param("authority", award.authority().name())
                .param("movement", award.movement())
                .param("from", award.achievedFrom())
                .param("to", award.achievedTo())
                .param("number", award.decisionNumber())
                .param("date", award.decisionDate())
                .param("agency", award.agency())
                .param("award", awardId)
                .param("revocationNumber", revocation == null ? null : revocation.decision())
                .param("revocationDate", revocation == null ? null : revocation.on())
                .param("revocationReason", revocation == null ? null : revocation.reason())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    public Optional<Entry> find(long id) {
        return jdbc.sql("select * from thidua.award_entry where id = :id").param("id", id).query(EntryTable::read).optional();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Optional<Entry> lock(long id) {
        return jdbc.sql("select * from thidua.award_entry where id = :id for update")
                .param("id", id)
                .query(EntryTable::read)
                .optional();
    }

    public void decide(long id, State state, String user, String reason, Long awardId) {
        jdbc.sql("""
                        update thidua.award_entry set state = :state, decided_by = :user, decided_at = :at, reason = :reason,
                            award_id = :award where id = :id""")
                .param("state", state.name())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("award", awardId)
                .param("id", id)
                .update();
    }

    private static Entry read(ResultSet row, int index) throws SQLException {
        String revocation = row.getString("revocation_number");
        return new Entry(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("plan_id"),
                Kind.valueOf(row.getString("kind")),
                new NewAward(
                        row.getString("unit_code"),
                        row.getString("person_id"),
                        row.getString("holder_name"),
                        row.getString("award_name"),
                        Authority.valueOf(row.getString("authority")),
                        row.getString("movement"),
                        row.getObject("achieved_from", LocalDate.class),
                        row.getObject("achieved_to", LocalDate.class),
                        row.getString("decision_number"),
                        row.getObject("decision_date", LocalDate.class),
                        row.getString("agency"),
                        null),
                row.getObject("award_id", Long.class),
                revocation == null
                        ? null
                        : new Revocation(
                                revocation,
                                row.getObject("revocation_date", LocalDate.class),
                                row.getString("revocation_reason")),
                row.getString("entered_by"),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                row.getString("reason"));
    }
}
