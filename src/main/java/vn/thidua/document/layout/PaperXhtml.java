package vn.thidua.document.layout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A .docx as XHTML of the few things that official documents are made of: paragraphs, runs, tables, and the page number in the top margin.
 * What it does not know, {@link PaperLimits} refuses in a template, so that nothing of a document is lost on the way to PDF.
 */
final class PaperXhtml {

    private static final double POINT = 20;
    private static final int LONGEST_KEPT_TABLE = 8;

    private final XWPFDocument document;
    private final PaperStyles styles;
    private final StringBuilder html = new StringBuilder(32_768);

    private PaperXhtml(XWPFDocument document) {
        this.document = document;
        this.styles = new PaperStyles(document);
    }

    static String of(XWPFDocument document, String title) {
        return new PaperXhtml(document).write(title);
    }

    private String write(String title) {
        html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\" xml:lang=\"vi\"><head><title>");
        text(title);
        html.append("</title><style>").append(pages()).append("</style></head><body>");
        blocks(document.getBodyElements());
        return html.append("</body></html>").toString();
    }

    private String pages() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageSz size = section.getPgSz();
        CTPageMar margin = section.getPgMar();
        String page = String.format(
                Locale.ROOT,
                "size:%.2fpt %.2fpt;margin:%.2fpt %.2fpt %.2fpt %.2fpt;",
                points(size.getW()),
                points(size.getH()),
                points(margin.getTop()),
                points(margin.getRight()),
                points(margin.getBottom()),
                points(margin.getLeft()));
        return "@page{" + page + PageNumber.of(document, styles) + "}"
                + (PageNumber.hiddenOnFirst(section) ? "@page:first{@top-center{content:none}}" : "")
                + "body{margin:0;font-family:'" + Faces.FAMILY + "';color:#000}p{margin:0;orphans:2;widows:2}"
                + "table{border-collapse:collapse;table-layout:fixed;-fs-table-paginate:paginate}td{padding:0;vertical-align:top}"
                + ".k{page-break-inside:avoid}";
    }

    /** What is kept with the next goes into one box with it, up to the first that is not. */
    private void blocks(List<IBodyElement> elements) {
        for (int i = 0; i < elements.size(); i++) {
            int last = i;
            while (last + 1 < elements.size() && keptWithNext(elements.get(last))) {
                last++;
            }
            boolean kept = last > i && short_(elements.get(last));
            if (kept) {
                html.append("<div class=\"k\">");
            }
            for (; i < last; i++) {
                block(elements.get(i));
            }
            block(elements.get(i));
            if (kept) {
                html.append("</div>");
            }
        }
    }

    private boolean keptWithNext(IBodyElement element) {
        return element instanceof XWPFParagraph paragraph && styles.paragraph(paragraph).keepNext();
    }

    private static boolean short_(IBodyElement element) {
        return !(element instanceof XWPFTable table) || table.getNumberOfRows() <= LONGEST_KEPT_TABLE;
    }

    private void block(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            new ParagraphXhtml(styles, html).write(paragraph);
        } else if (element instanceof XWPFTable table) {
            new TableXhtml(styles, html, this::blocks).write(table);
        }
    }

    private void text(String value) {
        escape(value, html);
    }

    static void escape(String value, StringBuilder into) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '&' -> into.append("&amp;");
                case '"' -> into.append("&quot;");
                default -> into.append(c);
            }
        }
    }

    /** Twentieths of a point, as they stand in the file, to points. */
    static double points(Object twips) {
        return twips instanceof BigInteger number ? number.doubleValue() / POINT : Double.parseDouble(String.valueOf(twips)) / POINT;
    }

    static String pt(double value) {
        return String.format(Locale.ROOT, "%.2fpt", value);
    }

    /** The first layer that says something. */
    static <L, T> T first(List<L> layers, Function<L, T> asked) {
        return layers.stream().map(asked).filter(value -> value != null).findFirst().orElse(null);
    }

    static <T> List<T> list(Stream<T> values) {
        return new ArrayList<>(values.filter(value -> value != null).toList());
    }
}
