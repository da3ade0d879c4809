package vn.thidua.attachment.inspection;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thidua.attachment.FileType;

/** Workbooks with what lists of an office have in them. */
final class GoodWorkbooks {

    private interface Content {
        void into(XSSFWorkbook workbook, XSSFSheet sheet) throws Exception;
    }

    private GoodWorkbooks() {}

    static List<GivenFile> all() throws Exception {
        List<GivenFile> files = new ArrayList<>();
        Map<String, Content> contents = contents();
        for (Map.Entry<String, Content> content : contents.entrySet()) {
            files.add(file(content.getKey(), List.of(content.getValue())));
        }
        files.add(file("all of it", List.copyOf(contents.values())));
        return files;
    }

    private static GivenFile file(String what, List<Content> contents) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Content content : contents) {
                content.into(workbook, workbook.createSheet("Biểu " + (workbook.getNumberOfSheets() + 1)));
            }
            workbook.write(out);
            return GivenFile.taken("xlsx: " + what, FileType.XLSX, out.toByteArray());
        }
    }

    private static Map<String, Content> contents() {
        Map<String, Content> contents = new LinkedHashMap<>();
        contents.put("nothing", (workbook, sheet) -> {});
        contents.put("a table of letters and numbers", (workbook, sheet) -> {
            for (int i = 0; i < 300; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i);
                row.createCell(1).setCellValue("Nguyễn Văn " + i);
            }
        });
        for (String formula : List.of("SUM(A2:A9)", "IF(A2>1,\"có\",\"không\")", "VLOOKUP(A2,$A$2:$C$9,2,FALSE)", "COUNTIF(A2:A9,\">=90\")", "TEXT(A2,\"dd/mm/yyyy\")", "\"a|b\"&A2", "ROUND(A2/A3*100,2)",
                "HYPERLINK(\"https://example.vn\",\"xem\")", "HYPERLINK(\"mailto:a@example.vn\")", "HYPERLINK(\"#A5\",\"lên\")", "TODAY()", "IFERROR(INDEX(A2:A9,MATCH(1,B2:B9,0)),0)", "SUMPRODUCT((A2:A9>1)*(B2:B9))",
                "SUBTOTAL(9,A2:A9)", "IMAGINARY(A2)", "A2&\" call(\"&B2&\")\"")) {
            contents.put("a formula " + formula, (workbook, sheet) -> sheet.createRow(0).createCell(0).setCellFormula(formula));
        }
        contents.put("many sheets", (workbook, sheet) -> {
            for (int i = 0; i < 60; i++) {
                workbook.createSheet("Đơn vị " + i + " của " + sheet.getSheetName());
            }
        });
        contents.put("styles", GoodWorkbooks::styles);
        contents.put("a condition", (workbook, sheet) -> {
            SheetConditionalFormatting conditions = sheet.getSheetConditionalFormatting();
            conditions.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A9")}, conditions.createConditionalFormattingRule(ComparisonOperator.GT, "90"));
        });
        contents.put("a choice", (workbook, sheet) -> {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(helper.createExplicitListConstraint(new String[] {"Đạt", "Không đạt"}), new CellRangeAddressList(0, 9, 0, 0)));
        });
        Map<String, HyperlinkType> links = Map.of("http://example.vn", HyperlinkType.URL, "https://example.vn/a?b=c&d=e", HyperlinkType.URL, "mailto:a@example.vn", HyperlinkType.EMAIL, "baocao.xlsx",
                HyperlinkType.FILE, "'Biểu 1'!A1", HyperlinkType.DOCUMENT);
        links.forEach((target, type) -> contents.put("a link to " + target, (workbook, sheet) -> {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(type);
            link.setAddress(target);
            sheet.createRow(0).createCell(0).setHyperlink(link);
        }));
        contents.put("a comment", (workbook, sheet) -> {
            XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 4));
            comment.setString("Kiểm tra lại");
            sheet.createRow(0).createCell(0).setCellComment(comment);
        });
        contents.put("a picture", (workbook, sheet) -> sheet.createDrawingPatriarch()
                .createPicture(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 4), workbook.addPicture(Pictures.png(60, 40), Workbook.PICTURE_TYPE_PNG)));
        contents.put("a chart", GoodWorkbooks::chart);
        contents.put("a table with headings", (workbook, sheet) -> {
            sheet.createRow(0).createCell(0).setCellValue("Họ và tên");
            sheet.createRow(1).createCell(0).setCellValue("A");
            sheet.createTable(new AreaReference(new CellReference(0, 0), new CellReference(1, 0), workbook.getSpreadsheetVersion()));
        });
        contents.put("a name", (workbook, sheet) -> {
            var name = workbook.createName();
            name.setNameName("tong");
            name.setRefersToFormula("'" + sheet.getSheetName() + "'!$A$1:$A$9");
        });
        contents.put("merged cells, a frozen head, a filter", (workbook, sheet) -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:F1"));
            sheet.createFreezePane(0, 2);
            sheet.setAutoFilter(CellRangeAddress.valueOf("A2:F9"));
        });
        contents.put("a lock", (workbook, sheet) -> sheet.protectSheet("1"));
        contents.put("a page with a header", (workbook, sheet) -> sheet.getHeader().setCenter("&\"Times New Roman\"Biểu số 1"));
        contents.put("shapes", (workbook, sheet) -> sheet.createDrawingPatriarch().createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 4)).setText("Ghi chú"));
        return contents;
    }

    private static void styles(XSSFWorkbook workbook, XSSFSheet sheet) {
        for (int i = 0; i < 40; i++) {
            Font font = workbook.createFont();
            font.setFontHeightInPoints((short) (8 + i % 9));
            CellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setFillForegroundColor(IndexedColors.values()[i].getIndex());
            style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00 \"đ\""));
            sheet.createRow(i).createCell(0).setCellStyle(style);
        }
    }

    private static void chart(XSSFWorkbook workbook, XSSFSheet sheet) {
        for (int i = 0; i < 5; i++) {
            sheet.createRow(i).createCell(0).setCellValue(i);
        }
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 2, 2, 8, 9));
        XDDFChartData data = chart.createData(ChartTypes.LINE, chart.createCategoryAxis(AxisPosition.BOTTOM), chart.createValueAxis(AxisPosition.LEFT));
        var numbers = XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("A1:A5"));
        data.addSeries(numbers, numbers);
        chart.plot(data);
    }
}
