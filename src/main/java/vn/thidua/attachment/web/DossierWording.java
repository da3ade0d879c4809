package vn.thidua.attachment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.Dossiers.Contents;
import vn.thidua.attachment.Dossiers.Step;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.PlanContent.Target;

/** A dossier in the words of {@code messages/dossier.properties}. */
@Component
class DossierWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;
    private final Organization organization;

    DossierWording(MessageSource messages, Organization organization) {
        this.messages = messages;
        this.organization = organization;
    }

    String kind(Target target) {
        return say("kind." + target);
    }

    /** @return null where there is nothing to say */
    String note(Contents contents) {
        if (contents.supplementing()) {
            return say("note.supplementing");
        }
        return contents.submitted() ? say("note.submitted") : null;
    }

    String added(String user, Instant at) {
        return say("added", name(user), moment(at));
    }

    /** @param labels labels of items by code */
    String step(Step step, Map<String, String> labels) {
        String item = step.item() == null ? "" : labels.getOrDefault(step.item(), step.item());
        return say("step." + step.act(), moment(step.at()), name(step.user()), item, step.words());
    }

    String name(String user) {
        return organization.person(user).map(Person::fullName).filter(Predicate.not(String::isBlank)).orElse(user);
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("dossier." + key, arguments, VIETNAMESE);
    }
}
