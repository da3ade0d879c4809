package vn.thidua.reminder.announcement;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.NominationWithdrawn;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Withdrawals;
import vn.thidua.nomination.Withdrawals.Withdrawal;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;

/** Tells TCCB which nomination a unit has withdrawn, and why (S63). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WithdrawalLetters {

    private final Withdrawals withdrawals;
    private final Plans plans;
    private final Organization organization;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final Post post;

    WithdrawalLetters(
            Withdrawals withdrawals, Plans plans, Organization organization, Recipients recipients, PlanLetter letter, Post post) {
        this.withdrawals = withdrawals;
        this.plans = plans;
        this.organization = organization;
        this.recipients = recipients;
        this.letter = letter;
        this.post = post;
    }

    @EventListener
    void nominationWithdrawn(NominationWithdrawn event) {
        Withdrawal withdrawal = withdrawals.withdrawal(event.withdrawalId());
        Nomination nomination = withdrawals.nominationOf(withdrawal.id());
        Map<String, Object> model = letter.about(plans.plan(nomination.planId()));
        model.put("nominationKey", nomination.key());
        model.put("nomineeName", nomination.nomineeName());
        model.put("unitName", organization.unit(nomination.unitCode()).name());
        model.put("withdrawnBy", organization.person(withdrawal.byUser()).map(Person::fullName).orElse(withdrawal.byUser()));
        model.put("reason", withdrawal.reason());
        model.put("subject", List.of(nomination.key(), nomination.nomineeName()));
        for (Person person : recipients.tccb()) {
            post.send("nomination-withdrawn:" + withdrawal.id() + ":" + person.id(), person.id(), "nomination-withdrawn", model);
        }
    }
}
