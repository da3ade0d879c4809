package vn.thidua.engine;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.refusal.Refusal;

/** Puts a refusal into words for its reader: what is wrong, in which field, by which clause. */
@Component
public class RefusalWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    RefusalWording(MessageSource messages) {
        this.messages = messages;
    }

    /** @param fieldLabel the field's label as its reader knows it; null where none is to be named */
    public String text(Refusal refusal, String fieldLabel) {
        String text = messages.getMessage(refusal.code(), refusal.arguments(), VIETNAMESE);
        if (fieldLabel != null) {
            text = messages.getMessage("refusal.withField", new Object[] {fieldLabel, text}, VIETNAMESE);
        }
        if (refusal.clause() != null) {
            text = messages.getMessage("refusal.withClause", new Object[] {text, refusal.clause()}, VIETNAMESE);
        }
        return text;
    }
}
