package vn.thidua.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.StoredFiles.ScanState;
import vn.thidua.attachment.persistence.FileTable;
import vn.thidua.attachment.persistence.PieceStream;

/** Has those files scanned that were taken while the scanner gave no answer, or while there was none. */
@Component
class LateScans {

    private static final Logger LOG = LoggerFactory.getLogger(LateScans.class);
    private static final int AT_A_TIME = 50;
    private static final int PATIENCE = 3;

    private final FileTable table;
    private final VirusScanner scanner;

    LateScans(FileTable table, VirusScanner scanner) {
        this.table = table;
        this.scanner = scanner;
    }

    @Scheduled(fixedDelayString = "${thidua.clamav.pause:PT1M}", initialDelayString = "PT10S")
    void catchUp() {
        if (!scanner.configured()) {
            return;
        }
        int unanswered = 0;
        for (String sha256 : table.unscanned(AT_A_TIME)) {
            ScanState state = scan(sha256);
            if (state == ScanState.UNSCANNED && ++unanswered == PATIENCE) {
                return;
            }
            if (state == ScanState.INFECTED) {
                LOG.error("File {} is infected; nobody can read it any more", sha256);
            }
            table.scanned(sha256, state);
        }
    }

    private ScanState scan(String sha256) {
        try (InputStream bytes = new PieceStream(table, table.find(sha256).orElseThrow())) {
            return scanner.scan(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
