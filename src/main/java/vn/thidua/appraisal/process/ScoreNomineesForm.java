package vn.thidua.appraisal.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.ComparisonWording;
import vn.thidua.appraisal.Comparisons;
import vn.thidua.appraisal.Comparisons.GivenScore;
import vn.thidua.appraisal.Comparisons.Score;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Aspect;
import vn.thidua.plan.PlanContent.Comparison;

/** Chấm điểm các đề nghị (S49): each nominee in each aspect, with what proves the score. */
@Component
class ScoreNomineesForm implements UserTaskForm<ScoreNomineesForm.Fields> {

    /** @param nomination key, readonly @param nominee readonly @param aspect code, readonly @param asked readonly */
    record Row(String nomination, String nominee, String aspect, String asked, BigDecimal score, String evidence) {}

    record Fields(List<Row> scores) {}

    private final Comparisons comparisons;
    private final ScoresView view;
    private final ComparisonWording wording;

    ScoreNomineesForm(Comparisons comparisons, ScoresView view, ComparisonWording wording) {
        this.comparisons = comparisons;
        this.view = view;
        this.wording = wording;
    }

    @Override
    public String process() {
        return ScoresView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_scoreNominees";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        long planId = task.id("planId");
        Comparison comparison = view.comparison(task);
        Map<String, Object> values = view.of(task);
        values.put("returnReason", comparisons.status(planId, comparison.code()).returnReason());
        values.put("scores", comparisons.nominees(planId, comparison.code()).stream()
                .flatMap(n -> comparison.aspects().stream()
                        .map(a -> row(n, a, comparisons.scores(planId, comparison.code(), n.id()))))
                .toList());
        return values;
    }

    private Row row(Nomination nominee, Aspect aspect, List<Score> earlier) {
        Score held = earlier.stream().filter(s -> s.aspect().equals(aspect.code())).findFirst().orElse(null);
        return new Row(
                nominee.key(),
                nominee.nomineeName(),
                aspect.code(),
                wording.say("asked", aspect.label(), wording.number(aspect.max())),
                held == null ? null : held.score(),
                held == null ? null : held.evidence());
    }

    /** Who withdrew while the form was open is in its rows still: the record, not the form, says who must be scored. */
    @Override
    public void complete(CompletedTask task, Fields fields) {
        List<Row> rows = fields.scores() == null ? List.of() : fields.scores();
        comparisons.score(
                task.id("planId"),
                ScoresView.code(task),
                task.user(),
                rows.stream()
                        .filter(Objects::nonNull)
                        .map(r -> new GivenScore(r.nomination(), r.aspect(), r.score(), r.evidence()))
                        .toList());
    }
}
