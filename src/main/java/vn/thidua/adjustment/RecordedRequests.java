package vn.thidua.adjustment;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.adjustment.persistence.RequestTable;
import vn.thidua.adjustment.persistence.RequestTrail;
import vn.thidua.nomination.Wording;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** The requests on their way from the unit to an answer. */
@Component
@Transactional
class RecordedRequests implements Adjustments {

    private static final int LONGEST_SUBJECT = 255;

    private final RequestTable table;
    private final RequestTrail trail;
    private final Plans plans;
    private final Desks desks;
    private final ApplicationEventPublisher events;

    RecordedRequests(RequestTable table, RequestTrail trail, Plans plans, Desks desks, ApplicationEventPublisher events) {
        this.table = table;
        this.trail = trail;
        this.plans = plans;
        this.desks = desks;
        this.events = events;
    }

    @Override
    public Request raise(long planId, String user, Raising raising) {
        Plan plan = running(planId, "planKey");
        Person raiser = desks.raiser(plan, user);
        Raising clean = clean(raising);
        State state = raiser.roles().contains(Role.UNIT_HEAD) ? State.CONFIRMED : State.RAISED;
        int year = plan.content().year();
        String key = table.nextKey(year);
        long id = table.insert(key, planId, raiser.unitCode(), user, state, clean);
        trail.step(id, Act.RAISED, user, null);
        return request(id);
    }

    private Plan running(long planId, String field) {
        Plan plan = plans.plan(planId);
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.of("adjustment.planNotIssued", plan.key()).at(field);
        }
        return plan;
    }

    private static Raising clean(Raising raising) {
        if (raising.kind() == null) {
            throw Refusal.of("adjustment.kindMissing").at("kind");
        }
        String subject = Wording.demanded(raising.subject(), "subject", "adjustment.subjectMissing");
        if (subject.length() > LONGEST_SUBJECT) {
            throw Refusal.of("adjustment.subjectTooLong", LONGEST_SUBJECT).at("subject");
        }
        return new Raising(
                raising.kind(),
                subject,
                Wording.demanded(raising.content(), "content", "adjustment.contentMissing"),
                Wording.demanded(raising.proposal(), "proposal", "adjustment.proposalMissing"));
    }

    @Override
    public Request request(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("adjustment.unknown"));
    }

    @Override
    public List<Request> ofPlan(long planId) {
        return table.ofPlan(planId);
    }

    @Override
    public List<Request> published(long planId) {
        return table.published(planId);
    }

    @Override
    public List<Step> history(long id) {
        return trail.steps(id);
    }

    @Override
    public void confirm(long id, String user) {
        desks.head(held(id, State.RAISED), user);
        table.pass(id, State.CONFIRMED);
        trail.step(id, Act.CONFIRMED, user, null);
    }

    @Override
    public void withdraw(long id, String user, String reason) {
        desks.head(held(id, State.RAISED), user);
        String words = Wording.demanded(reason, "reason", "adjustment.reasonMissing");
        table.conclude(id, State.WITHDRAWN);
        trail.step(id, Act.WITHDRAWN, user, words);
    }

    @Override
    public void answer(long id, String user, String answer, boolean publish) {
        desks.officer(held(id, State.CONFIRMED), user);
        guided(id, user, Wording.demanded(answer, "answer", "adjustment.answerMissing"), publish);
    }

    @Override
    public void escalate(long id, String user, String opinion) {
        desks.officer(held(id, State.CONFIRMED), user);
        String words = Wording.demanded(opinion, "opinion", "adjustment.opinionMissing");
        table.pass(id, State.ESCALATED);
        trail.step(id, Act.ESCALATED, user, words);
    }

    @Override
    public void guide(long id, String user, String words, boolean publish) {
        guided(id, user, decided(id, user, words), publish);
    }

    private void guided(long id, String user, String words, boolean publish) {
        table.answer(id, user, words);
        table.conclude(id, State.ANSWERED);
        if (publish) {
            table.publish(id);
        }
        trail.step(id, Act.ANSWERED, user, words);
    }

    @Override
    public void reject(long id, String user, String words) {
        String reason = decided(id, user, words);
        table.answer(id, user, reason);
        table.conclude(id, State.REJECTED);
        trail.step(id, Act.REJECTED, user, reason);
    }

    @Override
    public String orderAmendment(long id, String user, String words) {
        String reason = decided(id, user, words);
        running(request(id).planId(), "decision");
        table.answer(id, user, reason);
        table.orderAmendment(id, true);
        trail.step(id, Act.AMENDMENT_ORDERED, user, reason);
        return reason;
    }

    private String decided(long id, String user, String words) {
        Request request = held(id, State.ESCALATED);
        if (request.amendmentOrdered()) {
            throw moved(request);
        }
        desks.director(request, user);
        return Wording.demanded(words, "words", "adjustment.wordsMissing");
    }

    @Override
    public void amendmentDropped(long id) {
        Request request = held(id, State.ESCALATED);
        if (!request.amendmentOrdered()) {
            throw moved(request);
        }
        table.orderAmendment(id, false);
        trail.step(id, Act.AMENDMENT_DROPPED, null, null);
    }

    @Override
    public void sendAnswer(long id) {
        table.lock(id);
        Request request = request(id);
        if (request.state() == State.ESCALATED && request.amendmentOrdered()) {
            table.conclude(id, State.AMENDED);
            trail.step(id, Act.AMENDED, null, null);
        } else if (request.state() != State.ANSWERED && request.state() != State.REJECTED) {
            throw moved(request);
        }
        events.publishEvent(new RequestConcluded(id));
    }

    private Request held(long id, State state) {
        table.lock(id);
        Request request = request(id);
        if (request.state() != state) {
            throw moved(request);
        }
        return request;
    }

    private static Refusal moved(Request request) {
        return Refusal.of("adjustment.moved", request.key());
    }
}
