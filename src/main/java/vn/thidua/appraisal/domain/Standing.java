package vn.thidua.appraisal.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.refusal.Refusal;

/** How a nomination stands: its criteria with the latest judgement of each. */
public record Standing(List<Criterion> criteria, Map<String, Judgement> judgements) {

    /** A criterion that nobody judged is as unknown as one without a value. */
    public Verdict verdict(Criterion criterion) {
        Judgement judgement = judgements.get(criterion.code());
        return judgement == null ? Verdict.UNKNOWN : judgement.verdict();
    }

    /** Without a criterion that applies nobody is eligible: there is nothing that could have been met. */
    public boolean eligible() {
        return !criteria.isEmpty()
                && criteria.stream().filter(Criterion::hard).allMatch(c -> verdict(c) == Verdict.PASS);
    }

    /** @throws Refusal appraisal.noCriteria; appraisal.hardCriterionFailed, appraisal.hardCriterionUnknown: the first one, by its clause */
    public void demandEligible(String field) {
        if (criteria.isEmpty()) {
            throw Refusal.of("appraisal.noCriteria").at(field);
        }
        refuse(Verdict.FAIL, "appraisal.hardCriterionFailed", field);
        refuse(Verdict.UNKNOWN, "appraisal.hardCriterionUnknown", field);
    }

    /** @throws Refusal appraisal.verdictMissing: the first narrative criterion that nobody judged, by its text and clause */
    public void demandNarrativesJudged(String field) {
        criteria.stream()
                .filter(c -> c.kind() == Kind.NARRATIVE && verdict(c) == Verdict.UNKNOWN)
                .findFirst()
                .ifPresent(c -> {
                    throw Refusal.of("appraisal.verdictMissing", c.text()).at(field).by(c.clause());
                });
    }

    private void refuse(Verdict verdict, String code, String field) {
        Optional<Criterion> first =
                criteria.stream().filter(c -> c.hard() && verdict(c) == verdict).findFirst();
        first.ifPresent(c -> {
            throw Refusal.of(code, c.text()).at(field).by(c.clause());
        });
    }
}
