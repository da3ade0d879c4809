package vn.thidua.inspection.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.inspection.Inspections.Finding;
import vn.thidua.inspection.Inspections.FindingState;
import vn.thidua.inspection.Inspections.NewFinding;
import vn.thidua.inspection.Inspections.OpenFinding;

/** {@code thidua.inspection_finding}. */
@Component
public class FindingTable {

    /** The last step tells why a remedy was returned. */
    private static final String SELECT = """
            select f.*, i.key || '/' || f.position as key, s.reason as return_reason
            from thidua.inspection_finding f join thidua.inspection i on i.id = f.inspection_id
            left join lateral (select reason from thidua.inspection_step where finding_id = f.id order by id desc limit 1) s
                on f.state = 'OPEN'
            """;

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long inspectionId, int position, NewFinding finding) {
        jdbc.sql("""
                        insert into thidua.inspection_finding (inspection_id, position, words, requirement, due_on, state)
                        values (:inspection, :position, :words, :requirement, :due, 'OPEN')""")
                .param("inspection", inspectionId)
                .param("position", position)
                .param("words", finding.text())
                .param("requirement", finding.requirement())
                .param("due", finding.dueOn())
                .update();
    }

    public Optional<Finding> find(long id) {
        return jdbc.sql(SELECT + "where f.id = :id").param("id", id).query(FindingTable::read).optional();
    }

    public List<Finding> of(long inspectionId) {
        return jdbc.sql(SELECT + "where f.inspection_id = :id order by f.position")
                .param("id", inspectionId)
                .query(FindingTable::read)
                .list();
    }

    public List<OpenFinding> open(String unitCode) {
        return jdbc.sql("""
                        select i.key || '/' || f.position as key, i.key as inspection_key, f.words, f.due_on
                        from thidua.inspection_finding f join thidua.inspection i on i.id = f.inspection_id
                        where i.unit_code = :unit and f.state <> 'VERIFIED' order by f.due_on, f.id""")
                .param("unit", unitCode)
                .query((row, i) -> new OpenFinding(
                        row.getString("key"),
                        row.getString("inspection_key"),
                        row.getString("words"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    public void remedied(long id, String remedy, String evidence, String user) {
        jdbc.sql("""
                        update thidua.inspection_finding set state = 'REMEDIED', remedy = :remedy, evidence = :evidence, remedied_by = :user
                        where id = :id""")
                .param("remedy", remedy)
                .param("evidence", evidence)
                .param("user", user)
                .param("id", id)
                .update();
    }

    public void changeState(long id, FindingState state) {
        jdbc.sql("update thidua.inspection_finding set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    private static Finding read(ResultSet row, int index) throws SQLException {
        return new Finding(
                row.getLong("id"),
                row.getLong("inspection_id"),
                row.getString("key"),
                row.getString("words"),
                row.getString("requirement"),
                row.getObject("due_on", LocalDate.class),
                FindingState.valueOf(row.getString("state")),
                row.getString("remedy"),
                row.getString("evidence"),
                row.getString("remedied_by"),
                row.getString("return_reason"));
    }
}
