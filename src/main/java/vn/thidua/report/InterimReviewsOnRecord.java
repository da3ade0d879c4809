package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.nomination.Wording;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports.Writing;
import vn.thidua.report.domain.Contents;
import vn.thidua.report.domain.InterimDates;
import vn.thidua.report.domain.InterimKey;
import vn.thidua.report.domain.InterimTotals;
import vn.thidua.report.persistence.InterimSectionTable;
import vn.thidua.report.persistence.InterimTable;

/** The interim reviews on their way from the units' desks to the units' letters. */
@Component
@Transactional
class InterimReviewsOnRecord implements InterimReviews {

    /** The tasks that lie between the opening and the milestone: their time is the plan's. */
    private static final List<String> UNIT_TASKS = List.of("UserTask_writeInterim", "UserTask_confirmInterim");

    private final InterimTable reviews;
    private final InterimSectionTable sections;
    private final Plans plans;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterimReviewsOnRecord(
            InterimTable reviews,
            InterimSectionTable sections,
            Plans plans,
            Organization organization,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.sections = sections;
        this.plans = plans;
        this.organization = organization;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<String> milestones(long planId) {
        return new InterimDates(content(planId)).ahead(LocalDate.now(clock));
    }

    @Override
    public Instant opensAt(long planId, String code) {
        LocalDate day = content(planId).milestone(code).date();
        int days = UNIT_TASKS.stream().mapToInt(task -> workingDays(planId, task, day)).sum();
        return new InterimDates(content(planId)).opens(code, days, workingDays).atStartOfDay(clock.getZone()).toInstant();
    }

    /** How many the plan gives to a task that is made on this day. */
    private int workingDays(long planId, String task, LocalDate day) {
        Instant due = plans.deadline(planId, task, day.atStartOfDay(clock.getZone()).toInstant()).due();
        return workingDays.between(day, LocalDate.ofInstant(due, clock.getZone()));
    }

    @Override
    public Review open(long planId, String code) {
        Plan plan = plans.plan(planId);
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.of("report.planNotIssued", plan.key());
        }
        if (!new InterimDates(plan.content()).has(code)) {
            throw unknown();
        }
        reviews.insert(InterimKey.of(plan.key(), code), planId, code);
        Review review = ofPlan(planId).stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
        List<String> units = plan.content().addressees();
        if (sections(review.id()).isEmpty()) {
            for (int i = 0; i < units.size(); i++) {
                sections.insert(review.id(), units.get(i), i);
            }
        }
        return review;
    }

    @Override
    public Review review(long id) {
        return reviews.find(id).orElseThrow(InterimReviewsOnRecord::unknown);
    }

    @Override
    public List<Review> ofPlan(long planId) {
        return reviews.ofPlan(planId);
    }

    @Override
    public UnitSection section(long id) {
        return sections.find(id).orElseThrow(InterimReviewsOnRecord::unknown);
    }

    @Override
    public List<UnitSection> sections(long reviewId) {
        return sections.of(reviewId);
    }

    @Override
    public Optional<UnitSection> lastDelivered(long planId, String unitCode) {
        return sections.lastConfirmed(planId, unitCode);
    }

    @Override
    public List<Total> totals(long reviewId) {
        return InterimTotals.of(
                content(review(reviewId).planId()).figures(),
                in(reviewId, SectionState.CONFIRMED).map(UnitSection::figures).toList());
    }

    @Override
    public List<Step> history(long reviewId) {
        return reviews.steps(reviewId);
    }

    @Override
    public void write(long sectionId, String user, Progress progress) {
        UnitSection section = held(sectionId, SectionState.DRAFT);
        PlanContent plan = content(review(section.reviewId()).planId());
        Writing clean = Contents.ofInterim(plan)
                .accepted(new Writing(progress.sections(), progress.figures(), List.of(), progress.difficulties()));
        sections.write(sectionId, user, new Progress(clean.sections(), clean.figures(), clean.difficulties()));
        reviews.step(section.reviewId(), section.unitCode(), Act.WRITTEN, user, null);
    }

