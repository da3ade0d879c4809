package vn.thidua.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.document.FormatCheck;
import vn.thidua.document.check.Findings.Finding;
import vn.thidua.refusal.Refusal;

@Component
class LayoutCheck implements FormatCheck {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private interface Reading {
        Sheet read() throws IOException;
    }

    private final Words words;
    private final MessageSource messages;

    LayoutCheck(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    @Override
    public List<Deviation> docx(InputStream file, Stage stage) {
        return check(() -> DocxSheet.of(file), stage);
    }

    @Override
    public List<Deviation> pdf(Path file, Stage stage) {
        return check(() -> PdfSheet.of(file), stage);
    }

    private List<Deviation> check(Reading reading, Stage stage) {
        Sheet sheet;
        try {
            sheet = reading.read();
        } catch (IOException unreadable) {
            throw Refusal.of("document.format.unreadable").at("file");
        }
        Findings findings = new Findings();
        new Layout(sheet, findings).check();
        new Parts(sheet, stage, words, findings).check();
        return findings.all().stream().map(finding -> deviation(sheet, finding)).toList();
    }

    private Deviation deviation(Sheet sheet, Finding finding) {
        String code = finding.rule().name();
        String found = finding.rule() == Rule.BODY_JUSTIFIED ? say("align." + finding.found()) : finding.found().equals("–") ? say("nothing") : finding.found();
        return new Deviation(code, say("rule." + code), place(sheet, finding), found, say("expected." + code));
    }

    private String place(Sheet sheet, Finding finding) {
        if (finding.quote() == null) {
            return say(sheet.paragraphs() ? "whole" : "page", String.valueOf(finding.page()));
        }
        return say(sheet.paragraphs() ? "paragraph" : "line", finding.quote(), String.valueOf(finding.page()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("document.format." + key, arguments, VIETNAMESE);
    }
}
