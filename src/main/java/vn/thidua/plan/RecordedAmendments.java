package vn.thidua.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Organization;
import vn.thidua.plan.domain.AmendedContent;
import vn.thidua.plan.domain.CleanText;
import vn.thidua.plan.domain.NumberRules;
import vn.thidua.plan.domain.PlanRules;
import vn.thidua.plan.persistence.AcknowledgementTable;
import vn.thidua.plan.persistence.AmendmentTable;
import vn.thidua.plan.persistence.PlanTable;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberRegister.Subject;

/** The amendments on record. Each change locks the plan: a unit that submits at the same moment comes before it or after it. */
@Component
@Transactional
class RecordedAmendments implements Amendments {

    private static final int LONGEST = 4000;

    private final AmendmentTable amendments;
    private final PlanTable plans;
    private final AcknowledgementTable acknowledgements;
    private final Organization organization;
    private final LadderTexts texts;
    private final RuleBook rules;
    private final NumberRegister register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedAmendments(
            AmendmentTable amendments,
            PlanTable plans,
            AcknowledgementTable acknowledgements,
            Organization organization,
            LadderTexts texts,
            RuleBook rules,
            NumberRegister register,
            ApplicationEventPublisher events,
            Clock clock) {
        this.amendments = amendments;
        this.plans = plans;
        this.acknowledgements = acknowledgements;
        this.organization = organization;
        this.texts = texts;
        this.rules = rules;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public long open(long planId, String reason) {
        Plan plan = running(planId);
        String clean = words(reason);
        if (amendments.open(planId)) {
            throw Refusal.of("plan.amendmentOpen", plan.key()).at("planKey");
        }
        return amendments.insert(
                planId,
                amendments.version(planId),
                clean,
                organization.agency().code(),
                plan.content().documentType(),
                plan.content(),
                clock.instant());
    }

    @Override
    public Amendment amendment(long id) {
        return amendments.find(id).orElseThrow(() -> Refusal.of("plan.amendmentUnknown", String.valueOf(id)));
    }

    @Override
    public int version(long planId) {
        return amendments.version(planId);
    }

    @Override
    public void draft(long id, String user, Change change) {
        Amendment amendment = locked(id, State.DRAFT);
        Plan plan = running(amendment.planId());
        PlanContent content = CleanText.of(AmendedContent.of(plan.content(), change, today()));
        texts.naming(() -> PlanRules.complete(content, organization.units()));
        rules.demand(content);
        if (AmendedContent.difference(plan.content(), content).isEmpty()) {
            throw Refusal.of("plan.amendmentEmpty");
        }
        amendments.drafted(id, user, content);
    }

    @Override
    public List<Line> difference(long id) {
        Amendment amendment = amendment(id);
        return AmendedContent.difference(amendments.content(amendment.planId(), amendment.baseVersion()), amendment.content());
    }

    @Override
    public void check(long id, String user) {
        Amendment amendment = locked(id, State.DRAFTED);
        if (user.equals(amendment.draftedBy())) {
            throw Refusal.of("plan.checkedByDrafter").at("decision");
        }
        amendments.checked(id, user);
    }

    @Override
    public void giveBack(long id, String user, String words) {
        locked(id, State.DRAFTED, State.CHECKED);
        amendments.givenBack(id, words(words));
    }

    @Override
    public void sign(long id, String user) {
        locked(id, State.CHECKED);
        amendments.signed(id, user);
    }

    @Override
    public void reject(long id, String user, String words) {
        locked(id, State.CHECKED);
        amendments.ended(id, State.REJECTED, words(words), clock.instant());
    }

    @Override
    public void number(long id, String user, int number, LocalDate issueDate, String skipReason) {
        Amendment amendment = locked(id, State.SIGNED);
        LocalDate opened = amendments.openedAt(id).atZone(clock.getZone()).toLocalDate();
        NumberRules.check(number, issueDate, opened, today());
        Plan plan = running(amendment.planId());
        Series series = new Series(organization.agency().code(), plan.content().documentType(), issueDate.getYear());
        register.take(series, number, issueDate, new Subject("amendment:" + id, plan.key()), user, skipReason);
        amendments.number(id, number, issueDate);
    }

    @Override
    public void issue(long id) {
        Amendment amendment = locked(id, State.SIGNED);
        long planId = amendment.planId();
        running(planId);
        int version = amendments.version(planId) + 1;
        plans.content(planId, amendment.content());
        acknowledgements.open(planId, amendment.content().addressees());
        amendments.version(planId, version, amendment.content(), id, clock.instant());
        amendments.ended(id, State.ISSUED, null, clock.instant());
        events.publishEvent(new PlanAmended(planId, id, version));
    }

    private Amendment locked(long id, State... expected) {
        Amendment found = amendment(id);
        plans.lock(found.planId());
        Amendment amendment = amendment(id);
        if (!List.of(expected).contains(amendment.state())) {
            throw Refusal.of("plan.amendmentMoved");
        }
        return amendment;
    }

    private Plan running(long planId) {
        Plan plan = plans.lock(planId).orElseThrow(() -> Refusal.of("plan.unknown", String.valueOf(planId)));
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.of("plan.notIssued");
        }
        return plan;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String words(String words) {
        String clean = CleanText.of(words, "words");
        if (clean == null) {
            throw Refusal.of("plan.wordsMissing").at("words");
        }
        if (clean.length() > LONGEST) {
            throw Refusal.of("plan.textTooLong", String.valueOf(LONGEST)).at("words");
        }
        return clean;
    }
}
