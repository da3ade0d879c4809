package vn.thidua.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import vn.thidua.document.check.Sheet.Align;
import vn.thidua.document.check.Sheet.Letterhead;
import vn.thidua.document.check.Sheet.Line;
import vn.thidua.document.check.Sheet.Numbering;
import vn.thidua.document.check.Sheet.Page;
import vn.thidua.document.check.Sheet.Piece;

/** A text processor's file: each paragraph with what its runs, styles and defaults make of it. */
final class DocxSheet {

    private static final double TWIP = 25.4 / 1440;
    /** More than fits on one page. */
    private static final int LONG = 4500;

    private final XWPFDocument document;
    private final DocxStyles styles;

    private DocxSheet(XWPFDocument document) {
        this.document = document;
        this.styles = new DocxStyles(document);
    }

    /** @throws IOException when it cannot be read */
    static Sheet of(InputStream file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(file)) {
            return new DocxSheet(document).sheet();
        } catch (POIXMLException | IllegalArgumentException | IllegalStateException damaged) {
            throw new IOException(damaged);
        }
    }

    private Sheet sheet() {
        List<Line> lines = new ArrayList<>();
        add(document.getBodyElements(), false, lines);
        return new Sheet(true, pages(), lines, numbering(lines), letterhead());
    }

    private void add(List<IBodyElement> elements, boolean inTable, List<Line> lines) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                lines.add(line(paragraph, inTable));
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        add(cell.getBodyElements(), true, lines);
                    }
                }
            }
        }
    }

    private Line line(XWPFParagraph paragraph, boolean inTable) {
        List<Piece> pieces = new ArrayList<>();
        for (XWPFRun run : paragraph.getRuns()) {
            String text = run.text();
            if (!text.isEmpty()) {
                pieces.add(styles.piece(paragraph, run, text));
            }
        }
        Align align = styles.align(paragraph);
        return new Line(1, inTable, align, styles.firstLine(paragraph), null, null, pieces);
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            if (paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr()) {
                pages.add(page(pages.size() + 1, paragraph.getCTP().getPPr().getSectPr()));
            }
        }
        CTSectPr last = document.getDocument().getBody().getSectPr();
        pages.add(last == null ? new Page(pages.size() + 1, 0, 0, 0, 0, 0, 0) : page(pages.size() + 1, last));
        return pages;
    }

    private static Page page(int number, CTSectPr section) {
        CTPageSz size = section.getPgSz();
        CTPageMar margin = section.getPgMar();
        return new Page(
                number,
                size == null ? 0 : millimetres(size.getW()),
                size == null ? 0 : millimetres(size.getH()),
                margin == null ? 0 : millimetres(margin.getTop()),
                margin == null ? 0 : millimetres(margin.getBottom()),
                margin == null ? 0 : millimetres(margin.getLeft()),
                margin == null ? 0 : millimetres(margin.getRight()));
    }

    static double millimetres(Object twips) {
        return twips instanceof BigInteger number ? number.doubleValue() * TWIP : 0;
    }

    private Letterhead letterhead() {
        if (document.getTables().isEmpty()) {
            return null;
        }
        XWPFTable table = document.getTables().get(0);
        List<Double> widths = new ArrayList<>();
        if (table.getCTTbl().getTblGrid() != null) {
            table.getCTTbl().getTblGrid().getGridColList().forEach(column -> widths.add(millimetres(column.getW())));
        }
        if (table.getNumberOfRows() > 0 && widths.stream().noneMatch(width -> width > 0)) {
            widths.clear();
            for (XWPFTableCell cell : table.getRow(0).getTableCells()) {
                CTTblWidth width = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr().getTcW() : null;
                widths.add(width == null ? 0 : millimetres(width.getW()));
            }
        }
        return widths.size() == 2 && widths.get(0) > 0 && widths.get(1) > 0 ? new Letterhead(widths.get(0), widths.get(1)) : null;
    }

    private Numbering numbering(List<Line> lines) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        boolean ownFirst = section != null && section.isSetTitlePg() && DocxStyles.on(section.getTitlePg());
        var policy = document.getHeaderFooterPolicy();
        XWPFParagraph top = policy == null ? null : numbered(policy.getDefaultHeader());
        XWPFParagraph bottom = policy == null ? null : numbered(policy.getDefaultFooter());
        XWPFParagraph number = top == null ? bottom : top;
        boolean firstShows = policy != null && (numbered(policy.getFirstPageHeader()) != null || numbered(policy.getFirstPageFooter()) != null);
        boolean onFirst = ownFirst ? firstShows : number != null;
        int length = lines.stream().mapToInt(line -> line.text().length()).sum();
        int pages = document.getProperties().getExtendedProperties().getPages();
        boolean several = length > LONG || pages > 1 && pages < 10_000;
        if (number == null) {
            return new Numbering(onFirst, several ? 2 : 0, true, true, true, 0);
        }
        Piece shown = number.getRuns().isEmpty() ? null : styles.piece(number, number.getRuns().get(0), "2");
        String code = number.getCTP().xmlText();
        boolean arabic = !code.matches("(?si).*PAGE[^<]*(ROMAN|ALPHABETIC).*") && !romanSection(section);
        return new Numbering(onFirst, 0, styles.align(number) == Align.CENTER, top != null, arabic, shown == null ? 13 : shown.size());
    }

    private static boolean romanSection(CTSectPr section) {
        return section != null && section.isSetPgNumType() && section.getPgNumType().isSetFmt()
                && !section.getPgNumType().getFmt().toString().equals("decimal");
    }

    private static XWPFParagraph numbered(XWPFHeaderFooter part) {
        if (part == null) {
            return null;
        }
        return part.getListParagraph().stream()
                .filter(paragraph -> paragraph.getCTP().xmlText().matches("(?s).*(instrText|fldSimple)[^<]*<?[^<]*\\bPAGE\\b.*"))
                .findFirst()
                .orElse(null);
    }
}
