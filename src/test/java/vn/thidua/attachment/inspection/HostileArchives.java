package vn.thidua.attachment.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import vn.thidua.attachment.FileType;

/** Office files whose zip file lies, hides, overflows or leads elsewhere. */
final class HostileArchives {

    private final List<GivenFile> files = new ArrayList<>();

    static List<GivenFile> all() {
        HostileArchives archives = new HostileArchives();
        archives.names();
        archives.bombs();
        archives.lies();
        archives.gaps();
        archives.nested();
        return archives.files;
    }

    private void refuse(String what, String code, FileType type, byte[] bytes) {
        files.add(GivenFile.refused("zip of a " + type + ": " + what, code, type, bytes));
    }

    private void names() {
        byte[] text = "a".getBytes(StandardCharsets.UTF_8);
        List<String> names = List.of(
                "../a.xml", "../../etc/cron.d/a", "word/../../a.xml", "word/..", "./a.xml", "word/./a.xml", "/a.xml", "/etc/passwd", "//evil/share/a", "word//a.xml",
                "word\\a.xml", "..\\a.xml", "\\\\evil\\share\\a", "C:/a.xml", "c:a.xml", "a:b", "a\0.xml", "a\n.xml", "a\u007f", "a*", "a?.xml", "a|b", "<a>", "\"a\"",
                "WORD/DOCUMENT.XML", "XL/Workbook.xml", "[CONTENT_TYPES].xml", "_RELS/.rels", "word/" + "a".repeat(300) + ".xml", "a/".repeat(400) + "b", "n".repeat(60_000));
        for (FileType type : List.of(FileType.DOCX, FileType.XLSX)) {
            for (String name : names) {
                boolean other = name.startsWith(type == FileType.DOCX ? "XL" : "WORD");
                if (!other) {
                    String shown = name.length() > 40 ? name.substring(0, 9) + "... of " + name.length() : name.replaceAll("\\p{Cc}", "?" + (int) name.charAt(1));
                    refuse("an entry " + shown, "pathsInside", type, Parts.of(type).with(name, text).bytes());
                }
            }
            RawZip twice = Parts.of(type).zip();
            twice.add(Parts.of(type).main(), text);
            refuse("the document twice", "pathsInside", type, twice.bytes());
        }
    }

    private void bombs() {
        for (FileType type : List.of(FileType.DOCX, FileType.XLSX)) {
            String home = Parts.of(type).home();
            for (int megabytes : new int[] {2, 50, 120}) {
                refuse("zeros of " + megabytes + " MB", "unpacksTooLarge", type, Parts.of(type).with(home + "media/image1.png", new byte[megabytes << 20]).bytes());
            }
            byte[] spaces = new byte[60 << 20];
            Arrays.fill(spaces, (byte) ' ');
            System.arraycopy("<a>".getBytes(StandardCharsets.UTF_8), 0, spaces, 0, 3);
            refuse("a part of spaces", "unpacksTooLarge", type, Parts.of(type).with(home + "media/a.xml", spaces).bytes());
            Parts many = Parts.of(type);
            for (int i = 0; i < ZipDirectory.MOST_ENTRIES; i++) {
                many.with("customXml/item" + i + ".bin", new byte[0]);
            }
            refuse("many entries", "tooManyEntries", type, many.bytes());
            RawZip small = Parts.of(type).zip();
            RawZip.Entry bomb = small.add(home + "media/image1.png", new byte[50 << 20]);
            bomb.unpacked = 1_000;
            bomb.localUnpacked = 1_000;
            refuse("a bomb that calls itself small", "unpacksTooLarge", type, small.bytes());
            refuse("all of it more than a machine holds", "unpacksTooLarge", type, total(Parts.of(type)));
        }
    }

    /** No part of it is packed tighter than a drawing may be, and yet all of them are too much. */
    private static byte[] total(Parts parts) {
        byte[] block = new byte[30 << 20];
        Random random = new Random(1);
        for (int i = 0; i < block.length; i += 4_096) {
            byte[] seed = new byte[40];
            random.nextBytes(seed);
            System.arraycopy(seed, 0, block, i, seed.length);
        }
        for (int i = 0; i < 8; i++) {
            parts.with(parts.home() + "media/image" + i + ".bmp", block);
        }
        return parts.bytes();
    }

