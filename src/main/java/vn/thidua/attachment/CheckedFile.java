package vn.thidua.attachment;

import java.nio.file.Path;
import vn.thidua.attachment.StoredFiles.ScanState;
import vn.thidua.attachment.StoredFiles.StoredFile;

/** A file that has passed {@link StoredFiles#check}; nothing else can make one. */
public final class CheckedFile {

    private final Path file;
    private final StoredFile described;
    private final ScanState scan;

    CheckedFile(Path file, StoredFile described, ScanState scan) {
        this.file = file;
        this.described = described;
        this.scan = scan;
    }

    /** What {@link StoredFiles#keep(CheckedFile)} will answer. */
    public StoredFile described() {
        return described;
    }

    Path file() {
        return file;
    }

    ScanState scan() {
        return scan;
    }
}
