package vn.thidua.reminder.announcement;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.adjustment.Adjustments;
import vn.thidua.adjustment.Adjustments.Request;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;

/** Tells a unit what became of its request; where guidance was published, tells the other units of the plan too (S75). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestLetters {

    private final Adjustments adjustments;
    private final Plans plans;
    private final Organization organization;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final Post post;

    RequestLetters(
            Adjustments adjustments,
            Plans plans,
            Organization organization,
            Recipients recipients,
            PlanLetter letter,
            Post post) {
        this.adjustments = adjustments;
        this.plans = plans;
        this.organization = organization;
        this.recipients = recipients;
        this.letter = letter;
        this.post = post;
    }

    @EventListener
    void requestConcluded(Adjustments.RequestConcluded event) {
        Request request = adjustments.request(event.requestId());
        Plan plan = plans.plan(request.planId());
        Map<String, Object> model = letter.about(plan);
        model.put("requestKey", request.key());
        model.put("requestSubject", request.subject());
        model.put("unitName", organization.unit(request.unitCode()).name());
        model.put("outcome", request.state().name());
        model.put("answer", request.answer());
        model.put("subject", List.of(request.key(), request.subject()));
        send("request-concluded", request, recipients.ofUnits(List.of(request.unitCode())), model);
        if (request.published()) {
            List<String> others = plan.content().addressees().stream()
                    .filter(unit -> !unit.equals(request.unitCode()))
                    .toList();
            send("request-published", request, recipients.ofUnits(others), model);
        }
    }

    private void send(String template, Request request, List<Person> people, Map<String, Object> model) {
        people.forEach(person -> post.send(template + ":" + request.id() + ":" + person.id(), person.id(), template, model));
    }
}
