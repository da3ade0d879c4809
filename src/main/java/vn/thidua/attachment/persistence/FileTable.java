package vn.thidua.attachment.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.StoredFiles.ScanState;
import vn.thidua.attachment.StoredFiles.StoredFile;

/** {@code thidua.stored_file} and its pieces. */
@Component
public class FileTable {

    /** Bytes of a piece; the last may have fewer. */
    public static final int PIECE = 256 * 1024;

    /** @param size bytes */
    public record Row(String sha256, long size, ScanState scan) {}

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever stores the same bytes at this moment. @return false when they are kept already */
    public boolean add(StoredFile file, ScanState scan, Instant now) {
        return jdbc.sql("insert into thidua.stored_file (sha256, size, type, stored_at, scan_state) values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(file.sha256(), file.size(), file.type().name(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC), scan.name())
                        .update()
                == 1;
    }

    public void addPiece(String sha256, int position, byte[] bytes) {
        jdbc.sql("insert into thidua.stored_piece (sha256, position, bytes) values (?, ?, ?)").params(sha256, position, bytes).update();
    }

    public Optional<Row> find(String sha256) {
        return jdbc.sql("select sha256, size, scan_state from thidua.stored_file where sha256 = ?")
                .param(sha256)
                .query((row, n) -> new Row(row.getString("sha256"), row.getLong("size"), ScanState.valueOf(row.getString("scan_state"))))
                .optional();
    }

    public Optional<byte[]> piece(String sha256, int position) {
        return jdbc.sql("select bytes from thidua.stored_piece where sha256 = ? and position = ?")
                .params(sha256, position)
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    /** In no order: one that the scanner cannot judge does not stand before the others for ever. */
    public List<String> unscanned(int most) {
        return jdbc.sql("select sha256 from thidua.stored_file where scan_state in ('UNSCANNED', 'NOT_CONFIGURED') order by random() limit ?")
                .param(most)
                .query(String.class)
                .list();
    }

    /** A file that was judged is not judged again. */
    public void scanned(String sha256, ScanState state) {
        jdbc.sql("update thidua.stored_file set scan_state = ? where sha256 = ? and scan_state in ('UNSCANNED', 'NOT_CONFIGURED')")
                .params(state.name(), sha256)
                .update();
    }
}
