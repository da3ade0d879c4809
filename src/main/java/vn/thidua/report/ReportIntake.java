package vn.thidua.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Wording;
import vn.thidua.organization.Conflicts;
import vn.thidua.organization.Conflicts.Subject;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.domain.Contents;
import vn.thidua.report.domain.ReportKey;
import vn.thidua.report.persistence.ReportTable;
import vn.thidua.report.persistence.ReportTrail;

/** The units' reports on their way from the officer's desk to TCCB's. */
@Component
@Transactional
class ReportIntake implements Reports {

    private final ReportTable table;
    private final ReportTrail trail;
    private final Plans plans;
    private final Organization organization;
    private final Nominations nominations;
    private final ReportProposals proposals;
    private final Conflicts conflicts;

    ReportIntake(
            ReportTable table,
            ReportTrail trail,
            Plans plans,
            Organization organization,
            Nominations nominations,
            ReportProposals proposals,
            Conflicts conflicts) {
        this.table = table;
        this.trail = trail;
        this.plans = plans;
        this.organization = organization;
        this.nominations = nominations;
        this.proposals = proposals;
        this.conflicts = conflicts;
    }

    @Override
    public List<Long> open(long planId) {
        Plan plan = plans.plan(planId);
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.of("report.planNotIssued", plan.key());
        }
        List<String> units = plan.content().addressees();
        for (int i = 0; i < units.size(); i++) {
            table.insert(ReportKey.of(plan.content().year(), plan.key(), units.get(i)), planId, units.get(i), i);
        }
        return ids(planId);
    }

    @Override
    public List<Long> ids(long planId) {
        return table.ofPlan(planId).stream().map(Report::id).toList();
    }

    @Override
    public Report report(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("report.unknown"));
    }

    @Override
    public List<Report> ofPlan(long planId) {
        return table.ofPlan(planId);
    }

    @Override
    public Optional<Report> ofUnit(long planId, String unitCode) {
        return table.ofUnit(planId, unitCode);
    }

    @Override
    public List<NewNomination> proposed(long id) {
        return submissions(report(id)).stream().map(ReportProposals.Submission::nomination).toList();
    }

    @Override
    public List<Step> history(long id) {
        return trail.steps(id);
    }

    @Override
    public void write(long id, String user, Writing writing) {
        Report report = held(id, State.DRAFT);
        Writing accepted = contents(report).accepted(writing);
        proposals.of(report, accepted, user).forEach(ReportProposals.Submission::check);
        table.write(id, user, accepted);
        trail.step(id, Act.WRITTEN, user, null, List.of());
    }

    @Override
    public void confirm(long id, String user) {
        Report report = held(id, State.WRITTEN);
        checkHead(report, user);
        if (user.equals(report.writtenBy())) {
            throw Refusal.of("report.confirmedByWriter");
        }
        submissions(report).forEach(ReportProposals.Submission::demandDossier);
        table.confirm(id, user);
        trail.step(id, Act.CONFIRMED, user, null, List.of());
    }

    @Override
    public void declineConfirmation(long id, String user, String reason) {
        Report report = held(id, State.WRITTEN);
        checkHead(report, user);
        sendBack(id, Act.RETURNED_BY_HEAD, user, reason, List.of());
    }

    @Override
    public void accept(long id, String user) {
        Report report = held(id, State.CONFIRMED);
        conflicts.demandNone(user, new Subject(report.unitCode(), null));
        table.accept(id, user);
        trail.step(id, Act.ACCEPTED, user, null, List.of());
        submissions(report).forEach(s -> nominations.submit(s.nomination()));
    }

    private List<ReportProposals.Submission> submissions(Report report) {
        Writing writing =
                new Writing(report.sections(), report.figures(), report.proposals(), report.difficulties());
        return proposals.of(report, writing, report.writtenBy());
    }

    @Override
    public void declineAcceptance(long id, String user, String reason, List<String> missing) {
        Report report = held(id, State.CONFIRMED);
        conflicts.demandNone(user, new Subject(report.unitCode(), null));
        List<String> parts = contents(report).parts(missing == null ? List.of() : missing);
        sendBack(id, Act.RETURNED_BY_TCCB, user, reason, parts);
    }

    private void sendBack(long id, Act act, String user, String reason, List<String> missing) {
        String words = Wording.demanded(reason, "reason", "report.reasonMissing");
        table.changeState(id, State.DRAFT);
        trail.step(id, act, user, words, missing);
    }

    @Override
    public void closeIntake(long planId, String user, String reason) {
        table.lockPlan(planId);
        String words = Wording.demanded(reason, "reason", "report.reasonMissing");
        List<Report> open = table.ofPlan(planId).stream()
                .filter(r -> r.state() != State.ACCEPTED)
                .toList();
        String waiting = open.stream()
                .filter(r -> r.state() == State.CONFIRMED)
                .map(r -> organization.unit(r.unitCode()).name())
                .collect(Collectors.joining("; "));
        if (!waiting.isEmpty()) {
            throw Refusal.of("report.awaitingAcceptance", waiting);
        }
        if (!trail.close(planId, user, words)) {
            throw Refusal.of("report.intakeClosed");
        }
        open.forEach(r -> {
            table.changeState(r.id(), State.MISSING);
            trail.step(r.id(), Act.MISSING, user, words, List.of());
        });
    }

    @Override
    public Optional<Closing> closing(long planId) {
        return trail.closing(planId);
    }

    private Contents contents(Report report) {
        return new Contents(plans.plan(report.planId()).content());
    }

    /** S12: nobody stands in for the head, whatever groups the engine knows the user in. */
    private void checkHead(Report report, String user) {
        if (organization.holders(Role.UNIT_HEAD, report.unitCode()).stream().noneMatch(head -> head.id().equals(user))) {
            throw Refusal.of(
                    "report.notUnitHead", organization.unit(report.unitCode()).name());
        }
    }

    /** Locked first, read then: what is read stands until the transaction ends. */
    private Report held(long id, State expected) {
        table.lock(id);
        Report report = report(id);
        if (report.state() == State.MISSING) {
            throw Refusal.of("report.intakeClosed");
        }
        if (report.state() != expected) {
            throw Refusal.of("report.moved", report.key());
        }
        return report;
    }
}
