package vn.thidua.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Documents that come back signed. They are signed on the signer's own computer, with his token; here it is judged what came back. */
public interface SignedDocuments {

    enum Trust {
        /** The certificate leads to one that the department trusts. */
        TRUSTED,
        /** No trusted certificates are set up: who issued the certificate is not verified. */
        NOT_CONFIGURED
    }

    /**
     * @param signer common name of the certificate @param organization may be null @param issuer common name of who issued it @param serial
     *     hexadecimal @param signedAt by the signer's own clock
     */
    record Signature(
            String signer,
            String organization,
            String issuer,
            String serial,
            Instant signedAt,
            Instant validFrom,
            Instant validUntil,
            Trust trust) {}

    /** @param signatures in the order in which they were given @param statements what holds and what does not, in words for a reader */
    record Signed(long id, long documentId, String sha256, List<Signature> signatures, List<String> statements, String acceptedBy, Instant acceptedAt) {}

    /**
     * Judges the file and keeps it with the document. It must begin with the bytes of the PDF that was issued and add nothing but signatures; each
     * must be valid, and the last must cover the whole file.
     *
     * @throws vn.thidua.refusal.Refusal document.signature.* at "file"; nothing is kept
     */
    Signed accept(long documentId, Path pdf, String user);

    /** The signed copies of a document, the latest first. */
    List<Signed> of(long documentId);
}
