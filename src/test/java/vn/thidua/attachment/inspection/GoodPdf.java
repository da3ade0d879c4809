package vn.thidua.attachment.inspection;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import vn.thidua.attachment.FileType;

/** PDFs as printers, scanners, offices and signing programs make them; each also with its objects packed. */
final class GoodPdf {

    private interface Content {
        void into(PDDocument document) throws IOException;
    }

    private final List<GivenFile> files = new ArrayList<>();

    static List<GivenFile> all() throws Exception {
        GoodPdf pdf = new GoodPdf();
        pdf.pages();
        pdf.links();
        pdf.forms();
        pdf.raw();
        pdf.printed();
        return pdf.files;
    }

    private void take(String what, byte[] bytes) {
        files.add(GivenFile.taken("pdf: " + what, FileType.PDF, bytes));
    }

    private void take(String what, Content content) throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage(PDRectangle.A4));
                content.into(document);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
                take(what + (packed ? ", packed" : ""), out.toByteArray());
            }
        }
    }

    private static void text(PDDocument document, PDFont font, String text) throws IOException {
        try (PDPageContentStream stream = new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
            stream.beginText();
            stream.setFont(font, 13);
            stream.newLineAtOffset(70, 700);
            stream.showText(text);
            stream.endText();
        }
    }

    private void pages() throws IOException {
        take("an empty page", document -> {});
        take("letters", document -> text(document, new PDType1Font(FontName.TIMES_ROMAN), "Bao cao"));
        for (String style : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
            take("letters of a font that it brings, " + style, document -> {
                try (InputStream font = GoodPdf.class.getResourceAsStream("/documents/fonts/LiberationSerif-" + style + ".ttf")) {
                    text(document, PDType0Font.load(document, font), "Báo cáo thành tích /JavaScript");
                }
            });
        }
        take("two hundred pages", document -> {
            for (int i = 0; i < 199; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
        });
        take("a photograph", document -> {
            try (PDPageContentStream stream = new PDPageContentStream(document, document.getPage(0))) {
                stream.drawImage(JPEGFactory.createFromImage(document, Pictures.image(800, 600, 1)), 0, 0);
            }
        });
        take("a scan", document -> {
            try (PDPageContentStream stream = new PDPageContentStream(document, document.getPage(0))) {
                stream.drawImage(LosslessFactory.createFromImage(document, Pictures.image(1_654, 2_339, 10)), 0, 0);
            }
        });
        take("properties", document -> {
            document.getDocumentInformation().setTitle("Báo cáo");
            document.getDocumentInformation().setCreationDate(Calendar.getInstance());
        });
        take("metadata of PDF/A", document -> {
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(HostileMixtures.ascii("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                    + "<rdf:Description xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/' pdfaid:part='2'/></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"));
            document.getDocumentCatalog().setMetadata(metadata);
        });
        take("a language", document -> document.getDocumentCatalog().setLanguage("vi-VN"));
        for (float version : new float[] {1.5f, 1.6f, 1.7f, 2.0f}) {
            take("version " + version, document -> {
                document.setVersion(version);
                document.getDocumentInformation().setSubject("phiên bản " + version);
            });
        }
    }

    private void links() throws IOException {
        for (String address : List.of("http://example.vn", "https://example.vn/a?b=c#d", "mailto:vanthu@example.vn", "tel:+84203", "trang.html", "ftp://example.vn", "www.example.vn", "file:///C:/a.docx")) {
            take("a link to " + address, document -> {
                PDActionURI action = new PDActionURI();
                action.setURI(address);
                PDAnnotationLink link = new PDAnnotationLink();
                link.setRectangle(new PDRectangle(9, 9, 90, 20));
                link.setAction(action);
                document.getPage(0).getAnnotations().add(link);
            });
        }
        take("an outline", document -> {
            PDDocumentOutline outline = new PDDocumentOutline();
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle("I. Thành tích");
            item.setDestination(document.getPage(0));
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
        });
        take("a page to open at", document -> {
            PDPageFitDestination destination = new PDPageFitDestination();
            destination.setPage(document.getPage(0));
            document.getDocumentCatalog().setOpenAction(destination);
        });
        take("a move on opening", document -> {
            PDPageFitDestination destination = new PDPageFitDestination();
            destination.setPage(document.getPage(0));
            PDActionGoTo action = new PDActionGoTo();
            action.setDestination(destination);
            document.getDocumentCatalog().setOpenAction(action);
        });
        take("a note and a mark", document -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Xem lại");
            document.getPage(0).getAnnotations().add(note);
            document.getPage(0).getAnnotations().add(new PDAnnotationHighlight());
        });
    }

    private static PDAcroForm form(PDDocument document) {
        PDAcroForm form = new PDAcroForm(document);
        PDResources resources = new PDResources();
        resources.put(COSName.HELV, new PDType1Font(FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 0 Tf 0 g");
        document.getDocumentCatalog().setAcroForm(form);
        return form;
    }

    private void forms() throws IOException {
        take("a form", document -> {
            PDAcroForm form = form(document);
            PDTextField text = new PDTextField(form);
            text.setPartialName("hoTen");
            PDCheckBox box = new PDCheckBox(form);
            box.setPartialName("dat");
            form.setFields(List.of(text, box));
            document.getPage(0).getAnnotations().add(text.getWidgets().get(0));
        });
        take("a place for a signature", document -> {
            PDAcroForm form = form(document);
            form.setFields(List.of(new PDSignatureField(form)));
        });
        take("a signature", document -> {
            PDAcroForm form = form(document);
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName("Chánh Văn phòng");
            signature.setReason("Ký ban hành");
            signature.setContents(new byte[8_192]);
            signature.setByteRange(new int[] {0, 10, 20, 30});
            PDSignatureField field = new PDSignatureField(form);
            field.setValue(signature);
            form.setFields(List.of(field));
            form.setSignaturesExist(true);
        });
    }

    private void raw() {
        for (String version : List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.0")) {
            take("a head of version " + version, RawPdf.version(version).bytes());
        }
        take("packed objects", RawPdf.ofOnePage().packed("<</A 1>>", "[1 2 3]"));
        RawPdf changed = RawPdf.ofOnePage().pages();
        int first = changed.position();
        take("changed later", changed.table("", -1).with(4, "<</A(sau)>>").table("", first).raw());
        take("zeros behind it", Pictures.joined(RawPdf.ofOnePage().bytes(), new byte[512]));
        take("lines behind it", Pictures.joined(RawPdf.ofOnePage().bytes(), HostileMixtures.ascii("\r\n\r\n")));
        take("names with numbers", RawPdf.ofOnePage().with(4, "<</B#e1o#20c#e1o 1/Launcher 2/JavaScripts 3>>").bytes());
        take("a table that is found by searching", HostileMixtures.ascii(new String(RawPdf.ofOnePage().bytes(), StandardCharsets.ISO_8859_1).replaceAll("startxref\n\\d+", "startxref\n1")));
        take("an address to open when a page is clicked, not before", RawPdf.ofOnePage().page("/Annots[<</Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(http://example.vn)>>>>>>]").bytes());
        take("a base of links", RawPdf.ofOnePage().catalog("/URI<</Base(https://example.vn/)>>").bytes());
    }

    private void printed() throws IOException {
        for (String body : List.of("<p>Báo cáo</p>", "<table><tr><td>1</td></tr></table>", "<a href='https://example.vn'>xem</a>", "<h1>I</h1><h2>II</h2>", "<ol><li>Một</li></ol>")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new PdfRendererBuilder().withHtmlContent("<html><head><title>a</title></head><body>" + body + "</body></html>", null).toStream(out).run();
            take("printed from " + body, out.toByteArray());
        }
    }
}
