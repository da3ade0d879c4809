package vn.thidua.discipline.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.discipline.CaseKind;
import vn.thidua.discipline.Cases.Case;
import vn.thidua.discipline.Cases.Closing;
import vn.thidua.discipline.Cases.NewCase;
import vn.thidua.discipline.Cases.Outcome;
import vn.thidua.discipline.Cases.State;
import vn.thidua.discipline.Cases.Step;
import vn.thidua.plan.YearlyKeys;

/** {@code thidua.discipline_case} and its steps; steps are only added. */
@Component
public class CaseTable {

    private final JdbcClient jdbc;
    private final YearlyKeys keys;
    private final Clock clock;

    CaseTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.keys = new YearlyKeys(jdbc, "VV", "discipline_number");
        this.clock = clock;
    }

    /** The next key of a year, see {@link YearlyKeys#next}. */
    public String nextKey(int year) {
        return keys.next(year);
    }

    public long insert(String key, String user, NewCase reported) {
        return jdbc.sql("""
                        insert into thidua.discipline_case (key, kind, unit_code, person_id, subject, document, opened_on, opened_by, state)
                        values (:key, :kind, :unit, :person, :subject, :document, :openedOn, :user, 'OPENED') returning id""")
                .param("key", key)
                .param("kind", reported.kind().name())
                .param("unit", reported.unitCode())
                .param("person", reported.personId())
                .param("subject", reported.subject())
                .param("document", reported.document())
                .param("openedOn", reported.openedOn())
                .param("user", user)
                .query(Long.class)
                .single();
    }

    public Optional<Case> find(long id) {
        return jdbc.sql("select * from thidua.discipline_case where id = :id")
                .param("id", id)
                .query(CaseTable::read)
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Optional<Case> lock(long id) {
        return jdbc.sql("select * from thidua.discipline_case where id = :id for update")
                .param("id", id)
                .query(CaseTable::read)
                .optional();
    }

    /** Cases of a person, wherever the person worked then; for no person those of the unit as a whole. */
    public List<Case> against(String unitCode, String personId) {
        String whom = personId == null ? "unit_code = :whom and person_id is null" : "person_id = :whom";
        return jdbc.sql("select * from thidua.discipline_case where " + whom + " order by key")
                .param("whom", personId == null ? unitCode : personId)
                .query(CaseTable::read)
                .list();
    }

    public void confirm(long id, String user) {
        jdbc.sql("update thidua.discipline_case set state = 'CONFIRMED', confirmed_by = :user where id = :id")
                .param("user", user)
                .param("id", id)
                .update();
    }

    public void decline(long id) {
        jdbc.sql("update thidua.discipline_case set state = 'DECLINED' where id = :id").param("id", id).update();
    }

    public void close(long id, Closing closing) {
        jdbc.sql("""
                        update thidua.discipline_case set state = 'CLOSED', outcome = :outcome, close_document = :document,
                            closed_on = :closedOn, violated_on = :violatedOn, closing_words = :words where id = :id""")
                .param("outcome", closing.outcome().name())
                .param("document", closing.document())
                .param("closedOn", closing.closedOn())
                .param("violatedOn", closing.violatedOn())
                .param("words", closing.words())
                .param("id", id)
                .update();
    }

    public void step(long id, State state, String user, String reason) {
        jdbc.sql("""
                        insert into thidua.discipline_step (case_id, state, by_user, at, reason)
                        values (:id, :state, :user, :at, :reason)""")
                .param("id", id)
                .param("state", state.name())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
    }

    public List<Step> steps(long id) {
        return jdbc.sql("select * from thidua.discipline_step where case_id = :id order by id")
                .param("id", id)
                .query((row, i) -> new Step(
                        State.valueOf(row.getString("state")),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    private static Case read(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new Case(
                row.getLong("id"),
                row.getString("key"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("unit_code"),
                row.getString("person_id"),
                row.getString("subject"),
                row.getString("document"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by"),
                State.valueOf(row.getString("state")),
                row.getString("confirmed_by"),
                outcome == null
                        ? null
                        : new Closing(
                                Outcome.valueOf(outcome),
                                row.getString("close_document"),
                                row.getObject("closed_on", LocalDate.class),
                                row.getObject("violated_on", LocalDate.class),
                                row.getString("closing_words")));
    }
}
