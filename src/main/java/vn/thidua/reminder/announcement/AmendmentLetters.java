package vn.thidua.reminder.announcement;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Person;
import vn.thidua.plan.AmendmentTexts;
import vn.thidua.plan.Amendments;
import vn.thidua.plan.Amendments.Amendment;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;

/** Tells everybody who had the plan what has changed in it (S75). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AmendmentLetters {

    private final Plans plans;
    private final Amendments amendments;
    private final AmendmentTexts texts;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final Post post;

    AmendmentLetters(
            Plans plans, Amendments amendments, AmendmentTexts texts, Recipients recipients, PlanLetter letter, Post post) {
        this.plans = plans;
        this.amendments = amendments;
        this.texts = texts;
        this.recipients = recipients;
        this.letter = letter;
        this.post = post;
    }

    @EventListener
    void planAmended(Amendments.PlanAmended event) {
        Plan plan = plans.plan(event.planId());
        Amendment amendment = amendments.amendment(event.amendmentId());
        Map<String, Object> model = letter.about(plan);
        model.put("reason", amendment.reason());
        model.put("amendmentNumber", amendment.number());
        model.put("amendmentDate", PlanLetter.day(amendment.issueDate()));
        model.put("calendar", letter.calendar(plan));
        model.put("difference", List.copyOf(texts.of(amendments.difference(amendment.id()))));
        for (Person person : recipients.ofIssuedPlan(plan.content())) {
            post.send("plan-amended:" + amendment.id() + ":" + person.id(), person.id(), "plan-amended", model);
        }
    }
}
