package vn.thidua.document.signature;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import vn.thidua.refusal.Refusal;

/** The signatures of a PDF that came back, each with the bytes that it signs. */
final class PdfSignatures {

    private static final Set<String> KINDS = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");

    /** @param container the CMS object @param content what it signs */
    record Sealed(byte[] container, byte[] content) {}

    private PdfSignatures() {}

    /**
     * @return in the order in which they were given
     * @throws Refusal document.signature.notIssued, none, changed, kindUnknown, rangeWrong, changedAfter, unreadable
     */
    static List<Sealed> of(byte[] issued, byte[] given) {
        int difference = Arrays.mismatch(issued, given);
        if (difference >= 0 && difference < issued.length) {
            throw refused("notIssued");
        }
        try (PDDocument before = Loader.loadPDF(issued);
                PDDocument after = Loader.loadPDF(given)) {
            List<PDSignature> signatures = after.getSignatureDictionaries().stream()
                    .sorted(Comparator.comparingLong(PdfSignatures::end))
                    .toList();
            if (signatures.size() <= before.getSignatureDictionaries().size()) {
                throw refused("none");
            }
            if (!new Sameness().onlySignaturesAdded(before, after)) {
                throw refused("changed");
            }
            List<Sealed> sealed = signatures.stream().map(s -> sealed(s, issued.length, given)).toList();
            if (end(signatures.get(signatures.size() - 1)) != given.length) {
                throw refused("changedAfter");
            }
            return sealed;
        } catch (IOException | ClassCastException | IllegalArgumentException damaged) {
            throw refused("unreadable");
        }
    }

    private static Sealed sealed(PDSignature signature, int issued, byte[] given) {
        if (!KINDS.contains(signature.getSubFilter())) {
            throw refused("kindUnknown");
        }
        int[] range = signature.getByteRange();
        if (range == null
                || range.length != 4
                || range[0] != 0
                || range[1] < issued
                || range[2] <= range[1]
                || range[3] < 0
                || (long) range[2] + range[3] > given.length) {
            throw refused("rangeWrong");
        }
        byte[] hole = Arrays.copyOfRange(given, range[1], range[2]);
        byte[] container = ((COSString) signature.getCOSObject().getDictionaryObject(COSName.CONTENTS)).getBytes();
        // The one gap in what is signed holds the signature itself and nothing else
        if (!Arrays.equals(container, hexadecimal(hole))) {
            throw refused("rangeWrong");
        }
        byte[] content = new byte[range[1] + range[3]];
        System.arraycopy(given, 0, content, 0, range[1]);
        System.arraycopy(given, range[2], content, range[1], range[3]);
        return new Sealed(container, content);
    }

    private static byte[] hexadecimal(byte[] hole) {
        int digits = hole.length - 2;
        if (digits < 2 || digits % 2 != 0 || hole[0] != '<' || hole[hole.length - 1] != '>') {
            throw refused("rangeWrong");
        }
        byte[] bytes = new byte[digits / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(hole[1 + 2 * i], 16);
            int low = Character.digit(hole[2 + 2 * i], 16);
            if (high < 0 || low < 0) {
                throw refused("rangeWrong");
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    private static long end(PDSignature signature) {
        int[] range = signature.getByteRange();
        return range == null || range.length != 4 ? -1 : (long) range[2] + range[3];
    }

    static Refusal refused(String reason, Object... arguments) {
        return Refusal.of("document.signature." + reason, arguments).at("file");
    }
}
