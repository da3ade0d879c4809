package vn.thidua.reminder.announcement;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.inspection.Inspections;
import vn.thidua.inspection.Inspections.Act;
import vn.thidua.inspection.Inspections.Inspection;
import vn.thidua.inspection.Inspections.Step;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;

/** Tells a unit's head of an inspection to come, and the officer of a proposal that was declined. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InspectionLetters {

    private static final Logger LOG = LoggerFactory.getLogger(InspectionLetters.class);

    private final Inspections inspections;
    private final Plans plans;
    private final Organization organization;
    private final PlanLetter letter;
    private final Post post;

    InspectionLetters(Inspections inspections, Plans plans, Organization organization, PlanLetter letter, Post post) {
        this.inspections = inspections;
        this.plans = plans;
        this.organization = organization;
        this.letter = letter;
        this.post = post;
    }

    @EventListener
    void inspectionAnnounced(Inspections.InspectionAnnounced event) {
        Inspection inspection = inspections.inspection(event.inspectionId());
        List<Person> heads = organization.holders(Role.UNIT_HEAD, inspection.unitCode());
        if (heads.isEmpty()) {
            LOG.warn("Nobody can be told of inspection {}", inspection.key());
        }
        Map<String, Object> model = model(inspection);
        heads.forEach(head ->
                post.send("inspection-announced:" + inspection.id() + ":" + head.id(), head.id(), "inspection-announced", model));
    }

    @EventListener
    void inspectionDeclined(Inspections.InspectionDeclined event) {
        Inspection inspection = inspections.inspection(event.inspectionId());
        Map<String, Object> model = model(inspection);
        model.put("reason", inspections.history(inspection.id()).stream()
                .filter(step -> step.act() == Act.DECLINED)
                .map(Step::reason)
                .findFirst()
                .orElse(null));
        String officer = inspection.proposedBy();
        post.send("inspection-declined:" + inspection.id() + ":" + officer, officer, "inspection-declined", model);
    }

    private Map<String, Object> model(Inspection inspection) {
        Map<String, Object> model = letter.about(plans.plan(inspection.planId()));
        String unit = organization.unit(inspection.unitCode()).name();
        String day = PlanLetter.day(inspection.inspectOn());
        model.put("inspectionKey", inspection.key());
        model.put("unitName", unit);
        model.put("inspectOn", day);
        model.put("inspectionSubject", inspection.subject());
        model.put("subject", List.of(unit, day));
        return model;
    }
}
