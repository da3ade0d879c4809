package vn.thidua.document.check;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.thidua.document.check.Sheet.Align;
import vn.thidua.document.check.Sheet.Piece;

/** What a run or paragraph looks like: its own properties, else its style's, else the document's defaults. */
final class DocxStyles {

    /** What a text processor takes where nobody says anything. */
    private static final double DEFAULT_SIZE = 10;

    private static final String DEFAULT_FONT = "Times New Roman";

    private final List<CTStyle> styles;
    private final CTDocDefaults defaults;

    DocxStyles(XWPFDocument document) {
        try {
            CTStyles all = document.getStyles() == null ? null : document.getStyle();
            this.styles = all == null ? List.of() : all.getStyleList();
            this.defaults = all == null ? null : all.getDocDefaults();
        } catch (IOException | XmlException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    Piece piece(XWPFParagraph paragraph, XWPFRun run, String text) {
        List<CTRPr> properties = properties(paragraph, run);
        String font = first(properties, DocxStyles::font);
        Double size = first(properties, p -> p.sizeOfSzArray() == 0 ? null : ((BigInteger) p.getSzArray(0).getVal()).doubleValue() / 2);
        Boolean bold = first(properties, p -> p.sizeOfBArray() == 0 ? null : on(p.getBArray(0)));
        Boolean italic = first(properties, p -> p.sizeOfIArray() == 0 ? null : on(p.getIArray(0)));
        Boolean capitals = first(properties, p -> p.sizeOfCapsArray() == 0 ? null : on(p.getCapsArray(0)));
        String colour = first(properties, p -> p.sizeOfColorArray() == 0 ? null : p.getColorArray(0).xgetVal().getStringValue());
        return new Piece(
                Boolean.TRUE.equals(capitals) ? text.toUpperCase(Locale.ROOT) : text,
                font == null ? DEFAULT_FONT : font,
                size == null ? DEFAULT_SIZE : size,
                Boolean.TRUE.equals(bold),
                Boolean.TRUE.equals(italic),
                colour == null || colour.equals("auto") ? null : colour);
    }

    Align align(XWPFParagraph paragraph) {
        CTJc own = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr().getJc() : null;
        if (own == null) {
            own = first(chain(paragraph.getStyle(), STStyleType.PARAGRAPH), s -> s.isSetPPr() ? s.getPPr().getJc() : null);
        }
        if (own == null && defaults != null && defaults.isSetPPrDefault() && defaults.getPPrDefault().isSetPPr()) {
            own = defaults.getPPrDefault().getPPr().getJc();
        }
        return switch (own == null ? "left" : own.getVal().toString()) {
            case "both", "distribute" -> Align.JUSTIFIED;
            case "center" -> Align.CENTER;
            case "right", "end" -> Align.RIGHT;
            default -> Align.LEFT;
        };
    }

    /** Millimetres; negative where the first line hangs out. */
    Double firstLine(XWPFParagraph paragraph) {
        CTInd indent = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr().getInd() : null;
        if (indent == null) {
            indent = first(chain(paragraph.getStyle(), STStyleType.PARAGRAPH), s -> s.isSetPPr() ? s.getPPr().getInd() : null);
        }
        if (indent == null) {
            return 0.0;
        }
        return indent.isSetHanging() ? -DocxSheet.millimetres(indent.getHanging()) : DocxSheet.millimetres(indent.getFirstLine());
    }

    static boolean on(CTOnOff value) {
        return !value.isSetVal() || !Set.of("0", "false", "off").contains(value.xgetVal().getStringValue());
    }

    private List<CTRPr> properties(XWPFParagraph paragraph, XWPFRun run) {
        List<CTRPr> all = new ArrayList<>();
        CTRPr own = run.getCTR().getRPr();
        if (own != null) {
            all.add(own);
            if (own.sizeOfRStyleArray() > 0) {
                chain(own.getRStyleArray(0).getVal(), STStyleType.CHARACTER).stream().filter(CTStyle::isSetRPr).forEach(s -> all.add(s.getRPr()));
            }
        }
        chain(paragraph.getStyle(), STStyleType.PARAGRAPH).stream().filter(CTStyle::isSetRPr).forEach(s -> all.add(s.getRPr()));
        if (defaults != null && defaults.isSetRPrDefault() && defaults.getRPrDefault().isSetRPr()) {
            all.add(defaults.getRPrDefault().getRPr());
        }
        return all;
    }

    /** The style and those that it is based on; the default style where none is named. */
    private List<CTStyle> chain(String id, STStyleType.Enum type) {
        List<CTStyle> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        CTStyle style = id == null
                ? find(s -> s.isSetDefault() && s.xgetDefault().getStringValue().matches("1|true|on") && type.equals(s.getType()))
                : find(s -> id.equals(s.getStyleId()));
        while (style != null && seen.add(style.getStyleId())) {
            chain.add(style);
            String base = style.isSetBasedOn() ? style.getBasedOn().getVal() : null;
            style = base == null ? null : find(s -> base.equals(s.getStyleId()));
        }
        return chain;
    }

    private CTStyle find(Predicate<CTStyle> wanted) {
        return styles.stream().filter(wanted).findFirst().orElse(null);
    }

    private static String font(CTRPr properties) {
        if (properties.sizeOfRFontsArray() == 0) {
            return null;
        }
        CTFonts fonts = properties.getRFontsArray(0);
        // Theme fonts are the library's own, never what the decree asks for
        if (fonts.isSetAsciiTheme() && !fonts.isSetAscii()) {
            return fonts.getAsciiTheme().toString();
        }
        String named = fonts.isSetAscii() ? fonts.getAscii() : fonts.getHAnsi();
        return named == null || named.isBlank() ? null : named;
    }

    private static <T, R> R first(List<T> all, Function<T, R> property) {
        return all.stream().map(property).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
