package vn.thidua.attachment.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.thidua.attachment.FileType;

/** Documents with what reports of an office have in them. */
final class GoodDocuments {

    private interface Content {
        void into(XWPFDocument document) throws Exception;
    }

    private GoodDocuments() {}

    static List<GivenFile> all() throws Exception {
        Map<String, Content> contents = contents();
        List<GivenFile> files = new ArrayList<>();
        for (Map.Entry<String, Content> content : contents.entrySet()) {
            files.add(file(content.getKey(), List.of(content.getValue())));
        }
        List<String> names = contents.keySet().stream().filter(name -> !name.equals("nothing")).toList();
        for (int i = 0; i < names.size(); i++) {
            String other = names.get((i + 5) % names.size());
            files.add(file(names.get(i) + " and " + other, List.of(contents.get(names.get(i)), contents.get(other))));
        }
        files.add(file("all of it", List.copyOf(contents.values())));
        return files;
    }

    private static GivenFile file(String what, List<Content> contents) throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Content content : contents) {
                content.into(document);
            }
            document.write(out);
            return GivenFile.taken("docx: " + what, FileType.DOCX, out.toByteArray());
        }
    }

    private static Map<String, Content> contents() {
        Map<String, Content> contents = new LinkedHashMap<>();
        contents.put("nothing", document -> {});
        contents.put("a line", document -> run(document, "Cộng hòa xã hội chủ nghĩa Việt Nam"));
        contents.put("a word that a field has as its name", document -> run(document, "DDEAUTO INCLUDETEXT =cmd|'/c calc'!A0 <script>"));
        contents.put("much text", document -> {
            for (int i = 0; i < 2_000; i++) {
                run(document, "Đoạn thứ " + i + ": hoàn thành xuất sắc nhiệm vụ được giao.");
            }
        });
        contents.put("a table", document -> {
            XWPFTable table = document.createTable(20, 6);
            table.getRow(0).getCell(0).setText("STT");
        });
        contents.put("a picture", document -> picture(document, PictureType.PNG, Pictures.png(90, 60)));
        contents.put("a photograph", document -> picture(document, PictureType.JPEG, Pictures.jpg(400, 300)));
        for (String target : List.of("http://example.vn", "https://dichvucong.example.vn/tra-cuu?ma=1&b=2#c", "mailto:vanthu@example.vn", "tel:+842033000000", "baocao.docx",
                "file:///C:/Users/a/b.docx", "ftp://example.vn/a", "#dau-trang")) {
            contents.put("a link to " + target, document -> document.createParagraph().createHyperlinkRun(target).setText("xem"));
        }
        contents.put("a header and a footer", document -> {
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("UBND tỉnh");
            document.createFooter(HeaderFooterType.FIRST).createParagraph().createRun().setText("1");
        });
        contents.put("a comment", document -> {
            var comment = document.createComments().createComment(BigInteger.ONE);
            comment.setAuthor("Chánh Văn phòng");
            comment.createParagraph().createRun().setText("Xem lại số liệu.");
        });
        contents.put("a footnote", document -> document.createFootnote().createParagraph().createRun().setText("Theo Kế hoạch."));
        contents.put("an endnote", document -> document.createEndnote().createParagraph().createRun().setText("Theo Kế hoạch."));
        contents.put("a list", document -> document.createNumbering().addNum(BigInteger.ONE));
        for (String code : List.of("PAGE", "NUMPAGES \\* MERGEFORMAT", "TOC \\o \"1-3\" \\h \\z \\u", "DATE \\@ \"dd/MM/yyyy\"", "REF _Ref1 \\h", "SEQ Bảng \\* ARABIC", "PRINTDATE", "STYLEREF \"Heading 1\"",
                "HYPERLINK \"https://example.vn\" \\o \"Chú ý: mở trang\"", "HYPERLINK \\l \"muc:1\"", "HYPERLINK \"mailto:a@example.vn\" \\t \"_blank\"", "FORMTEXT", "= SUM(ABOVE)", "PAGEREF _Toc1 \\h",
                "IF 1 = 1 \"có\" \"không\"", "MERGEFIELD ho_ten", "SYMBOL 252")) {
            contents.put("a field " + code, document -> {
                document.createParagraph().getCTP().addNewFldSimple().setInstr(code);
                document.createParagraph().createRun().getCTR().addNewInstrText().setStringValue(code);
            });
        }
        contents.put("properties", document -> {
            document.getProperties().getCoreProperties().setCreator("Phòng Tổ chức cán bộ");
            document.getProperties().getExtendedProperties().setCompany("Văn phòng");
            document.getProperties().getCustomProperties().addProperty("Số hiệu", "15");
        });
        contents.put("a lock against writing", document -> document.enforceReadonlyProtection());
        contents.put("tracked changes", document -> document.setTrackRevisions(true));
        return contents;
    }

    private static void run(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily("Times New Roman");
    }

    private static void picture(XWPFDocument document, PictureType type, byte[] bytes) throws Exception {
        document.createParagraph().createRun().addPicture(new ByteArrayInputStream(bytes), type, "ảnh", Units.toEMU(90), Units.toEMU(60));
    }
}
