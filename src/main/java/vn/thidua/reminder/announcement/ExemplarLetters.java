package vn.thidua.reminder.announcement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.exemplar.Exemplar;
import vn.thidua.exemplar.ExemplarDecided;
import vn.thidua.exemplar.Exemplars;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;

/** Tells a unit what became of the exemplar that it introduced (S68). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExemplarLetters {

    private final Exemplars exemplars;
    private final Plans plans;
    private final Organization organization;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final Post post;

    ExemplarLetters(
            Exemplars exemplars, Plans plans, Organization organization, Recipients recipients, PlanLetter letter, Post post) {
        this.exemplars = exemplars;
        this.plans = plans;
        this.organization = organization;
        this.recipients = recipients;
        this.letter = letter;
        this.post = post;
    }

    @EventListener
    void exemplarDecided(ExemplarDecided event) {
        Exemplar exemplar = exemplars.exemplar(event.exemplarId());
        Plan plan = plans.plan(exemplar.planId());
        Map<String, Object> model = letter.about(plan);
        model.put("exemplarKey", exemplar.key());
        model.put("exemplarName", exemplar.name());
        model.put("selected", exemplar.state() == Exemplar.State.SELECTED);
        model.put("reason", exemplar.reason());
        model.put("subject", List.of(exemplar.key(), exemplar.name()));
        for (Person person : told(exemplar)) {
            post.send("exemplar-decided:" + exemplar.id() + ":" + person.id(), person.id(), "exemplar-decided", model);
        }
    }

    /** The unit's head and officer, and who introduced it, also when he has left the unit since. */
    private Iterable<Person> told(Exemplar exemplar) {
        Map<String, Person> byId = new LinkedHashMap<>();
        recipients.ofUnits(List.of(exemplar.unitCode())).forEach(person -> byId.put(person.id(), person));
        organization.person(exemplar.introducedBy()).ifPresent(person -> byId.putIfAbsent(person.id(), person));
        return byId.values();
    }
}
