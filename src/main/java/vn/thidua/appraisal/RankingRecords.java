package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.domain.FourEyes;
import vn.thidua.appraisal.domain.OfficeText;
import vn.thidua.appraisal.domain.RankingRules;
import vn.thidua.appraisal.domain.WaitingCases;
import vn.thidua.appraisal.persistence.RankingTable;
import vn.thidua.nomination.Nominations;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

@Component
@Transactional
class RankingRecords implements Rankings {

    /** The task of the plan that a missing ranking holds up. */
    private static final String SELECTION = "UserTask_selectNominees";

    private final RankingTable rankings;
    private final Appraisals appraisals;
    private final WaitingCases cases;
    private final Nominations nominations;
    private final Plans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RankingRecords(
            RankingTable rankings,
            Appraisals appraisals,
            WaitingCases cases,
            Nominations nominations,
            Plans plans,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rankings = rankings;
        this.appraisals = appraisals;
        this.cases = cases;
        this.nominations = nominations;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Ranking receive(String user, long planId, String source, LocalDate sourceDate, LocalDate publishedOn) {
        PlanContent plan = plans.plan(planId).content();
        new RankingRules(plan).demandAsked();
        String document =
                OfficeText.required(source, OfficeText.LINE, "source", Refusal.of("appraisal.rankingSourceMissing"));
        RankingRules.dates(sourceDate, publishedOn, LocalDate.now(clock));
        String key = rankings.nextKey(plan.year());
        return ranking(rankings.insert(key, planId, document, sourceDate, publishedOn, user, clock.instant()));
    }

    @Override
    public void enter(long id, String user, String figure, BigDecimal rank) {
        Ranking ranking = locked(id, State.RECEIVED);
        int given = rules(ranking.planId()).rank(figure, rank);
        rankings.entered(id, figure, given, user, clock.instant());
    }

    @Override
    public void confirm(long id, String user) {
        FourEyes.ranking(user, locked(id, State.ENTERED).enteredBy());
        rankings.confirmed(id, user, clock.instant());
    }

    @Override
    public void returnEntry(long id, String user, String reason) {
        FourEyes.ranking(user, locked(id, State.ENTERED).enteredBy());
        rankings.returned(
                id, OfficeText.required(reason, OfficeText.PARAGRAPHS, "reason", Refusal.of("appraisal.rankingReasonMissing")));
    }

    @Override
    public void publish(long id) {
        long planId = ranking(id).planId();
        rankings.inOrder(planId);
        Ranking ranking = rankings.lock(id);
        if (ranking.state() == State.PUBLISHED) {
            return;
        }
        if (ranking.state() != State.CONFIRMED) {
            throw Refusal.of("appraisal.rankingMoved");
        }
        rankings.published(ranking, clock.instant());
        appraisals.rankingPublished(planId).forEach(cases::rankingsKnown);
    }

    @Override
    public Ranking ranking(long id) {
        return rankings.ranking(id);
    }

    @Override
    public List<Criterion> asked(long planId) {
        return rules(planId).asked();
    }

    @Override
    public List<Ranking> holding(long planId) {
        return rankings.holding(planId);
    }

    @Override
    public Instant reminder(long nominationId) {
        long planId = nominations.nomination(nominationId).planId();
        return plans.deadline(planId, SELECTION, clock.instant()).remind();
    }

    @Override
    public void overdue(long nominationId) {
        if (!appraisals.awaitedRankings(nominationId).isEmpty()) {
            events.publishEvent(new RankingOverdue(nominations.nomination(nominationId).planId(), nominationId));
        }
    }

    private Ranking locked(long id, State state) {
        Ranking ranking = rankings.lock(id);
        if (ranking.state() != state) {
            throw Refusal.of("appraisal.rankingMoved");
        }
        return ranking;
    }

    private RankingRules rules(long planId) {
        return new RankingRules(plans.plan(planId).content());
    }
}
