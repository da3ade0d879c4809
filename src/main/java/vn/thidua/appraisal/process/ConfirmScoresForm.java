package vn.thidua.appraisal.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.ComparisonWording;
import vn.thidua.appraisal.Comparisons;
import vn.thidua.appraisal.Comparisons.Score;
import vn.thidua.appraisal.Comparisons.Standing;
import vn.thidua.appraisal.Comparisons.TiePlace;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.PlanContent.Aspect;
import vn.thidua.plan.PlanContent.Comparison;
import vn.thidua.refusal.Refusal;

/** Xác nhận xếp hạng (S49): a second person holds the scores against their evidence and decides ties. */
@Component
class ConfirmScoresForm implements UserTaskForm<ConfirmScoresForm.Fields> {

    enum Decision {
        CONFIRM,
        RETURN
    }

    /** @param nomination key, readonly @param nominee readonly @param total readonly @param place among those with the same total */
    record Tie(String nomination, String nominee, String total, Integer place) {}

    record Fields(Decision decision, List<Tie> ties, String tieReason, String reason) {}

    record StandingLine(String rank, String key, String nominee, String total) {}

    record ScoreLine(String nominee, String aspect, String score, String evidence) {}

    private final Comparisons comparisons;
    private final ScoresView view;
    private final DossierView names;
    private final ComparisonWording wording;

    ConfirmScoresForm(Comparisons comparisons, ScoresView view, DossierView names, ComparisonWording wording) {
        this.comparisons = comparisons;
        this.view = view;
        this.names = names;
        this.wording = wording;
    }

    @Override
    public String process() {
        return ScoresView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_confirmScores";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        long planId = task.id("planId");
        Comparison comparison = view.comparison(task);
        List<Standing> standings = comparisons.standings(planId, comparison.code());
        List<Tie> ties = standings.stream().filter(Standing::tied).map(this::tie).toList();
        Map<String, Object> values = view.of(task);
        values.put("scoredBy", names.name(comparisons.status(planId, comparison.code()).scoredBy()));
        values.put("standingLines", standings.stream().map(this::line).toList());
        values.put("scoreLines", standings.stream().flatMap(s -> lines(comparison, s)).toList());
        values.put("ties", ties);
        values.put("noTies", ties.isEmpty());
        return values;
    }

    private StandingLine line(Standing standing) {
        return new StandingLine(
                wording.rank(standing),
                standing.nominee().key(),
                standing.nominee().nomineeName(),
                wording.total(standing.total()));
    }

    private Stream<ScoreLine> lines(Comparison comparison, Standing standing) {
        return comparison.aspects().stream().flatMap(aspect -> standing.scores().stream()
                .filter(score -> score.aspect().equals(aspect.code()))
                .map(score -> line(standing, aspect, score)));
    }

    private ScoreLine line(Standing standing, Aspect aspect, Score score) {
        String given = wording.say("score", wording.number(score.score()), wording.number(aspect.max()));
        return new ScoreLine(standing.nominee().nomineeName(), aspect.label(), given, score.evidence());
    }

    private Tie tie(Standing standing) {
        return new Tie(
                standing.nominee().key(), standing.nominee().nomineeName(), wording.total(standing.total()), standing.place());
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("appraisal.scoresDecisionMissing").at("decision");
        }
        boolean confirmed = fields.decision() == Decision.CONFIRM;
        if (confirmed) {
            comparisons.confirm(task.id("planId"), ScoresView.code(task), task.user(), places(fields), fields.tieReason());
        } else {
            comparisons.sendBack(task.id("planId"), ScoresView.code(task), task.user(), fields.reason());
        }
        task.fact("scoresConfirmed", confirmed);
    }

    private static List<TiePlace> places(Fields fields) {
        List<Tie> ties = fields.ties() == null ? List.of() : fields.ties();
        return ties.stream()
                .filter(Objects::nonNull)
                .map(tie -> new TiePlace(tie.nomination(), tie.place()))
                .toList();
    }
}
