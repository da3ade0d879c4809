package vn.thidua.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers, all below 0, of nominees whose documents are written before their nomination is on record. */
@Component
public class ProposedTable {

    private final JdbcClient jdbc;

    ProposedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param personId null for the unit itself */
    public record Proposed(long planId, String unitCode, String personId, String award) {}

    /** Gives it a number where it has none. */
    public long number(Proposed proposed) {
        return find(proposed).orElseGet(() -> {
            of(proposed, """
                    insert into thidua.document_proposed (plan_id, unit_code, person_id, award)
                    values (:plan, :unit, :person, :award) on conflict do nothing""").update();
            return find(proposed).orElseThrow();
        });
    }

    public Optional<Long> find(Proposed proposed) {
        return of(proposed, """
                        select id from thidua.document_proposed
                        where plan_id = :plan and unit_code = :unit and person_id = :person and award = :award""")
                .query(Long.class)
                .optional();
    }

    public Optional<Proposed> find(long id) {
        return jdbc.sql("select * from thidua.document_proposed where id = :id").param("id", id).query(ProposedTable::read).optional();
    }

    private JdbcClient.StatementSpec of(Proposed proposed, String sql) {
        return jdbc.sql(sql)
                .param("plan", proposed.planId())
                .param("unit", proposed.unitCode())
                .param("person", proposed.personId() == null ? "" : proposed.personId())
                .param("award", proposed.award());
    }

    private static Proposed read(ResultSet row, int number) throws SQLException {
        String person = row.getString("person_id");
        return new Proposed(
                row.getLong("plan_id"), row.getString("unit_code"), person.isEmpty() ? null : person, row.getString("award"));
    }
}
