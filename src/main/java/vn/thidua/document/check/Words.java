package vn.thidua.document.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that a document is searched for, from the bundle. */
@Component
class Words {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String title() {
        return say("title");
    }

    String motto() {
        return say("motto");
    }

    String number() {
        return say("number");
    }

    String ground() {
        return say("ground");
    }

    String annex() {
        return say("annex");
    }

    /** Types that an agency keeps or hands in without registering them. */
    List<String> unregistered() {
        return List.of(say("unregistered").split("\\|"));
    }

    String recipients() {
        return say("recipients");
    }

    String archive() {
        return say("archive");
    }

    /** Groups day, month, year. */
    Pattern date() {
        return Pattern.compile(say("date"));
    }

    List<String> types() {
        return List.of(say("types").split("\\|"));
    }

    boolean isSigner(String line) {
        return Pattern.compile(say("signers")).matcher(line).matches();
    }

    Pattern degree() {
        return Pattern.compile(say("degrees"));
    }

    String style(String size, boolean bold, boolean italic) {
        String style = messages.getMessage("document.format.style." + (bold ? italic ? "boldItalic" : "bold" : italic ? "italic" : "upright"), null, VIETNAMESE);
        return messages.getMessage("document.format.style", new Object[] {size, style}, VIETNAMESE);
    }

    String say(String key) {
        return messages.getMessage("document.format.words." + key, null, VIETNAMESE);
    }
}
