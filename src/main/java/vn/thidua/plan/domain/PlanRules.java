package vn.thidua.plan.domain;

import java.util.Collection;
import vn.thidua.organization.Unit;
import vn.thidua.plan.PlanContent;

/**
 * What the content of a plan must be. Two degrees: what stands in it must fit together from the first draft on; nothing may be missing when
 * a drafter hands it on. Expects clean text ({@link CleanText}).
 */
public final class PlanRules {

    private PlanRules() {}

    /**
     * @param units the directory, for the recipients
     * @throws vn.thidua.refusal.Refusal naming the form's field and the clause
     */
    public static void consistent(PlanContent content, Collection<Unit> units) {
        IdentityRules.consistent(content);
        SectionRules.consistent(content);
        AwardRules.consistent(content);
        ComparisonRules.consistent(content);
        ScheduleRules.consistent(content);
        RecipientRules.consistent(content, units);
    }

    /** @throws vn.thidua.refusal.Refusal as {@link #consistent}, or naming what is missing */
    public static void complete(PlanContent content, Collection<Unit> units) {
        IdentityRules.complete(content);
        SectionRules.complete(content);
        ScheduleRules.complete(content);
        RecipientRules.complete(content);
        consistent(content, units);
    }
}
