package vn.thidua.document.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.thidua.document.SignedDocuments.Signature;

/** Whether a PDF is the one that was issued, signed and nothing else. Reads no clock and no network. */
final class SignatureCheck {

    private final TrustedIssuers trusted;

    /** @param folder of trusted certificates, or null */
    SignatureCheck(Path folder) {
        this.trusted = folder == null ? TrustedIssuers.none() : TrustedIssuers.in(folder);
    }

    /** @throws vn.thidua.refusal.Refusal document.signature.* at "file" */
    List<Signature> of(byte[] issued, byte[] given, Instant now) {
        SealCheck seals = new SealCheck(trusted, now);
        return PdfSignatures.of(issued, given).stream().map(seals::judge).toList();
    }
}
