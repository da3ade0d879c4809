package vn.thidua.proposal.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.organization.UnitType;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Authority;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

/**
 * What the plan itself sets for awards of the department's own authority: criteria to be shown, quotas to be kept. A plan that sets nothing,
 * as the one of 2023, leaves both to the department.
 */
public record CertificateTerms(PlanContent plan) {

    public Optional<Award> award() {
        return plan.awards().stream().filter(award -> award.authority() == Authority.DEPARTMENT).findFirst();
    }

    public List<Criterion> criteria() {
        Set<String> own = own();
        return plan.criteria().stream().filter(criterion -> own.contains(criterion.award())).toList();
    }

    public List<Quota> quotas() {
        Set<String> own = own();
        return plan.quotas().stream().filter(quota -> quota.awards().stream().anyMatch(own::contains)).toList();
    }

    /** @param awarded whoever has a certificate of the movement, with those of the decision @throws Refusal proposal.certificate.quotaExceeded */
    public void demandPlaces(Collection<Target> awarded) {
        for (Quota quota : quotas()) {
            long count = awarded.stream().filter(quota.targets()::contains).count();
            if (count > quota.max()) {
                throw Refusal.of("proposal.certificate.quotaExceeded", quota.text(), quota.max(), count)
                        .at("names")
                        .by(quota.clause());
            }
        }
    }

    /** @param person whether the holder is a person of the unit */
    public static Target target(UnitType unit, boolean person) {
        if (person) {
            return Target.PERSON;
        }
        return unit == UnitType.OFFICE ? Target.OFFICE : Target.AFFILIATE;
    }

    private Set<String> own() {
        return plan.awards().stream()
                .filter(award -> award.authority() == Authority.DEPARTMENT)
                .map(Award::code)
                .collect(Collectors.toSet());
    }
}
