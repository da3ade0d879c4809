package vn.thidua.reminder.announcement;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;

/** Tells the recipients of a plan that it was issued, and later that it is closed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanLetters {

    private final Plans plans;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final Post post;

    PlanLetters(Plans plans, Recipients recipients, PlanLetter letter, Post post) {
        this.plans = plans;
        this.recipients = recipients;
        this.letter = letter;
        this.post = post;
    }

    @EventListener
    void planIssued(Plans.PlanIssued event) {
        Plan plan = plans.plan(event.planId());
        Map<String, Object> model = letter.about(plan);
        model.put("achievementFrom", PlanLetter.day(plan.content().achievementFrom()));
        model.put("achievementTo", PlanLetter.day(plan.content().achievementTo()));
        model.put("reportDue", PlanLetter.day(reportDue(plan.content())));
        model.put("calendar", letter.calendar(plan));
        for (Person person : recipients.ofIssuedPlan(plan.content())) {
            model.put("carriesOut", plan.content().addressees().contains(person.unitCode()));
            post.send("plan-issued:" + plan.id() + ":" + person.id(), person.id(), "plan-issued", model);
        }
    }

    private static LocalDate reportDue(PlanContent content) {
        return content.milestone("reportDue").date();
    }

    @EventListener
    void planClosed(Plans.PlanClosed event) {
        Plan plan = plans.plan(event.planId());
        Map<String, Object> model = letter.about(plan);
        model.put("summary", plans.summary(plan.id()).orElse(null));
        for (Person person : recipients.ofUnits(plan.content().addressees())) {
            post.send("plan-closed:" + plan.id() + ":" + person.id(), person.id(), "plan-closed", model);
        }
    }
}
