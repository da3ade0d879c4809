package vn.thidua.award.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.thidua.award.Awards.Authority;
import vn.thidua.award.Awards.Award;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.award.Awards.Revocation;
import vn.thidua.award.Awards.State;

/** {@code thidua.award}. Only the state of a row ever changes, and the nomination that a row by hand turns out to belong to. */
@Component
public class AwardTable {

    private static final String INSERT =
            """
            insert into thidua.award as a (unit_code, person_id, holder_name, unit_name, award_name, authority, movement, achieved_from,
                achieved_to, decision_number, decision_date, agency, nomination_id, recorded_at, state)
            values (:unit, :person, :holderName, :unitName, :awardName, :authority, :movement, :from, :to, :number, :date, :agency,
                :nomination, :at, 'VALID')
            on conflict (holder, upper(decision_number), decision_year, lower(award_name))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AwardTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever comes second waits for the first, and then gets the row of the first. */
    public long insert(NewAward award, String unitName) {
        return bound(INSERT + "do update set nomination_id = coalesce(a.nomination_id, excluded.nomination_id) returning id", award)
                .param("unitName", unitName)
                .query(Long.class)
                .single();
    }

    /** @return empty when the award is on record already */
    public Optional<Long> insertNew(NewAward award, String unitName) {
        return bound(INSERT + "do nothing returning id", award).param("unitName", unitName).query(Long.class).optional();
    }

    private StatementSpec bound(String sql, NewAward award) {
        return jdbc.sql(sql)
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
                .param("nomination", award.nominationId())
                .param("at", OffsetDateTime.now(clock));
    }

    public boolean exists(NewAward award) {
        return jdbc.sql("""
                        select exists (select from thidua.award where holder = coalesce('person:' || cast(:person as text), 'unit:' || cast(:unit as text))
                            and upper(decision_number) = upper(:number) and decision_year = :year and lower(award_name) = lower(:name))""")
                .param("person", award.personId())
                .param("unit", award.unitCode())
                .param("number", award.decisionNumber())
                .param("year", award.decisionDate().getYear())
                .param("name", award.awardName())
                .query(Boolean.class)
                .single();
    }

    public Optional<Long> ofNomination(Long nominationId) {
        return jdbc.sql("select id from thidua.award where nomination_id = :nomination")
                .param("nomination", nominationId)
                .query(Long.class)
                .optional();
    }

    public Optional<Award> find(long id) {
        return jdbc.sql("select * from thidua.award where id = :id").param("id", id).query(AwardTable::read).optional();
    }

    public List<Award> ofHolder(String unitCode, String personId) {
        return jdbc.sql("""
                        select * from thidua.award where holder = coalesce('person:' || cast(:person as text), 'unit:' || cast(:unit as text))
                        order by decision_date desc, id desc""")
                .param("person", personId)
                .param("unit", unitCode)
                .query(AwardTable::read)
                .list();
    }

    /** @return false when it is revoked already */
    public boolean revoke(long id, Revocation revocation) {
        return jdbc.sql("""
                        update thidua.award set state = 'REVOKED', revoked_by = :decision, revoked_on = :on, revoked_for = :reason
                        where id = :id and state = 'VALID'""")
                        .param("decision", revocation.decision())
                        .param("on", revocation.on())
                        .param("reason", revocation.reason())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Award read(ResultSet row, int index) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        return new Award(
                row.getLong("id"),
                row.getString("unit_code"),
                row.getString("person_id"),
                row.getString("holder_name"),
                row.getString("unit_name"),
                row.getString("award_name"),
                Authority.valueOf(row.getString("authority")),
                row.getString("movement"),
                row.getObject("achieved_from", LocalDate.class),
                row.getObject("achieved_to", LocalDate.class),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class),
                row.getString("agency"),
                row.getObject("nomination_id", Long.class),
                state,
                state == State.VALID
                        ? null
                        : new Revocation(
                                row.getString("revoked_by"),
                                row.getObject("revoked_on", LocalDate.class),
                                row.getString("revoked_for")));
    }
}
