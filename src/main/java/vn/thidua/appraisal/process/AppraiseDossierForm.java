package vn.thidua.appraisal.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.Appraisals.EnteredFigure;
import vn.thidua.appraisal.Appraisals.Findings;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Opinion;
import vn.thidua.appraisal.Appraisals.Recommendation;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.refusal.Refusal;

/** Thẩm định hồ sơ (S70): the officer sees what figures decided, judges the rest, asks for a supplement, or waits for a ranking. */
@Component
class AppraiseDossierForm implements UserTaskForm<AppraiseDossierForm.Fields> {

    enum Completeness {
        COMPLETE,
        INCOMPLETE,
        /** Offered only while a ranking is not known. */
        AWAIT_RANKING
    }

    record Fields(
            Completeness complete,
            List<OpinionRow> judgements,
            List<FigureRow> values,
            Recommendation recommendation,
            String missing,
            LocalDate supplementDue) {}

    record OpinionRow(String criterion, String text, Verdict verdict, String source, String note) {}

    record FigureRow(String criterion, String text, BigDecimal value, String source) {}

    private final Appraisals appraisals;
    private final DossierView dossiers;
    private final AppraisalWording wording;

    AppraiseDossierForm(Appraisals appraisals, DossierView dossiers, AppraisalWording wording) {
        this.appraisals = appraisals;
        this.dossiers = dossiers;
        this.wording = wording;
    }

    @Override
    public String process() {
        return "nominationAppraisal";
    }

    @Override
    public String task() {
        return "UserTask_appraiseDossier";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Nomination nomination = dossiers.nomination(task);
        long id = nomination.id();
        appraisals.takeUp(id);
        List<Criterion> criteria = appraisals.criteria(id);
        List<Judgement> judgements = appraisals.judgements(id);
        Map<String, Judgement> held =
                judgements.stream().collect(Collectors.toMap(Judgement::criterion, Function.identity()));
        List<FigureRow> lacking =
                appraisals.lacking(id).stream().map(c -> figureRow(c, held.get(c.code()))).toList();
        List<AppraisalWording.SupplementLine> supplements = wording.supplements(appraisals.supplements(id));

        Map<String, Object> values = dossiers.of(nomination);
        values.put("figureLines", wording.lines(criteria.stream().filter(c -> c.kind() != Kind.NARRATIVE).toList(), judgements));
        values.put("judgements", criteria.stream()
                .filter(c -> c.kind() == Kind.NARRATIVE)
                .map(c -> opinionRow(c, held.get(c.code())))
                .toList());
        values.put("values", lacking);
        values.put("nothingLacking", lacking.isEmpty());
        values.put("supplementLines", supplements);
        values.put("neverSupplemented", supplements.isEmpty());
        List<String> awaited = appraisals.awaitedRankings(id).stream().map(wording::text).toList();
        values.put("awaitedRankings", awaited);
        values.put("noneAwaited", awaited.isEmpty());
        values.put("completeOptions", wording.completeness(!awaited.isEmpty()));
        values.put("rankingRule", wording.rankingRule(criteria, dossiers.rankingRule(nomination)));
        values.put("returnReason", appraisals.status(id).map(Appraisals.Status::returnReason).orElse(null));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        long id = task.id("nominationId");
        if (fields.complete() == null) {
            throw Refusal.of("appraisal.completenessMissing").at("complete");
        }
        switch (fields.complete()) {
            case COMPLETE -> appraisals.appraise(id, task.user(), findings(fields), fields.recommendation());
            case INCOMPLETE -> appraisals.askSupplement(id, task.user(), findings(fields), fields.missing(), fields.supplementDue());
            case AWAIT_RANKING -> appraisals.awaitRankings(id, task.user(), findings(fields));
        }
        task.fact("dossierComplete", fields.complete() != Completeness.INCOMPLETE);
        task.fact("rankingAwaited", fields.complete() == Completeness.AWAIT_RANKING);
    }

    private OpinionRow opinionRow(Criterion criterion, Judgement held) {
        return held == null
                ? new OpinionRow(criterion.code(), wording.text(criterion), null, null, null)
                : new OpinionRow(criterion.code(), wording.text(criterion), held.verdict(), held.source(), held.note());
    }

    private FigureRow figureRow(Criterion criterion, Judgement held) {
        return held == null || held.enteredBy() == null
                ? new FigureRow(criterion.code(), wording.text(criterion), null, null)
                : new FigureRow(criterion.code(), wording.text(criterion), held.value(), held.source());
    }

    private static Findings findings(Fields fields) {
        return new Findings(
                orEmpty(fields.judgements()).stream()
                        .map(r -> new Opinion(r.criterion(), r.verdict(), r.source(), r.note()))
                        .toList(),
                orEmpty(fields.values()).stream()
                        .map(r -> new EnteredFigure(r.criterion(), r.value(), r.source()))
                        .toList());
    }

    private static <T> List<T> orEmpty(List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
