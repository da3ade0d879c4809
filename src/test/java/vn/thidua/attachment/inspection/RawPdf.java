package vn.thidua.attachment.inspection;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** A PDF written object by object. */
final class RawPdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new TreeMap<>();
    private String catalog = "";
    private String page = "";
    private int size = 4;

    private RawPdf(String version) {
        write("%PDF-" + version + "\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    static RawPdf ofOnePage() {
        return new RawPdf("1.7");
    }

    static RawPdf version(String version) {
        return new RawPdf(version);
    }

    /** An object beside the pages, from number 4 on. */
    RawPdf with(int number, String object) {
        return with(number, HostileMixtures.ascii(object));
    }

    RawPdf with(int number, byte[] object) {
        offsets.put(number, out.size());
        size = Math.max(size, number + 1);
        write(number + " 0 obj\n");
        out.writeBytes(object);
        return write("\nendobj\n");
    }

    RawPdf stream(int number, String dictionary, byte[] content) {
        return with(number, Pictures.joined(HostileMixtures.ascii("<<" + dictionary + "/Length " + content.length + ">>\nstream\n"), content, HostileMixtures.ascii("\nendstream")));
    }

    RawPdf catalog(String more) {
        catalog += more;
        return this;
    }

    RawPdf page(String more) {
        page += more;
        return this;
    }

    private RawPdf write(String text) {
        out.writeBytes(HostileMixtures.ascii(text));
        return this;
    }

    RawPdf pages() {
        return with(1, "<</Type/Catalog/Pages 2 0 R" + catalog + ">>")
                .with(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .with(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + page + ">>");
    }

    /** With the one page and a table of all objects. */
    byte[] bytes() {
        return pages().table("", -1).raw();
    }

    byte[] raw() {
        return out.toByteArray();
    }

    int position() {
        return out.size();
    }

    RawPdf table(String trailer, int previous) {
        int at = out.size();
        write("xref\n0 1\n0000000000 65535 f \n");
        offsets.forEach((number, offset) -> write(number + " 1\n" + "%010d 00000 n \n".formatted(offset)));
        offsets.clear();
        return write("trailer\n<</Size " + size + "/Root 1 0 R" + (previous < 0 ? "" : "/Prev " + previous) + trailer + ">>\nstartxref\n" + at + "\n%%EOF\n");
    }

    /** Objects within a packed stream, and a packed table that knows them. @param inner from number 20 on */
    byte[] packed(String... inner) {
        pages();
        StringBuilder heads = new StringBuilder();
        StringBuilder bodies = new StringBuilder();
        for (int i = 0; i < inner.length; i++) {
            heads.append(20 + i).append(' ').append(bodies.length()).append(' ');
            bodies.append(inner[i]).append('\n');
        }
        stream(10, "/Type/ObjStm/N " + inner.length + "/First " + heads.length() + "/Filter/FlateDecode", Pictures.zlib(HostileMixtures.ascii(heads.toString() + bodies)));
        int at = out.size();
        offsets.put(11, at);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int number = 0; number < 20 + inner.length; number++) {
            boolean within = number >= 20;
            int where = within ? 10 : offsets.getOrDefault(number, 0);
            rows.write(within ? 2 : where > 0 ? 1 : 0);
            rows.write(where >> 16);
            rows.write(where >> 8);
            rows.write(where);
            rows.write(within ? number - 20 : 0);
        }
        stream(11, "/Type/XRef/Size " + (20 + inner.length) + "/W[1 3 1]/Root 1 0 R/Filter/FlateDecode", Pictures.zlib(rows.toByteArray()));
        return write("startxref\n" + at + "\n%%EOF\n").raw();
    }
}
