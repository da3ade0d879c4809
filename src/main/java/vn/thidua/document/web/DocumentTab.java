package vn.thidua.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.attachment.FileType;
import vn.thidua.document.Documents;
import vn.thidua.document.Documents.Document;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.SignedDocuments;
import vn.thidua.document.SignedDocuments.Signed;
import vn.thidua.document.web.TaskDocuments.Offer;
import vn.thidua.engine.CurrentUser;
import vn.thidua.engine.VisibleTask;
import vn.thidua.engine.VisibleTasks;

/** The tab "Văn bản" beside a task's form. Whoever may read the task may read its documents; of others nobody learns that they exist. */
@RestController
class DocumentTab {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final VisibleTasks tasks;
    private final TaskDocuments offers;
    private final Documents documents;
    private final SignedDocuments signed;
    private final CurrentUser user;
    private final MessageSource messages;

    DocumentTab(
            VisibleTasks tasks,
            TaskDocuments offers,
            Documents documents,
            SignedDocuments signed,
            CurrentUser user,
            MessageSource messages) {
        this.tasks = tasks;
        this.offers = offers;
        this.documents = documents;
        this.signed = signed;
        this.user = user;
        this.messages = messages;
    }

    /**
     * @param about null where the label says it all @param state as it is read; null: nothing to say @param signable whether a signed copy is
     *     taken here @param signed what was found on the latest signed copy; empty: none
     */
    record Line(Kind kind, long subject, String label, String about, String state, boolean signable, List<String> signed) {}

    @GetMapping("/van-ban/cong-viec/{taskId}")
    ResponseEntity<Map<String, Object>> list(@PathVariable String taskId) {
        return tasks.find(taskId)
                .map(task -> ResponseEntity.ok(Map.<String, Object>of(
                        "documents",
                        offers.of(task).stream().map(offer -> line(task, offer)).toList(),
                        "bundle",
                        offers.hasBundle(task))))
                .orElseGet(() -> ResponseEntity.status(404).body(Map.of("message", word("taskUnknown"))));
    }

    private Line line(VisibleTask task, Offer offer) {
        Optional<Document> latest = documents.latest(offer.kind(), offer.subject());
        String number = latest.map(Document::number).orElse(null);
        String state = offer.draft() ? word("draft") : number == null ? null : word("numbered", number);
        List<String> copy = latest.stream()
                .flatMap(document -> signed.of(document.id()).stream())
                .findFirst()
                .map(Signed::statements)
                .orElse(List.of());
        return new Line(offer.kind(), offer.subject(), word("kind." + offer.kind()), offer.of(), state, number != null && offers.takesSigned(task, offer), copy);
    }

    @GetMapping("/van-ban/cong-viec/{taskId}/{kind}/{subject}.docx")
    ResponseEntity<Map<String, Object>> word(
            @PathVariable String taskId, @PathVariable String kind, @PathVariable String subject, HttpServletResponse response)
            throws IOException {
        return file(taskId, kind, subject, FileType.DOCX, response);
    }

    @GetMapping("/van-ban/cong-viec/{taskId}/{kind}/{subject}.pdf")
    ResponseEntity<Map<String, Object>> pdf(
            @PathVariable String taskId, @PathVariable String kind, @PathVariable String subject, HttpServletResponse response)
            throws IOException {
        return file(taskId, kind, subject, FileType.PDF, response);
    }

    private ResponseEntity<Map<String, Object>> file(
            String taskId, String kind, String subject, FileType type, HttpServletResponse response) throws IOException {
        Optional<Offer> offered = tasks.find(taskId).map(offers::of).orElse(List.of()).stream()
                .filter(offer -> offer.kind().name().equals(kind) && String.valueOf(offer.subject()).equals(subject))
                .findFirst();
        if (offered.isEmpty()) {
            return ResponseEntity.status(404).body(Map.of("message", word("unknown")));
        }
        Document document = documents.make(offered.get().kind(), offered.get().subject(), user.id().orElseThrow());
        response.setContentType(MediaType.parseMediaType(type.mediaType()).toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(document.name() + "." + type.extension(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        documents.copy(document, type, response.getOutputStream());
        return null;
    }

    private String word(String code, Object... arguments) {
        return messages.getMessage("document." + code, arguments, VIETNAMESE);
    }
}
