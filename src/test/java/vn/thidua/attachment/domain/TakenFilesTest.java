package vn.thidua.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.attachment.FileType;
import vn.thidua.refusal.Refusal;

class TakenFilesTest {

    private static final String TITLE = "Báo cáo thành tích của Phòng Tổ chức cán bộ – năm 2023";

    private record Good(String what, FileType type, byte[] bytes) {}

    @TempDir
    Path folder;

    private final List<Good> files = new ArrayList<>();

    @Test
    void what_offices_and_telephones_make_is_taken() throws Exception {
        documents();
        workbooks();
        pdfs();
        pictures();
        assertThat(files).hasSizeGreaterThanOrEqualTo(200);
        List<String> refused = new ArrayList<>();
        for (Good file : files) {
            Path path = Files.write(folder.resolve("upload"), file.bytes());
            try {
                String name = Normalizer.normalize(TITLE, Normalizer.Form.NFD) + "." + file.type().extension().toUpperCase();
                FileName known = Inspection.atFirstSight(file.bytes().length, name, file.type().mediaType());
                assertThat(Normalizer.isNormalized(known.text(), Normalizer.Form.NFC)).isTrue();
                Inspection.inspect(path, known.type());
            } catch (Refusal refusal) {
                refused.add(file.what() + ": " + refusal.code());
            }
        }
        System.out.println(files.size() + " good files");
        assertThat(refused).isEmpty();
    }

