package vn.thidua.document.layout;

import static vn.thidua.document.layout.PaperXhtml.first;
import static vn.thidua.document.layout.PaperXhtml.list;
import static vn.thidua.document.layout.PaperXhtml.points;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** What holds for a paragraph, a run or a table after its own settings, its style with those it is based on, and the document's defaults. */
final class PaperStyles {

    /** Height of a line of Times New Roman and its twins, as a multiple of the size of the letters. */
    private static final double NATURAL_LINE = 1.149;

    private static final double LINES = 240;
    private static final double HALF = 2;
    private static final double EIGHTH = 8;
    private static final double DEFAULT_SIZE = 10;

    private final Map<String, CTStyle> byId = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final CTPPrBase defaultParagraph;
    private final CTRPr defaultRun;

    /** All lengths in points. @param lineHeight as CSS says it, for letters of that size */
    record Paragraph(
            String align,
            double left,
            double right,
            double firstLine,
            double before,
            double after,
            Function<Double, String> lineHeight,
            boolean keepNext,
            boolean keepLines,
            boolean breakBefore,
            CTPBdr borders) {}

    /** @param size in points */
    record Letters(
            double size, boolean bold, boolean italic, boolean underline, boolean strike, boolean caps, boolean hidden, String color, String raised) {}

    PaperStyles(XWPFDocument document) {
        CTStyles styles = styles(document);
        for (CTStyle style : styles == null ? new CTStyle[0] : styles.getStyleArray()) {
            byId.put(style.getStyleId(), style);
            if (style.isSetDefault() && on(style.getDefault())) {
                defaults.put(type(style), style.getStyleId());
            }
        }
        CTDocDefaults all = styles == null ? null : styles.getDocDefaults();
        defaultParagraph = all == null || !all.isSetPPrDefault() ? null : all.getPPrDefault().getPPr();
        defaultRun = all == null || !all.isSetRPrDefault() ? null : all.getRPrDefault().getRPr();
    }

    private static CTStyles styles(XWPFDocument document) {
        try {
            return document.getStyle();
        } catch (org.apache.xmlbeans.XmlException | java.io.IOException e) {
            throw new IllegalStateException("styles of the document cannot be read", e);
        }
    }

    Paragraph paragraph(XWPFParagraph paragraph) {
        CTPPr own = paragraph.getCTP().getPPr();
        List<CTPPrBase> layers = list(Stream.concat(
                Stream.of((CTPPrBase) own),
                Stream.concat(chain(paragraph).stream().map(style -> style.isSetPPr() ? (CTPPrBase) style.getPPr() : null), Stream.of(defaultParagraph))));
        List<CTInd> indents = list(layers.stream().map(p -> p.isSetInd() ? p.getInd() : null));
        List<CTSpacing> spacings = list(layers.stream().map(p -> p.isSetSpacing() ? p.getSpacing() : null));
        return new Paragraph(
                align(first(layers, p -> p.isSetJc() ? p.getJc().getVal() : null)),
                length(first(indents, i -> i.isSetLeft() ? i.getLeft() : i.isSetStart() ? i.getStart() : null)),
                length(first(indents, i -> i.isSetRight() ? i.getRight() : i.isSetEnd() ? i.getEnd() : null)),
                firstOr(indents, i -> i.isSetHanging() ? Double.valueOf(-points(i.getHanging())) : i.isSetFirstLine() ? Double.valueOf(points(i.getFirstLine())) : null, 0d),
                length(first(spacings, s -> s.isSetBefore() ? s.getBefore() : null)),
                length(first(spacings, s -> s.isSetAfter() ? s.getAfter() : null)),
                lineHeight(
                        first(spacings, s -> s.isSetLine() ? s.getLine() : null),
                        first(spacings, s -> s.isSetLineRule() ? s.getLineRule() : null)),
                flag(layers, p -> p.isSetKeepNext() ? p.getKeepNext() : null),
                flag(layers, p -> p.isSetKeepLines() ? p.getKeepLines() : null),
                flag(layers, p -> p.isSetPageBreakBefore() ? p.getPageBreakBefore() : null),
                first(layers, p -> p.isSetPBdr() ? p.getPBdr() : null));
    }

    /** @param own settings of the run; null where it has none */
    Letters letters(XWPFParagraph paragraph, CTRPr own) {
        List<CTRPr> layers = new ArrayList<>();
        if (own != null) {
            layers.add(own);
            if (own.sizeOfRStyleArray() > 0) {
                chain(own.getRStyleArray(0).getVal(), null).stream().filter(CTStyle::isSetRPr).forEach(style -> layers.add(style.getRPr()));
            }
        }
        chain(paragraph).stream().filter(CTStyle::isSetRPr).forEach(style -> layers.add(style.getRPr()));
        if (defaultRun != null) {
            layers.add(defaultRun);
        }
        return letters(layers);
    }

