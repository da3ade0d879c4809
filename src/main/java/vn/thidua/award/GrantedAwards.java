package vn.thidua.award;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Awards.Authority;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.nomination.AwardGranted;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.organization.Agency;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.Plans;

/** What the province grants comes on record by itself, in the transaction in which its answer is recorded. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GrantedAwards {

    private final Awards awards;
    private final Nominations nominations;
    private final Plans plans;
    private final Organization organization;

    GrantedAwards(Awards awards, Nominations nominations, Plans plans, Organization organization) {
        this.awards = awards;
        this.nominations = nominations;
        this.plans = plans;
        this.organization = organization;
    }

    @EventListener
    void awardGranted(AwardGranted event) {
        Nomination granted = nominations.nomination(event.nominationId());
        PlanContent plan = plans.plan(granted.planId()).content();
        Award award = new AwardTerms(plan).award(granted.grantedAward());
        boolean ownAuthority = award.authority() == PlanContent.Authority.DEPARTMENT;
        Agency agency = organization.agency();
        awards.record(new NewAward(
                granted.unitCode(),
                granted.personId(),
                granted.nomineeName(),
                award.name(),
                ownAuthority ? Authority.DEPARTMENT : Authority.PROVINCE,
                plan.movementName(),
                plan.achievementFrom(),
                plan.achievementTo(),
                granted.decisionNumber(),
                granted.decisionDate(),
                ownAuthority ? agency.name() : agency.superior(),
                granted.id()));
    }
}
