package vn.thidua.reminder.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Unit;
import vn.thidua.reminder.Proofs;

/** The proof in the words of the office. */
@Component
public class ProofWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;
    private final Organization organization;
    private final Clock clock;

    ProofWording(MessageSource messages, Organization organization, Clock clock) {
        this.messages = messages;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * A line as it is read.
     *
     * @param at in the department's zone, as {@code due} and {@code deliveryAt}, which may be null; the texts never are
     * @param task name of the task, or what the letter was about
     */
    public record Told(
            LocalDateTime at,
            String step,
            String task,
            String caseKey,
            String unit,
            String recipient,
            String position,
            LocalDateTime due,
            String delivery,
            LocalDateTime deliveryAt,
            boolean undelivered) {}

    /** @param units as from {@link #units()}, asked once for many lines */
    public Told told(Proofs.Line line, Map<String, String> units) {
        return new Told(
                local(line.at()),
                word("step." + line.step()),
                line.taskName() != null ? line.taskName() : text(line.subject()),
                text(line.caseKey()),
                unit(line.unitCode(), units),
                line.recipient() == null ? word("nobody") : text(line.recipientName()),
                text(line.position()),
                local(line.due()),
                word("delivery." + line.delivery()),
                local(line.deliveryAt()),
                line.delivery().undelivered());
    }

    public Map<String, String> units() {
        return organization.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
    }

    public String unit(String code, Map<String, String> units) {
        return code == null ? word("noUnit") : units.getOrDefault(code, code);
    }

    /** @return in the department's zone, in whole seconds; null for null */
    public LocalDateTime local(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param code within {@code reminder.proof} of the bundle */
    public String word(String code, Object... arguments) {
        return messages.getMessage("reminder.proof." + code, arguments, VIETNAMESE);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
