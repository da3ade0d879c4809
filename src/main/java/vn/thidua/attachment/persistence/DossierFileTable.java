package vn.thidua.attachment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.Dossiers.DossierFile;
import vn.thidua.attachment.FileType;
import vn.thidua.attachment.StoredFiles.StoredFile;

/** What lies in the folders, and what was taken away. */
@Component
public class DossierFileTable {

    private static final String PRESENT = "select * from thidua.dossier_file where removed_at is null and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    DossierFileTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param upload taken once @return empty where another transaction has just brought the same upload */
    public Optional<DossierFile> insert(long folderId, String item, UUID upload, StoredFile file, String user) {
        return jdbc.sql("""
                        insert into thidua.dossier_file (folder_id, item, name, sha256, size, type, upload_id, added_by, added_at)
                        values (:folder, :item, :name, :sha256, :size, :type, :upload, :user, :at)
                        on conflict (upload_id) do nothing returning *""")
                .param("folder", folderId)
                .param("item", item)
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("type", file.type().name())
                .param("upload", upload)
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .query(DossierFileTable::read)
                .optional();
    }

    public Optional<DossierFile> find(long id) {
        return jdbc.sql(PRESENT + "id = :id").param("id", id).query(DossierFileTable::read).optional();
    }

    /** Also one that was taken away since. */
    public Optional<DossierFile> ofUpload(UUID upload) {
        return jdbc.sql("select * from thidua.dossier_file where upload_id = :upload")
                .param("upload", upload)
                .query(DossierFileTable::read)
                .optional();
    }

    public Optional<DossierFile> same(long folderId, String item, String sha256) {
        return jdbc.sql(PRESENT + "folder_id = :folder and item = :item and sha256 = :sha256")
                .param("folder", folderId)
                .param("item", item)
                .param("sha256", sha256)
                .query(DossierFileTable::read)
                .optional();
    }

    /** Oldest first. */
    public List<DossierFile> of(Collection<Long> folders) {
        return folders.isEmpty()
                ? List.of()
                : jdbc.sql(PRESENT + "folder_id in (:folders) order by id").param("folders", folders).query(DossierFileTable::read).list();
    }

    public void remove(long id, String user, String reason) {
        jdbc.sql("update thidua.dossier_file set removed_by = :user, removed_at = :at, removed_reason = :reason where id = :id")
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static DossierFile read(ResultSet row, int number) throws SQLException {
        return new DossierFile(
                row.getLong("id"),
                row.getLong("folder_id"),
                row.getString("item"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                FileType.valueOf(row.getString("type")),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
