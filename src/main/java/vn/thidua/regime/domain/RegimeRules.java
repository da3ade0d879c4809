package vn.thidua.regime.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.regime.Regime;
import vn.thidua.regime.Regime.Citation;
import vn.thidua.regime.Regime.DossierList;
import vn.thidua.regime.Regime.FigureThreshold;
import vn.thidua.regime.Regime.Item;
import vn.thidua.regime.Regime.Term;
import vn.thidua.regime.Regime.Vote;

/** What the data of the rule sets must be, so that each day has exactly one and nothing unchecked passes for law. */
public final class RegimeRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern READ = Pattern.compile("\\[(SEED|P: [^\\]]+)\\].*", Pattern.DOTALL);

    private RegimeRules() {}

    /**
     * @return the same, oldest first
     * @throws IllegalArgumentException saying which rule set and which entry is wrong
     */
    public static List<Regime> checked(List<Regime> regimes) {
        demand(!regimes.isEmpty(), "there is no rule set");
        unique(regimes, Regime::code, "rule sets");
        regimes.forEach(RegimeRules::regime);
        List<Regime> ordered = regimes.stream()
                .sorted(Comparator.comparing(Regime::inForceFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        everyDayOnce(ordered);
        return ordered;
    }

    /** Whether a source names a public text that was read: only that makes a citation law. */
    public static boolean read(String source) {
        return source != null && READ.matcher(source).matches();
    }

    private static void everyDayOnce(List<Regime> ordered) {
        demand(ordered.get(0).inForceFrom() == null, "days before %s have no rule set", ordered.get(0).inForceFrom());
        for (int i = 1; i < ordered.size(); i++) {
            Regime before = ordered.get(i - 1);
            Regime next = ordered.get(i);
            LocalDate expected = before.inForceTo() == null ? null : before.inForceTo().plusDays(1);
            demand(
                    next.inForceFrom() != null && next.inForceFrom().equals(expected),
                    "%s ends on %s, %s begins on %s: each day has exactly one rule set",
                    before.code(),
                    before.inForceTo(),
                    next.code(),
                    next.inForceFrom());
        }
        Regime last = ordered.get(ordered.size() - 1);
        demand(last.inForceTo() == null, "days after %s have no rule set", last.inForceTo());
    }

    private static void regime(Regime regime) {
        String code = regime.code();
        present(regime.name(), "%s: it has no name", code);
        boolean reversed = regime.inForceFrom() != null && regime.inForceTo() != null && regime.inForceTo().isBefore(regime.inForceFrom());
        demand(!reversed, "%s: it ends before it begins", code);
        demand(!regime.periodVerified() || read(regime.periodSource()), "%s: its period is verified without a public source", code);
        unique(regime.citations(), Citation::code, code + ": citations");
        unique(regime.votes(), Vote::code, code + ": votes");
        unique(regime.days(), Term::code, code + ": days");
        regime.citations().forEach(citation -> citation(citation, code));
        regime.dossierLists().forEach(list -> dossierList(list, code));
        demand(covered(regime), "%s: a target has no dossier list for any award (%s)", code, Regime.ANY_AWARD);
        demand(regime.duplicateAward() != null && regime.duplicateAward().mode() != null, "%s: duplicateAward is missing", code);
        regime.votes().forEach(vote -> vote(vote, code));
        regime.days().forEach(term -> demand(term.days() >= 1 && term.days() <= 250, "%s: %s: days are 1 to 250", code, term.code()));
        regime.figureThresholds().forEach(threshold -> threshold(threshold, code));
        resolve(regime);
    }

    private static void citation(Citation citation, String regime) {
        present(citation.subject(), "%s: %s has no subject", regime, citation.code());
        present(citation.text(), "%s: %s has no text", regime, citation.code());
        demand(
                !citation.verified() || read(citation.source()),
                "%s: %s is verified, but its source names no public text ([SEED] or [P: address])",
                regime,
                citation.code());
    }

    private static void dossierList(DossierList list, String regime) {
        demand(!list.awards().isEmpty() && !list.targets().isEmpty(), "%s: a dossier list names no award or no target", regime);
        demand(!list.items().isEmpty(), "%s: the dossier list of %s is empty", regime, list.awards());
        unique(list.items(), Item::code, regime + ": items of the dossier list of " + list.awards());
        list.items().forEach(item -> {
            present(item.label(), "%s: %s has no label", regime, item.code());
            demand(item.provider() != null, "%s: %s does not say who provides it", regime, item.code());
        });
    }

    /** One list answers for each award and target, and each target has one for awards that no list names. */
    private static boolean covered(Regime regime) {
        Set<String> seen = new HashSet<>();
        for (DossierList list : regime.dossierLists()) {
            for (String award : list.awards()) {
                for (Target target : list.targets()) {
                    demand(seen.add(award + "/" + target), "%s: two dossier lists for %s, %s", regime.code(), award, target);
                }
            }
        }
        return Stream.of(Target.values()).allMatch(target -> seen.contains(Regime.ANY_AWARD + "/" + target));
    }

    private static void vote(Vote vote, String regime) {
        present(vote.label(), "%s: %s has no label", regime, vote.code());
        demand(!vote.awards().isEmpty(), "%s: %s names no award", regime, vote.code());
        boolean share = vote.percent() != null && vote.percent().signum() > 0 && vote.percent().compareTo(HUNDRED) <= 0;
        demand(share && vote.denominator() != null, "%s: %s needs a percentage of 0 to 100 and a denominator", regime, vote.code());
    }

    private static void threshold(FigureThreshold threshold, String regime) {
        demand(
                threshold.figure() != null
                        && threshold.operator() != null
                        && threshold.threshold() != null
                        && threshold.threshold().signum() >= 0
                        && !threshold.awards().isEmpty()
                        && !threshold.targets().isEmpty(),
                "%s: the threshold of %s needs figure, awards, targets, operator and a number from 0",
                regime,
                threshold.figure());
    }

    private static void resolve(Regime regime) {
        Set<String> known = regime.citations().stream().map(Citation::code).collect(Collectors.toSet());
        List<String> named = new ArrayList<>();
        regime.dossierLists().forEach(list -> list.items().forEach(item -> named.add(item.citation())));
        named.add(regime.duplicateAward().citation());
        regime.votes().forEach(vote -> named.add(vote.citation()));
        regime.days().forEach(term -> named.add(term.citation()));
        regime.figureThresholds().forEach(threshold -> named.add(threshold.citation()));
        named.forEach(code -> demand(code == null || known.contains(code), "%s: there is no citation %s", regime.code(), code));
    }

    private static <T> void unique(List<T> entries, Function<T, String> code, String what) {
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            String own = code.apply(entry);
            demand(own != null && CODE.matcher(own).matches(), "%s: the code %s is not one", what, own);
            demand(seen.add(own), "%s: the code %s stands twice", what, own);
        }
    }

    private static void present(String text, String message, Object... arguments) {
        demand(text != null && !text.isBlank(), message, arguments);
    }

    private static void demand(boolean holds, String message, Object... arguments) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(arguments));
        }
    }
}