    /** The size of an empty paragraph: that of its mark. */
    double markSize(XWPFParagraph paragraph) {
        CTPPr own = paragraph.getCTP().getPPr();
        CTParaRPr mark = own == null || !own.isSetRPr() ? null : own.getRPr();
        if (mark != null && mark.sizeOfSzArray() > 0) {
            return half(mark.getSzArray(0).getVal());
        }
        return letters(paragraph, null).size();
    }

    private static Letters letters(List<CTRPr> layers) {
        STUnderline.Enum line = first(layers, r -> r.sizeOfUArray() > 0 ? r.getUArray(0).getVal() : null);
        Object size = first(layers, r -> r.sizeOfSzArray() > 0 ? r.getSzArray(0).getVal() : null);
        Object color = first(layers, r -> r.sizeOfColorArray() > 0 ? r.getColorArray(0).xgetVal().getStringValue() : null);
        return new Letters(
                size == null ? DEFAULT_SIZE : half(size),
                flag(layers, r -> r.sizeOfBArray() > 0 ? r.getBArray(0) : null),
                flag(layers, r -> r.sizeOfIArray() > 0 ? r.getIArray(0) : null),
                line != null && line != STUnderline.NONE,
                flag(layers, r -> r.sizeOfStrikeArray() > 0 ? r.getStrikeArray(0) : null),
                flag(layers, r -> r.sizeOfCapsArray() > 0 ? r.getCapsArray(0) : null),
                flag(layers, r -> r.sizeOfVanishArray() > 0 ? r.getVanishArray(0) : null),
                color == null || !color.toString().matches("[0-9A-Fa-f]{6}") ? "000000" : color.toString(),
                first(layers, r -> r.sizeOfVertAlignArray() > 0 ? r.getVertAlignArray(0).getVal().toString() : null));
    }

    /** The table's own settings, then those of its style. */
    List<CTTblPrBase> table(CTTblPrBase own) {
        String style = own != null && own.isSetTblStyle() ? own.getTblStyle().getVal() : null;
        return list(Stream.concat(
                Stream.of(own), chain(style, "table").stream().map(s -> s.isSetTblPr() ? (CTTblPrBase) s.getTblPr() : null)));
    }

    private List<CTStyle> chain(XWPFParagraph paragraph) {
        return chain(paragraph.getStyleID(), "paragraph");
    }

    private List<CTStyle> chain(String id, String type) {
        List<CTStyle> chain = new ArrayList<>();
        String next = id != null ? id : type == null ? null : defaults.get(type);
        while (next != null && byId.get(next) != null && !chain.contains(byId.get(next))) {
            CTStyle style = byId.get(next);
            chain.add(style);
            next = style.isSetBasedOn() ? style.getBasedOn().getVal() : null;
        }
        return chain;
    }

    /** @return as CSS says it; null where there is none */
    static String border(CTBorder border) {
        if (border == null || border.getVal() == null) {
            return null;
        }
        return switch (border.getVal().toString()) {
            case "nil", "none" -> "none";
            case "double" -> "2.25pt double #000";
            default -> PaperXhtml.pt(border.isSetSz() ? border.getSz().doubleValue() / EIGHTH : 0.5) + " solid #000";
        };
    }

    private static Function<Double, String> lineHeight(Object line, STLineSpacingRule.Enum rule) {
        double given = line == null ? LINES : points(line) * 20;
        if (rule == STLineSpacingRule.EXACT) {
            return size -> PaperXhtml.pt(given / 20);
        }
        if (rule == STLineSpacingRule.AT_LEAST) {
            return size -> PaperXhtml.pt(Math.max(given / 20, size * NATURAL_LINE));
        }
        return size -> PaperXhtml.pt(size * NATURAL_LINE * given / LINES);
    }

    private static String align(STJc.Enum align) {
        return switch (align == null ? "left" : align.toString()) {
            case "center" -> "center";
            case "right", "end" -> "right";
            case "both", "distribute" -> "justify";
            default -> "left";
        };
    }

    private static <L> boolean flag(List<L> layers, Function<L, CTOnOff> asked) {
        CTOnOff flag = first(layers, asked);
        return flag != null && (!flag.isSetVal() || on(flag.getVal()));
    }

    private static boolean on(Object value) {
        return !List.of("0", "false", "off").contains(String.valueOf(value));
    }

    private static <L> Double firstOr(List<L> layers, Function<L, Double> asked, Double otherwise) {
        Double value = PaperXhtml.first(layers, asked);
        return value == null ? otherwise : value;
    }

    private static double length(Object twips) {
        return twips == null ? 0 : points(twips);
    }

    private static double half(Object halfPoints) {
        return Double.parseDouble(String.valueOf(halfPoints)) / HALF;
    }

    private static String type(CTStyle style) {
        return style.getType() == STStyleType.TABLE ? "table" : style.getType() == STStyleType.PARAGRAPH ? "paragraph" : String.valueOf(style.getType());
    }
}
