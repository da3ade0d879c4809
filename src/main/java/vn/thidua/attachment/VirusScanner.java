package vn.thidua.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.StoredFiles.ScanState;
import vn.thidua.attachment.scan.ClamAv;
import vn.thidua.attachment.scan.ClamAv.Verdict;

/** Asks ClamAV where {@code thidua.clamav.host} names one. A scanner that gives no answer does not keep a file from being taken, only from being read. */
@Component
class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);

    private final ClamAv clamAv;

    VirusScanner(@Value("${thidua.clamav.host:}") String host, @Value("${thidua.clamav.port:3310}") int port) {
        this.clamAv = host.isBlank() ? null : new ClamAv(host.strip(), port);
    }

    boolean configured() {
        return clamAv != null;
    }

    ScanState scan(InputStream bytes) {
        if (clamAv == null) {
            return ScanState.NOT_CONFIGURED;
        }
        try {
            return clamAv.scan(bytes) == Verdict.CLEAN ? ScanState.CLEAN : ScanState.INFECTED;
        } catch (IOException e) {
            LOG.warn("The virus scanner gave no answer: {}", e.toString());
            return ScanState.UNSCANNED;
        }
    }
}
