package vn.thidua.attachment.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thidua.attachment.FileType;

/** An Office file part by part, as small as it may be, to change one thing in it. */
final class Office {

    static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final FileType type;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Office(FileType type) {
        this.type = type;
        types("");
        put("_rels/.rels", relationships("<Relationship Id='r1' Type='" + REL + "officeDocument' Target='" + main() + "'/>"));
        if (type == FileType.DOCX) {
            body("<w:p><w:r><w:t>Báo cáo thành tích</w:t></w:r></w:p>");
        } else {
            put(main(), XML + "<workbook xmlns='" + S + "' xmlns:r='" + REL.substring(0, REL.length() - 1)
                    + "'><sheets><sheet name='A' sheetId='1' r:id='rId1'/></sheets></workbook>");
            body("<row r='1'><c r='A1'><v>1</v></c></row>");
            put(mainRels(), relationships("<Relationship Id='rId1' Type='" + REL + "worksheet' Target='worksheets/sheet1.xml'/>"));
        }
    }

    String main() {
        return type == FileType.DOCX ? "word/document.xml" : "xl/workbook.xml";
    }

    String mainRels() {
        return type == FileType.DOCX ? "word/_rels/document.xml.rels" : "xl/_rels/workbook.xml.rels";
    }

    String folder() {
        return type == FileType.DOCX ? "word/" : "xl/";
    }

    /** @param more Default and Override elements */
    Office types(String more) {
        String main = type == FileType.DOCX ? "wordprocessingml.document" : "spreadsheetml.sheet";
        put("[Content_Types].xml", XML + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/" + main() + "' ContentType='application/vnd.openxmlformats-officedocument." + main + ".main+xml'/>"
                + more + "</Types>");
        return this;
    }

    /** @param content paragraphs, or rows */
    Office body(String content) {
        return type == FileType.DOCX
                ? put(main(), XML + "<w:document xmlns:w='" + W + "' xmlns:v='urn:v' xmlns:o='urn:o'><w:body>" + content + "</w:body></w:document>")
                : put("xl/worksheets/sheet1.xml", XML + "<worksheet xmlns='" + S + "'><sheetData>" + content + "</sheetData></worksheet>");
    }

    Office relation(String type, String target, boolean external) {
        return put(folder() + "_rels/other.xml.rels", relationships("<Relationship Id='x' Type='" + type + "' Target='" + target + "'"
                + (external ? " TargetMode='External'" : "") + "/>"));
    }

    static String relationships(String content) {
        return XML + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + content + "</Relationships>";
    }

    Office put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Office put(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    Office without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
