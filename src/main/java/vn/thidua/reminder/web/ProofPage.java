package vn.thidua.reminder.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.engine.CurrentUser;
import vn.thidua.engine.RefusalWording;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Unit;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.reminder.Letters;
import vn.thidua.reminder.Letters.Trouble;
import vn.thidua.reminder.Letters.Troubled;
import vn.thidua.reminder.Proofs;
import vn.thidua.reminder.Proofs.Question;
import vn.thidua.reminder.proof.ProofWording;
import vn.thidua.reminder.proof.ReportFile;

/** Who was told of what; which letters need a person. The module security lets in only whom it concerns. */
@Controller
class ProofPage {

    private static final int LINES = 50;
    private static final int TROUBLED = 200;

    private final Proofs proofs;
    private final ProofWording wording;
    private final ReportFile report;
    private final Letters letters;
    private final Plans plans;
    private final Organization organization;
    private final CurrentUser user;
    private final RefusalWording refusals;

    ProofPage(
            Proofs proofs,
            ProofWording wording,
            ReportFile report,
            Letters letters,
            Plans plans,
            Organization organization,
            CurrentUser user,
            RefusalWording refusals) {
        this.proofs = proofs;
        this.wording = wording;
        this.report = report;
        this.letters = letters;
        this.plans = plans;
        this.organization = organization;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/don-doc")
    String show(
            @ModelAttribute Choice choice,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String sent,
            @RequestAttribute(required = false) String pageToken,
            @RequestAttribute(required = false) Boolean mayResend,
            Model model) {
        List<Plan> all = plans.all().stream().sorted(Comparator.comparing(Plan::id).reversed()).toList();
        model.addAttribute("plans", all);
        model.addAttribute("units", organization.units().stream().sorted(Comparator.comparing(Unit::name)).toList());
        choice.question(all).ifPresent(question -> proof(question, page, model));
        troubled(model);
        model.addAttribute("token", pageToken);
        model.addAttribute("mayResend", Boolean.TRUE.equals(mayResend));
        model.addAttribute("sent", sent.equals("true"));
        return "reminder/don-doc";
    }

    private void proof(Question question, String page, Model model) {
        int count = proofs.count(question);
        int pages = Math.max(1, (count + LINES - 1) / LINES);
        int chosen = page.matches("\\d{1,6}") ? Math.min(Math.max(Integer.parseInt(page), 1), pages) : 1;
        Map<String, String> units = wording.units();
        model.addAttribute("question", question);
        model.addAttribute("query", Choice.query(question));
        model.addAttribute("count", count);
        model.addAttribute("page", chosen);
        model.addAttribute("pages", pages);
        model.addAttribute("lines", proofs.page(question, (chosen - 1) * LINES, LINES).stream()
                .map(line -> wording.told(line, units))
                .toList());
    }

    private void troubled(Model model) {
        List<Troubled> troubled = letters.troubled();
        model.addAttribute("troubledCount", troubled.size());
        model.addAttribute("troubled", troubled.stream().limit(TROUBLED).toList());
        model.addAttribute("wording", wording);
        model.addAttribute("delayed", Trouble.DELAYED);
    }

    @PostMapping("/don-doc/gui-lai")
    String resend(
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String reason,
            @RequestAttribute(required = false) String pageToken,
            @RequestAttribute(required = false) Boolean mayResend,
            Model model,
            HttpServletResponse response) {
        try {
            letters.resend(letter.matches("\\d{1,18}") ? Long.parseLong(letter) : -1, user.id().orElseThrow(), reason);
            return "redirect:/don-doc?sent=true#thu";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refusals.text(refusal, null));
            model.addAttribute("refusedLetter", letter);
            model.addAttribute("reason", reason);
            return show(new Choice(null, null, null, null), "1", "", pageToken, mayResend, model);
        }
    }

    @GetMapping("/don-doc/bao-cao.xlsx")
    void file(@ModelAttribute Choice choice, HttpServletResponse response) throws IOException {
        Question question = choice.question(plans.all()).orElse(null);
        if (question == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(wording.word("fileName", plans.plan(question.planId()).key()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        report.write(question, response.getOutputStream());
    }

    @GetMapping("/don-doc/trang.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(new ClassPathResource("templates/reminder/don-doc.css"));
    }
}
