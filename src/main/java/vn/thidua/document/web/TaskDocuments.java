package vn.thidua.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.document.Documents;
import vn.thidua.document.Documents.Kind;
import vn.thidua.engine.VisibleTask;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;
import vn.thidua.report.Reports;
import vn.thidua.report.Reports.Report;

/** Which documents a task is about: what whoever has the task may read, and nothing else. */
@Component
class TaskDocuments {

    private static final Set<String> CHOOSING = Set.of("UserTask_selectNominees", "UserTask_decideNominations");
    private static final Set<String> CLOSING = Set.of("UserTask_draftSummary", "UserTask_approveSummary");

    private static final Set<String> SIGNED_IN = Set.of("emulationPlan", "nominationAppraisal", "provincialProposal");
    private static final Set<String> OF_UNITS = Set.of("UserTask_acknowledgePlan", "UserTask_supplementDossier");

    /** @param of whom or what it is about, where a task has several of a kind; null else */
    record Offer(Kind kind, long subject, String of, boolean draft) {}

    private final Plans plans;
    private final Reports reports;
    private final Nominations nominations;
    private final Appraisals appraisals;
    private final Proposals proposals;
    private final Organization organization;
    private final Documents documents;

    TaskDocuments(
            Plans plans,
            Reports reports,
            Nominations nominations,
            Appraisals appraisals,
            Proposals proposals,
            Organization organization,
            Documents documents) {
        this.plans = plans;
        this.reports = reports;
        this.nominations = nominations;
        this.appraisals = appraisals;
        this.proposals = proposals;
        this.organization = organization;
        this.documents = documents;
    }

    /** A proposal that is listed for the first time gets its subject. */
    @Transactional
    public List<Offer> of(VisibleTask task) {
        Optional<Long> planId = task.idIfAny("planId").filter(id -> id != Plans.NO_PLAN);
        if (planId.isEmpty()) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        PlanState state = plans.plan(planId.get()).state();
        offers.add(new Offer(Kind.PLAN, planId.get(), null, state == PlanState.DRAFT || state == PlanState.CHECKED));
        switch (task.process()) {
            case "unitReport" -> unit(reports.report(task.id("reportId")), offers);
            case "nominationAppraisal" -> dossier(nominations.nomination(task.id("nominationId")), offers);
            case "provincialProposal" -> proposal(planId.get(), offers);
            case "emulationPlan" -> movement(task.task(), planId.get(), offers);
            default -> {}
        }
        return offers;
    }

    /** Whether the one who has the task brings the document back signed: of the department's documents nobody in a unit does. */
    boolean takesSigned(VisibleTask task, Offer offer) {
        boolean department = SIGNED_IN.contains(task.process()) && !OF_UNITS.contains(task.task());
        boolean own = offer.kind() != Kind.PLAN || task.process().equals("emulationPlan");
        return task.mine() && department && own;
    }

    /** Whether all that goes to the province may be taken as one file. */
    boolean hasBundle(VisibleTask task) {
        return bundled(task).filter(id -> !proposals.proposal(id).nominations().isEmpty()).isPresent();
    }

    /** The proposal that the task is about. */
    Optional<Long> bundled(VisibleTask task) {
        return task.process().equals("provincialProposal") ? task.idIfAny("proposalId") : Optional.empty();
    }

    private void unit(Report report, List<Offer> offers) {
        minutes(report, offers);
        reports.proposed(report.id()).forEach(proposal -> offers.add(new Offer(
                achievements(proposal.target()), documents.proposed(proposal), name(proposal), false)));
    }

    private void minutes(Report report, List<Offer> offers) {
        if (!report.proposals().isEmpty()) {
            offers.add(new Offer(Kind.MEETING_MINUTES, report.id(), report.key(), false));
        }
    }

    private void dossier(Nomination nomination, List<Offer> offers) {
        offers.add(achievements(nomination));
        reports.ofUnit(nomination.planId(), nomination.unitCode()).ifPresent(report -> minutes(report, offers));
        if (!appraisals.supplements(nomination.id()).isEmpty()) {
            offers.add(new Offer(Kind.SUPPLEMENT_REQUEST, nomination.id(), nomination.nomineeName(), false));
        }
    }

    private void proposal(long planId, List<Offer> offers) {
        proposals.ofPlan(planId).filter(proposal -> !proposal.nominations().isEmpty()).ifPresent(proposal -> {
            offers.add(new Offer(Kind.PROPOSAL_LETTER, proposal.id(), null, proposal.number() == null));
            offers.add(new Offer(Kind.NOMINEE_LIST, proposal.id(), null, proposal.number() == null));
            proposal.nominations().stream().map(nominations::nomination).forEach(nomination -> offers.add(achievements(nomination)));
        });
    }

    private void movement(String task, long planId, List<Offer> offers) {
        if (CHOOSING.contains(task)) {
            List<Nomination> open = nominations.ofPlan(planId).stream()
                    .filter(n -> n.state() == State.ELIGIBLE || n.state() == State.SELECTED)
                    .toList();
            open.forEach(nomination -> offers.add(achievements(nomination)));
            open.stream()
                    .map(Nomination::unitCode)
                    .distinct()
                    .flatMap(unit -> reports.ofUnit(planId, unit).stream())
                    .forEach(report -> minutes(report, offers));
        }
        if (CLOSING.contains(task)) {
            plans.summary(planId).ifPresent(text -> offers.add(new Offer(Kind.SUMMARY_REPORT, planId, null, true)));
            if (!nominations.ofPlan(planId).isEmpty()) {
                offers.add(new Offer(Kind.RESULT_NOTICE, planId, null, false));
            }
        }
    }

    private String name(NewNomination proposal) {
        return proposal.personId() == null
                ? organization.unit(proposal.unitCode()).name()
                : organization.person(proposal.personId()).map(Person::fullName).orElse("");
    }

    private static Offer achievements(Nomination nomination) {
        return new Offer(achievements(nomination.target()), nomination.id(), nomination.nomineeName(), false);
    }

    private static Kind achievements(Target target) {
        return target == Target.PERSON ? Kind.ACHIEVEMENT_REPORT_PERSON : Kind.ACHIEVEMENT_REPORT_COLLECTIVE;
    }
}