    private void lies() {
        change("a name in its header that is not in the list", "damaged", zip -> zip.entry(2).localName = "word/documents.xml");
        change("a name in its header of another length", "damaged", zip -> zip.entry(2).localName = "a");
        change("another method in its header", "damaged", zip -> zip.entry(2).localMethod = 0);
        change("other flags in its header", "damaged", zip -> zip.entry(2).localFlags = 0);
        change("a flag of a password in its header only", "damaged", zip -> zip.entry(2).localFlags |= 1);
        change("a smaller size in its header", "damaged", zip -> zip.entry(2).localUnpacked = 10);
        change("a greater size in its header", "damaged", zip -> zip.entry(2).localUnpacked = 1 << 30);
        change("a smaller packed size in its header", "damaged", zip -> zip.entry(2).localPacked -= 4);
        change("another checksum in its header", "damaged", zip -> zip.entry(2).localCrc ^= 1);
        change("a wrong checksum", "damaged", zip -> {
            zip.entry(2).crc ^= 1;
            zip.entry(2).localCrc ^= 1;
        });
        change("a size less than it has", "damaged", zip -> zip.entry(2).unpacked -= 1);
        change("a size more than it has", "damaged", zip -> zip.entry(2).unpacked += 1);
        change("a packed size less than it has", "damaged", zip -> zip.entry(2).packed -= 4);
        change("a packed size up to the end of the world", "damaged", zip -> zip.entry(2).packed = 0xfffffff0L);
        change("more entries than there are", "damaged", zip -> zip.countMore = 1);
        change("fewer entries than there are", "damaged", zip -> zip.countMore = -1);
        change("a list somewhere else", "damaged", zip -> zip.shift = -30);
        change("a password", "encrypted", zip -> {
            zip.entry(2).flags |= 1;
            zip.entry(2).localFlags |= 1;
        });
        for (int method : new int[] {1, 6, 9, 12, 14, 93, 95, 99}) {
            change("packed by method " + method, "damaged", zip -> {
                zip.entry(2).method = method;
                zip.entry(2).localMethod = method;
            });
        }
        change("stored by its word, packed in truth", "damaged", zip -> {
            zip.entry(2).method = 0;
            zip.entry(2).localMethod = 0;
        });
        change("an extra field without an end", "damaged", zip -> zip.entry(2).extra = new byte[] {1, 0, 99, 0, 1});
        change("another name in an extra field", "pathsInside", zip -> zip.entry(2).extra = new byte[] {0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, 'e', 'v', 'i', 'l'});
    }

    private void gaps() {
        byte[] hidden = Parts.docx().bytes();
        change("something between two entries", "damaged", zip -> zip.entry(1).before = hidden);
        change("something before the list", "damaged", zip -> zip.beforeList = hidden);
        change("a few bytes before the list", "damaged", zip -> zip.beforeList = new byte[3]);
        change("something behind all", "damaged", zip -> zip.tail = HostileMixtures.ascii("<script>alert(1)</script>"));
        change("a comment", "damaged", zip -> zip.comment = HostileMixtures.ascii("a comment"));
        change("a file in the comment", "damaged", zip -> zip.comment = Arrays.copyOf(hidden, 1_000));
        change("another file behind it", "damaged", zip -> zip.tail = hidden);
    }

    private void change(String what, String code, Consumer<RawZip> change) {
        for (FileType type : List.of(FileType.DOCX, FileType.XLSX)) {
            RawZip zip = Parts.of(type).zip();
            change.accept(zip);
            refuse(what, code, type, zip.bytes());
        }
    }

    private void nested() {
        byte[] zip = Parts.docx().bytes();
        String[][] begins = {
            {"zip", "PK\3\4"}, {"rar", "Rar!\u001a\7"}, {"7z", "7z\u00bc\u00af'\u001c"}, {"gzip", "\u001f\u008b\10"}, {"bzip2", "BZh9"}, {"cab", "MSCF"}, {"xz", "\u00fd7zXZ\0"}
        };
        for (FileType type : List.of(FileType.DOCX, FileType.XLSX)) {
            String home = Parts.of(type).home();
            for (String[] begin : begins) {
                refuse("a picture that is " + begin[0], "nestedArchive", type, Parts.of(type).with(home + "media/image1.png", HostileMixtures.ascii(begin[1] + "\0".repeat(100))).bytes());
            }
            for (String extension : List.of("zip", "rar", "7z", "jar", "docx", "xlsm", "iso", "ZIP")) {
                refuse("a part ." + extension, "nestedArchive", type, Parts.of(type).with(home + "media/a." + extension, "a").bytes());
            }
            refuse("a document in it", "nestedArchive", type, Parts.of(type).with("customXml/item.dat", zip).bytes());
        }
    }
}
