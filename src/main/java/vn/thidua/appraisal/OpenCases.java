package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.discipline.Standing;
import vn.thidua.discipline.Standing.OpenCase;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;

/** The cases on record that a finding of a dossier has to count. */
@Component
class OpenCases {

    /** @param documents the cases by key and document: the source of the count */
    record Found(BigDecimal count, String documents) {}

    private final Standing standing;

    OpenCases(Standing standing) {
        this.standing = standing;
    }

    /** @return empty for any other kind of criterion, and where no case stands against the nominee */
    Optional<Found> against(Nomination nominee, Criterion criterion) {
        if (criterion.kind() != Kind.FINDING) {
            return Optional.empty();
        }
        List<OpenCase> cases = standing.blocking(nominee.unitCode(), nominee.personId(), nominee.planId());
        return cases.isEmpty() ? Optional.empty() : Optional.of(found(cases));
    }

    private static Found found(List<OpenCase> cases) {
        return new Found(
                BigDecimal.valueOf(cases.size()),
                cases.stream().map(c -> c.key() + ": " + c.document()).collect(Collectors.joining("; ")));
    }
}
