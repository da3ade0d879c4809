package vn.thidua.reminder.announcement;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent;

/** Nominations with what became of them, as a unit reads it. */
@Component
class ResultLines {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** @param decision number and date of the decision, null where there is none @param reason null where none was given */
    record Line(String key, String nominee, String award, String outcome, String decision, String reason) {}

    private final MessageSource messages;

    ResultLines(MessageSource messages) {
        this.messages = messages;
    }

    List<Line> of(List<Nomination> ofUnit, PlanContent plan) {
        return ofUnit.stream().map(nomination -> line(nomination, plan)).toList();
    }

    private Line line(Nomination nomination, PlanContent plan) {
        String granted = award(nomination.grantedAward(), plan);
        return new Line(
                nomination.key(),
                nomination.nomineeName(),
                award(nomination.award(), plan),
                text("reminder.result." + nomination.state().name(), granted == null ? "" : granted),
                nomination.decisionNumber() == null
                        ? null
                        : text("reminder.decision", nomination.decisionNumber(), PlanLetter.day(nomination.decisionDate())),
                nomination.reason() == null || nomination.reason().isBlank() ? null : nomination.reason());
    }

    private static String award(String code, PlanContent plan) {
        return plan.awards().stream()
                .filter(award -> award.code().equals(code))
                .map(PlanContent.Award::name)
                .findFirst()
                .orElse(code);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
