package vn.thidua.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.domain.CleanText;
import vn.thidua.plan.domain.Course;
import vn.thidua.plan.domain.NewYear;
import vn.thidua.plan.domain.PlanRules;
import vn.thidua.plan.domain.Reckoning;
import vn.thidua.plan.persistence.AcknowledgementTable;
import vn.thidua.plan.persistence.AmendmentTable;
import vn.thidua.plan.persistence.PlanTable;
import vn.thidua.plan.persistence.StepTable;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberRegister.Subject;

/** The plans on record. Every change locks its plan first, so that two users never act on the same state. */
@Component
@Transactional
class RecordedPlans implements Plans {

    private final PlanTable plans;
    private final StepTable steps;
    private final AcknowledgementTable acknowledgements;
    private final ClosingSummary summaries;
    private final AmendmentTable versions;
    private final StandardContent standard;
    private final Organization organization;
    private final NumberRegister register;
    private final RuleBook rules;
    private final LadderTexts texts;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedPlans(
            PlanTable plans,
            StepTable steps,
            AcknowledgementTable acknowledgements,
            ClosingSummary summaries,
            AmendmentTable versions,
            StandardContent standard,
            Organization organization,
            NumberRegister register,
            RuleBook rules,
            LadderTexts texts,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.steps = steps;
        this.acknowledgements = acknowledgements;
        this.summaries = summaries;
        this.versions = versions;
        this.standard = standard;
        this.organization = organization;
        this.register = register;
        this.rules = rules;
        this.texts = texts;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Plan plan(long id) {
        return plans.find(id).orElseThrow(() -> unknown(id));
    }

    @Override
    public Optional<Plan> byKey(String key) {
        return plans.find(key);
    }

    @Override
    public List<Plan> all() {
        return plans.all();
    }

    @Override
    public PlanContent startingPoint(String earlierPlanKey, int year) {
        String key = CleanText.of(earlierPlanKey, "earlierPlanKey");
        if (key == null) {
            return standard.of(year);
        }
        Plan earlier = byKey(key).orElseThrow(() -> Refusal.of("plan.earlierUnknown", key).at("earlierPlanKey"));
        return NewYear.of(earlier.content(), year);
    }

    @Override
    public Plan create(String user, PlanContent content) {
        PlanContent clean = CleanText.of(content);
        texts.naming(() -> PlanRules.consistent(clean, organization.units()));
        rules.demand(clean);
        int ordinal = plans.nextOrdinal(clean.year());
        String key = "KH-%d-TD%02d".formatted(clean.year(), ordinal);
        long id = plans.insert(key, ordinal, organization.agency().code(), clean.documentType(), clean, clock.instant());
        record(id, PlanStep.DRAFTED, user, null);
        return plan(id);
    }

    @Override
    public void saveDraft(long id, String user, PlanContent content) {
        Plan plan = lock(id);
        course(plan).drafted();
        PlanContent clean = CleanText.of(content);
        if (clean.year() != plan.content().year()) {
            throw Refusal.of("plan.yearChanged", String.valueOf(plan.content().year())).at("year");
        }
        complete(clean);
        plans.content(id, clean.documentType(), clean);
        record(id, PlanStep.DRAFTED, user, null);
    }

    @Override
    public void check(long id, String user) {
        Plan plan = lock(id);
        PlanState next = course(plan).checked(user);
        complete(plan.content());
        move(id, next, PlanStep.CHECKED, user);
    }

    @Override
    public void sign(long id, String user) {
        Plan plan = lock(id);
        PlanState next = course(plan).signed();
        complete(plan.content());
        move(id, next, PlanStep.SIGNED, user);
    }

    @Override
    public void returnToDraft(long id, String user, String reason) {
        course(lock(id)).returned();
        String clean = reason(reason);
        plans.returned(id, clean);
        record(id, PlanStep.RETURNED, user, clean);
    }

    @Override
    public Optional<String> returnReason(long id) {
        return plans.returnReason(id);
    }

    @Override
    public void number(long id, String user, int number, LocalDate issueDate, String skipReason) {
        Plan plan = lock(id);
        course(plan).numbered(number, issueDate, LocalDate.now(clock));
        rules.demand(plan.content());
        Series series = new Series(organization.agency().code(), plan.content().documentType(), issueDate.getYear());
        register.take(series, number, issueDate, new Subject("plan:" + id, plan.key()), user, skipReason);
        plans.number(id, number, issueDate);
        record(id, PlanStep.NUMBERED, user, null);
    }

    @Override
    public void issue(long id) {
        Plan plan = lock(id);
        PlanState next = course(plan).issued();
        acknowledgements.open(id, plan.content().addressees());
        versions.version(id, 1, plan.content(), null, clock.instant());
        move(id, next, PlanStep.ISSUED, null);
        events.publishEvent(new PlanIssued(id));
    }

    @Override
    public void acknowledge(long id, String unitCode, String user, String note) {
        course(lock(id)).running();
        Acknowledgement own = acknowledgements(id).stream()
                .filter(a -> a.unitCode().equals(unitCode))
                .findFirst()
                .orElseThrow(() -> Refusal.of("plan.notAddressed", organization.unit(unitCode).name()));
        if (own.at() != null) {
            throw Refusal.of("plan.alreadyAcknowledged", organization.unit(unitCode).name());
        }
        String clean = limited(CleanText.of(note, "note"), "note");
        acknowledgements.acknowledge(id, unitCode, user, clean, clock.instant());
        record(id, PlanStep.ACKNOWLEDGED, user, clean);
    }

    @Override
    public List<String> unacknowledged(long id) {
        return acknowledgements(id).stream().filter(a -> a.at() == null).map(Acknowledgement::unitCode).toList();
    }

    @Override
    public List<Acknowledgement> acknowledgements(long id) {
        return acknowledgements.of(id);
    }

    @Override
    public void saveSummary(long id, String user, String summary) {
        course(lock(id)).running();
        summaries.write(id, user, summary);
        record(id, PlanStep.SUMMARIZED, user, null);
    }

    @Override
    public Optional<String> summary(long id) {
        return summaries.text(id);
    }

    @Override
    public void approveSummary(long id, String user) {
        course(lock(id)).running();
        summaries.approve(id, user);
        record(id, PlanStep.SUMMARY_APPROVED, user, null);
    }

    @Override
    public void returnSummary(long id, String user, String reason) {
        course(lock(id)).running();
        String clean = reason(reason);
        summaries.giveBack(id, clean);
        record(id, PlanStep.SUMMARY_RETURNED, user, clean);
    }

    @Override
    public Optional<String> summaryReturnReason(long id) {
        return summaries.returnReason(id);
    }

    @Override
    public List<HistoryLine> history(long id) {
        return steps.of(id);
    }

    @Override
    public void close(long id) {
        PlanState next = course(lock(id)).closed(summaries.approved(id));
        move(id, next, PlanStep.CLOSED, null);
        events.publishEvent(new PlanClosed(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LadderStep> ladder(long planId, String taskKey) {
        return planId == NO_PLAN ? Reckoning.ladderWithoutPlan() : reckoning().ladder(plan(planId).content(), taskKey);
    }

    @Override
    public List<Deadline> deadlines(PlanContent content) {
        return reckoning().deadlines(content);
    }

    @Override
    public TaskDeadline deadline(long planId, String taskKey, Instant created) {
        return reckoning().deadline(plan(planId).content(), taskKey, created);
    }

    @Override
    public Instant milestone(long planId, String code) {
        return reckoning().milestone(plan(planId).content(), code);
    }

    private void complete(PlanContent content) {
        texts.naming(() -> PlanRules.complete(content, organization.units()));
        rules.demand(content);
    }

    private Reckoning reckoning() {
        return new Reckoning(workingDays, clock.getZone(), standard.deadlines());
    }

    private Plan lock(long id) {
        return plans.lock(id).orElseThrow(() -> unknown(id));
    }

    private Course course(Plan plan) {
        LocalDate draftedOn = plans.createdAt(plan.id()).atZone(clock.getZone()).toLocalDate();
        return new Course(plan.state(), plan.number() != null, steps.drafters(plan.id()), draftedOn);
    }

    private void move(long id, PlanState next, PlanStep step, String user) {
        plans.state(id, next);
        record(id, step, user, null);
    }

    private void record(long id, PlanStep step, String user, String reason) {
        steps.add(id, step, user, reason, clock.instant());
    }

    private static String reason(String reason) {
        String clean = limited(CleanText.of(reason, "reason"), "reason");
        if (clean == null) {
            throw Refusal.of("plan.reasonMissing").at("reason");
        }
        return clean;
    }

    private static String limited(String text, String field) {
        if (text != null && text.length() > 4000) {
            throw Refusal.of("plan.textTooLong", "4000").at(field);
        }
        return text;
    }

    private static Refusal unknown(long id) {
        return Refusal.of("plan.unknown", String.valueOf(id));
    }
}