    private void documents() throws Exception {
        for (int i = 0; i < 40; i++) {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(TITLE);
                for (int p = 0; p < i * 10; p++) {
                    document.createParagraph().createRun().setText("Đoạn " + p + " & <nội dung> DDE, INCLUDETEXT chỉ là chữ");
                }
                if (i % 2 == 0) {
                    document.createTable(3, 1 + i % 5).getRow(0).getCell(0).setText("STT");
                }
                if (i % 3 == 0) {
                    for (String link : List.of("https://thaibinh.gov.vn/a?b=c&d=đ", "mailto:a@b.vn", "http://x.vn", "www.x.vn", "../Bao%20cao.docx", "file:///C:/a.docx")) {
                        document.createParagraph().createHyperlinkRun(link).setText(link);
                    }
                }
                if (i % 4 == 0) {
                    byte[] picture = Samples.picture("png", BufferedImage.TYPE_INT_RGB, 100, 80);
                    document.createParagraph().createRun().addPicture(
                            new ByteArrayInputStream(picture), org.apache.poi.common.usermodel.PictureType.PNG, "a.png", Units.toEMU(50), Units.toEMU(40));
                }
                if (i % 5 == 0) {
                    document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT).createParagraph().getCTP().addNewFldSimple().setInstr(" PAGE \\* MERGEFORMAT ");
                    document.createFootnote().createParagraph().createRun().setText("Chú thích");
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.write(bytes);
                files.add(new Good("POI document " + i, FileType.DOCX, bytes.toByteArray()));
            }
        }
        for (String code : List.of("TOC \\o \"1-3\" \\h", "PAGE", "NUMPAGES", "REF _Ref1 \\h", "DATE \\@ \"dd/MM/yyyy\"", "HYPERLINK \"http://x.vn/dde\"", "HYPERLINK \\l \"_Toc1\"", "SEQ Bảng", "MERGEFIELD hoTen", "FORMTEXT", "ADDIN ZOTERO_ITEM", "STYLEREF 1")) {
            files.add(new Good("field " + code, FileType.DOCX, new Office(FileType.DOCX).body("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>" + code.replace("\"", "&quot;") + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>").bytes()));
        }
        files.add(new Good("as Word writes it", FileType.DOCX, new Office(FileType.DOCX)
                .types("<Default Extension='png' ContentType='image/png'/><Default Extension='bin' ContentType='application/vnd.openxmlformats-officedocument.oleObject'/><Override PartName='/word/settings.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml'/>")
                .put("word/settings.xml", "<w:settings xmlns:w='w'/>").put("customXml/item1.xml", "<a/>").put("docProps/app.xml", "<a/>").bytes()));
    }

    private void workbooks() throws IOException {
        for (int i = 0; i < 30; i++) {
            try (Workbook book = i % 3 == 2 ? new SXSSFWorkbook(50) : new XSSFWorkbook()) {
                Sheet sheet = book.createSheet("Danh sách đề nghị");
                Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
                link.setAddress("https://thaibinh.gov.vn");
                sheet.createRow(0).createCell(0).setHyperlink(link);
                for (int r = 1; r < 2 + i * 40; r++) {
                    Row row = sheet.createRow(r);
                    row.createCell(0).setCellValue("Nguyễn Văn " + r);
                    row.createCell(1).setCellValue(r * 1.5);
                    row.createCell(2).setCellFormula("SUM(B1:B" + (r + 1) + ")&\"a|b\"");
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                book.write(bytes);
                files.add(new Good("POI workbook " + i, FileType.XLSX, bytes.toByteArray()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(bytes, "Thi đua", "1.0")) {
                Worksheet sheet = book.newWorksheet("Tổng hợp");
                for (int r = 0; r < 10 + i * 200; r++) {
                    sheet.value(r, 0, "Đơn vị " + r);
                    sheet.value(r, 1, r);
                }
            }
            files.add(new Good("fastexcel workbook " + i, FileType.XLSX, bytes.toByteArray()));
        }
    }

    private void pdfs() {
        for (int i = 0; i < 40; i++) {
            int pages = i;
            files.add(new Good("PDF " + i, FileType.PDF, Samples.pdf(i % 2 == 0, document -> fill(document, pages))));
        }
        files.add(new Good("PDF written by hand", FileType.PDF, Samples.pdf("/OpenAction[3 0 R/Fit]/Lang(vi)/PageMode/UseNone", "")));
        files.add(new Good("PDF padded by a scanner", FileType.PDF, Samples.joined(Samples.pdf(false, document -> {}), new byte[500])));
    }

    private static void fill(PDDocument document, int pages) {
        try {
            for (int p = 0; p < pages; p++) {
                PDPage page = new PDPage();
                PDAnnotationLink link = new PDAnnotationLink();
                PDActionURI to = new PDActionURI();
                to.setURI("https://thaibinh.gov.vn/" + p);
                link.setAction(to);
                page.getAnnotations().add(link);
                document.addPage(page);
                if (p % 7 == 0) {
                    var picture = org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                            document, new BufferedImage(300 + p, 200, BufferedImage.TYPE_INT_ARGB));
                    try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
                        content.drawImage(picture, 10, 10);
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void pictures() throws IOException {
        for (int kind : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_3BYTE_BGR}) {
            for (int size : new int[] {1, 7, 333, 1_500}) {
                files.add(new Good("PNG " + kind + " " + size, FileType.PNG, Samples.picture("png", kind, size, size / 2 + 1)));
            }
        }
        for (int i = 1; i <= 20; i++) {
            files.add(new Good("JPG " + i, FileType.JPG, jpg(i * 90, i * 60, i / 20f, i % 2 == 0)));
        }
        files.add(new Good("JPG of 36 million dots", FileType.JPG, jpg(7_200, 5_000, 0.8f, false)));
        files.add(new Good("JPG with a second picture behind it", FileType.JPG, Samples.joined(jpg(900, 600, 0.8f, false), jpg(90, 60, 0.8f, false))));
        files.add(new Good("interlaced PNG", FileType.PNG, written("png", new BufferedImage(501, 333, BufferedImage.TYPE_INT_RGB), 1, true)));
    }

    private static byte[] jpg(int width, int height, float quality, boolean progressive) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y += 3) {
                image.setRGB(x, y, x * y * 7);
            }
        }
        return written("jpg", image, quality, progressive);
    }

    private static byte[] written(String format, BufferedImage image, float quality, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            if (format.equals("jpg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        }
        writer.dispose();
        return bytes.toByteArray();
    }
}
