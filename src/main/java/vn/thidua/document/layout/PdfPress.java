package vn.thidua.document.layout;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/** Prints a filled .docx as PDF/A-2b, without any help from outside: no network, no fonts of the machine. */
@Component
public class PdfPress {

    private static final byte[] COLORS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final long FIXED = 30_2020L;

    private final Faces faces = new Faces();

    /**
     * @param docx a filled document
     * @param dated what the file says of the time it was made: the same document gives the same bytes whenever it is printed
     */
    public byte[] print(byte[] docx, String title, Instant dated) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return print(PaperXhtml.of(document, title), dated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] print(String xhtml, Instant dated) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.useColorProfile(COLORS);
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Thi Đua");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(new ByteArrayOutputStream());
        faces.give(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            date(pdf, dated);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void date(PDDocument pdf, Instant dated) throws IOException {
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        at.setTimeInMillis(dated.getEpochSecond() * 1000);
        pdf.getDocumentInformation().setCreationDate(at);
        pdf.getDocumentInformation().setModificationDate(at);
        pdf.setDocumentId(FIXED);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*", "$1" + Instant.ofEpochSecond(dated.getEpochSecond()));
        PDMetadata fixed = new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
        pdf.getDocumentCatalog().setMetadata(fixed);
    }
}
