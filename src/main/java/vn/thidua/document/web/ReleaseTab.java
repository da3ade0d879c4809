package vn.thidua.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.attachment.FileType;
import vn.thidua.document.Bundles;
import vn.thidua.document.Documents;
import vn.thidua.document.Documents.Document;
import vn.thidua.document.FormatCheck;
import vn.thidua.document.FormatCheck.Deviation;
import vn.thidua.document.FormatCheck.Stage;
import vn.thidua.document.SignedDocuments;
import vn.thidua.document.SignedDocuments.Signed;
import vn.thidua.document.web.TaskDocuments.Offer;
import vn.thidua.engine.CurrentUser;
import vn.thidua.engine.VisibleTask;
import vn.thidua.engine.VisibleTasks;

/** What happens to a task's documents before they leave: held against the layout, signed outside and taken back, bundled for the province. */
@RestController
class ReleaseTab {

    private static final String SEAL = "X-Thidua-Seal";

    private final VisibleTasks tasks;
    private final TaskDocuments offers;
    private final Documents documents;
    private final FormatCheck check;
    private final SignedDocuments signed;
    private final Bundles bundles;
    private final CurrentUser user;

    ReleaseTab(
            VisibleTasks tasks,
            TaskDocuments offers,
            Documents documents,
            FormatCheck check,
            SignedDocuments signed,
            Bundles bundles,
            CurrentUser user) {
        this.tasks = tasks;
        this.offers = offers;
        this.documents = documents;
        this.check = check;
        this.signed = signed;
        this.bundles = bundles;
        this.user = user;
    }

    @GetMapping("/van-ban/cong-viec/{taskId}/goi-ho-so.zip")
    ResponseEntity<Void> bundle(@PathVariable String taskId, HttpServletResponse response) {
        Optional<VisibleTask> task = tasks.find(taskId);
        return task.isPresent() && bundle(task.get(), self(), response) ? null : ResponseEntity.notFound().build();
    }

    /** @return false where the task is not about a proposal */
    boolean bundle(VisibleTask task, String self, HttpServletResponse response) {
        Optional<Long> proposal = offers.bundled(task);
        if (proposal.isEmpty()) {
            return false;
        }
        // A document that nobody has asked for yet is written now
        offers.of(task).forEach(offer -> documents.make(offer.kind(), offer.subject(), self));
        bundles.write(proposal.get(), seal -> response.setHeader(SEAL, seal), new Attachment(response, bundles.fileName(proposal.get())));
        return true;
    }

    @GetMapping("/van-ban/cong-viec/{taskId}/{kind}/{subject}/the-thuc")
    ResponseEntity<Map<String, List<Deviation>>> layout(@PathVariable String taskId, @PathVariable String kind, @PathVariable String subject) {
        return offered(taskId, kind, subject)
                .map(offer -> ResponseEntity.ok(Map.of("deviations", deviations(offer, self()))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    List<Deviation> deviations(Offer offer, String self) {
        Document document = documents.make(offer.kind(), offer.subject(), self);
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        documents.copy(document, FileType.DOCX, docx);
        return check.docx(new ByteArrayInputStream(docx.toByteArray()), document.number() == null ? Stage.DRAFT : Stage.ISSUED);
    }

    @PostMapping("/van-ban/cong-viec/{taskId}/{kind}/{subject}/ban-ky")
    ResponseEntity<Map<String, List<String>>> sign(
            @PathVariable String taskId, @PathVariable String kind, @PathVariable String subject, @RequestParam MultipartFile file)
            throws IOException {
        Optional<Document> document = tasks.find(taskId)
                .flatMap(task -> offered(task, kind, subject).filter(offer -> offers.takesSigned(task, offer)))
                .flatMap(offer -> documents.latest(offer.kind(), offer.subject()))
                .filter(issued -> issued.number() != null);
        if (document.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Path received = Files.createTempFile("thi-dua-", ".pdf");
        try {
            file.transferTo(received);
            Signed copy = signed.accept(document.get().id(), received, self());
            return ResponseEntity.ok(Map.of("statements", copy.statements()));
        } finally {
            Files.delete(received);
        }
    }

    private Optional<Offer> offered(String taskId, String kind, String subject) {
        return tasks.find(taskId).flatMap(task -> offered(task, kind, subject));
    }

    private Optional<Offer> offered(VisibleTask task, String kind, String subject) {
        return offers.of(task).stream()
                .filter(offer -> offer.kind().name().equals(kind) && String.valueOf(offer.subject()).equals(subject))
                .findFirst();
    }

    private String self() {
        return user.id().orElseThrow();
    }

    /** Says what it is with its first byte: until then a refusal is still an answer of its own. */
    private static final class Attachment extends OutputStream {

        private final HttpServletResponse response;
        private final String name;
        private OutputStream to;

        Attachment(HttpServletResponse response, String name) {
            this.response = response;
            this.name = name;
        }

        @Override
        public void write(int b) throws IOException {
            begun().write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            begun().write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            begun().flush();
        }

        private OutputStream begun() throws IOException {
            if (to == null) {
                response.setContentType("application/zip");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
                to = response.getOutputStream();
            }
            return to;
        }
    }
}
