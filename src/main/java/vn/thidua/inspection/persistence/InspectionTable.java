package vn.thidua.inspection.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.inspection.Inspections.Inspection;
import vn.thidua.inspection.Inspections.Proposal;
import vn.thidua.inspection.Inspections.State;
import vn.thidua.plan.YearlyKeys;

/** {@code thidua.inspection}. */
@Component
public class InspectionTable {

    private final JdbcClient jdbc;
    private final YearlyKeys keys;

    InspectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keys = new YearlyKeys(jdbc, "KT", "inspection_number");
    }

    /** The next key of a year, see {@link YearlyKeys#next}. */
    public String nextKey(int year) {
        return keys.next(year);
    }

    public long insert(String key, Proposal proposal, String user) {
        return jdbc.sql("""
                        insert into thidua.inspection (key, plan_id, unit_code, inspect_on, subject, state, proposed_by)
                        values (:key, :plan, :unit, :day, :subject, 'PROPOSED', :user) returning id""")
                .param("key", key)
                .param("plan", proposal.planId())
                .param("unit", proposal.unitCode())
                .param("day", proposal.inspectOn())
                .param("subject", proposal.subject())
                .param("user", user)
                .query(Long.class)
                .single();
    }

    public void lock(long id) {
        jdbc.sql("select id from thidua.inspection where id = :id for update").param("id", id).query(Long.class).list();
    }

    public Optional<Inspection> find(long id) {
        return jdbc.sql("select * from thidua.inspection where id = :id").param("id", id).query(InspectionTable::read).optional();
    }

    public List<Inspection> ofPlan(long planId) {
        return jdbc.sql("select * from thidua.inspection where plan_id = :plan order by id")
                .param("plan", planId)
                .query(InspectionTable::read)
                .list();
    }

    public void changeState(long id, State state) {
        jdbc.sql("update thidua.inspection set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    public void held(long id, State state, LocalDate heldOn, String conclusion) {
        jdbc.sql("update thidua.inspection set state = :state, held_on = :day, conclusion = :conclusion where id = :id")
                .param("state", state.name())
                .param("day", heldOn)
                .param("conclusion", conclusion)
                .param("id", id)
                .update();
    }

    private static Inspection read(ResultSet row, int index) throws SQLException {
        return new Inspection(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("plan_id"),
                row.getString("unit_code"),
                row.getObject("inspect_on", LocalDate.class),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("held_on", LocalDate.class),
                row.getString("conclusion"));
    }
}
