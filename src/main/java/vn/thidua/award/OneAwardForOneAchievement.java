package vn.thidua.award;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.award.Awards.Award;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.NomineeBar;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.RemarkSource;
import vn.thidua.plan.PlanContent;
import vn.thidua.refusal.Refusal;

/**
 * One achievement is awarded once (S26, F63): an earlier award for the time that a plan counts is shown with its decision wherever the
 * nomination is judged; whether it bars the nominee as well is for the plan's rule set to say.
 */
@Component
@Order(10)
class OneAwardForOneAchievement implements RemarkSource, NomineeBar {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AwardRegister awards;
    private final ObjectProvider<DuplicateRule> rules;
    private final MessageSource messages;

    OneAwardForOneAchievement(AwardRegister awards, ObjectProvider<DuplicateRule> rules, MessageSource messages) {
        this.awards = awards;
        this.rules = rules;
        this.messages = messages;
    }

    @Override
    public List<Remark> on(Nomination nomination) {
        String kind = messages.getMessage("award.remarkKind", null, VIETNAMESE);
        return awards.earlier(nomination).stream()
                .map(award -> new Remark(kind, messages.getMessage("award.remark", new Object[] {words(award)}, VIETNAMESE), null))
                .toList();
    }

    @Override
    public Optional<Refusal> against(PlanContent plan, Nominee nominee) {
        Optional<DuplicateRule> blocking = rules.orderedStream().filter(rule -> rule.blocks(plan)).findFirst();
        return blocking.flatMap(rule -> awards.earlier(plan, nominee.unitCode(), nominee.personId(), nominee.nominationId()).stream()
                .findFirst()
                .map(award -> Refusal.of("award.alreadyAwarded", nominee.name(), words(award)).by(rule.citation(plan))));
    }

    /** The award with its movement, period and decision, as far as the decision names them. */
    private String words(Award award) {
        boolean period = award.achievedFrom() != null;
        return messages.getMessage(
                "award.words",
                new Object[] {
                    award.awardName(),
                    award.movement() == null ? 0 : 1,
                    award.movement(),
                    period ? 1 : 0,
                    day(award.achievedFrom()),
                    day(award.achievedTo()),
                    award.decisionNumber(),
                    day(award.decisionDate()),
                    award.agency()
                },
                VIETNAMESE);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
