package vn.thidua.attachment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.plan.PlanContent.Target;

/** The folders, each once. */
@Component
public class FolderTable {

    private static final String OF_NOMINEE = " where plan_id = :plan and target = :target and unit_code = :unit and person_id = :person";

    private final JdbcClient jdbc;
    private final Clock clock;

    FolderTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record FolderRow(long id, Nominee nominee) {}

    /** @return whether there was none before */
    public boolean insert(Nominee nominee, String user) {
        return of(nominee, """
                        insert into thidua.dossier_folder (plan_id, target, unit_code, person_id, made_by, made_at)
                        values (:plan, :target, :unit, :person, :user, :at) on conflict do nothing""")
                        .param("user", user)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    public Optional<FolderRow> find(Nominee nominee) {
        return of(nominee, "select * from thidua.dossier_folder" + OF_NOMINEE).query(FolderTable::read).optional();
    }

    public FolderRow find(long id) {
        return jdbc.sql("select * from thidua.dossier_folder where id = :id").param("id", id).query(FolderTable::read).single();
    }

    /** As {@link #find(Nominee)}, and nobody else changes the folder until the transaction ends. */
    public Optional<FolderRow> lock(Nominee nominee) {
        return of(nominee, "select * from thidua.dossier_folder" + OF_NOMINEE + " for update").query(FolderTable::read).optional();
    }

    public Map<Nominee, FolderRow> ofPlan(long planId) {
        return jdbc.sql("select * from thidua.dossier_folder where plan_id = :plan")
                .param("plan", planId)
                .query(FolderTable::read)
                .stream()
                .collect(Collectors.toMap(FolderRow::nominee, Function.identity()));
    }

    public List<FolderRow> ofStaff(long planId, String unitCode) {
        return jdbc.sql("select * from thidua.dossier_folder where plan_id = :plan and target = 'PERSON' and unit_code = :unit order by id")
                .param("plan", planId)
                .param("unit", unitCode)
                .query(FolderTable::read)
                .list();
    }

    private JdbcClient.StatementSpec of(Nominee nominee, String sql) {
        return jdbc.sql(sql)
                .param("plan", nominee.planId())
                .param("target", nominee.target().name())
                .param("unit", nominee.unitCode())
                .param("person", nominee.personId() == null ? "" : nominee.personId());
    }

    private static FolderRow read(ResultSet row, int number) throws SQLException {
        String person = row.getString("person_id");
        return new FolderRow(
                row.getLong("id"),
                new Nominee(
                        row.getLong("plan_id"),
                        Target.valueOf(row.getString("target")),
                        row.getString("unit_code"),
                        person.isEmpty() ? null : person));
    }
}
