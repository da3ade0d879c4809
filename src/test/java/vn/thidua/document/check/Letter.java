package vn.thidua.document.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A plan of a department as it should look, one part of which a test may spoil. */
final class Letter {

    static final String FONTS = "/usr/share/fonts/truetype/liberation2/";
    private static final double TWIP = 25.4 / 1440;

    record Part(String text, String font, double size, boolean bold, boolean italic, String colour, ParagraphAlignment align, int indent) {

        Part text(String other) {
            return new Part(other, font, size, bold, italic, colour, align, indent);
        }

        Part font(String other) {
            return new Part(text, other, size, bold, italic, colour, align, indent);
        }

        Part size(double other) {
            return new Part(text, font, other, bold, italic, colour, align, indent);
        }

        Part bold(boolean other) {
            return new Part(text, font, size, other, italic, colour, align, indent);
        }

        Part italic(boolean other) {
            return new Part(text, font, size, bold, other, colour, align, indent);
        }

        Part colour(String other) {
            return new Part(text, font, size, bold, italic, other, align, indent);
        }

        Part align(ParagraphAlignment other) {
            return new Part(text, font, size, bold, italic, colour, other, indent);
        }

        Part indent(int other) {
            return new Part(text, font, size, bold, italic, colour, align, other);
        }
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private double width = 210;
    private double height = 297;
    private double[] margins = {20, 20, 30, 15};
    private double[] columns = {65, 100};
    private boolean hideFirst = true;
    private boolean numbered = true;
    private boolean numberOnTop = true;
    private String numberFormat = "PAGE";
    private Part pageNumber = part("2", 13, false, false, ParagraphAlignment.CENTER);

