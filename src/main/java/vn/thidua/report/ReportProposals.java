package vn.thidua.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.DossierCheck;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.organization.Organization;
import vn.thidua.organization.UnitType;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports.Proposal;
import vn.thidua.report.Reports.Report;
import vn.thidua.report.Reports.Writing;
import vn.thidua.report.domain.Contents;

/** Turns the proposals of a report into nominations. */
@Component
class ReportProposals {

    private final Plans plans;
    private final Organization organization;
    private final Nominations nominations;
    private final DossierCheck dossiers;

    ReportProposals(Plans plans, Organization organization, Nominations nominations, DossierCheck dossiers) {
        this.plans = plans;
        this.organization = organization;
        this.nominations = nominations;
        this.dossiers = dossiers;
    }

    /** A proposal as the nomination that it will become. */
    final class Submission {

        private final Proposal proposal;
        private final NewNomination nomination;

        private Submission(Proposal proposal, NewNomination nomination) {
            this.proposal = proposal;
            this.nomination = nomination;
        }

        NewNomination nomination() {
            return nomination;
        }

        /** @throws Refusal where the nominee's folder lacks a document that is to be there by now and nobody says why */
        void demandDossier() {
            dossiers.demandSubmittable(
                    nomination.planId(), nomination.target(), nomination.unitCode(), nomination.personId(), nomination.award());
        }

        /** Refuses at the desk of the officer what would else be refused at TCCB's, and names the field of the report's form. */
        void check() {
            try {
                nominations.check(nomination);
                dossiers.demandWritable(
                        nomination.planId(), nomination.target(), nomination.unitCode(), nomination.personId(), nomination.award());
            } catch (Refusal refusal) {
                throw refusal.at(field(proposal, refusal.field()));
            }
        }
    }

    private static String field(Proposal proposal, String field) {
        if (field == null) {
            return null;
        }
        return field.equals("personId")
                ? "proposeIndividual"
                : Contents.field(proposal, Character.toUpperCase(field.charAt(0)) + field.substring(1));
    }

    List<Submission> of(Report report, Writing writing, String proposedBy) {
        return writing.proposals().stream()
                .map(p -> new Submission(p, nomination(report, writing, p, proposedBy)))
                .toList();
    }

    private NewNomination nomination(Report report, Writing writing, Proposal proposal, String proposedBy) {
        Target target = proposal.collective() ? target(report.unitCode()) : Target.PERSON;
        return new NewNomination(
                report.planId(),
                target,
                report.unitCode(),
                proposal.personId(),
                proposal.award(),
                proposal.achievements(),
                proposal.evidence(),
                values(report, writing, proposal, target),
                proposedBy);
    }

    private Target target(String unitCode) {
        return organization.unit(unitCode).type() == UnitType.OFFICE ? Target.OFFICE : Target.AFFILIATE;
    }

    /** The report's figures speak of the unit, so they count for the unit alone; their source is the report itself. */
    private Map<String, Value> values(Report report, Writing writing, Proposal proposal, Target target) {
        Map<String, Value> values = new LinkedHashMap<>(proposal.values());
        if (proposal.collective()) {
            new AwardTerms(plans.plan(report.planId()).content())
                    .asked(String.valueOf(proposal.award()), target).stream()
                            .filter(asked -> asked.kind() == Kind.FIGURE
                                    && writing.figures().containsKey(asked.code()))
                            .forEach(asked -> values.put(
                                    asked.code(), new Value(writing.figures().get(asked.code()), report.key())));
        }
        return values;
    }
}
