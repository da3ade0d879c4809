package vn.thidua.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attachment.inspection.FileName;
import vn.thidua.attachment.inspection.Inspection;
import vn.thidua.attachment.persistence.FileTable;
import vn.thidua.attachment.persistence.FileTable.Row;
import vn.thidua.attachment.persistence.PieceStream;
import vn.thidua.refusal.Refusal;

/** Files in the database, in pieces: see docs/adr/0009. */
@Component
class RecordedFiles implements StoredFiles {

    private final FileTable table;
    private final Inspectors inspectors;
    private final VirusScanner scanner;
    private final Clock clock;

    RecordedFiles(FileTable table, Inspectors inspectors, VirusScanner scanner, Clock clock) {
        this.table = table;
        this.inspectors = inspectors;
        this.scanner = scanner;
        this.clock = clock;
    }

    @Override
    public CheckedFile check(Path file, String givenName, String declaredType) {
        try {
            long size = Files.size(file);
            FileName name = Inspection.atFirstSight(size, givenName, declaredType);
            inspectors.inspect(file, name.type());
            ScanState scan = scan(file);
            if (scan == ScanState.INFECTED) {
                throw Refusal.of("attachment.infected").at("file");
            }
            return new CheckedFile(file, new StoredFile(new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file), size, name.type(), name.text()), scan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScanState scan(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return scanner.scan(bytes);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile keep(CheckedFile checked) {
        try (InputStream bytes = Files.newInputStream(checked.file())) {
            return keep(checked.described(), checked.scan(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile keep(byte[] bytes, FileType type, String name) {
        String hash = DigestUtils.sha256Hex(bytes);
        StoredFile file = new StoredFile(hash, bytes.length, type, FileName.of(name).text());
        try {
            return keep(file, ScanState.OWN, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile keep(StoredFile file, ScanState scan, InputStream from) throws IOException {
        if (!table.add(file, scan, clock.instant())) {
            if (scan == ScanState.CLEAN) {
                table.scanned(file.sha256(), scan);
            }
            return file;
        }
        DigestInputStream bytes = new DigestInputStream(from, DigestUtils.getSha256Digest());
        int position = 0;
        for (byte[] piece = bytes.readNBytes(FileTable.PIECE); piece.length > 0; piece = bytes.readNBytes(FileTable.PIECE)) {
            table.addPiece(file.sha256(), position++, piece);
        }
        if (!HexFormat.of().formatHex(bytes.getMessageDigest().digest()).equals(file.sha256())) {
            throw new IllegalStateException("file " + file.name() + " has changed since it was checked");
        }
        return file;
    }

    @Override
    public void copy(String sha256, OutputStream to) {
        try (InputStream bytes = open(sha256)) {
            bytes.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String sha256) {
        Row row = row(sha256);
        if (row.scan() == ScanState.UNSCANNED) {
            throw Refusal.of("attachment.notScanned").at("file");
        }
        if (row.scan() == ScanState.INFECTED) {
            throw Refusal.of("attachment.infected").at("file");
        }
        return new PieceStream(table, row);
    }

    @Override
    public boolean known(String sha256) {
        return table.find(sha256).isPresent();
    }

    @Override
    public ScanState scanState(String sha256) {
        return row(sha256).scan();
    }

    private Row row(String sha256) {
        return table.find(sha256).orElseThrow(() -> Refusal.of("attachment.unknown").at("file"));
    }
}
