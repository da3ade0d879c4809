package vn.thidua.document;

import java.nio.file.Path;

/** Where the PDFs of documents are. */
public interface IssuedFiles {

    /** The PDF as it was issued, some megabytes at most. @throws vn.thidua.refusal.Refusal where the document is unknown */
    byte[] issuedPdf(long documentId);

    /** Keeps the signed copy in the caller's transaction. @return its SHA-256 in small hexadecimal letters */
    String keepSigned(long documentId, Path pdf);
}
