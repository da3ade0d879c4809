package vn.thidua.regime;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.regime.Regime.Citation;
import vn.thidua.regime.Regime.FigureThreshold;
import vn.thidua.regime.Regime.Item;
import vn.thidua.regime.Regime.Mode;
import vn.thidua.regime.Regime.Term;
import vn.thidua.regime.Regime.Vote;

/**
 * One dossier under another rule set than its own. Only compares: what it is given is not changed.
 *
 * @param more required there, not here @param less required here, not there
 * @param vote the council's share of votes for the award, where it differs; null where it does not
 * @param figures criteria for which the other rule set fixes a threshold of its own
 */
public record Comparison(
        Regime own,
        Regime other,
        List<Item> more,
        List<Item> less,
        List<TermChange> days,
        VoteChange vote,
        List<FigureChange> figures,
        List<Citation> citations) {

    /** @param here null: the own rule set has no such term @param there null: the other has none */
    public record TermChange(Term here, Term there) {}

    /** @param here null: the own rule set has no such share @param there null: the other has none */
    public record VoteChange(Vote here, Vote there) {}

    /** @param here verdict under the plan's threshold @param there verdict under the other rule set's */
    public record FigureChange(Criterion criterion, BigDecimal figure, Outcome here, FigureThreshold threshold, Outcome there) {}

    /** What the decision table of the appraisal says of a figure; null is not known. */
    public enum Outcome {
        PASS,
        FAIL,
        UNKNOWN;

        public static Outcome of(Operator operator, BigDecimal threshold, BigDecimal figure) {
            if (figure == null) {
                return UNKNOWN;
            }
            int order = figure.compareTo(threshold);
            boolean met =
                    switch (operator) {
                        case EQUALS -> order == 0;
                        case AT_LEAST -> order >= 0;
                        case AT_MOST -> order <= 0;
                    };
            return met ? PASS : FAIL;
        }
    }

    /** @param figure what the dossier says for a criterion; null: not known */
    public static Comparison of(
            Regime own, Regime other, String award, Target target, List<Criterion> criteria, Function<Criterion, BigDecimal> figure) {
        List<Item> here = required(own, award, target);
        List<Item> there = required(other, award, target);
        return new Comparison(
                own,
                other,
                without(there, here, Item::code),
                without(here, there, Item::code),
                days(own, other),
                vote(own.vote(award).orElse(null), other.vote(award).orElse(null)),
                criteria.stream()
                        .filter(criterion -> criterion.figure() != null)
                        .flatMap(criterion -> figures(other, award, target, criterion, figure))
                        .toList(),
                other.verifiedCitations().stream()
                        .filter(citation -> own.verifiedCitations().stream().noneMatch(c -> c.text().equals(citation.text())))
                        .toList());
    }

    public Mode duplicates() {
        return other.duplicateAward().mode();
    }

    public boolean duplicatesDiffer() {
        return own.duplicateAward().mode() != other.duplicateAward().mode();
    }

    private static List<Item> required(Regime regime, String award, Target target) {
        return regime.dossier(award, target).stream().filter(Item::required).toList();
    }

    private static <T> List<T> without(List<T> all, List<T> taken, Function<T, String> code) {
        List<String> codes = taken.stream().map(code).toList();
        return all.stream().filter(each -> !codes.contains(code.apply(each))).toList();
    }

    private static List<TermChange> days(Regime own, Regime other) {
        return Stream.concat(own.days().stream(), other.days().stream())
                .map(Term::code)
                .distinct()
                .map(code -> new TermChange(own.term(code).orElse(null), other.term(code).orElse(null)))
                .filter(change -> change.here() == null || change.there() == null || change.here().days() != change.there().days())
                .toList();
    }

    private static VoteChange vote(Vote here, Vote there) {
        if (here == null || there == null) {
            return here == there ? null : new VoteChange(here, there);
        }
        boolean same = here.percent().compareTo(there.percent()) == 0
                && here.denominator() == there.denominator()
                && here.absenteesWrite() == there.absenteesWrite();
        return same ? null : new VoteChange(here, there);
    }

    private static Stream<FigureChange> figures(
            Regime other, String award, Target target, Criterion criterion, Function<Criterion, BigDecimal> figure) {
        return other.threshold(criterion.figure(), award, target).stream().map(threshold -> {
            BigDecimal value = figure.apply(criterion);
            return new FigureChange(
                    criterion,
                    value,
                    Outcome.of(criterion.operator(), criterion.threshold(), value),
                    threshold,
                    Outcome.of(threshold.operator(), threshold.threshold(), value));
        });
    }
}
