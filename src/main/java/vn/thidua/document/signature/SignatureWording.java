package vn.thidua.document.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.document.SignedDocuments.Signature;
import vn.thidua.document.SignedDocuments.Trust;

/** Says in words what a signed copy proves, and what it does not. */
@Component
class SignatureWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private final MessageSource messages;
    private final Clock clock;

    SignatureWording(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    List<String> statements(List<Signature> signatures) {
        List<String> statements = new ArrayList<>();
        statements.add(say("same"));
        for (Signature signature : signatures) {
            statements.add(say("valid", who(signature), at(signature.signedAt(), MOMENT)));
            statements.add(say("certificate", signature.issuer(), signature.serial(), at(signature.validFrom(), DAY), at(signature.validUntil(), DAY)));
            statements.add(say(signature.trust() == Trust.TRUSTED ? "trusted" : "unverified"));
        }
        return statements;
    }

    private static String who(Signature signature) {
        return signature.organization() == null ? signature.signer() : signature.signer() + " – " + signature.organization();
    }

    private String at(Instant instant, DateTimeFormatter format) {
        return format.format(instant.atZone(clock.getZone()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("document.signature.says." + key, arguments, VIETNAMESE);
    }
}
