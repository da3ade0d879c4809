package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.domain.Dossier;
import vn.thidua.appraisal.domain.FigureDecision;
import vn.thidua.appraisal.domain.FindingRules;
import vn.thidua.appraisal.domain.FourEyes;
import vn.thidua.appraisal.domain.OfficeText;
import vn.thidua.appraisal.domain.RankingSource;
import vn.thidua.appraisal.domain.Standing;
import vn.thidua.appraisal.domain.SupplementTerm;
import vn.thidua.appraisal.persistence.AppraisalTable;
import vn.thidua.appraisal.persistence.AppraisalTable.State;
import vn.thidua.appraisal.persistence.JudgementTable;
import vn.thidua.appraisal.persistence.RankingTable;
import vn.thidua.appraisal.persistence.SupplementTable;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.nomination.DossierCheck;
import vn.thidua.nomination.Eligibility;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

@Component
@Transactional
class AppraisalRecords implements Appraisals, Eligibility {

    private final Nominations nominations;
    private final Plans plans;
    private final FigureDecision decision;
    private final OpenCases openCases;
    private final Conflicts conflicts;
    private final DossierCheck dossiers;
    private final AppraisalTable appraisals;
    private final JudgementTable judgements;
    private final SupplementTable supplements;
    private final RankingTable rankings;
    private final SupplementTerm term;
    private final Clock clock;

    AppraisalRecords(
            Nominations nominations,
            Plans plans,
            WorkingDays workingDays,
            FigureDecision decision,
            OpenCases openCases,
            Conflicts conflicts,
            DossierCheck dossiers,
            AppraisalTable appraisals,
            JudgementTable judgements,
            SupplementTable supplements,
            RankingTable rankings,
            Clock clock) {
        this.nominations = nominations;
        this.plans = plans;
        this.decision = decision;
        this.openCases = openCases;
        this.conflicts = conflicts;
        this.dossiers = dossiers;
        this.appraisals = appraisals;
        this.judgements = judgements;
        this.supplements = supplements;
        this.rankings = rankings;
        this.term = new SupplementTerm(clock, workingDays);
        this.clock = clock;
    }

    @Override
    public List<Criterion> criteria(long nominationId) {
        return dossier(nominationId).criteria();
    }