    @Override
    public void confirm(long sectionId, String user) {
        UnitSection section = held(sectionId, SectionState.WRITTEN);
        checkHead(section, user);
        if (user.equals(section.writtenBy())) {
            throw Refusal.of("report.confirmedByWriter").at("decision");
        }
        sections.confirm(sectionId, user);
        reviews.step(section.reviewId(), section.unitCode(), Act.CONFIRMED, user, null);
    }

    @Override
    public void giveBack(long sectionId, String user, String reason) {
        UnitSection section = held(sectionId, SectionState.WRITTEN);
        checkHead(section, user);
        String words = Wording.demanded(reason, "reason", "report.reasonMissing");
        sections.giveBack(sectionId, words);
        reviews.step(section.reviewId(), section.unitCode(), Act.RETURNED_BY_HEAD, user, words);
    }

    @Override
    public void recordMissing(long reviewId) {
        reviews.lock(reviewId);
        in(reviewId, SectionState.DRAFT, SectionState.WRITTEN).forEach(section -> {
            sections.missing(section.id());
            reviews.step(reviewId, section.unitCode(), Act.MISSING, null, null);
        });
    }

    @Override
    public void draft(long reviewId, String user, Draft draft) {
        heldReview(reviewId, State.OPEN);
        String pending = in(reviewId, SectionState.DRAFT, SectionState.WRITTEN)
                .map(section -> organization.unit(section.unitCode()).name())
                .collect(Collectors.joining("; "));
        if (!pending.isEmpty()) {
            throw Refusal.of("report.interimUnitsPending", pending);
        }
        Draft clean = new Draft(
                Wording.demanded(draft.assessment(), "assessment", "report.assessmentMissing"),
                Wording.of(draft.praise(), "praise"),
                Wording.demanded(draft.tasks(), "tasks", "report.tasksMissing"));
        reviews.draft(reviewId, user, clean);
        reviews.step(reviewId, null, Act.DRAFTED, user, null);
    }

    @Override
    public void approve(long reviewId, String user) {
        Review review = heldReview(reviewId, State.DRAFTED);
        if (user.equals(review.draftedBy())) {
            throw Refusal.of("report.interimApprovedByDrafter").at("decision");
        }
        reviews.approve(reviewId, user);
        reviews.step(reviewId, null, Act.APPROVED, user, null);
    }

    @Override
    public void returnDraft(long reviewId, String user, String reason) {
        heldReview(reviewId, State.DRAFTED);
        String words = Wording.demanded(reason, "reason", "report.reasonMissing");
        reviews.giveBack(reviewId, words);
        reviews.step(reviewId, null, Act.RETURNED_BY_DIRECTOR, user, words);
    }

    @Override
    public void publish(long reviewId) {
        heldReview(reviewId, State.APPROVED);
        reviews.publish(reviewId);
        reviews.step(reviewId, null, Act.PUBLISHED, null, null);
        events.publishEvent(new InterimReviewPublished(reviewId));
    }

    private PlanContent content(long planId) {
        return plans.plan(planId).content();
    }

    private Stream<UnitSection> in(long reviewId, SectionState... states) {
        return sections(reviewId).stream().filter(section -> List.of(states).contains(section.state()));
    }

    /** S12: nobody stands in for the head, whatever groups the engine knows the user in. */
    private void checkHead(UnitSection section, String user) {
        if (organization.holders(Role.UNIT_HEAD, section.unitCode()).stream().noneMatch(head -> head.id().equals(user))) {
            throw Refusal.of("report.notUnitHead", organization.unit(section.unitCode()).name());
        }
    }

    /** Locked first, read then: what is read stands until the transaction ends. */
    private Review heldReview(long id, State expected) {
        reviews.lock(id);
        Review review = review(id);
        if (review.state() != expected) {
            throw Refusal.of("report.moved", review.key());
        }
        return review;
    }

    /** The whole review is locked: a section is delivered before the missing ones are recorded, or it is missing. */
    private UnitSection held(long sectionId, SectionState expected) {
        reviews.lock(section(sectionId).reviewId());
        UnitSection section = section(sectionId);
        if (section.state() == SectionState.MISSING) {
            throw Refusal.of("report.interimClosed", section.key());
        }
        if (section.state() != expected) {
            throw Refusal.of("report.moved", section.key());
        }
        return section;
    }

    private static Refusal unknown() {
        return Refusal.of("report.interimUnknown");
    }
}
