package vn.thidua.document.bundle;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attachment.Dossiers;
import vn.thidua.attachment.Dossiers.Contents;
import vn.thidua.attachment.Dossiers.DossierFile;
import vn.thidua.attachment.Dossiers.Entry;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.attachment.FileType;
import vn.thidua.attachment.StoredFiles;
import vn.thidua.document.BundleSource;
import vn.thidua.document.Documents;
import vn.thidua.document.Documents.Document;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.SignedDocuments;
import vn.thidua.document.SignedDocuments.Signed;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.organization.Organization;
import vn.thidua.proposal.Proposals;
import vn.thidua.proposal.Proposals.Proposal;

/**
 * The proposal's own documents first, a signed copy in place of the PDF where there is one; then each nominee on the list with his report and his
 * evidence.
 */
@Component
@Transactional(readOnly = true)
class ProposalBundle implements BundleSource {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Proposals proposals;
    private final Nominations nominations;
    private final Organization organization;
    private final Documents documents;
    private final SignedDocuments signed;
    private final Dossiers dossiers;
    private final StoredFiles files;
    private final MessageSource messages;

    ProposalBundle(
            Proposals proposals,
            Nominations nominations,
            Organization organization,
            Documents documents,
            SignedDocuments signed,
            Dossiers dossiers,
            StoredFiles files,
            MessageSource messages) {
        this.proposals = proposals;
        this.nominations = nominations;
        this.organization = organization;
        this.documents = documents;
        this.signed = signed;
        this.dossiers = dossiers;
        this.files = files;
        this.messages = messages;
    }

    @Override
    public Bundle of(long proposalId) {
        Proposal proposal = proposals.proposal(proposalId);
        Optional<Document> letter = documents.latest(Kind.PROPOSAL_LETTER, proposalId);
        List<Section> sections = new ArrayList<>();
        List<File> own = new ArrayList<>();
        letter.ifPresent(document -> own.addAll(files(document)));
        documents.latest(Kind.NOMINEE_LIST, proposalId).ifPresent(document -> own.addAll(files(document)));
        sections.add(new Section(say("documents"), own));
        proposal.nominations().stream().map(nominations::nomination).map(this::section).forEach(sections::add);
        return new Bundle(
                proposal.key(),
                proposal.number() == null ? null : letter.map(Document::number).orElse(null),
                proposal.documentDate(),
                organization.agency().name(),
                say("proposal", proposal.key()),
                sections);
    }

    private Section section(Nomination nomination) {
        List<File> own = new ArrayList<>();
        for (Kind kind : List.of(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, Kind.ACHIEVEMENT_REPORT_PERSON)) {
            documents.latest(kind, nomination.id()).ifPresent(document -> own.addAll(files(document)));
        }
        Contents contents = dossiers.contents(Nominee.of(nomination));
        for (Entry entry : contents.entries()) {
            for (DossierFile file : entry.files()) {
                own.add(new File(entry.label(), file.name(), file.sha256(), file.size(), () -> files.open(file.sha256())));
            }
        }
        return new Section(contents.folder().name(), own);
    }

    private List<File> files(Document document) {
        String pdf = signed.of(document.id()).stream().findFirst().map(Signed::sha256).orElse(document.pdfSha256());
        return List.of(file(document, FileType.PDF, pdf), file(document, FileType.DOCX, document.docxSha256()));
    }

    private File file(Document document, FileType type, String sha256) {
        String name = document.name() + "." + type.extension();
        return new File(document.name(), name, sha256, size(sha256), () -> files.open(sha256));
    }

    private long size(String sha256) {
        Counted counted = new Counted();
        files.copy(sha256, counted);
        return counted.bytes;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("document.bundle." + key, arguments, VIETNAMESE);
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes += length;
        }
    }
}
