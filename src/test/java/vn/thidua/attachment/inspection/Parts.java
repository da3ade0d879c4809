package vn.thidua.attachment.inspection;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.attachment.FileType;

/** The parts of a small document or workbook that is taken as it is, until something is put into it. */
final class Parts {

    static final String TYPES = "[Content_Types].xml";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships/";
    static final String PURL = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    final FileType type;
    final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Parts(FileType type) {
        this.type = type;
    }

    static Parts docx() {
        return new Parts(FileType.DOCX)
                .with(TYPES, types(override("word/document.xml", WORD)))
                .with("_rels/.rels", relationships(relationship(OFFICE + "officeDocument", "word/document.xml", false)))
                .with("word/document.xml", document("<w:p><w:r><w:t>Báo cáo thành tích</w:t></w:r></w:p>"));
    }

    static Parts xlsx() {
        return new Parts(FileType.XLSX)
                .with(TYPES, types(override("xl/workbook.xml", EXCEL)
                        + override("xl/worksheets/sheet1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")))
                .with("_rels/.rels", relationships(relationship(OFFICE + "officeDocument", "xl/workbook.xml", false)))
                .with("xl/workbook.xml", workbook(""))
                .with("xl/_rels/workbook.xml.rels", relationships(relationship(OFFICE + "worksheet", "worksheets/sheet1.xml", false)))
                .with("xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
    }

    static Parts of(FileType type) {
        return type == FileType.DOCX ? docx() : xlsx();
    }

    /** The folder in which the main part lies. */
    String home() {
        return type == FileType.DOCX ? "word/" : "xl/";
    }

    String main() {
        return type == FileType.DOCX ? "word/document.xml" : "xl/workbook.xml";
    }

    Parts with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Parts with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Parts without(String name) {
        parts.remove(name);
        return this;
    }

    /** Puts words into a part before its last closing tag. */
    Parts into(String name, String words) {
        String text = text(name);
        int end = text.lastIndexOf("</");
        return with(name, text.substring(0, end) + words + text.substring(end));
    }

    Parts replacing(String name, String from, String to) {
        return with(name, text(name).replace(from, to));
    }

    String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    /** A relationship of the main part. */
    Parts drawing(String kind, String target, boolean external) {
        String name = home() + "_rels/" + main().substring(home().length()) + ".rels";
        return (parts.containsKey(name) ? this : with(name, relationships(""))).into(name, relationship(kind, target, external));
    }

    RawZip zip() {
        RawZip zip = new RawZip();
        parts.forEach(zip::add);
        return zip;
    }

    byte[] bytes() {
        return zip().bytes();
    }

    static String document(String body) {
        return HEAD + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
                + OFFICE.substring(0, OFFICE.length() - 1)
                + "\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:x=\"urn:x\" mc:Ignorable=\"x\"><w:body>"
                + body + "</w:body></w:document>";
    }

    static String workbook(String more) {
        return HEAD + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE.substring(0, OFFICE.length() - 1)
                + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets>" + more + "</workbook>";
    }

    static String sheet(String rows) {
        return HEAD + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String types(String overrides) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + overrides + "</Types>";
    }

    static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    static String relationships(String all) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all + "</Relationships>";
    }

    static String relationship(String type, String target, boolean external) {
        return "<Relationship Id=\"rId" + Integer.toUnsignedString((type + target).hashCode()) + "\" Type=\"" + type + "\" Target=\"" + escaped(target) + "\""
                + (external ? " TargetMode=\"External\"" : "") + "/>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
