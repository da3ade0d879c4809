package vn.thidua.report.process;

import java.util.Date;
import java.util.List;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.report.InterimReviews;
import vn.thidua.report.InterimReviews.UnitSection;
import vn.thidua.report.domain.InterimKey;

/** What the models ask of interim reviews. */
@ModelBean("interimReviews")
public class InterimReviewCases {

    private final InterimReviews reviews;
    private final Plans plans;
    private final Organization organization;

    InterimReviewCases(InterimReviews reviews, Plans plans, Organization organization) {
        this.reviews = reviews;
        this.plans = plans;
        this.organization = organization;
    }

    public List<String> milestones(long planId) {
        return reviews.milestones(planId);
    }

    public String caseKey(long planId, String interimCode) {
        return InterimKey.of(plans.plan(planId).key(), interimCode);
    }

    public Date opensAt(long planId, String interimCode) {
        return Date.from(reviews.opensAt(planId, interimCode));
    }

    /** Ids of the units' sections. */
    public List<Long> sections(long interimReviewId) {
        return reviews.sections(interimReviewId).stream().map(UnitSection::id).toList();
    }

    public String unitCode(long interimSectionId) {
        return reviews.section(interimSectionId).unitCode();
    }

    public String unitName(long interimSectionId) {
        return organization.unit(unitCode(interimSectionId)).name();
    }

    public String sectionKey(long interimSectionId) {
        return reviews.section(interimSectionId).key();
    }
}