    Letter() {
        put("superior", "UBND TỈNH THÁI BÌNH", 13, false, false, ParagraphAlignment.CENTER);
        put("agency", "SỞ NÔNG NGHIỆP VÀ PTNT", 13, true, false, ParagraphAlignment.CENTER);
        put("number", "Số: 05/KH-SNNPTNT", 13, false, false, ParagraphAlignment.CENTER);
        put("title", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true, false, ParagraphAlignment.CENTER);
        put("motto", "Độc lập - Tự do - Hạnh phúc", 14, true, false, ParagraphAlignment.CENTER);
        put("date", "Thái Bình, ngày 22 tháng 6 năm 2023", 14, false, true, ParagraphAlignment.CENTER);
        put("type", "KẾ HOẠCH", 14, true, false, ParagraphAlignment.CENTER);
        put("summary", "Tổ chức thực hiện Phong trào thi đua năm 2023", 14, true, false, ParagraphAlignment.CENTER);
        put("ground", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", 14, false, true, ParagraphAlignment.BOTH);
        put("groundLast", "Căn cứ Kế hoạch số 46/KH-UBND ngày 28 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh.", 14, false, true, ParagraphAlignment.BOTH);
        String sentence = "Sở Nông nghiệp và Phát triển nông thôn tổ chức Phong trào thi đua trong toàn ngành, bảo đảm nội dung phong phú, thiết thực và hiệu quả. ";
        put("body", sentence.repeat(4).strip(), 14, false, false, ParagraphAlignment.BOTH);
        put("more", sentence.repeat(30).strip(), 14, false, false, ParagraphAlignment.BOTH);
        put("end", sentence.strip() + "/.", 14, false, false, ParagraphAlignment.BOTH);
        put("recipients", "Nơi nhận:", 12, true, true, ParagraphAlignment.LEFT);
        put("receiver", "- Các phòng, đơn vị trực thuộc;", 11, false, false, ParagraphAlignment.LEFT);
        put("archive", "- Lưu: VT, TCCB.", 11, false, false, ParagraphAlignment.LEFT);
        put("signer", "GIÁM ĐỐC", 14, true, false, ParagraphAlignment.CENTER);
        put("name", "Đinh Vĩnh Thụy", 14, true, false, ParagraphAlignment.CENTER);
    }

    Letter change(String part, UnaryOperator<Part> change) {
        parts.compute(part, (key, old) -> change.apply(old));
        return this;
    }

    Letter without(String part) {
        parts.put(part, parts.get(part).text(""));
        return this;
    }

    Letter page(double wide, double high) {
        width = wide;
        height = high;
        return this;
    }

    Letter margins(double top, double bottom, double left, double right) {
        margins = new double[] {top, bottom, left, right};
        return this;
    }

    Letter columns(double left, double right) {
        columns = new double[] {left, right};
        return this;
    }

    Letter numberOnFirst() {
        hideFirst = false;
        return this;
    }

    Letter unnumbered() {
        numbered = false;
        return this;
    }

    Letter numberBelow() {
        numberOnTop = false;
        return this;
    }

    Letter roman() {
        numberFormat = "PAGE \\* ROMAN";
        return this;
    }

    Letter pageNumber(UnaryOperator<Part> change) {
        pageNumber = change.apply(pageNumber);
        return this;
    }

    byte[] docx() {
        return docx(document -> {});
    }

    byte[] docx(Consumer<XWPFDocument> last) {
        try (XWPFDocument document = new XWPFDocument()) {
            CTSectPr section = document.getDocument().getBody().addNewSectPr();
            CTPageSz size = section.addNewPgSz();
            size.setW(twips(width));
            size.setH(twips(height));
            CTPageMar margin = section.addNewPgMar();
            margin.setTop(twips(margins[0]));
            margin.setBottom(twips(margins[1]));
            margin.setLeft(twips(margins[2]));
            margin.setRight(twips(margins[3]));
            table(document, columns, List.of("superior", "agency", "number"), List.of("title", "motto", "date"));
            for (String part : List.of("type", "summary", "ground", "groundLast", "body", "more", "end")) {
                fill(document.createParagraph(), parts.get(part));
            }
            table(document, new double[] {80, 85}, List.of("recipients", "receiver", "archive"), List.of("signer", "name"));
            document.createParagraph();
            if (numbered) {
                XWPFParagraph paragraph = numberOnTop
                        ? document.createHeader(HeaderFooterType.DEFAULT).createParagraph()
                        : document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
                fill(paragraph, pageNumber.text(""));
                XWPFRun run = paragraph.getRuns().get(0);
                run.getCTR().addNewFldChar().setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.BEGIN);
                run.getCTR().addNewInstrText().setStringValue(numberFormat);
                run.getCTR().addNewFldChar().setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.END);
                if (hideFirst) {
                    section.addNewTitlePg();
                }
            }
            last.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(XWPFDocument document, double[] widths, List<String> left, List<String> right) {
        XWPFTable table = document.createTable(1, 2);
        table.getCTTbl().addNewTblGrid().addNewGridCol().setW(twips(widths[0]));
        table.getCTTbl().getTblGrid().addNewGridCol().setW(twips(widths[1]));
        fill(table.getRow(0).getCell(0), left);
        fill(table.getRow(0).getCell(1), right);
    }

    private void fill(XWPFTableCell cell, List<String> names) {
        cell.removeParagraph(0);
        names.forEach(name -> fill(cell.addParagraph(), parts.get(name)));
    }

    private static void fill(XWPFParagraph paragraph, Part part) {
        paragraph.setAlignment(part.align());
        if (part.align() == ParagraphAlignment.BOTH) {
            paragraph.setFirstLineIndent(part.indent());
        }
        XWPFRun run = paragraph.createRun();
        if (!part.text().isEmpty()) {
            run.setText(part.text());
        }
        if (part.font() != null) {
            run.setFontFamily(part.font());
        }
        run.setFontSize(part.size());
        run.setBold(part.bold());
        run.setItalic(part.italic());
        if (part.colour() != null) {
            run.setColor(part.colour());
        }
    }

    /** Drawn letter by letter; a part whose alignment is BOTH is justified by the space between its words. */
    byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            Pen pen = new Pen(document);
            pen.next();
            double y = height - margins[0] - 5;
            double left = margins[2];
            pen.column(List.of("superior", "agency", "number"), left, columns[0], y);
            pen.column(List.of("title", "motto", "date"), left + columns[0], columns[1], y);
            pen.y = y - 30;
            for (String name : List.of("type", "summary", "ground", "groundLast", "body", "more", "end")) {
                pen.paragraph(parts.get(name));
            }
            if (pen.y < margins[1] + 35) {
                pen.next();
            }
            double bottom = pen.y - 8;
            pen.column(List.of("recipients", "receiver", "archive"), left, 80, bottom);
            pen.column(List.of("signer", "name"), left + 80, 85, bottom);
            pen.content.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Pen {

        private static final double POINT = 25.4 / 72;

        private final PDDocument document;
        private final Map<String, PDType0Font> fonts = new LinkedHashMap<>();
        private PDPageContentStream content;
        private int page;
        private double y;

        Pen(PDDocument document) {
            this.document = document;
        }

        void next() throws IOException {
            if (content != null) {
                content.close();
            }
            PDPage sheet = new PDPage(new PDRectangle((float) (width / POINT), (float) (height / POINT)));
            document.addPage(sheet);
            content = new PDPageContentStream(document, sheet);
            page++;
            y = height - margins[0] - 5;
            if (numbered && (page > 1 || !hideFirst)) {
                double middle = pageNumber.align() == ParagraphAlignment.CENTER ? margins[2] + (width - margins[2] - margins[3]) / 2 : width - margins[3] - 5;
                show(pageNumber.text(numberFormat.equals("PAGE") ? String.valueOf(page) : "ii"), middle, numberOnTop ? height - 14 : 10);
            }
        }

        void column(List<String> names, double from, double wide, double top) throws IOException {
            double line = top;
            for (String name : names) {
                Part part = parts.get(name);
                double x = part.align() == ParagraphAlignment.CENTER ? from + (wide - width(part, part.text())) / 2 : from;
                show(part, x, line);
                line -= 7;
            }
        }

        void paragraph(Part part) throws IOException {
            double wide = width - margins[2] - margins[3];
            List<String> line = new ArrayList<>();
            double indent = part.align() == ParagraphAlignment.CENTER ? 0 : 12;
            for (String word : part.text().isEmpty() ? new String[0] : part.text().split(" ")) {
                line.add(word);
                if (width(part, String.join(" ", line)) > wide - indent) {
                    line.remove(line.size() - 1);
                    line(part, line, indent, wide, true);
                    line = new ArrayList<>(List.of(word));
                    indent = 0;
                }
            }
            if (!line.isEmpty()) {
                line(part, line, indent, wide, false);
            }
        }

        private void line(Part part, List<String> words, double indent, double wide, boolean full) throws IOException {
            if (y < margins[1] + 8) {
                next();
            }
            String text = String.join(" ", words);
            double rest = wide - indent - width(part, text);
            if (part.align() == ParagraphAlignment.CENTER) {
                show(part.text(text), margins[2] + rest / 2, y);
            } else {
                boolean spread = full && part.align() == ParagraphAlignment.BOTH && words.size() > 1;
                double x = margins[2] + indent;
                if (spread) {
                    double gap = rest / (words.size() - 1);
                    for (String word : words) {
                        show(part.text(word + " "), x, y);
                        x += width(part, word + " ") + gap;
                    }
                } else {
                    show(part.text(text), x, y);
                }
            }
            y -= 7;
        }

        private void show(Part part, double x, double at) throws IOException {
            if (part.text().isEmpty()) {
                return;
            }
            String colour = part.colour() == null ? "000000" : part.colour();
            content.setNonStrokingColor(new java.awt.Color(Integer.parseInt(colour, 16)));
            content.beginText();
            content.setFont(font(part), (float) part.size());
            content.newLineAtOffset((float) (x / POINT), (float) (at / POINT));
            content.showText(part.text());
            content.endText();
        }

        private double width(Part part, String text) throws IOException {
            return font(part).getStringWidth(text) / 1000 * part.size() * POINT;
        }

        private PDType0Font font(Part part) throws IOException {
            String family = part.font().equals("Times New Roman") ? "LiberationSerif" : "LiberationSans";
            String file = family + "-" + (part.bold() ? part.italic() ? "BoldItalic" : "Bold" : part.italic() ? "Italic" : "Regular") + ".ttf";
            PDType0Font font = fonts.get(file);
            if (font == null) {
                font = PDType0Font.load(document, new java.io.File(FONTS + file));
                fonts.put(file, font);
            }
            return font;
        }
    }

    private void put(String name, String text, double size, boolean bold, boolean italic, ParagraphAlignment align) {
        parts.put(name, part(text, size, bold, italic, align));
    }

    private static Part part(String text, double size, boolean bold, boolean italic, ParagraphAlignment align) {
        return new Part(text, "Times New Roman", size, bold, italic, null, align, (int) Math.round(12.7 / TWIP));
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres / TWIP));
    }
}