    @Override
    public List<Judgement> judgements(long nominationId) {
        Map<String, Judgement> holding = judgements.holding(nominationId);
        return criteria(nominationId).stream()
                .map(c -> holding.get(c.code()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public boolean eligible(long nominationId) {
        return appraisals.concludedEligible(nominationId) && standing(dossier(nominationId)).eligible();
    }

    @Override
    public BigDecimal figure(long nominationId, String criterion) {
        Dossier dossier = dossier(nominationId);
        return figure(dossier, dossier.criterion(criterion, "values")).value();
    }

    @Override
    public List<Criterion> lacking(long nominationId) {
        return dossier(nominationId).lacking();
    }

    @Override
    public void figureJudged(long nominationId, String criterion, Verdict verdict) {
        refuseUnless(appraisals.lock(nominationId) != State.CONCLUDED, "appraisal.concluded");
        Dossier dossier = dossier(nominationId);
        Figure figure = figure(dossier, dossier.criterion(criterion, "values"));
        judgements.record(nominationId, figure.judged(criterion, verdict, clock.instant()));
    }

    @Override
    public void takeUp(long nominationId) {
        if (appraisals.lock(nominationId) == State.SUPPLEMENT_ASKED) {
            supplements.lapse(nominationId, clock.instant());
            appraisals.move(nominationId, State.WITH_OFFICER);
        }
        judgeRankings(dossier(nominationId));
    }

    @Override
    public void awaitRankings(long nominationId, String user, Findings findings) {
        // Before anything else: a ranking that is published at this moment either finds the dossier waiting, or is found here
        rankings.inOrder(nominations.nomination(nominationId).planId());
        Dossier dossier = record(nominationId, user, findings);
        refuseUnless(!openRankings(dossier).isEmpty(), "appraisal.noRankingAwaited");
        appraisals.move(nominationId, State.RANKING_AWAITED);
    }

    @Override
    public List<Criterion> awaitedRankings(long nominationId) {
        return openRankings(dossier(nominationId));
    }

    @Override
    public List<Long> rankingPublished(long planId) {
        List<Long> ofPlan = nominations.ofPlan(planId).stream().map(Nomination::id).toList();
        List<Long> going = appraisals.awaitingRanking(ofPlan).stream()
                .filter(id -> openRankings(dossier(id)).isEmpty())
                .toList();
        going.forEach(id -> appraisals.move(id, State.WITH_OFFICER));
        return going;
    }

    @Override
    public void appraise(long nominationId, String user, Findings findings, Recommendation recommendation) {
        Dossier dossier = record(nominationId, user, findings);
        Standing standing = standing(dossier);
        standing.demandNarrativesJudged("judgements");
        if (recommendation == null) {
            throw Refusal.of("appraisal.recommendationMissing").at("recommendation");
        }
        if (recommendation == Recommendation.ELIGIBLE) {
            standing.demandEligible("recommendation");
            demandDossier(nominationId, "complete");
        }
        appraisals.appraised(nominationId, user, clock.instant(), recommendation);
    }

    @Override
    public void askSupplement(long nominationId, String user, Findings findings, String missing, LocalDate due) {
        Dossier dossier = record(nominationId, user, findings);
        String asked = OfficeText.required(
                missing, OfficeText.PARAGRAPHS, "missing", Refusal.of("appraisal.missingNotNamed"));
        Instant dueAt = term.due(due, dossier.plan().milestone("selectionDue"));
        supplements.ask(nominationId, user, clock.instant(), asked, dueAt);
        appraisals.move(nominationId, State.SUPPLEMENT_ASKED);
    }

    @Override
    public void answerSupplement(
            long nominationId, String user, String achievements, String evidence, List<GivenFigure> values) {
        appraisals.lock(nominationId);
        Supplement asked = supplements
                .open(nominationId)
                .orElseThrow(() -> Refusal.of("appraisal.noOpenSupplement"));
        FourEyes.supplement(user, asked.askedBy());
        Dossier dossier = dossier(nominationId);
        String achieved = OfficeText.required(
                achievements, OfficeText.PARAGRAPHS, "achievements", Refusal.of("appraisal.achievementsMissing"));
        String proof = OfficeText.optional(evidence, OfficeText.PARAGRAPHS, "evidence");
        Map<String, Value> supplemented = new HashMap<>(dossier.nomination().values());
        new FindingRules(dossier)
                .checkGiven(values)
                .forEach(v -> supplemented.put(v.figure(), new Value(v.value(), v.source())));
        nominations.supplement(nominationId, user, achieved, proof, supplemented);
        supplements.answered(asked.id(), user, clock.instant());
        appraisals.move(nominationId, State.WITH_OFFICER);
    }

    @Override
    public List<Supplement> supplements(long nominationId) {
        return supplements.of(nominationId);
    }

    @Override
    public Instant supplementReminder(long nominationId) {
        return term.reminder(supplements
                .open(nominationId)
                .orElseThrow(() -> Refusal.of("appraisal.noOpenSupplement"))
                .dueAt());
    }

    @Override
    public Optional<Status> status(long nominationId) {
        return appraisals.status(nominationId);
    }

    @Override
    public void conclude(long nominationId, String user, Conclusion conclusion, String reason) {
        refuseUnless(appraisals.lock(nominationId) == State.APPRAISED, "appraisal.notAppraised");
        conflicts.demandNone(user, nominations.nomination(nominationId).subject());
        String appraisedBy = appraisals.status(nominationId).orElseThrow().appraisedBy();
        FourEyes.conclusion(user, appraisedBy, judgements.holding(nominationId).values());
        if (conclusion == null) {
            throw Refusal.of("appraisal.decisionMissing").at("decision");
        }
        String why = OfficeText.optional(reason, OfficeText.PARAGRAPHS, "reason");
        if (conclusion == Conclusion.ELIGIBLE) {
            Dossier dossier = dossier(nominationId);
            demandRankingsJudged(dossier);
            standing(dossier).demandEligible("decision");
            demandDossier(nominationId, "decision");
        } else if (why == null) {
            throw Refusal.of("appraisal.reasonMissing").at("reason");
        }
        appraisals.conclude(nominationId, conclusion, why, appraisedBy, user, clock.instant());
        if (conclusion != Conclusion.RETURN) {
            nominations.appraised(nominationId, conclusion == Conclusion.ELIGIBLE, why);
        }
    }

    /** Who is not eligible anyway, or has not brought in time what was asked for, is not held up by it. */
    private void demandDossier(long nominationId, String field) {
        try {
            dossiers.demandComplete(nominationId);
        } catch (Refusal refusal) {
            throw refusal.at(field);
        }
    }

    /** Keeps an officer's findings; a figure that he entered is judged by the decision, never by him. */
    private Dossier record(long nominationId, String user, Findings findings) {
        refuseUnless(appraisals.lock(nominationId) == State.WITH_OFFICER, "appraisal.notWithOfficer");
        Dossier dossier = dossier(nominationId);
        conflicts.demandNone(user, dossier.nomination().subject());
        FourEyes.appraisal(user, dossier.nomination().proposedBy());
        Findings found = new FindingRules(dossier).check(findings);
        Instant now = clock.instant();
        found.opinions().forEach(o -> judgements.record(
                nominationId, new Judgement(o.criterion(), o.verdict(), null, o.source(), o.note(), user, null, now)));
        for (EnteredFigure entered : found.figures()) {
            Criterion criterion = dossier.criterion(entered.criterion(), "values");
            Figure figure = withCases(
                    dossier,
                    criterion,
                    entered.value() == null ? Figure.NONE : new Figure(entered.value(), entered.source(), user));
            Verdict verdict = decision.judge(criterion, figure.value());
            judgements.record(nominationId, figure.judged(criterion.code(), verdict, now));
        }
        judgeRankings(dossier);
        return dossier;
    }

    private Figure figure(Dossier dossier, Criterion criterion) {
        Optional<Figure> given = dossier.value(criterion).map(v -> new Figure(v.value(), v.source(), null));
        Figure stated = given.orElseGet(() -> Optional.ofNullable(
                        judgements.holding(dossier.nomination().id()).get(criterion.code()))
                .filter(j -> j.enteredBy() != null)
                .map(j -> new Figure(j.value(), j.source(), j.enteredBy()))
                .orElse(Figure.NONE));
        return withCases(dossier, criterion, stated);
    }

    /** A finding is at least the number of cases on record, whatever was stated (S42, S47, S52). */
    private Figure withCases(Dossier dossier, Criterion criterion, Figure stated) {
        return openCases
                .against(dossier.nomination(), criterion)
                .filter(found -> stated.value() == null || found.count().compareTo(stated.value()) > 0)
                .map(found -> new Figure(found.count(), found.documents(), null))
                .orElse(stated);
    }

    /** A value with where it comes from. @param enteredBy null: it stands in the dossier */
    private record Figure(BigDecimal value, String source, String enteredBy) {

        static final Figure NONE = new Figure(null, null, null);

        Judgement judged(String criterion, Verdict verdict, Instant at) {
            return new Judgement(criterion, verdict, value, source, null, Judgement.DECISION, enteredBy, at);
        }
    }

    private Dossier dossier(long nominationId) {
        Nomination nomination = nominations.nomination(nominationId);
        Map<String, Value> recorded = new HashMap<>();
        rankings.holding(nomination.planId()).forEach(r -> recorded.put(
                r.figure(), new Value(BigDecimal.valueOf(r.rank()), RankingSource.of(r))));
        return new Dossier(nomination, plans.plan(nomination.planId()).content(), recorded);
    }

    /** A ranking may be recorded, or corrected, at any time: what it says is judged before anybody looks at the dossier again. */
    private void judgeRankings(Dossier dossier) {
        dossier.ranked().forEach(c -> judgements.record(dossier.nomination().id(), judged(dossier, c)));
    }

    private void demandRankingsJudged(Dossier dossier) {
        Map<String, Judgement> held = judgements.holding(dossier.nomination().id());
        for (Criterion criterion : dossier.ranked()) {
            Judgement judgement = held.get(criterion.code());
            BigDecimal rank = figure(dossier, criterion).value();
            if (judgement == null || judgement.value() == null || judgement.value().compareTo(rank) != 0) {
                throw Refusal.of("appraisal.rankingChanged", criterion.text()).at("decision").by(criterion.clause());
            }
        }
    }

    private List<Criterion> openRankings(Dossier dossier) {
        Map<String, Judgement> now = new HashMap<>();
        dossier.rankCriteria().forEach(c -> now.put(c.code(), judged(dossier, c)));
        return new Standing(dossier.rankCriteria(), now, dossier.plan().rankingRule()).openRankings();
    }

    private Judgement judged(Dossier dossier, Criterion criterion) {
        Figure figure = figure(dossier, criterion);
        return figure.judged(criterion.code(), decision.judge(criterion, figure.value()), clock.instant());
    }

    private Standing standing(Dossier dossier) {
        return new Standing(dossier.criteria(), judgements.holding(dossier.nomination().id()), dossier.plan().rankingRule());
    }

    private static void refuseUnless(boolean holds, String code) {
        if (!holds) {
            throw Refusal.of(code);
        }
    }
}
