package vn.thidua.attachment.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.Dossiers.Act;
import vn.thidua.attachment.Dossiers.Excuse;
import vn.thidua.attachment.Dossiers.Step;

/** Who did what with a folder, and why something is not in it yet. Rows are only added. */
@Component
public class DossierTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    DossierTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record ExcuseRow(long folderId, Excuse excuse) {}

    public void step(long folderId, Act act, String item, String words, String user) {
        jdbc.sql("""
                        insert into thidua.dossier_step (folder_id, act, item, words, by_user, at)
                        values (:folder, :act, :item, :words, :user, :at)""")
                .param("folder", folderId)
                .param("act", act.name())
                .param("item", item)
                .param("words", words)
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public List<Step> steps(long folderId) {
        return jdbc.sql("select * from thidua.dossier_step where folder_id = :folder order by id")
                .param("folder", folderId)
                .query((row, i) -> new Step(
                        Act.valueOf(row.getString("act")),
                        row.getString("item"),
                        row.getString("words"),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public void excuse(long folderId, String item, String reason, LocalDate dueOn, String user) {
        jdbc.sql("""
                        insert into thidua.dossier_excuse (folder_id, item, reason, due_on, by_user, at)
                        values (:folder, :item, :reason, :due, :user, :at)""")
                .param("folder", folderId)
                .param("item", item)
                .param("reason", reason)
                .param("due", dueOn)
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The latest of each item. */
    public List<ExcuseRow> excuses(Collection<Long> folders) {
        return folders.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select distinct on (folder_id, item) * from thidua.dossier_excuse where folder_id in (:folders)
                                order by folder_id, item, id desc""")
                        .param("folders", folders)
                        .query((row, i) -> new ExcuseRow(
                                row.getLong("folder_id"),
                                new Excuse(
                                        row.getString("item"),
                                        row.getString("reason"),
                                        row.getObject("due_on", LocalDate.class),
                                        row.getString("by_user"),
                                        row.getObject("at", OffsetDateTime.class).toInstant())))
                        .list();
    }
}
