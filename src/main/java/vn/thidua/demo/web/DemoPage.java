package vn.thidua.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.demo.CapturedMails;
import vn.thidua.demo.DemoPasswords;
import vn.thidua.demo.TrainingClock;
import vn.thidua.refusal.Refusal;

/** The first page of the demonstration: who can log in, what time it is, which mail went out. */
@Controller
@Profile("demo")
class DemoPage {

    private static final int FEW_MAILS = 30;
    private static final int MANY_MAILS = 500;
    private static final DateTimeFormatter LONG_TIME =
            DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy, HH:mm", Locale.forLanguageTag("vi"));

    private final DemoUsers users;
    private final DemoPlans plans;
    private final DemoPasswords passwords;
    private final TrainingClock clock;
    private final CapturedMails mails;
    private final OwnPage ownPage;

    DemoPage(
            DemoUsers users,
            DemoPlans plans,
            DemoPasswords passwords,
            TrainingClock clock,
            CapturedMails mails,
            OwnPage ownPage) {
        this.users = users;
        this.plans = plans;
        this.passwords = passwords;
        this.clock = clock;
        this.mails = mails;
        this.ownPage = ownPage;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/demo";
    }

    @GetMapping("/demo")
    String show(
            @RequestParam(defaultValue = "") String clockSays,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean all,
            Model model,
            HttpServletResponse response) {
        PageHeaders.own(response);
        model.addAttribute("central", users.central());
        model.addAttribute("units", users.units());
        model.addAttribute("password", passwords.common());
        model.addAttribute("now", LONG_TIME.format(clock.now()));
        model.addAttribute("tomorrow", clock.now().toLocalDate().plusDays(1).toString());
        model.addAttribute("plans", plans.all());
        model.addAttribute("milestones", plans.milestonesAfter(clock.now().toLocalDate()));
        model.addAttribute("clockSays", clockSays.matches("moved|clockBack|clockTooFar|clockDay") ? clockSays : null);
        model.addAttribute("mails", mails.latest(to, all ? MANY_MAILS : FEW_MAILS));
        model.addAttribute("mailCount", mails.count(to));
        model.addAttribute("mailFolder", mails.folder());
        model.addAttribute("mailTo", to.isBlank() ? null : to);
        model.addAttribute("token", ownPage.token());
        return "demo/page";
    }

    @PostMapping("/demo/clock")
    String moveClock(
            @RequestParam(required = false) String token,
            @RequestParam(required = false) String days,
            @RequestParam(required = false) String day,
            HttpServletRequest request) {
        ownPage.demand(request, token);
        try {
            if (day != null) {
                clock.forwardTo(LocalDate.parse(day));
            } else {
                clock.forwardDays("7".equals(days) ? 7 : 1);
            }
            return "redirect:/demo?clockSays=moved#clock";
        } catch (Refusal refusal) {
            return "redirect:/demo?clockSays=" + refusal.code().replace("demo.", "") + "#clock";
        } catch (DateTimeException e) {
            return "redirect:/demo?clockSays=clockDay#clock";
        }
    }

    /** Not a static resource: without the demo it does not exist either. */
    @GetMapping("/demo/demo.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", java.nio.charset.StandardCharsets.UTF_8))
                .body(new ClassPathResource("templates/demo/demo.css"));
    }
}
