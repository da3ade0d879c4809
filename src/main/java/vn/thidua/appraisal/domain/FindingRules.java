package vn.thidua.appraisal.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.thidua.appraisal.Appraisals.EnteredFigure;
import vn.thidua.appraisal.Appraisals.Findings;
import vn.thidua.appraisal.Appraisals.GivenFigure;
import vn.thidua.appraisal.Appraisals.Opinion;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.refusal.Refusal;

/** What an officer may find and a proposer may give: figures are never judged by opinion, nothing stands without its source (S64). */
public record FindingRules(Dossier dossier) {

    /** @return the findings with clean texts, without rows that say nothing @throws Refusal as {@code Appraisals.appraise} */
    public Findings check(Findings findings) {
        if (findings == null) {
            return new Findings(List.of(), List.of());
        }
        List<Opinion> opinions = orEmpty(findings.opinions());
        List<EnteredFigure> figures = orEmpty(findings.figures());
        refuseTwice(opinions, Opinion::criterion, "judgements");
        refuseTwice(figures, EnteredFigure::criterion, "values");
        return new Findings(
                opinions.stream().map(this::opinion).filter(o -> o.verdict() != null).toList(),
                figures.stream().filter(f -> !overtaken(f)).map(this::figure).toList());
    }

    /** The form was opened before the value came in, by a supplement or a ranking, and its row is still empty. */
    private boolean overtaken(EnteredFigure figure) {
        return figure.value() == null
                && !dossier.lacking().contains(dossier.criterion(figure.criterion(), "values"));
    }

    /** @return the figures with clean texts @throws Refusal as {@code Appraisals.answerSupplement} */
    public List<GivenFigure> checkGiven(List<GivenFigure> given) {
        List<GivenFigure> values = orEmpty(given);
        refuseTwice(values, GivenFigure::figure, "values");
        return values.stream().map(this::given).toList();
    }

    private Opinion opinion(Opinion opinion) {
        Criterion criterion = dossier.criterion(opinion.criterion(), "judgements");
        if (criterion.kind() != Kind.NARRATIVE) {
            throw refusal("appraisal.figureNotByOpinion", criterion, "judgements");
        }
        String source = OfficeText.optional(opinion.source(), OfficeText.LINE, "judgements");
        String note = OfficeText.optional(opinion.note(), OfficeText.PARAGRAPHS, "judgements");
        Verdict verdict = opinion.verdict() == Verdict.UNKNOWN ? null : opinion.verdict();
        if (verdict != null && source == null) {
            throw refusal("appraisal.sourceMissing", criterion, "judgements");
        }
        return new Opinion(criterion.code(), verdict, source, note);
    }

    private EnteredFigure figure(EnteredFigure figure) {
        Criterion criterion = dossier.criterion(figure.criterion(), "values");
        if (!dossier.lacking().contains(criterion)) {
            throw refusal("appraisal.figureInDossier", criterion, "values");
        }
        String source = OfficeText.optional(figure.source(), OfficeText.LINE, "values");
        demandPlausibleAndSourced(criterion, figure.value(), source);
        return new EnteredFigure(criterion.code(), figure.value(), source);
    }

    private GivenFigure given(GivenFigure figure) {
        List<Criterion> asking = dossier.figureCriteria().stream()
                .filter(c -> c.figure().equals(figure.figure()))
                .toList();
        if (asking.isEmpty()) {
            throw Refusal.of("appraisal.figureNotAsked", figure.figure()).at("values");
        }
        String source = OfficeText.optional(figure.source(), OfficeText.LINE, "values");
        asking.forEach(c -> demandPlausibleAndSourced(c, figure.value(), source));
        return new GivenFigure(figure.figure(), figure.value(), source);
    }

    private void demandPlausibleAndSourced(Criterion criterion, BigDecimal value, String source) {
        if (value == null) {
            return;
        }
        if (!dossier.plausible(criterion, value)) {
            throw Refusal.of("appraisal.valueImplausible", criterion.text(), value.toPlainString())
                    .at("values")
                    .by(criterion.clause());
        }
        if (source == null) {
            throw refusal("appraisal.sourceMissing", criterion, "values");
        }
    }

    private static Refusal refusal(String code, Criterion criterion, String field) {
        return Refusal.of(code, criterion.text()).at(field).by(criterion.clause());
    }

    private static <T> void refuseTwice(List<T> rows, Function<T, String> code, String field) {
        Set<String> seen = new HashSet<>();
        for (T row : rows) {
            if (!seen.add(code.apply(row))) {
                throw Refusal.of("appraisal.criterionTwice", code.apply(row)).at(field);
            }
        }
    }

    private static <T> List<T> orEmpty(List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
