package vn.thidua.demo.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.demo.CapturedMails;

/** One captured letter: in a page, by itself, as a file. */
@Controller
@Profile("demo")
class MailPages {

    private final CapturedMails mails;

    MailPages(CapturedMails mails) {
        this.mails = mails;
    }

    @GetMapping("/demo/mails/{id}")
    String page(@PathVariable String id, Model model, HttpServletResponse response) {
        PageHeaders.own(response);
        model.addAttribute("mail", mail(id));
        return "demo/mail";
    }

    @GetMapping(path = "/demo/mails/{id}/letter", produces = "text/html;charset=UTF-8")
    @ResponseBody
    String letter(@PathVariable String id, HttpServletResponse response) {
        PageHeaders.letter(response);
        return mail(id).html();
    }

    @GetMapping("/demo/mails/{id}/eml")
    ResponseEntity<Resource> file(@PathVariable String id) {
        return mails.file(id)
                .<ResponseEntity<Resource>>map(file -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                        .header("X-Content-Type-Options", "nosniff")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.getFileName().toString())
                                        .build()
                                        .toString())
                        .body(new FileSystemResource(file)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CapturedMails.Mail mail(String id) {
        return mails.mail(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
