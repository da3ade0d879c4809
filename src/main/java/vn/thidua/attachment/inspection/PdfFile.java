package vn.thidua.attachment.inspection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF: every object in it is looked at, no page is drawn. */
final class PdfFile {

    private PdfFile() {}

    /** @throws vn.thidua.refusal.Refusal attachment.* with the reason */
    static void inspect(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        PdfBytes.inspect(all);
        HiddenText.demandNoArchive(all);
        // Read through a channel: an interrupt closes it, and so ends a parser that goes round in circles
        try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
                PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw Inspection.refusal("attachment.encrypted");
            }
            inspect(document.getDocument());
            if (!document.getPages().iterator().hasNext()) {
                throw Inspection.refusal("attachment.damaged");
            }
        } catch (InvalidPasswordException e) {
            throw Inspection.refusal("attachment.encrypted");
        }
    }

    private static void inspect(COSDocument document) throws IOException {
        PdfObjects objects = new PdfObjects();
        objects.inspect(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            objects.inspect(document.getObjectFromPool(key).getObject());
            // The library takes an object that it could not read for an empty one
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
        }
    }
}
