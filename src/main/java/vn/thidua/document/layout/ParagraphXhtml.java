package vn.thidua.document.layout;

import static vn.thidua.document.layout.PaperXhtml.pt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;
import vn.thidua.document.layout.PaperStyles.Letters;
import vn.thidua.document.layout.PaperStyles.Paragraph;

/** A paragraph with its runs. */
final class ParagraphXhtml {

    private final PaperStyles styles;
    private final StringBuilder html;

    ParagraphXhtml(PaperStyles styles, StringBuilder html) {
        this.styles = styles;
        this.html = html;
    }

    void write(XWPFParagraph paragraph) {
        Paragraph form = styles.paragraph(paragraph);
        int before = html.length();
        double largest = runs(paragraph);
        boolean empty = html.length() == before;
        double size = empty ? styles.markSize(paragraph) : largest;
        html.insert(before, "<p style=\"" + css(form, size) + "\">");
        html.append(empty ? "&#160;</p>" : "</p>");
    }

    private static String css(Paragraph form, double size) {
        StringBuilder css = new StringBuilder();
        css.append("text-align:").append(form.align()).append(";font-size:").append(pt(size));
        css.append(";line-height:").append(form.lineHeight().apply(size));
        add(css, "margin-left", form.left());
        add(css, "margin-right", form.right());
        add(css, "text-indent", form.firstLine());
        add(css, "margin-top", form.before());
        add(css, "margin-bottom", form.after());
        if (form.keepLines()) {
            css.append(";page-break-inside:avoid");
        }
        if (form.breakBefore()) {
            css.append(";page-break-before:always");
        }
        if (form.borders() != null) {
            border(css, "top", form.borders().isSetTop() ? PaperStyles.border(form.borders().getTop()) : null);
            border(css, "bottom", form.borders().isSetBottom() ? PaperStyles.border(form.borders().getBottom()) : null);
            border(css, "left", form.borders().isSetLeft() ? PaperStyles.border(form.borders().getLeft()) : null);
            border(css, "right", form.borders().isSetRight() ? PaperStyles.border(form.borders().getRight()) : null);
        }
        return css.toString();
    }

    private static void add(StringBuilder css, String property, double points) {
        if (points != 0) {
            css.append(';').append(property).append(':').append(pt(points));
        }
    }

    private static void border(StringBuilder css, String side, String border) {
        if (border != null) {
            css.append(";border-").append(side).append(':').append(border);
        }
    }

    /** @return size of the largest letters, in points */
    private double runs(XWPFParagraph paragraph) {
        double largest = 0;
        Letters open = null;
        for (CTR run : runs(paragraph.getCTP())) {
            Letters letters = styles.letters(paragraph, run.isSetRPr() ? run.getRPr() : null);
            if (!letters.hidden()) {
                largest = Math.max(largest, letters.size());
                open = run(run, letters, open);
            }
        }
        if (open != null) {
            html.append("</span>");
        }
        return largest;
    }

    /** Runs of the paragraph and of its links, as they follow each other. */
    private static List<CTR> runs(CTP paragraph) {
        List<CTR> runs = new ArrayList<>();
        for (XmlObject child : paragraph.selectPath("./*")) {
            if (child instanceof CTR run) {
                runs.add(run);
            } else if (child instanceof CTHyperlink link) {
                runs.addAll(List.of(link.getRArray()));
            }
        }
        return runs;
    }

    /**
     * Runs of the same letters are one: Word cuts them anywhere, and a line that ended at a cut would not be stretched to both margins.
     *
     * @param open letters of the span that is open; null: none is
     * @return letters of the span that is open now
     */
    private Letters run(CTR run, Letters letters, Letters open) {
        int before = html.length();
        for (XmlObject part : run.selectPath("./*")) {
            part(part, letters.caps());
        }
        if (html.length() == before || letters.equals(open)) {
            return open;
        }
        html.insert(before, (open == null ? "" : "</span>") + "<span style=\"" + css(letters) + "\">");
        return letters;
    }

    private void part(XmlObject part, boolean caps) {
        switch (part.getDomNode().getLocalName()) {
            case "t" -> {
                String text = ((CTText) part).getStringValue();
                PaperXhtml.escape(spaced(caps ? text.toUpperCase(Locale.forLanguageTag("vi")) : text), html);
            }
            case "br" -> html.append(part instanceof CTBr br && br.isSetType() && br.getType() == STBrType.PAGE
                    ? "<br style=\"page-break-after:always\"/>"
                    : "<br/>");
            case "cr" -> html.append("<br/>");
            case "tab" -> html.append("<span style=\"display:inline-block;width:36pt\">&#160;</span>");
            case "noBreakHyphen" -> html.append('\u2011');
            default -> {}
        }
    }

    /** Word keeps blanks that follow each other, as before a number that is still missing. */
    private static String spaced(String text) {
        return text.replace("  ", "\u00a0 ").replace("  ", "\u00a0 ");
    }

    private static String css(Letters letters) {
        StringBuilder css = new StringBuilder("font-size:").append(pt(letters.size()));
        if (letters.bold()) {
            css.append(";font-weight:bold");
        }
        if (letters.italic()) {
            css.append(";font-style:italic");
        }
        if (letters.underline() || letters.strike()) {
            css.append(";text-decoration:").append(letters.underline() ? "underline" : "line-through");
        }
        if (!letters.color().equals("000000")) {
            css.append(";color:#").append(letters.color());
        }
        if (letters.raised() != null && !letters.raised().equals("baseline")) {
            css.append(letters.raised().equals("superscript") ? ";vertical-align:super;font-size:65%" : ";vertical-align:sub;font-size:65%");
        }
        return css.toString();
    }
}
