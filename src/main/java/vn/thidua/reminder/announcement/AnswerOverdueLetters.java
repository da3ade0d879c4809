package vn.thidua.reminder.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;
import vn.thidua.proposal.Proposals.Proposal;
import vn.thidua.reminder.Post;
import vn.thidua.reminder.persistence.ReminderLog;
import vn.thidua.reminder.persistence.ReminderLog.Step;

/** Reminds TCCB that the province has not answered in time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerOverdueLetters {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerOverdueLetters.class);

    private final Proposals proposals;
    private final Plans plans;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final WorkingDays workingDays;
    private final Post post;
    private final ReminderLog log;
    private final Clock clock;

    AnswerOverdueLetters(
            Proposals proposals,
            Plans plans,
            Recipients recipients,
            PlanLetter letter,
            WorkingDays workingDays,
            Post post,
            ReminderLog log,
            Clock clock) {
        this.proposals = proposals;
        this.plans = plans;
        this.recipients = recipients;
        this.letter = letter;
        this.workingDays = workingDays;
        this.post = post;
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void answerOverdue(Proposals.AnswerOverdue event) {
        Proposal proposal = proposals.proposal(event.proposalId());
        Plan plan = plans.plan(event.planId());
        List<Person> tccb = recipients.tccb();
        if (tccb.isEmpty()) {
            LOG.warn("Nobody can be told that the province has not answered {}", proposal.key());
            log.add(Step.ANSWER_OVERDUE, plan.id(), proposal.awaitedUntil(), clock.instant(), null, null);
        }
        Map<String, Object> model = model(proposal, plan);
        for (Person person : tccb) {
            // A supplement starts the waiting anew: its overdue is another one
            String key = "answer-overdue:" + proposal.id() + ":" + proposal.awaitedUntil() + ":" + person.id();
            post.send(key, person.id(), "answer-overdue", model);
            log.add(Step.ANSWER_OVERDUE, plan.id(), proposal.awaitedUntil(), clock.instant(), person.id(), key);
        }
    }

    private Map<String, Object> model(Proposal proposal, Plan plan) {
        Map<String, Object> model = letter.about(plan);
        model.put("proposalKey", proposal.key());
        model.put("number", proposal.number() == null ? null : proposal.number().toString());
        model.put("sentOn", PlanLetter.day(proposal.sentOn()));
        model.put("receiver", proposal.receiver());
        model.put("waited", proposal.sentOn() == null ? null : workingDays.between(proposal.sentOn(), LocalDate.now(clock)));
        model.put("subject", List.of(proposal.key(), proposal.receiver() == null ? "" : proposal.receiver()));
        return model;
    }
}
