package vn.thidua.reminder.announcement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.Rankings.RankingOverdue;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;
import vn.thidua.reminder.persistence.ReminderLog;
import vn.thidua.reminder.persistence.ReminderLog.Step;

/** Tells TCCB that a dossier still waits for a ranking while the selection draws near. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RankingAwaitedLetters {

    private static final Logger LOG = LoggerFactory.getLogger(RankingAwaitedLetters.class);

    private final Appraisals appraisals;
    private final Nominations nominations;
    private final Plans plans;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final Post post;
    private final ReminderLog log;
    private final Clock clock;

    RankingAwaitedLetters(
            Appraisals appraisals,
            Nominations nominations,
            Plans plans,
            Recipients recipients,
            PlanLetter letter,
            Post post,
            ReminderLog log,
            Clock clock) {
        this.appraisals = appraisals;
        this.nominations = nominations;
        this.plans = plans;
        this.recipients = recipients;
        this.letter = letter;
        this.post = post;
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void rankingOverdue(RankingOverdue event) {
        Nomination nomination = nominations.nomination(event.nominationId());
        Plan plan = plans.plan(event.planId());
        List<Person> tccb = recipients.tccb();
        if (tccb.isEmpty()) {
            LOG.warn("Nobody can be told that {} waits for a ranking", nomination.key());
            log.add(Step.REMIND, plan.id(), null, clock.instant(), null, null);
        }
        Map<String, Object> model = letter.about(plan);
        model.put("nominationKey", nomination.key());
        model.put("nomineeName", nomination.nomineeName());
        model.put(
                "criteria",
                appraisals.awaitedRankings(nomination.id()).stream().map(RankingAwaitedLetters::line).toList());
        model.put("subject", List.of(nomination.key()));
        for (Person person : tccb) {
            // A dossier may wait again after a supplement: that is another waiting
            String key = "ranking-awaited:" + nomination.id() + ":" + clock.instant().getEpochSecond() + ":" + person.id();
            post.send(key, person.id(), "ranking-awaited", model);
            log.add(Step.REMIND, plan.id(), null, clock.instant(), person.id(), key);
        }
    }

    private static String line(Criterion criterion) {
        return criterion.text() + " (" + criterion.clause() + ")";
    }
}
