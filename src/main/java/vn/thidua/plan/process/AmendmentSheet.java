package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.OpenTask;
import vn.thidua.plan.AmendmentTexts;
import vn.thidua.plan.Amendments;
import vn.thidua.plan.Amendments.Amendment;
import vn.thidua.plan.Plans;

/** An amendment as its readers see it in a form. */
@Component
class AmendmentSheet {

    static final String PROCESS = "planAmendment";

    private final Amendments amendments;
    private final Plans plans;
    private final PlanSheet sheet;
    private final AmendmentTexts texts;

    AmendmentSheet(Amendments amendments, Plans plans, PlanSheet sheet, AmendmentTexts texts) {
        this.amendments = amendments;
        this.plans = plans;
        this.sheet = sheet;
        this.texts = texts;
    }

    Map<String, Object> of(OpenTask task) {
        Amendment amendment = amendments.amendment(task.id("amendmentId"));
        Map<String, Object> values = sheet.heading(plans.plan(amendment.planId()));
        values.put("version", amendments.version(amendment.planId()));
        values.put("reason", amendment.reason());
        values.put("drafter", sheet.nameOf(amendment.draftedBy()));
        values.put("returnReason", amendment.words());
        values.put("difference", texts.of(amendments.difference(amendment.id())));
        return values;
    }
}
