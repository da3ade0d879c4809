package vn.thidua.regime;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.regime.Comparison.FigureChange;
import vn.thidua.regime.Comparison.TermChange;
import vn.thidua.regime.Comparison.VoteChange;
import vn.thidua.regime.Regime.Citation;
import vn.thidua.regime.Regime.Item;
import vn.thidua.regime.Regime.Term;
import vn.thidua.regime.Regime.Vote;

/** Rule sets in the words of {@code messages/regime.properties}. Here alone it is decided what is named as law and what as a setting. */
@Component
class RegimeWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    RegimeWording(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("regime." + key, arguments, VIETNAMESE);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** When it is in force; a period that is not verified says so. */
    String period(Regime regime) {
        String days;
        if (regime.inForceFrom() == null) {
            days = regime.inForceTo() == null ? say("period.always") : say("period.until", day(regime.inForceTo()));
        } else {
            days = regime.inForceTo() == null
                    ? say("period.from", day(regime.inForceFrom()))
                    : say("period.between", day(regime.inForceFrom()), day(regime.inForceTo()));
        }
        return regime.periodVerified() ? days : say("setting", days);
    }

    /** The document, where it may be shown as law; else that it is the department's setting. */
    String basis(Regime regime, String citation) {
        return regime.law(citation).map(Citation::text).orElseGet(() -> say("notChecked"));
    }

    String citations(List<Citation> citations) {
        return citations.stream().map(c -> say("citation", c.text(), c.subject())).collect(Collectors.joining("; "));
    }

    String items(Regime regime, List<Item> items) {
        return items.stream()
                .map(item -> say(item.required() ? "item" : "itemOptional", item.label(), basis(regime, item.citation())))
                .collect(Collectors.joining("; "));
    }

    String duplicates(Regime regime) {
        return say("duplicate." + regime.duplicateAward().mode(), basis(regime, regime.duplicateAward().citation()));
    }

    String dossier(Comparison comparison) {
        if (comparison.more().isEmpty() && comparison.less().isEmpty()) {
            return say("same");
        }
        return joined(
                comparison.more().isEmpty() ? null : say("more", items(comparison.other(), comparison.more())),
                comparison.less().isEmpty() ? null : say("less", items(comparison.own(), comparison.less())));
    }

    String duplicates(Comparison comparison) {
        return say(comparison.duplicatesDiffer() ? "differs" : "likewise", duplicates(comparison.other()));
    }

    String days(Comparison comparison) {
        return lines(comparison.days(), change -> change(comparison, change));
    }

    String figures(Comparison comparison) {
        Stream<String> vote = comparison.vote() == null ? Stream.of() : Stream.of(change(comparison.other(), comparison.vote()));
        Stream<String> figures = comparison.figures().stream().map(change -> change(comparison.other(), change));
        return lines(Stream.concat(vote, figures).toList(), Function.identity());
    }

    String vote(Regime regime, Vote vote) {
        return say(
                "vote." + vote.denominator(),
                vote.label(),
                number(vote.percent()),
                vote.absenteesWrite() ? 1 : 0,
                basis(regime, vote.citation()));
    }

    String citations(Comparison comparison) {
        return comparison.citations().isEmpty() ? say("noCitation") : citations(comparison.citations());
    }

    private String change(Comparison comparison, TermChange change) {
        Term there = change.there();
        if (there == null) {
            return say("days.none", change.here().label(), change.here().days());
        }
        String basis = basis(comparison.other(), there.citation());
        return change.here() == null
                ? say("days.new", there.label(), there.days(), basis)
                : say("days.changed", there.label(), there.days(), change.here().days(), basis);
    }

    private String change(Regime other, VoteChange change) {
        return change.there() == null ? say("voteNone", change.here().label()) : vote(other, change.there());
    }

    private String change(Regime other, FigureChange change) {
        return say(
                "figure",
                change.criterion().text(),
                demanded(change.criterion().operator(), change.criterion().threshold()),
                say("outcome." + change.here()),
                demanded(change.threshold().operator(), change.threshold().threshold()),
                say("outcome." + change.there()),
                basis(other, change.threshold().citation()));
    }

    private String demanded(Operator operator, BigDecimal threshold) {
        return say("demanded." + operator, number(threshold));
    }

    private static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private <T> String lines(List<T> changes, Function<T, String> line) {
        return changes.isEmpty() ? say("same") : changes.stream().map(line).collect(Collectors.joining("; "));
    }

    private static String joined(String first, String second) {
        return first == null ? second : second == null ? first : first + ". " + second;
    }
}
