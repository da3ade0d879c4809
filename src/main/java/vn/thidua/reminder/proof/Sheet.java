package vn.thidua.reminder.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is written row by row and prints on A4. A text is a text, whatever it begins with: never a formula. */
final class Sheet {

    private static final String RED = "A61B1B";
    private static final String WHITE = "FFFFFF";
    private static final String LINES = "D9D4C8";
    private static final int AT_A_TIME = 500;

    static final String TEXT = "@";
    static final String NUMBER = "0";
    static final String MEAN = "0.0";
    static final String MOMENT = "dd/mm/yyyy hh:mm";

    /** @param width in characters @param format of its cells: a text stays one, however a user edits it */
    record Column(String heading, int width, String format) {}

    private final Worksheet sheet;
    private final Column[] columns;
    private final int headings;
    private int unstyled;
    private int row;
    private int column;

    /** @param titles stand above the headings, the first of them large */
    Sheet(Workbook book, String name, Column[] columns, String... titles) {
        sheet = book.newWorksheet(name);
        this.columns = columns;
        headings = titles.length;
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.RIGHT);
        for (String title : titles) {
            sheet.value(row, 0, clean(title));
            sheet.style(row, 0).format(TEXT).bold().fontSize(row == 0 ? 14 : 11).set();
            row++;
        }
        sheet.repeatRows(row);
        sheet.freezePane(0, row + 1);
        for (Column heading : columns) {
            sheet.width(column, heading.width());
            sheet.value(row, column, clean(heading.heading()));
            sheet.style(row, column)
                    .bold()
                    .fontColor(WHITE)
                    .fillColor(RED)
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
            column++;
        }
        row++;
        column = 0;
        unstyled = row;
    }

    Sheet text(String value) {
        sheet.value(row, column++, clean(value));
        return this;
    }

    Sheet number(Number value) {
        sheet.value(row, column++, value);
        return this;
    }

    /** @param value null: the cell stays empty */
    Sheet moment(LocalDateTime value) {
        if (value != null) {
            sheet.value(row, column, value);
        }
        column++;
        return this;
    }

    void endRow() {
        row++;
        column = 0;
        if (row - unstyled == AT_A_TIME) {
            style();
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A block of rows at once, which takes a tenth of the time of cell by cell. */
    private void style() {
        if (row == unstyled) {
            return;
        }
        for (int c = 0; c < columns.length; c++) {
            sheet.range(unstyled, c, row - 1, c)
                    .style()
                    .format(columns[c].format())
                    .wrapText(columns[c].format().equals(TEXT))
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(LINES)
                    .set();
        }
        unstyled = row;
    }

    void end(boolean filtered) throws IOException {
        style();
        if (filtered) {
            sheet.setAutoFilter(headings, 0, Math.max(row - 1, headings), columns.length - 1);
        }
        sheet.finish();
    }

    /** As a file of the office has it, without what no worksheet can hold. */
    private static String clean(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
    }
}
