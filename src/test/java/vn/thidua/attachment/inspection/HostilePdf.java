package vn.thidua.attachment.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import vn.thidua.attachment.FileType;

/** PDFs that are closed, broken, endless or too large. */
final class HostilePdf {

    private final List<GivenFile> files = new ArrayList<>();

    static List<GivenFile> all() throws IOException {
        HostilePdf pdf = new HostilePdf();
        pdf.encrypted();
        pdf.broken();
        pdf.trees();
        pdf.streams();
        pdf.behind();
        return pdf.files;
    }

    private void refuse(String what, String code, byte[] bytes) {
        files.add(GivenFile.refused("pdf: " + what, code, FileType.PDF, bytes));
    }

    private void encrypted() throws IOException {
        for (int bits : new int[] {40, 128, 256}) {
            refuse("a password of " + bits + " bits to read", "encrypted", encrypted("chủ", "đọc", bits));
            refuse("a password of " + bits + " bits to change", "encrypted", encrypted("chủ", "", bits));
        }
        refuse("a way to close it that nobody knows", "damaged", RawPdf.ofOnePage().pages().with(4, "<</Filter/Evil/V 9>>").table("/Encrypt 4 0 R/ID[<00><00>]", -1).raw());
    }

    private static byte[] encrypted(String owner, String user, int bits) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(bits);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] text(String pdf) {
        return pdf.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void broken() {
        String good = new String(RawPdf.ofOnePage().bytes(), StandardCharsets.ISO_8859_1);
        refuse("only a header", "damaged", text("%PDF-1.7\n"));
        refuse("a header and an end", "damaged", text("%PDF-1.7\n%%EOF"));
        refuse("no end", "damaged", text(good.replace("%%EOF", "")));
        refuse("no objects", "damaged", text("%PDF-1.7\nxref\n0 0\ntrailer\n<</Size 0>>\nstartxref\n9\n%%EOF"));
        refuse("no root", "damaged", text(good.replace("/Root 1 0 R", "").replace("/Type/Catalog", "")));
        refuse("a root that is a number", "damaged", text(good.replace("<</Type/Catalog/Pages 2 0 R>>", "12")));
        refuse("a root of itself", "damaged", text(good.replace("<</Type/Catalog/Pages 2 0 R>>", "1 0 R")));
        refuse("a table before itself for ever, without pages", "damaged", text(good.replace("/Kids[3 0 R]", "").replace("/Root 1 0 R", "/Root 1 0 R/Prev 0")));
    }

    private void trees() {
        String good = new String(RawPdf.ofOnePage().bytes(), StandardCharsets.ISO_8859_1);
        refuse("no pages", "damaged", text(good.replace("/Kids[3 0 R]/Count 1", "/Kids[]/Count 0")));
        refuse("no pages, and says one", "damaged", text(good.replace("/Kids[3 0 R]/Count 1", "/Kids[]/Count 1")));
        refuse("no tree of pages", "damaged", text(good.replace("/Pages 2 0 R", "")));
        refuse("a tree that is its own branch", "damaged", text(good.replace("/Kids[3 0 R]", "/Kids[2 0 R]")));
        refuse("two branches that hold each other", "damaged", text(good.replace("/Type/Page/Parent 2 0 R", "/Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R")));
        refuse("lists in lists", "damaged", RawPdf.ofOnePage().catalog("/A " + "[".repeat(200_000) + "]".repeat(200_000)).bytes());
        refuse("dictionaries in dictionaries", "damaged", RawPdf.ofOnePage().catalog("/A " + "<</A".repeat(100_000) + " 1" + ">>".repeat(100_000)).bytes());
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 300_001; i++) {
            many.append(i + 10).append(" 0 obj\n1\nendobj\n");
        }
        refuse("more objects than a record of a year has", "unpacksTooLarge", text(good.replace("xref\n0 1", many + "xref\n0 1")));
    }

    private void streams() throws IOException {
        byte[] huge = Pictures.zeros(300);
        refuse("a page of 300 MB", "unpacksTooLarge", RawPdf.ofOnePage().page("/Contents 4 0 R").stream(4, "/Filter/FlateDecode", huge).bytes());
        refuse("a stream of 300 MB by a short name", "unpacksTooLarge", RawPdf.ofOnePage().stream(4, "/Filter/Fl", huge).bytes());
        refuse("a stream of 300 MB in a list of filters", "unpacksTooLarge", RawPdf.ofOnePage().stream(4, "/Filter[/FlateDecode]", huge).bytes());
        refuse("a stream of 300 MB, spelt", "unpacksTooLarge", RawPdf.ofOnePage().stream(4, "/Filter/Fl#61teDecode", huge).bytes());
        refuse("a stream of 300 MB that nothing calls packed", "unpacksTooLarge", RawPdf.ofOnePage().stream(4, "", huge).bytes());
        refuse("packed objects of 300 MB", "unpacksTooLarge", RawPdf.ofOnePage().stream(4, "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", huge).bytes());
        byte[] part = Pictures.zeros(60);
        RawPdf many = RawPdf.ofOnePage();
        for (int i = 0; i < 4; i++) {
            many.stream(4 + i, "/Filter/FlateDecode", part);
        }
        refuse("streams that are too much together", "unpacksTooLarge", many.bytes());
        for (String filter : List.of("/LZWDecode", "[/FlateDecode/FlateDecode]", "/ASCIIHexDecode", "[/ASCII85Decode/FlateDecode]", "/RunLengthDecode")) {
            refuse("objects packed by " + filter, "damaged", RawPdf.ofOnePage().stream(4, "/Type/ObjStm/N 1/First 5/Filter" + filter, text("20 0 1")).bytes());
        }
    }

    private void behind() {
        byte[] good = RawPdf.ofOnePage().bytes();
        RawZip zip = Parts.docx().zip();
        refuse("an archive behind it", "hiddenContent", Pictures.joined(good, zip.bytes()));
        zip.comment = text("\n%%EOF");
        refuse("an archive behind it whose comment is an end", "hiddenContent", Pictures.joined(good, zip.bytes()));
        refuse("a page behind it", "hiddenContent", Pictures.joined(good, text("<html><script>alert(1)</script>")));
        refuse("a program behind it", "hiddenContent", Pictures.joined(good, text("MZ\u0090\0")));
        refuse("much of nothing behind it", "damaged", Pictures.joined(good, new byte[10_000]));
        refuse("a page before it", "typeDiffers", Pictures.joined(text("<html><script>alert(1)</script>\n"), good));
    }
}
