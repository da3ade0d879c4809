package vn.thidua.plan.domain;

import static vn.thidua.plan.domain.Require.LONG;
import static vn.thidua.plan.domain.Require.atMost;
import static vn.thidua.plan.domain.Require.present;
import static vn.thidua.plan.domain.Require.that;
import static vn.thidua.plan.domain.Require.uniqueCodes;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Quota;

/** The forms of award, their criteria and how many may be proposed (S34 to S56). */
final class AwardRules {

    private AwardRules() {}

    static void consistent(PlanContent plan) {
        uniqueCodes(plan.awards(), Award::code, "awards");
        uniqueCodes(plan.criteria(), Criterion::code, "criteria");
        uniqueCodes(plan.quotas(), Quota::code, "quotas");
        Set<String> awards = plan.awards().stream().map(Award::code).collect(Collectors.toSet());
        Set<String> figures = plan.figures().stream().map(Figure::code).collect(Collectors.toSet());
        plan.awards().forEach(AwardRules::award);
        plan.criteria().forEach(criterion -> criterion(criterion, awards, figures));
        plan.quotas().forEach(quota -> quota(quota, awards));
    }

    private static void award(Award award) {
        present(award.name(), "plan.awardNameMissing", "awards", award.clause());
        present(award.clause(), "plan.awardClauseMissing", "awards", null);
        that(award.authority() != null, "plan.awardAuthorityMissing", "awards", award.clause());
    }

    private static void criterion(Criterion criterion, Set<String> awards, Set<String> figures) {
        String clause = criterion.clause();
        present(clause, "plan.criterionClauseMissing", "criteria", null);
        present(criterion.text(), "plan.criterionTextMissing", "criteria", clause);
        atMost(LONG, criterion.text(), "criteria", clause);
        that(awards.contains(criterion.award()), "plan.criterionAwardUnknown", "criteria", clause, String.valueOf(criterion.award()));
        that(!criterion.targets().isEmpty(), "plan.criterionTargetMissing", "criteria", clause);
        that(criterion.kind() != null, "plan.criterionKindMissing", "criteria", clause);
        if (criterion.kind() == Kind.NARRATIVE) {
            boolean bare = criterion.figure() == null && criterion.operator() == null && criterion.threshold() == null;
            that(bare, "plan.narrativeHasThreshold", "criteria", clause, criterion.code());
        } else {
            decided(criterion, figures);
        }
    }

    /** Ranks and findings come with the dossier; only a figure must be one that the units' reports call for. */
    private static void decided(Criterion criterion, Set<String> figures) {
        String clause = criterion.clause();
        BigDecimal threshold = criterion.threshold();
        that(criterion.figure() != null, "plan.criterionFigureMissing", "criteria", clause, criterion.code());
        that(criterion.kind() != Kind.FIGURE || figures.contains(criterion.figure()),
                "plan.criterionFigureUnknown", "criteria", clause, criterion.figure());
        that(criterion.operator() != null, "plan.criterionOperatorMissing", "criteria", clause, criterion.code());
        that(threshold != null, "plan.criterionThresholdMissing", "criteria", clause, criterion.code());
        that(threshold.signum() >= 0, "plan.criterionThresholdNegative", "criteria", clause, criterion.code());
        boolean count = threshold.stripTrailingZeros().scale() <= 0;
        that(criterion.kind() == Kind.FIGURE || count, "plan.criterionThresholdWhole", "criteria", clause, criterion.code());
        that(criterion.kind() != Kind.RANK || threshold.signum() > 0, "plan.criterionRankFromOne", "criteria", clause, criterion.code());
    }

    private static void quota(Quota quota, Set<String> awards) {
        String clause = quota.clause();
        present(clause, "plan.quotaClauseMissing", "quotas", null);
        present(quota.text(), "plan.quotaTextMissing", "quotas", clause);
        atMost(LONG, quota.text(), "quotas", clause);
        that(quota.max() >= 0, "plan.quotaNegative", "quotas", clause, quota.code());
        that(!quota.awards().isEmpty() && awards.containsAll(quota.awards()), "plan.quotaAwardUnknown", "quotas", clause, quota.code());
        that(!quota.targets().isEmpty(), "plan.quotaTargetMissing", "quotas", clause, quota.code());
    }
}
