package vn.thidua.document.layout;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Liberation Serif, which is as wide as Times New Roman letter by letter and may be embedded in any document (OFL). */
final class Faces {

    static final String FAMILY = "Liberation Serif";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final byte[] regular = read("Regular");
    private final byte[] bold = read("Bold");
    private final byte[] italic = read("Italic");
    private final byte[] boldItalic = read("BoldItalic");

    void give(PdfRendererBuilder builder) {
        give(builder, regular, REGULAR, FontStyle.NORMAL);
        give(builder, bold, BOLD, FontStyle.NORMAL);
        give(builder, italic, REGULAR, FontStyle.ITALIC);
        give(builder, boldItalic, BOLD, FontStyle.ITALIC);
    }

    private static void give(PdfRendererBuilder builder, byte[] face, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(face), FAMILY, weight, style, true);
    }

    private static byte[] read(String face) {
        try (InputStream file = Faces.class.getResourceAsStream("/documents/fonts/LiberationSerif-" + face + ".ttf")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
