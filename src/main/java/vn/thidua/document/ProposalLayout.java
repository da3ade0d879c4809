package vn.thidua.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.FileType;
import vn.thidua.document.Documents.Document;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.FormatCheck.Deviation;
import vn.thidua.document.FormatCheck.Stage;
import vn.thidua.proposal.ReleaseCheck;

/** The letter to the province and the list that goes with it, as they leave. */
@Component
class ProposalLayout implements ReleaseCheck {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Documents documents;
    private final FormatCheck check;
    private final MessageSource messages;

    ProposalLayout(Documents documents, FormatCheck check, MessageSource messages) {
        this.documents = documents;
        this.check = check;
        this.messages = messages;
    }

    @Override
    public List<String> deviations(long proposalId, String user) {
        return Stream.of(Kind.PROPOSAL_LETTER, Kind.NOMINEE_LIST)
                .map(kind -> documents.make(kind, proposalId, user))
                .flatMap(document -> deviations(document).map(deviation -> words(document, deviation)))
                .toList();
    }

    private Stream<Deviation> deviations(Document document) {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        documents.copy(document, FileType.DOCX, docx);
        return check.docx(new ByteArrayInputStream(docx.toByteArray()), Stage.ISSUED).stream();
    }

    private String words(Document document, Deviation deviation) {
        String kind = messages.getMessage("document.kind." + document.kind(), null, VIETNAMESE);
        return messages.getMessage(
                "document.deviation",
                new Object[] {kind, deviation.rule(), deviation.place(), deviation.found(), deviation.expected()},
                VIETNAMESE);
    }
}
