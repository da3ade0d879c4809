package vn.thidua.reminder.announcement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.ResultsAnnounced;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;

/** Tells each unit what became of its nominations, and of no other unit's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResultLetters {

    private final Plans plans;
    private final Nominations nominations;
    private final Organization organization;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final ResultLines lines;
    private final Post post;

    ResultLetters(
            Plans plans,
            Nominations nominations,
            Organization organization,
            Recipients recipients,
            PlanLetter letter,
            ResultLines lines,
            Post post) {
        this.plans = plans;
        this.nominations = nominations;
        this.organization = organization;
        this.recipients = recipients;
        this.letter = letter;
        this.lines = lines;
        this.post = post;
    }

    @EventListener
    void resultsAnnounced(ResultsAnnounced event) {
        Plan plan = plans.plan(event.planId());
        List<Nomination> all = nominations.ofPlan(plan.id());
        Set<String> units = new LinkedHashSet<>(plan.content().addressees());
        all.forEach(nomination -> units.add(nomination.unitCode()));
        for (String unit : units) {
            List<Nomination> ofUnit =
                    all.stream().filter(nomination -> unit.equals(nomination.unitCode())).toList();
            tell(plan, unit, ofUnit);
        }
    }

    private void tell(Plan plan, String unit, List<Nomination> ofUnit) {
        Map<String, Object> model = letter.about(plan);
        model.put("unitName", organization.unit(unit).name());
        model.put("results", lines.of(ofUnit, plan.content()));
        for (Person person : people(unit)) {
            post.send("results-announced:" + plan.id() + ":" + unit + ":" + person.id(), person.id(), "results-announced", model);
        }
    }

    /** The department's own nomination was written by TCCB (S32, S34). */
    private List<Person> people(String unit) {
        return unit.equals(organization.agency().code()) ? recipients.tccb() : recipients.ofUnits(List.of(unit));
    }
}
