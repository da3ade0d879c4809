package vn.thidua.award;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Awards.Authority;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.CertificatesGranted;

/** What the director awards himself comes on record by itself, in the transaction that numbers his decision (S34). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GrantedCertificates {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Awards awards;
    private final Plans plans;
    private final Organization organization;
    private final MessageSource messages;

    GrantedCertificates(Awards awards, Plans plans, Organization organization, MessageSource messages) {
        this.awards = awards;
        this.plans = plans;
        this.organization = organization;
        this.messages = messages;
    }

    @EventListener
    void certificatesGranted(CertificatesGranted event) {
        PlanContent plan = plans.plan(event.planId()).content();
        event.holders()
                .forEach(holder -> awards.record(new NewAward(
                        holder.unitCode(),
                        holder.personId(),
                        holder.name(),
                        messages.getMessage("award.certificate", null, VIETNAMESE),
                        Authority.DEPARTMENT,
                        plan.movementName(),
                        plan.achievementFrom(),
                        plan.achievementTo(),
                        event.decisionNumber(),
                        event.decisionDate(),
                        organization.agency().name(),
                        null)));
    }
}
