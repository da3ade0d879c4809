package vn.thidua.attachment.domain;

import static vn.thidua.attachment.domain.Samples.ascii;
import static vn.thidua.attachment.domain.Samples.joined;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import vn.thidua.attachment.FileType;

/** Files that must not come into a dossier, made here, each with the reason for which it is refused. */
final class HostileFiles {

    record Hostile(String what, String name, byte[] bytes, String code) {}

    private final List<Hostile> all = new ArrayList<>();

    static List<Hostile> make() throws IOException {
        HostileFiles files = new HostileFiles();
        for (FileType type : List.of(FileType.DOCX, FileType.XLSX)) {
            files.parts(type);
            files.relations(type);
            files.zips(type);
            files.markup(type);
        }
        files.fields();
        files.formulas();
        files.pdfs();
        files.pictures();
        files.disguises();
        return files.all;
    }

    private void add(String what, FileType type, byte[] bytes, String code) {
        all.add(new Hostile(type + " " + what, "a." + type.extension(), bytes, "attachment." + code));
    }

    private void parts(FileType type) {
        for (String macro : List.of("vbaProject.bin", "vbaData.xml", "macrosheets/sheet1.xml", "dialogsheets/sheet1.xml", "VBAPROJECT.BIN")) {
            add("part " + macro, type, new Office(type).put(new Office(type).folder() + macro, "x").bytes(), "macros");
        }
        for (String name : List.of("embeddings/oleObject1.bin", "activeX/activeX1.xml", "embeddings/Microsoft_Excel_Sheet1.xlsx", "media/run.exe", "media/a.js", "media/a.hta", "media/a.html", "media/a.lnk")) {
            add("part " + name, type, new Office(type).put(new Office(type).folder() + name, "x").bytes(), "embedded");
        }
        for (String name : List.of("media/a.zip", "media/a.rar", "media/a.7z", "media/a.gz", "media/a.docx", "media/a.jar", "media/a.iso", "media/a.cab")) {
            add("part " + name, type, new Office(type).put(new Office(type).folder() + name, "x").bytes(), "nestedArchive");
        }
        for (String first : List.of("PK\3\4", "PK\5\6", "Rar!\32\7", "7z\u00bc\u00af\47\34", "\37\u008b\10", "BZh", "\u00fd7zXZ\0", "MSCF")) {
            add("archive as picture " + (int) first.charAt(0), type, new Office(type).put(new Office(type).folder() + "media/image1.png", ascii(first + "........")).bytes(), "nestedArchive");
        }
        for (String first : List.of("\u00d0\u00cf\21\u00e0\u00a1\u00b1\32\u00e1", "MZ", "\177ELF", "{\\rtf1")) {
            add("object as picture " + (int) first.charAt(0), type, new Office(type).put(new Office(type).folder() + "media/image1.png", ascii(first + "........")).bytes(), "embedded");
        }
        for (String macro : List.of("application/vnd.ms-office.vbaProject", "application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-excel.macrosheet+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "APPLICATION/VND.MS-OFFICE.VBAPROJECT")) {
            add("type " + macro, type, new Office(type).types("<Override PartName='/x/y.jpg' ContentType='" + macro + "'/>").bytes(), "macros");
        }
        for (String external : List.of("spreadsheetml.connections+xml", "spreadsheetml.queryTable+xml", "spreadsheetml.externalLink+xml")) {
            add("type " + external, type, new Office(type).types("<Override PartName='/x/y.jpg' ContentType='application/vnd.openxmlformats-officedocument." + external + "'/>").bytes(), "externalContent");
        }
        add("type activeX", type, new Office(type).types("<Override PartName='/x/y.jpg' ContentType='application/vnd.ms-office.activeX+xml'/>").bytes(), "embedded");
    }

    private void relations(FileType type) {
        for (String kind : List.of("attachedTemplate", "image", "oleObject", "frame", "subDocument", "aFChunk", "externalLinkPath", "video", "audio", "stylesheet", "settings", "theme")) {
            for (String target : List.of("http://evil.example/a", "file:///c:/a.dotm", "\\\\evil.example\\a")) {
                add("external " + kind + " " + target, type, new Office(type).relation(Office.REL + kind, target, true).bytes(), "externalContent");
            }
        }
        for (String target : List.of("http://evil.example/a.png", "//evil.example/a.png", "\\\\evil.example\\a.png")) {
            add("external that does not say so " + target, type, new Office(type).relation(Office.REL + "image", target, false).bytes(), "externalContent");
        }
        for (String kind : List.of("oleObject", "package", "control", "aFChunk", "subDocument")) {
            add("internal " + kind, type, new Office(type).relation(Office.REL + kind, "a.bin", false).bytes(), "embedded");
        }
        for (String kind : List.of("vbaProject", "wordVbaData", "xlMacrosheet", "xlIntlMacrosheet", "dialogsheet")) {
            add("internal " + kind, type, new Office(type).relation("http://schemas.microsoft.com/office/2006/relationships/" + kind, "a.bin", false).bytes(), "macros");
        }
        for (String target : List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x", "ms-msdt:/id", "search-ms:query=x", "file://evil.example/a", "\\\\evil.example\\a", "//evil.example/a", "ms-word:ofe|u|http://e/a", "java&#9;script:alert(1)", "shell:startup", "file:///\\\\evil.example\\a")) {
            add("link " + target, type, new Office(type).relation(Office.REL + "hyperlink", target, true).bytes(), "linkNotTaken");
        }
    }

    private void zips(FileType type) throws IOException {
        byte[] good = new Office(type).bytes();
        for (String name : List.of("../a.xml", "word/../../a.xml", "/etc/passwd", "C:/a.xml", "a//b.xml", "word\\a.xml", "./a.xml", "a\u0007.xml", "..", "x/..")) {
            add("name " + name, type, new Office(type).put(name, "<a/>").bytes(), "pathsInside");
        }
        add("same name in other letters", type, new Office(type).put(new Office(type).main().toUpperCase(), "<a/>").bytes(), "pathsInside");
        add("behind another file", type, joined(ascii("MZ program "), good), "typeDiffers");
        add("before another file", type, joined(good, ascii("<html><script>")), "damaged");
        add("with a comment", type, commented(good), "damaged");
        add("cut in half", type, Arrays.copyOf(good, good.length / 2), "damaged");
        add("without its last byte", type, Arrays.copyOf(good, good.length - 1), "damaged");
        for (int at : new int[] {8, 60, 120}) {
            byte[] changed = good.clone();
            changed[at] ^= 0x55;
            add("changed at " + at, type, changed, "damaged");
        }
        add("encrypted entry", type, flagged(good), "encrypted");
        add("zip of zeros", type, new Office(type).put("docProps/a.xml", new byte[30 << 20]).bytes(), "damaged");
        add("picture of zeros", type, new Office(type).put("x/a.png", new byte[30 << 20]).bytes(), "unpacksTooLarge");
        byte[] blanks = new byte[150 << 20];
        Arrays.fill(blanks, (byte) ' ');
        add("blanks", type, new Office(type).body("x").put("docProps/a.xml", joined(ascii("<a>"), blanks, ascii("</a>"))).bytes(), "unpacksTooLarge");
        Office many = new Office(type);
        for (int i = 0; i < 2_000; i++) {
            many.put("x/" + i + ".xml", "<a/>");
        }
        add("too many entries", type, many.bytes(), "tooManyEntries");
        add("no types", type, new Office(type).without("[Content_Types].xml").bytes(), "typeDiffers");
        add("no document", type, new Office(type).without(new Office(type).main()).bytes(), "damaged");
        add("no relations", type, new Office(type).without("_rels/.rels").bytes(), "damaged");
        FileType other = type == FileType.DOCX ? FileType.XLSX : FileType.DOCX;
        add("is the other kind", type, new Office(other).bytes(), "typeDiffers");
        add("two documents", type, new Office(type).put("_rels/.rels", Office.relationships("<Relationship Id='a' Type='" + Office.REL + "officeDocument' Target='a.xml'/><Relationship Id='b' Type='" + Office.REL + "officeDocument' Target='b.xml'/>")).bytes(), "damaged");
        byte[] first = new Office(type).put("x/hidden.xml", "<a/>").bytes();
        add("entry that the list does not name", type, unlisted(first), "damaged");
    }

    private void markup(FileType type) {
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        for (String part : List.of("docProps/core.xml", "customXml/item1.xml", "x/a.vml", "x/_rels/a.xml.rels", new Office(type).main(), "[Content_Types].xml", "_rels/.rels")) {
            add("document type in " + part, type, new Office(type).put(part, entity + "<a>&x;</a>").bytes(), "doctype");
        }
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        add("billion laughs", type, new Office(type).put("docProps/a.xml", laughs + "]><a>&l9;</a>").bytes(), "doctype");
        add("utf-16 document type", type, new Office(type).put("docProps/a.xml", ("\ufeff" + entity + "<a/>").getBytes(java.nio.charset.StandardCharsets.UTF_16BE)).bytes(), "doctype");
        add("deep", type, new Office(type).put("docProps/a.xml", "<a>".repeat(100_000)).bytes(), "damaged");
        add("unclosed", type, new Office(type).put("docProps/a.xml", "<a>").bytes(), "damaged");
        add("empty part", type, new Office(type).put("docProps/a.xml", "").bytes(), "damaged");
        add("undefined entity", type, new Office(type).put("docProps/a.xml", "<a>&nothing;</a>").bytes(), "damaged");
        add("long attribute", type, new Office(type).put("docProps/a.xml", "<a b='" + random(3 << 20) + "'/>").bytes(), "damaged");
        add("long comment", type, new Office(type).put("docProps/a.xml", "<a><!--" + random(3 << 20).replace("-", ">") + "--></a>").bytes(), "damaged");
        add("document type behind a picture's name", type, new Office(type).types("<Override PartName='/x/a.jpg' ContentType='application/x+xml'/>").put("x/a.jpg", entity + "<a/>").bytes(), "doctype");
    }

    private void fields() {
        for (String code : List.of("DDE cmd x", "DDEAUTO c:\\\\windows\\\\cmd.exe", "ddeauto x", "INCLUDETEXT \"http://e/a\"", "INCLUDEPICTURE \"http://e/a\" \\d", "IMPORT x", "LINK Excel.Sheet x", "EMBED Package", "DATABASE \\d x", "RD c:\\\\a", "MACROBUTTON x y", "HTMLActiveX x", "QUOTE DDE", "PRINT x")) {
            String xml = code.replace("\"", "&quot;");
            add("field " + code, FileType.DOCX, new Office(FileType.DOCX).body(field("<w:r><w:instrText>" + xml + "</w:instrText></w:r>")).bytes(), "fields");
            add("simple field " + code, FileType.DOCX, new Office(FileType.DOCX).body("<w:p><w:fldSimple w:instr=\" " + xml + " \"/></w:p>").bytes(), "fields");
            add("header field " + code, FileType.DOCX, new Office(FileType.DOCX).put("word/header1.xml", "<w:hdr xmlns:w='w'>" + field("<w:r><w:instrText>" + xml + "</w:instrText></w:r>") + "</w:hdr>").bytes(), "fields");
        }
        add("field in pieces", FileType.DOCX, new Office(FileType.DOCX).body(field("<w:r><w:instrText>D</w:instrText></w:r><w:r><w:instrText>DEA</w:instrText></w:r><w:r><w:instrText>UTO x</w:instrText></w:r>")).bytes(), "fields");
        add("field in a field", FileType.DOCX, new Office(FileType.DOCX).body(field("<w:r><w:instrText>IF </w:instrText></w:r>" + field("<w:r><w:instrText>DDEAUTO x</w:instrText></w:r>"))).bytes(), "fields");
        add("field link", FileType.DOCX, new Office(FileType.DOCX).body(field("<w:r><w:instrText>HYPERLINK \"javascript:x\"</w:instrText></w:r>")).bytes(), "linkNotTaken");
        add("OLE element", FileType.DOCX, new Office(FileType.DOCX).body("<w:p><w:object><o:OLEObject Type='Link'/></w:object></w:p>").bytes(), "embedded");
        add("altChunk", FileType.DOCX, new Office(FileType.DOCX).body("<w:altChunk/>").bytes(), "embedded");
        add("drawn from elsewhere", FileType.DOCX, new Office(FileType.DOCX).body("<w:p><v:imagedata src='http://e/a.png'/></w:p>").bytes(), "externalContent");
    }

    private static String field(String code) {
        return "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>" + code + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>";
    }

    private void formulas() {
        for (String formula : List.of("WEBSERVICE(\"http://e\")", "webservice (A1)", "_xlfn.WEBSERVICE(A1)", "_xlfn.IMAGE(\"http://e\")", "RTD(\"a\",,\"b\")", "CALL(\"a\",\"b\")", "REGISTER.ID(\"a\",\"b\")", "EXEC(\"calc\")", "cmd|'/c calc'!A1", "+cmd|'/c calc'!A1", "MSEXCEL|'..\\x'!A1", "SUM(A1,WEBSERVICE(A2))")) {
            String xml = formula.replace("\"", "&quot;");
            add("formula " + formula, FileType.XLSX, new Office(FileType.XLSX).body("<row r='1'><c r='A1'><f>" + xml + "</f></c></row>").bytes(), "fields");
            add("name " + formula, FileType.XLSX, new Office(FileType.XLSX).put("xl/x.xml", "<workbook><definedNames><definedName name='a'>" + xml + "</definedName></definedNames></workbook>").bytes(), "fields");
        }
        add("DDE link", FileType.XLSX, new Office(FileType.XLSX).put("xl/x.xml", "<externalLink><ddeLink ddeService='cmd'/></externalLink>").bytes(), "externalContent");
        add("OLE link", FileType.XLSX, new Office(FileType.XLSX).put("xl/x.xml", "<externalLink><oleLink/></externalLink>").bytes(), "externalContent");
        add("OLE object", FileType.XLSX, new Office(FileType.XLSX).put("xl/x.xml", "<worksheet><oleObjects><oleObject/></oleObjects></worksheet>").bytes(), "embedded");
    }

    private void pdfs() throws IOException {
        for (String action : List.of("/S/JavaScript/JS(app.alert(1))", "/S/JavaScript/JS 5 0 R", "/S/Launch/F(cmd.exe)", "/S/SubmitForm/F(http://e)", "/S/ImportData/F(a)", "/S/#4aavaScript/J#53(x)", "/S/Rendition/JS(x)", "/S/Sound", "/S/Movie", "/S/GoTo3DView")) {
            add("OpenAction " + action, FileType.PDF, Samples.pdf("/OpenAction<<" + action + ">>", ""), "activeContent");
            add("object " + action, FileType.PDF, Samples.pdf("/AA<</WC 4 0 R>>", "4 0 obj\n<<" + action + ">>\nendobj\n"), "activeContent");
        }
        for (String content : List.of("/Names<</EmbeddedFiles<</Names[]>>>>", "/AF[<</Type/Filespec/EF<<>>>>]", "/Collection<</View/D>>", "/X<</Type/Annot/Subtype/FileAttachment>>", "/X<</Subtype/RichMedia>>", "/X<</Subtype/Screen>>", "/X<</Subtype/Movie>>", "/X<</Subtype/3D>>", "/X<</Type/EmbeddedFile>>", "/X<</Subtype/#52ichMedia>>")) {
            add("holds " + content, FileType.PDF, Samples.pdf(content, ""), "embedded");
        }
        for (String content : List.of("/AcroForm<</XFA[]>>", "/Names<</JavaScript<<>>>>", "/X<</Subtype/PS>>")) {
            add("does " + content, FileType.PDF, Samples.pdf(content, ""), "activeContent");
        }
        for (String link : List.of("/S/GoToR/F(a.pdf)", "/S/GoToE", "/S/URI/URI(javascript:x)", "/S/URI/URI(file://e/a)", "/S/URI/URI(\\\\\\\\e\\\\a)", "/S/URI/URI(data:x)")) {
            add("link " + link, FileType.PDF, Samples.pdf("/X<<" + link + ">>", ""), "linkNotTaken");
        }
        add("draws from elsewhere", FileType.PDF, Samples.pdf("", "4 0 obj\n<</Length 1/F(http://e/a)>>\nstream\nx\nendstream\nendobj\n"), "externalContent");
        add("form from elsewhere", FileType.PDF, Samples.pdf("/X<</Subtype/Form/Ref<<>>>>", ""), "externalContent");
        add("script within packed objects", FileType.PDF, Samples.pdf(true, document -> document.getDocumentCatalog().getCOSObject()
                .setItem("OpenAction", action("JavaScript"))), "activeContent");
        add("launch within packed objects", FileType.PDF, Samples.pdf(true, document -> document.getDocumentCatalog().getCOSObject()
                .setItem("OpenAction", action("Launch"))), "activeContent");
        for (int bits : new int[] {40, 128, 256}) {
            for (String password : List.of("", "mật")) {
                add("encrypted " + bits + password, FileType.PDF, Samples.pdf(false, document -> protect(document, bits, password)), "encrypted");
            }
        }
        byte[] good = Samples.pdf(false, document -> {});
        add("script of an earlier version", FileType.PDF, joined(ascii("%PDF-1.4\n9 0 obj\n<</S /JavaScript /JS (x)>>\nendobj\n"), good), "activeContent");
        add("behind another file", FileType.PDF, joined(ascii("<html>"), good), "typeDiffers");
        add("before an archive", FileType.PDF, joined(good, new Office(FileType.DOCX).bytes()), "hiddenContent");
        add("before a page", FileType.PDF, joined(good, ascii("<html>")), "hiddenContent");
        add("cut in half", FileType.PDF, Arrays.copyOf(good, good.length / 2), "damaged");
        add("without pages", FileType.PDF, ascii("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"), "damaged");
        add("header alone", FileType.PDF, ascii("%PDF-1.7\n%%EOF\n"), "damaged");
        for (String filter : List.of("/FlateDecode", "[/FlateDecode]")) {
            for (String kind : List.of("/Type/ObjStm/N 1/First 4", "/Type/XRef", "/Type/Ob#6aStm/N 1/First 4", "")) {
                byte[] bomb = packed(kind.isEmpty() ? 140 << 20 : 40 << 20);
                add("bomb " + kind + filter, FileType.PDF, joined(ascii("%PDF-1.7\n4 0 obj\n<<" + kind + "/Filter" + filter + "/Length " + bomb.length + ">>\nstream\n"), bomb, ascii("\nendstream\nendobj\n"), Samples.pdf("", "")), "unpacksTooLarge");
            }
        }
        add("objects packed twice", FileType.PDF, Samples.pdf("", "4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]/Length 3>>\nstream\nxyz\nendstream\nendobj\n"), "damaged");
        add("too many objects", FileType.PDF, Samples.pdf("", "9 0 obj\nnull\nendobj\n".repeat(300_001)), "unpacksTooLarge");
        add("nested too deep", FileType.PDF, Samples.pdf("/X " + "[".repeat(200_000), ""), "damaged");
    }

    private static org.apache.pdfbox.cos.COSDictionary action(String name) {
        org.apache.pdfbox.cos.COSDictionary action = new org.apache.pdfbox.cos.COSDictionary();
        action.setName("S", name);
        return action;
    }

    private static void protect(PDDocument document, int bits, String password) {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(bits);
        try {
            document.protect(policy);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void pictures() throws IOException {
        byte[] jpg = Samples.picture("jpg", BufferedImage.TYPE_INT_RGB, 64, 48);
        byte[] png = Samples.picture("png", BufferedImage.TYPE_INT_RGB, 64, 48);
        for (String tail : List.of("<script>alert(1)</script>", "<HTML>", "<?php system(1);", "<svg onload=x>", "<iframe src=x>", "<!DOCTYPE html>", "javascript:x", "#!/bin/sh")) {
            add("before " + tail, FileType.JPG, joined(jpg, ascii(tail)), "hiddenContent");
            add("before " + tail, FileType.PNG, joined(png, ascii(tail)), "hiddenContent");
            add("with comment " + tail, FileType.JPG, joined(Arrays.copyOf(jpg, 2), new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (tail.length() + 2)}, ascii(tail), Arrays.copyOfRange(jpg, 2, jpg.length)), "hiddenContent");
            add("with text " + tail, FileType.PNG, joined(Arrays.copyOf(png, 33), chunk("tEXt", ascii("Comment\0" + tail)), Arrays.copyOfRange(png, 33, png.length)), "hiddenContent");
        }
        byte[] zip = new Office(FileType.DOCX).bytes();
        add("before an archive", FileType.JPG, joined(jpg, zip), "hiddenContent");
        add("before an archive", FileType.PNG, joined(png, zip), "hiddenContent");
        add("before more", FileType.PNG, joined(png, ascii("x")), "hiddenContent");
        for (int part = 1; part < 8; part++) {
            add("cut at " + part, FileType.JPG, Arrays.copyOf(jpg, jpg.length * part / 8), "damaged");
            add("cut at " + part, FileType.PNG, Arrays.copyOf(png, png.length * part / 8), "damaged");
        }
        for (int[] size : new int[][] {{10_000, 10_000}, {65_535, 65_535}, {40_001, 1_000}, {30_000, 2_000}}) {
            byte[] large = png.clone();
            ByteBuffer.wrap(large).putInt(16, size[0]).putInt(20, size[1]);
            add("too large " + size[0], FileType.PNG, large, "pictureTooLarge");
            byte[] wide = jpg.clone();
            int frame = frame(wide);
            ByteBuffer.wrap(wide).putShort(frame + 5, (short) size[1]).putShort(frame + 7, (short) size[0]);
            add("too large " + size[0], FileType.JPG, wide, "pictureTooLarge");
        }
        add("more rows than there are", FileType.PNG, rightHeader(png, 64, 4_000), "damaged");
        add("no rows", FileType.PNG, rightHeader(png, 64, 0), "damaged");
        byte[] wrong = png.clone();
        wrong[wrong.length - 20] ^= 1;
        add("wrong checksum", FileType.PNG, wrong, "damaged");
        byte[] note = packed(20 << 20);
        for (String type : List.of("zTXt", "iCCP")) {
            add("bomb in " + type, FileType.PNG, joined(Arrays.copyOf(png, 33), chunk(type, joined(ascii("a\0\0"), note)), Arrays.copyOfRange(png, 33, png.length)), "unpacksTooLarge");
        }
        add("bomb in iTXt", FileType.PNG, joined(Arrays.copyOf(png, 33), chunk("iTXt", joined(ascii("a\0\1\0vi\0a\0"), note)), Arrays.copyOfRange(png, 33, png.length)), "unpacksTooLarge");
        add("end alone", FileType.PNG, joined(Arrays.copyOf(png, 33), chunk("IEND", new byte[0])), "damaged");
        add("start alone", FileType.JPG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9}, "damaged");
    }

    private void disguises() {
        byte[][] contents = {
            ascii("MZ\220\0\3\0\0\0"), ascii("#!/bin/sh\nrm -rf /\n"), ascii("<html><script>x</script></html>"), ascii("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
            ascii("GIF89a\1\0\1\0"), ascii("{\\rtf1 x}"), ascii("Rar!\32\7\0....."), ascii("plain text"), ascii("%!PS-Adobe-3.0\n"), ascii("\177ELF\2\1\1\0"), new byte[100]
        };
        for (FileType type : FileType.values()) {
            for (int i = 0; i < contents.length; i++) {
                add("is something else " + i, type, contents[i], "typeDiffers");
            }
            add("of Office 97", type, ascii("\u00d0\u00cf\21\u00e0\u00a1\u00b1\32\u00e1" + "\0".repeat(600)), "oldOffice");
        }
        byte[][] goods = {Samples.pdf(false, d -> {}), Samples.picture("jpg", 1, 9, 9), Samples.picture("png", 1, 9, 9), new Office(FileType.DOCX).bytes(), new Office(FileType.XLSX).bytes()};
        for (FileType type : FileType.values()) {
            for (int i = 0; i < goods.length; i++) {
                if (i != type.ordinal()) {
                    add("is another good kind " + i, type, goods[i], "typeDiffers");
                }
            }
        }
    }

    private static byte[] packed(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < zeros; i += piece.length) {
                deflater.write(piece);
            }
        }
        return bytes.toByteArray();
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        java.util.Random random = new java.util.Random(7);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static byte[] commented(byte[] zip) {
        byte[] comment = ascii("<html>");
        byte[] all = joined(zip, comment);
        all[zip.length - 2] = (byte) comment.length;
        return all;
    }

    private static byte[] flagged(byte[] zip) {
        byte[] changed = zip.clone();
        for (int i = 0; i < changed.length - 10; i++) {
            if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2) {
                changed[i + 8] |= 1;
            }
            if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 3 && changed[i + 3] == 4) {
                changed[i + 6] |= 1;
            }
        }
        return changed;
    }

    /** Takes the last entry out of the list of contents, not out of the file. */
    private static byte[] unlisted(byte[] zip) {
        int end = zip.length - 22;
        ByteBuffer tail = ByteBuffer.wrap(zip, end, 22).slice().order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int last = end - 46 - "x/hidden.xml".length();
        ByteBuffer changed = ByteBuffer.allocate(22).order(java.nio.ByteOrder.LITTLE_ENDIAN).put(tail.duplicate()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        short count = (short) (changed.getShort(10) - 1);
        changed.putShort(8, count).putShort(10, count).putInt(12, changed.getInt(12) - (end - last));
        return joined(Arrays.copyOf(zip, last), changed.array());
    }

    private static byte[] chunk(String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length).putInt(content.length).put(ascii(type)).put(content);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) checksum.getValue()).array();
    }

    private static byte[] rightHeader(byte[] png, int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(png, 24, 5);
        return joined(Arrays.copyOf(png, 8), chunk("IHDR", header.array()), Arrays.copyOfRange(png, 33, png.length));
    }

    private static int frame(byte[] jpg) {
        int at = 2;
        while ((jpg[at + 1] & 0xff) != 0xc0) {
            at += 2 + ((jpg[at + 2] & 0xff) << 8 | jpg[at + 3] & 0xff);
        }
        return at;
    }
}
