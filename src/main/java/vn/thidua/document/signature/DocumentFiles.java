package vn.thidua.document.signature;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.FileType;
import vn.thidua.attachment.StoredFiles;
import vn.thidua.document.Documents;
import vn.thidua.document.Documents.Document;
import vn.thidua.document.IssuedFiles;

/** The documents' PDFs among the stored files. */
@Component
class DocumentFiles implements IssuedFiles {

    private final Documents documents;
    private final StoredFiles files;

    DocumentFiles(Documents documents, StoredFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @Override
    public byte[] issuedPdf(long documentId) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        documents.copy(documents.document(documentId), FileType.PDF, pdf);
        return pdf.toByteArray();
    }

    @Override
    public String keepSigned(long documentId, Path pdf) {
        Document document = documents.document(documentId);
        return files.accept(pdf, document.name() + "." + FileType.PDF.extension(), FileType.PDF.mediaType()).sha256();
    }
}
