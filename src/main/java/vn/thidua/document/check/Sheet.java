package vn.thidua.document.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document as its layout is judged. Lengths are millimetres, sizes points.
 *
 * @param paragraphs whether a line is a whole paragraph (text processor) or a line as printed @param letterhead null where unknown
 */
record Sheet(boolean paragraphs, List<Page> pages, List<Line> lines, Numbering numbering, Letterhead letterhead) {

    enum Align {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFIED
    }

    /** @param number from 1 */
    record Page(int number, double width, double height, double top, double bottom, double left, double right) {}

    /** Widths of the table at the head: agency left, national title right. */
    record Letterhead(double left, double right) {}

    /** @param colour six hexadecimal digits; null: automatic */
    record Piece(String text, String font, double size, boolean bold, boolean italic, String colour) {}

    /**
     * @param firstLine indent of the first line, null where unknown @param from left edge, null where unknown @param to right edge, null where
     *     unknown
     */
    record Line(int page, boolean inTable, Align align, Double firstLine, Double from, Double to, List<Piece> pieces) {

        String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining()).replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
        }

        /** Of the pieces that a reader sees. */
        List<Piece> visible() {
            return pieces.stream().filter(piece -> !piece.text().isBlank()).toList();
        }
    }

    /** @param missing first page after the first without a number, 0: none @param size 0 where there is no number at all */
    record Numbering(boolean onFirst, int missing, boolean centred, boolean top, boolean arabic, double size) {}
}
