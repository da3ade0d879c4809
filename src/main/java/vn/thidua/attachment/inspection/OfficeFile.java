package vn.thidua.attachment.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.thidua.attachment.FileType;
import vn.thidua.attachment.inspection.ZipDirectory.Entry;
import vn.thidua.refusal.Refusal;

/** A document of Word or a workbook of Excel (ECMA-376): every part is unpacked once, every part of XML read to its end. */
final class OfficeFile {

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String ROOT = "_rels/.rels";
    private static final int FIRST_BYTES = 16;

    private final ZipFile zip;
    private final Map<String, Entry> entries;
    private final UnpackedStream.Budget budget = new UnpackedStream.Budget();
    private final PartTypes types = new PartTypes();

    private OfficeFile(ZipFile zip, List<Entry> entries) {
        this.zip = zip;
        this.entries = entries.stream().collect(Collectors.toMap(entry -> entry.name().toLowerCase(Locale.ROOT), entry -> entry));
    }

    /** @throws Refusal attachment.* with the reason */
    static void inspect(Path file, FileType expected) throws IOException {
        List<Entry> entries = ZipDirectory.of(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new OfficeFile(zip, entries).inspect(expected);
        } catch (ZipException | IllegalArgumentException e) {
            throw Inspection.refusal("attachment.damaged");
        }
    }

    private void inspect(FileType expected) throws IOException {
        if (!entries.containsKey(CONTENT_TYPES)) {
            throw Inspection.refusal("attachment.typeDiffers", expected.extension());
        }
        read(CONTENT_TYPES, types::read);
        types.demandHarmless();
        Relationships root = new Relationships();
        read(ROOT, root::read);
        String main = root.document();
        types.demandMain(main, expected);
        for (String name : entries.keySet()) {
            if (!name.equals(CONTENT_TYPES) && !name.equals(ROOT)) {
                inspect(name, name.equals(main) ? expected : null);
            }
        }
        if (!entries.containsKey(main)) {
            throw Inspection.refusal("attachment.damaged");
        }
    }

    private void inspect(String name, FileType main) throws IOException {
        PartNames.demandHarmless(name);
        if (name.endsWith(".rels")) {
            read(name, new Relationships()::read);
        } else if (types.xml(name)) {
            read(name, markup -> new PartText(main).read(markup));
        } else if (!entries.get(name).folder()) {
            read(name, OfficeFile::demandNoArchive);
        }
    }

    private interface Reader {
        void read(InputStream bytes) throws IOException;
    }

    private void read(String name, Reader reader) throws IOException {
        Entry entry = entries.get(name);
        ZipEntry packed = entry == null ? null : zip.getEntry(entry.name());
        if (packed == null) {
            throw Inspection.refusal("attachment.damaged");
        }
        try (UnpackedStream bytes = new UnpackedStream(zip.getInputStream(packed), entry.packed(), budget)) {
            reader.read(bytes);
            bytes.transferTo(OutputStream.nullOutputStream());
            if (!bytes.is(entry.unpacked(), packed.getCrc())) {
                throw Inspection.refusal("attachment.damaged");
            }
        }
    }

    private static void demandNoArchive(InputStream bytes) throws IOException {
        InputStream buffered = new BufferedInputStream(bytes);
        buffered.mark(FIRST_BYTES);
        byte[] first = buffered.readNBytes(FIRST_BYTES);
        PartNames.demandNoArchive(first);
        // A program that expects XML takes it as such, whatever the part is called
        if (PartNames.markup(first)) {
            buffered.reset();
            new PartText(null).read(buffered);
        }
        buffered.transferTo(OutputStream.nullOutputStream());
    }
}
