package vn.thidua.document.check;

import static vn.thidua.document.check.Findings.number;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import vn.thidua.document.check.Sheet.Line;
import vn.thidua.document.check.Sheet.Numbering;
import vn.thidua.document.check.Sheet.Page;
import vn.thidua.document.check.Sheet.Piece;

/** Rules of every page and every letter. */
final class Layout {

    /** Half a millimetre: rounding of text processors. */
    private static final double SLACK = 0.6;

    private static final Set<String> FONTS = Set.of("timesnewroman", "timesnewromanpsmt", "timesnewromanps", "liberationserif");

    private final Sheet sheet;
    private final Findings findings;

    Layout(Sheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    void check() {
        sheet.pages().forEach(this::page);
        sheet.lines().forEach(this::letters);
        letterhead();
        numbering();
    }

    private void page(Page page) {
        if (Math.abs(page.width() - 210) > 1 || Math.abs(page.height() - 297) > 1) {
            findings.onPage(page.number(), Rule.PAGE_SIZE, number(page.width()) + " × " + number(page.height()) + " mm");
        }
        margin(page, Rule.MARGIN_TOP, page.top(), 20, 25);
        margin(page, Rule.MARGIN_BOTTOM, page.bottom(), 20, 25);
        margin(page, Rule.MARGIN_LEFT, page.left(), 30, 35);
        margin(page, Rule.MARGIN_RIGHT, page.right(), 15, 20);
    }

    /** What is printed shows how narrow a margin is, not how wide: a page may end early. */
    private void margin(Page page, Rule rule, double margin, double least, double most) {
        boolean tooWide = margin > most + SLACK && (sheet.paragraphs() || rule == Rule.MARGIN_LEFT);
        if (margin < least - SLACK || tooWide) {
            findings.onPage(page.number(), rule, number(margin) + " mm");
        }
    }

    private void letters(Line line) {
        for (Piece piece : line.visible()) {
            if (!FONTS.contains(piece.font().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
                findings.at(line, Rule.FONT, piece.font());
            }
            if (piece.colour() != null && !piece.colour().equals("000000")) {
                findings.at(line, Rule.COLOUR, "#" + piece.colour());
            }
            if (!Normalizer.isNormalized(piece.text(), Normalizer.Form.NFC)) {
                findings.at(line, Rule.COMPOSED, piece.text().strip());
            }
        }
    }

    private void letterhead() {
        if (sheet.letterhead() == null) {
            return;
        }
        double left = sheet.letterhead().left();
        double right = sheet.letterhead().right();
        if (left + right < 160 - SLACK) {
            findings.onPage(1, Rule.LETTERHEAD_WIDTH, number(left + right) + " mm");
        }
        if (right <= left) {
            findings.onPage(1, Rule.LETTERHEAD_COLUMNS, number(left) + " mm, " + number(right) + " mm");
        }
    }

    private void numbering() {
        Numbering numbering = sheet.numbering();
        if (numbering.onFirst()) {
            findings.onPage(1, Rule.PAGE_NUMBER_FIRST, "1");
        }
        if (numbering.missing() > 0) {
            findings.onPage(numbering.missing(), Rule.PAGE_NUMBER_MISSING, "–");
        }
        if (numbering.size() == 0) {
            return;
        }
        if (!numbering.top() || !numbering.centred()) {
            findings.onPage(2, Rule.PAGE_NUMBER_PLACE, "–");
        }
        if (!numbering.arabic() || numbering.size() < 12.9 || numbering.size() > 14.1) {
            findings.onPage(2, Rule.PAGE_NUMBER_STYLE, number(numbering.size()));
        }
    }
}
