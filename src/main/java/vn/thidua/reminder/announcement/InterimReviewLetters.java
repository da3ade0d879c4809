package vn.thidua.reminder.announcement;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Milestone;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;
import vn.thidua.report.InterimReviews;
import vn.thidua.report.InterimReviews.Review;
import vn.thidua.report.InterimReviews.SectionState;

/** Gives heads and officers of the plan's units the interim review to read. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InterimReviewLetters {

    private final InterimReviews reviews;
    private final Plans plans;
    private final Organization organization;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final Post post;

    InterimReviewLetters(
            InterimReviews reviews, Plans plans, Organization organization, Recipients recipients, PlanLetter letter, Post post) {
        this.reviews = reviews;
        this.plans = plans;
        this.organization = organization;
        this.recipients = recipients;
        this.letter = letter;
        this.post = post;
    }

    @EventListener
    void interimReviewPublished(InterimReviews.InterimReviewPublished event) {
        Review review = reviews.review(event.reviewId());
        Plan plan = plans.plan(review.planId());
        Map<String, Object> model = model(review, plan);
        for (Person person : recipients.ofUnits(plan.content().addressees())) {
            post.send("interim-published:" + review.id() + ":" + person.id(), person.id(), "interim-published", model);
        }
    }

    private Map<String, Object> model(Review review, Plan plan) {
        Milestone milestone = plan.content().milestone(review.code());
        Map<String, Object> model = letter.about(plan);
        model.put("interimLabel", milestone.label());
        model.put("interimDay", PlanLetter.day(milestone.date()));
        model.put("assessment", review.assessment());
        model.put("praise", review.praise());
        model.put("tasks", review.tasks());
        model.put("missing", missing(review));
        model.put("subject", List.of(milestone.label(), plan.content().movementName()));
        return model;
    }

    private List<String> missing(Review review) {
        return reviews.sections(review.id()).stream()
                .filter(section -> section.state() == SectionState.MISSING)
                .map(section -> organization.unit(section.unitCode()).name())
                .toList();
    }
}
