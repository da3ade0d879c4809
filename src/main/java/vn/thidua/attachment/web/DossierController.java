package vn.thidua.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import vn.thidua.attachment.CheckedFile;
import vn.thidua.attachment.Dossiers;
import vn.thidua.attachment.Dossiers.DossierFile;
import vn.thidua.attachment.Dossiers.Entry;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.attachment.FileType;
import vn.thidua.attachment.StoredFiles;
import vn.thidua.attachment.web.DossierDesks.NotOnDesk;
import vn.thidua.attachment.web.DossierView.FolderView;
import vn.thidua.engine.CurrentUser;
import vn.thidua.engine.RefusalWording;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

/** The dossiers beside a task. Whoever may not see the task, and who asks for another's folder or file by it, is told that there is none. */
@RestController
@RequestMapping("/ho-so/cong-viec/{taskId}")
class DossierController {

    private static final String POLICY = "Content-Security-Policy";
    /** Nothing of a picture runs or loads anything. */
    private static final String PICTURE = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    /** A browser does not show a PDF in a sandbox; its viewer is the browser's own and runs no script of the file. */
    private static final String PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final DossierDesks desks;
    private final DossierPages pages;
    private final Dossiers dossiers;
    private final StoredFiles files;
    private final CurrentUser user;
    private final RefusalWording refusals;

    DossierController(
            DossierDesks desks, DossierPages pages, Dossiers dossiers, StoredFiles files, CurrentUser user, RefusalWording refusals) {
        this.desks = desks;
        this.pages = pages;
        this.dossiers = dossiers;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
    }

    record TakenAway(String reason) {}

    record Excused(String folder, String item, String reason, LocalDate dueOn) {}

    @GetMapping
    DossierView show(@PathVariable String taskId) {
        return desks.find(taskId).map(pages::desk).orElse(DossierView.NONE);
    }

    @GetMapping("/thu-muc/{folder}")
    FolderView show(@PathVariable String taskId, @PathVariable String folder) {
        OpenDesk desk = desks.desk(taskId);
        return pages.folder(desk, desks.nominee(desk, folder));
    }

    /** @param upload drawn by the sender for this file: sent again, it is still one file */
    @PostMapping("/tep")
    FolderView add(
            @PathVariable String taskId,
            @RequestParam String folder,
            @RequestParam String item,
            @RequestParam UUID upload,
            @RequestParam String name,
            HttpServletRequest request)
            throws IOException {
        OpenDesk desk = desks.desk(taskId);
        Nominee nominee = desks.nominee(desk, folder);
        demandOwn(desk, nominee, item);
        if (dossiers.ofUpload(upload).isEmpty()) {
            MultipartFile sent = Optional.ofNullable(WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class))
                    .map(form -> form.getFile("file"))
                    .orElseThrow(() -> Refusal.of("dossier.uploadUnclear").at("file"));
            Path kept = Files.createTempFile("thidua-", ".tep");
            try {
                sent.transferTo(kept.toFile());
                CheckedFile checked = files.check(kept, name, sent.getContentType());
                desks.change(desk, nominee, () -> dossiers.add(nominee, item, upload, checked, self()));
            } finally {
                Files.deleteIfExists(kept);
            }
        }
        return pages.folder(desk, nominee);
    }

    @PostMapping("/tep/{fileId}/bo")
    FolderView takeAway(@PathVariable String taskId, @PathVariable long fileId, @RequestBody TakenAway taken) {
        OpenDesk desk = desks.desk(taskId);
        DossierFile file = desks.file(desk, fileId);
        Nominee nominee = dossiers.nominee(file.folderId());
        demandOwn(desk, nominee, file.item());
        desks.change(desk, nominee, () -> {
            dossiers.takeAway(fileId, self(), taken.reason());
            return null;
        });
        return pages.folder(desk, nominee);
    }

    @PostMapping("/ly-do")
    FolderView excuse(@PathVariable String taskId, @RequestBody Excused excused) {
        OpenDesk desk = desks.desk(taskId);
        Nominee nominee = desks.nominee(desk, String.valueOf(excused.folder()));
        demandOwn(desk, nominee, excused.item());
        desks.change(desk, nominee, () -> {
            dossiers.excuse(nominee, excused.item(), excused.reason(), excused.dueOn(), self());
            return null;
        });
        return pages.folder(desk, nominee);
    }

    /** A folder for somebody of the unit. */
    @PostMapping("/thu-muc")
    FolderView addPerson(@PathVariable String taskId, @RequestParam String person) {
        OpenDesk desk = desks.desk(taskId);
        if (!desk.addsPeople() || !desks.offered(desk, Target.PERSON)) {
            throw new NotOnDesk();
        }
        Nominee nominee = new Nominee(desk.planId(), Target.PERSON, desk.unitCode(), person);
        desks.change(desk, nominee, () -> dossiers.open(nominee, self()));
        return pages.folder(desk, nominee);
    }

    @GetMapping("/tep/{fileId}")
    void download(@PathVariable String taskId, @PathVariable long fileId, HttpServletResponse response) throws IOException {
        DossierFile file = desks.file(desks.desk(taskId), fileId);
        send(file, ContentDisposition.attachment(), response);
    }

    /** To be looked at: only what a browser shows without running anything of it. */
    @GetMapping("/tep/{fileId}/xem")
    void preview(@PathVariable String taskId, @PathVariable long fileId, HttpServletResponse response) throws IOException {
        DossierFile file = desks.file(desks.desk(taskId), fileId);
        if (file.type() != FileType.PDF && file.type() != FileType.JPG && file.type() != FileType.PNG) {
            throw Refusal.of("dossier.noPreview");
        }
        response.setHeader(POLICY, file.type() == FileType.PDF ? PDF : PICTURE);
        send(file, ContentDisposition.inline(), response);
    }

    /** Without a length: where the bytes are not those that were kept, the answer breaks off and nobody takes it for the file. */
    private void send(DossierFile file, ContentDisposition.Builder disposition, HttpServletResponse response) throws IOException {
        try (InputStream bytes = files.open(file.sha256())) {
            response.setContentType(file.type().mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString());
            bytes.transferTo(response.getOutputStream());
        }
    }

    private void demandOwn(OpenDesk desk, Nominee nominee, String item) {
        Entry entry = dossiers.contents(nominee).entries().stream()
                .filter(each -> each.code().equals(item))
                .findFirst()
                .orElseThrow(() -> Refusal.of("dossier.itemUnknown").at("item"));
        if (!desk.provides(nominee, entry.provider())) {
            throw Refusal.of("dossier.notYourItem", entry.label()).at("item");
        }
    }

    private String self() {
        return user.id().orElseThrow();
    }

    @ExceptionHandler(NotOnDesk.class)
    ResponseEntity<Map<String, String>> notOnDesk() {
        String code = "dossier.noSuchTask";
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(Map.of("code", code, "message", refusals.text(Refusal.of(code), null)));
    }
}
