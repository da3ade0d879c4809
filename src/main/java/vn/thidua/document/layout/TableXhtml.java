package vn.thidua.document.layout;

import static vn.thidua.document.layout.PaperXhtml.first;
import static vn.thidua.document.layout.PaperXhtml.points;
import static vn.thidua.document.layout.PaperXhtml.pt;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** A table of fixed columns; its heading is repeated on every page. */
final class TableXhtml {

    private final PaperStyles styles;
    private final StringBuilder html;
    private final Consumer<List<IBodyElement>> blocks;

    private CTTblBorders borders;
    private CTTblCellMar margins;
    private int rows;
    private int columns;

    TableXhtml(PaperStyles styles, StringBuilder html, Consumer<List<IBodyElement>> blocks) {
        this.styles = styles;
        this.html = html;
        this.blocks = blocks;
    }

    void write(XWPFTable table) {
        List<CTTblPrBase> layers = styles.table(table.getCTTbl().getTblPr());
        borders = first(layers, t -> t.isSetTblBorders() ? t.getTblBorders() : null);
        margins = first(layers, t -> t.isSetTblCellMar() ? t.getTblCellMar() : null);
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        double[] widths = grid == null ? new double[0] : Arrays.stream(grid.getGridColArray()).mapToDouble(c -> points(c.getW())).toArray();
        String align = first(layers, t -> t.isSetJc() ? t.getJc().getVal().toString() : null);
        html.append("<table style=\"width:").append(pt(Arrays.stream(widths).sum()));
        html.append("center".equals(align) ? ";margin:0 auto\">" : "right".equals(align) ? ";margin-left:auto\">" : "\">");
        for (double width : widths) {
            html.append("<col style=\"width:").append(pt(width)).append("\"/>");
        }
        columns = widths.length;
        rows = table.getNumberOfRows();
        int heading = 0;
        while (heading < rows && table.getRow(heading).isRepeatHeader()) {
            heading++;
        }
        part("thead", table, 0, heading);
        part("tbody", table, heading, rows);
        html.append("</table>");
    }

    private void part(String element, XWPFTable table, int from, int to) {
        if (from == to) {
            return;
        }
        html.append('<').append(element).append('>');
        for (int i = from; i < to; i++) {
            row(table.getRow(i), i);
        }
        html.append("</").append(element).append('>');
    }

    private void row(XWPFTableRow row, int index) {
        html.append(row.isCantSplitRow() ? "<tr class=\"k\">" : "<tr>");
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr form = cell.getCTTc().getTcPr();
            int span = form != null && form.isSetGridSpan() ? form.getGridSpan().getVal().intValue() : 1;
            html.append("<td");
            if (span > 1) {
                html.append(" colspan=\"").append(span).append('"');
            }
            html.append(" style=\"").append(css(form, index, column, span)).append("\">");
            blocks.accept(cell.getBodyElements());
            html.append("</td>");
            column += span;
        }
        html.append("</tr>");
    }

    private String css(CTTcPr form, int row, int column, int span) {
        StringBuilder css = new StringBuilder("padding:");
        CTTblCellMar own = form != null && form.isSetTcMar() ? null : margins;
        css.append(pt(own != null && own.isSetTop() ? width(own.getTop()) : 0)).append(' ');
        css.append(pt(own == null || !own.isSetRight() ? 0 : width(own.getRight()))).append(' ');
        css.append(pt(own != null && own.isSetBottom() ? width(own.getBottom()) : 0)).append(' ');
        css.append(pt(own == null || !own.isSetLeft() ? 0 : width(own.getLeft())));
        if (form != null && form.isSetVAlign()) {
            css.append(";vertical-align:").append("center".equals(form.getVAlign().getVal().toString()) ? "middle" : form.getVAlign().getVal());
        }
        CTTcBorders cell = form != null && form.isSetTcBorders() ? form.getTcBorders() : null;
        border(css, "top", cell != null && cell.isSetTop() ? PaperStyles.border(cell.getTop()) : row == 0 ? outer("top") : inner(true));
        border(css, "bottom", cell != null && cell.isSetBottom() ? PaperStyles.border(cell.getBottom()) : row == rows - 1 ? outer("bottom") : inner(true));
        border(css, "left", cell != null && cell.isSetLeft() ? PaperStyles.border(cell.getLeft()) : column == 0 ? outer("left") : inner(false));
        border(css, "right", cell != null && cell.isSetRight() ? PaperStyles.border(cell.getRight()) : column + span >= columns ? outer("right") : inner(false));
        return css.toString();
    }

    private String outer(String side) {
        if (borders == null) {
            return null;
        }
        return switch (side) {
            case "top" -> borders.isSetTop() ? PaperStyles.border(borders.getTop()) : null;
            case "bottom" -> borders.isSetBottom() ? PaperStyles.border(borders.getBottom()) : null;
            case "left" -> borders.isSetLeft() ? PaperStyles.border(borders.getLeft()) : null;
            default -> borders.isSetRight() ? PaperStyles.border(borders.getRight()) : null;
        };
    }

    private String inner(boolean horizontal) {
        if (borders == null) {
            return null;
        }
        return horizontal
                ? borders.isSetInsideH() ? PaperStyles.border(borders.getInsideH()) : null
                : borders.isSetInsideV() ? PaperStyles.border(borders.getInsideV()) : null;
    }

    private static void border(StringBuilder css, String side, String border) {
        if (border != null) {
            css.append(";border-").append(side).append(':').append(border);
        }
    }

    private static double width(CTTblWidth width) {
        return width == null || width.getW() == null ? 0 : points(width.getW());
    }
}
