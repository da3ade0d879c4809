package vn.thidua.nomination.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.AwardTerms.Asked;
import vn.thidua.nomination.FigureBounds;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.nomination.Wording;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

/** The figures, ranks and findings of a dossier: those that the award's criteria ask for, in range, each with its source (S64). */
public final class DossierValues {

    private static final FigureBounds NOT_NEGATIVE = new FigureBounds(BigDecimal.ZERO, null);

    private final AwardTerms terms;

    public DossierValues(AwardTerms terms) {
        this.terms = terms;
    }

    /** @return a value for each code that is asked for, in the criteria's order; not known yet where it was not given */
    public Map<String, Value> accepted(String award, Target target, Map<String, Value> given) {
        Map<String, Value> values = given == null ? Map.of() : given;
        List<Asked> asked = terms.asked(award, target);
        values.keySet().stream()
                .filter(code -> asked.stream().noneMatch(a -> a.code().equals(code)))
                .findFirst()
                .ifPresent(code -> {
                    throw Refusal.of("nomination.valueUnknown", code).at("values");
                });
        Map<String, Value> accepted = new LinkedHashMap<>();
        asked.forEach(a -> accepted.put(a.code(), accepted(a, values.get(a.code()))));
        return accepted;
    }

    private Value accepted(Asked asked, Value given) {
        if (given == null) {
            return new Value(null, null);
        }
        String source = Wording.of(given.source(), "values");
        if (given.value() == null) {
            return new Value(null, source);
        }
        checkRange(asked, given.value());
        if (source == null) {
            throw Refusal.of("nomination.sourceMissing", asked.label()).by(asked.clause()).at("values");
        }
        return new Value(given.value(), source);
    }

    private void checkRange(Asked asked, BigDecimal value) {
        if (asked.kind() == Kind.RANK && (!whole(value) || value.signum() < 1)) {
            throw Refusal.of("nomination.rankInvalid", asked.label()).by(asked.clause()).at("values");
        }
        if (asked.kind() == Kind.FINDING && (!whole(value) || value.signum() < 0)) {
            throw Refusal.of("nomination.findingInvalid", asked.label()).by(asked.clause()).at("values");
        }
        FigureBounds bounds = terms.figure(asked.code()).map(FigureBounds::of).orElse(NOT_NEGATIVE);
        if (!bounds.allow(value)) {
            throw Refusal.of("nomination.valueOutOfRange", bounds.arguments(asked.label()))
                    .by(asked.clause())
                    .at("values");
        }
    }

    private static boolean whole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
}
