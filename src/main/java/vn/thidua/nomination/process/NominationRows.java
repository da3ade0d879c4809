package vn.thidua.nomination.process;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Remarks;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;

/** Rows that the forms of this module only display. */
@Component
class NominationRows {

    record Option(String label, String value) {}

    record CriterionRow(String award, String text, String clause) {}

    /** @param nominee with the key of the dossier, as the row stands alone */
    record RemarkRow(String nominee, String kind, String text, String clause) {}

    record QuotaRow(String text, int max, String clause) {}

    /** @param unit unit of the nominee @param conclusion of the appraisal, or why it stands where it stands */
    record Dossier(
            String key,
            String nominee,
            String unit,
            String award,
            Integer rank,
            String achievements,
            String evidence,
            String conclusion) {}

    private final Plans plans;
    private final Organization organization;
    private final Remarks remarks;

    NominationRows(Plans plans, Organization organization, Remarks remarks) {
        this.plans = plans;
        this.organization = organization;
        this.remarks = remarks;
    }

    List<RemarkRow> remarks(List<Nomination> nominations) {
        return nominations.stream()
                .flatMap(n -> remarks.inList(n).stream()
                        .map(r -> new RemarkRow(n.key() + " – " + n.nomineeName(), r.kind(), r.text(), r.clause())))
                .toList();
    }

    static List<Option> options(List<Award> awards) {
        return awards.stream().map(a -> new Option(a.name(), a.code())).toList();
    }

    static List<CriterionRow> criteria(AwardTerms terms, Target target) {
        return terms.awardsFor(target).stream()
                .flatMap(award -> terms.criteria(award.code(), target)
                        .map(c -> new CriterionRow(award.name(), c.text(), c.clause())))
                .toList();
    }

    List<QuotaRow> quotas(long planId) {
        return content(planId).quotas().stream()
                .map(q -> new QuotaRow(q.text(), q.max(), q.clause()))
                .toList();
    }

    List<Dossier> dossiers(long planId, Stream<Nomination> nominations) {
        AwardTerms terms = new AwardTerms(content(planId));
        return nominations
                .map(n -> new Dossier(
                        n.key(),
                        n.nomineeName(),
                        organization.unit(n.unitCode()).name(),
                        terms.award(n.award()).name(),
                        n.rank(),
                        n.achievements(),
                        n.evidence(),
                        n.rankReason() != null ? n.rankReason() : n.reason()))
                .toList();
    }

    String awardName(Nomination nomination) {
        return new AwardTerms(content(nomination.planId())).award(nomination.award()).name();
    }

    private PlanContent content(long planId) {
        return plans.plan(planId).content();
    }
}
