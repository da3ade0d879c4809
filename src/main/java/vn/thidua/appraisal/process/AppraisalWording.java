package vn.thidua.appraisal.process;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Recommendation;
import vn.thidua.appraisal.Appraisals.Supplement;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.appraisal.process.AppraiseDossierForm.Completeness;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.RankingRule;

/** Judgements and supplements in the words of {@code messages/appraisal.properties}. */
@Component
class AppraisalWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter AS_ON_PAPER = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final MessageSource messages;
    private final DossierView dossiers;
    private final Clock clock;

    AppraisalWording(MessageSource messages, DossierView dossiers, Clock clock) {
        this.messages = messages;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    record Option(String label, String value) {}

    /** One line of a form's table. @param basis a sentence: value, source, verdict, what is demanded, clause */
    record Line(String text, String hard, String verdict, String basis, String note, String judgedBy) {}

    /** @param missing what was asked for @param answer whether and when it was answered */
    record SupplementLine(String missing, String askedBy, String due, String answer) {}

    List<Line> lines(List<Criterion> criteria, List<Judgement> judgements) {
        Map<String, Judgement> byCriterion =
                judgements.stream().collect(Collectors.toMap(Judgement::criterion, Function.identity()));
        return criteria.stream().map(c -> line(c, byCriterion.get(c.code()))).toList();
    }

    /** The criterion as the plan has it, with its clause. */
    String text(Criterion criterion) {
        return say("criterion", criterion.text(), criterion.clause());
    }

    /** @param waiting whether the dossier may be left waiting for a ranking */
    List<Option> completeness(boolean waiting) {
        return Stream.of(Completeness.values())
                .filter(c -> waiting || c != Completeness.AWAIT_RANKING)
                .map(c -> new Option(say("complete." + c), c.name()))
                .toList();
    }

    /** @return null where no criterion asks for a ranking */
    String rankingRule(List<Criterion> criteria, RankingRule rule) {
        return criteria.stream().anyMatch(c -> c.kind() == Kind.RANK) ? say("rankingRule." + rule) : null;
    }

    String recommendation(Recommendation recommendation) {
        return say("recommendation." + recommendation);
    }

    List<SupplementLine> supplements(List<Supplement> supplements) {
        return supplements.stream()
                .map(s -> new SupplementLine(s.missing(), dossiers.name(s.askedBy()), at(s.dueAt()), answer(s)))
                .toList();
    }

    String at(Instant instant) {
        return AS_ON_PAPER.format(instant.atZone(clock.getZone()));
    }

    private String answer(Supplement supplement) {
        if (supplement.answeredAt() != null) {
            return say("supplementAnswered", at(supplement.answeredAt()), dossiers.name(supplement.answeredBy()));
        }
        return say(supplement.lapsedAt() == null ? "supplementOpen" : "supplementLapsed");
    }

    private Line line(Criterion criterion, Judgement judgement) {
        Verdict verdict = judgement == null ? Verdict.UNKNOWN : judgement.verdict();
        return new Line(
                text(criterion),
                say(criterion.hard() ? "hard" : "soft"),
                say("verdict." + verdict),
                basis(criterion, judgement),
                judgement == null ? null : judgement.note(),
                judgement == null ? null : judgedBy(judgement));
    }

    private String basis(Criterion criterion, Judgement judgement) {
        if (criterion.kind() == Kind.NARRATIVE) {
            return judgement == null
                    ? say("opinionMissing", criterion.clause())
                    : say("opinion", verdict(judgement), source(judgement), criterion.clause());
        }
        String kind = criterion.kind().name();
        String demanded = say("demanded." + kind + "." + criterion.operator(), number(criterion.threshold()));
        return judgement == null || judgement.value() == null
                ? say("unknown." + kind, demanded, criterion.clause())
                : say("known." + kind, number(judgement.value()), source(judgement), verdict(judgement), demanded, criterion.clause());
    }

    private String verdict(Judgement judgement) {
        return say("sentence." + judgement.verdict());
    }

    private String source(Judgement judgement) {
        return judgement.source() == null ? say("sourceMissing") : judgement.source();
    }

    private String judgedBy(Judgement judgement) {
        if (judgement.enteredBy() != null) {
            return say("byEnteredFigure", dossiers.name(judgement.enteredBy()));
        }
        return judgement.byDecision() ? say("byFigure") : dossiers.name(judgement.decidedBy());
    }

    private static String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("appraisal.words." + key, arguments, VIETNAMESE);
    }
}
