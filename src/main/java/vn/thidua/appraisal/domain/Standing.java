package vn.thidua.appraisal.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.RankingRule;
import vn.thidua.refusal.Refusal;

/**
 * How a nomination stands: its criteria with the latest judgement of each.
 *
 * @param rule ANY: of the rankings that one clause names, one that passes suffices (S41, S46)
 */
public record Standing(List<Criterion> criteria, Map<String, Judgement> judgements, RankingRule rule) {

    public Standing(List<Criterion> criteria, Map<String, Judgement> judgements) {
        this(criteria, judgements, RankingRule.ALL);
    }

    /** A criterion that nobody judged is as unknown as one without a value. */
    public Verdict verdict(Criterion criterion) {
        Judgement judgement = judgements.get(criterion.code());
        return judgement == null ? Verdict.UNKNOWN : judgement.verdict();
    }

    /** What a criterion's verdict comes to with the others of its clause: one that need not be met blocks nothing. */
    public Verdict weight(Criterion criterion) {
        if (rule == RankingRule.ALL || criterion.kind() != Kind.RANK) {
            return verdict(criterion);
        }
        Set<Verdict> ofClause = criteria.stream()
                .filter(c -> c.kind() == Kind.RANK && Objects.equals(c.clause(), criterion.clause()))
                .map(this::verdict)
                .collect(Collectors.toSet());
        return Stream.of(Verdict.PASS, Verdict.UNKNOWN).filter(ofClause::contains).findFirst().orElse(Verdict.FAIL);
    }

    /** Rankings without a value on which it still depends how the dossier stands. */
    public List<Criterion> openRankings() {
        return criteria.stream()
                .filter(c -> c.kind() == Kind.RANK && verdict(c) == Verdict.UNKNOWN && weight(c) == Verdict.UNKNOWN)
                .toList();
    }

    /** Without a criterion that applies nobody is eligible: there is nothing that could have been met. */
    public boolean eligible() {
        return !criteria.isEmpty()
                && criteria.stream().filter(Criterion::hard).allMatch(c -> weight(c) == Verdict.PASS);
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
                criteria.stream().filter(c -> c.hard() && weight(c) == verdict).findFirst();
        first.ifPresent(c -> {
            throw Refusal.of(code, c.text()).at(field).by(c.clause());
        });
    }
}
