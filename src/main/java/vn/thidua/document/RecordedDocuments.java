package vn.thidua.document;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attachment.FileType;
import vn.thidua.attachment.StoredFiles;
import vn.thidua.attachment.StoredFiles.StoredFile;
import vn.thidua.document.domain.Filled;
import vn.thidua.document.facts.Facts;
import vn.thidua.document.layout.PdfPress;
import vn.thidua.document.persistence.DocumentTable;
import vn.thidua.document.persistence.ProposedTable;
import vn.thidua.document.persistence.ProposedTable.Proposed;
import vn.thidua.document.template.Templates;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.refusal.Refusal;

/** Documents whose versions are on record and whose bytes are stored files. */
@Component
class RecordedDocuments implements Documents {

    private final Map<Kind, Facts> facts = new EnumMap<>(Kind.class);
    private final Templates templates;
    private final PdfPress press;
    private final StoredFiles files;
    private final DocumentTable table;
    private final ProposedTable proposed;
    private final Clock clock;

    RecordedDocuments(
            List<Facts> facts, Templates templates, PdfPress press, StoredFiles files, DocumentTable table, ProposedTable proposed, Clock clock) {
        facts.forEach(one -> one.kinds().forEach(kind -> this.facts.put(kind, one)));
        this.templates = templates;
        this.press = press;
        this.files = files;
        this.table = table;
        this.proposed = proposed;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Document make(Kind kind, long subject, String user) {
        table.lock(kind, subject);
        Filled filled = facts.get(kind).of(kind, subject);
        Instant dated = dated(filled);
        byte[] docx = templates.fill(kind, filled, dated);
        StoredFile word = files.keep(docx, FileType.DOCX, filled.name() + ".docx");
        Optional<Document> latest = latest(kind, subject);
        if (latest.isPresent() && latest.get().docxSha256().equals(word.sha256())) {
            return latest.get();
        }
        StoredFile pdf = files.keep(press.print(docx, filled.title(), dated), FileType.PDF, filled.name() + ".pdf");
        long id = table.insert(new Document(
                0,
                kind,
                filled.planId(),
                subject,
                latest.map(Document::version).orElse(0) + 1,
                filled.number(),
                filled.date(),
                word.sha256(),
                pdf.sha256(),
                filled.name(),
                user,
                clock.instant()));
        return document(id);
    }

    @Override
    @Transactional
    public long proposed(NewNomination nomination) {
        return proposed.number(new Proposed(nomination.planId(), nomination.unitCode(), nomination.personId(), nomination.award()));
    }

    /** What the files themselves say of their time: the document's own date, so that the same data give the same bytes. */
    private Instant dated(Filled filled) {
        LocalDate day = filled.date() == null ? LocalDate.EPOCH : filled.date();
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    @Override
    @Transactional(readOnly = true)
    public Document document(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("document.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> ofPlan(long planId) {
        return table.latestOfPlan(planId).stream()
                .sorted(Comparator.comparing(Document::kind).thenComparing(Document::subject))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> latest(Kind kind, long subject) {
        return table.latest(kind, subject)
                .or(() -> facts.get(kind).before(kind, subject).flatMap(before -> table.latest(kind, before)));
    }

    @Override
    public void copy(Document document, FileType type, OutputStream to) {
        files.copy(type == FileType.PDF ? document.pdfSha256() : document.docxSha256(), to);
    }
}
