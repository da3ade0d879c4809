package vn.thidua.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.inspection.domain.InspectionText;
import vn.thidua.inspection.domain.OutcomeRules;
import vn.thidua.inspection.domain.ProposalRules;
import vn.thidua.inspection.persistence.FindingTable;
import vn.thidua.inspection.persistence.InspectionTable;
import vn.thidua.inspection.persistence.InspectionTrail;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

@Component
@Transactional
class InspectionRecords implements Inspections {

    private final InspectionTable table;
    private final FindingTable findings;
    private final InspectionTrail trail;
    private final Plans plans;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionRecords(
            InspectionTable table,
            FindingTable findings,
            InspectionTrail trail,
            Plans plans,
            Organization organization,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.findings = findings;
        this.trail = trail;
        this.plans = plans;
        this.organization = organization;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Inspection inspection(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("inspection.unknown"));
    }

    @Override
    public List<Inspection> ofPlan(long planId) {
        return table.ofPlan(planId);
    }

    @Override
    public List<Finding> findings(long inspectionId) {
        return findings.of(inspectionId);
    }

    @Override
    public Finding finding(long findingId) {
        return findings.find(findingId).orElseThrow(() -> Refusal.of("inspection.findingUnknown"));
    }

    @Override
    public List<OpenFinding> openFindings(String unitCode) {
        return findings.open(unitCode);
    }

    @Override
    public List<Step> history(long inspectionId) {
        return trail.steps(inspectionId);
    }

    @Override
    public long propose(String user, Proposal proposal) {
        Plan plan = plans.plan(proposal.planId());
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.of("inspection.planNotRunning", plan.key());
        }
        LocalDate last = plan.content().milestone("summaryDue").date();
        Proposal accepted =
                new ProposalRules(plan.content().addressees(), last, today(), workingDays).check(proposal);
        int year = plan.content().year();
        long id = table.insert(table.nextKey(year), accepted, user);
        trail.step(id, null, Act.PROPOSED, user, null);
        return id;
    }

    @Override
    public void approve(long id, String user) {
        Inspection inspection = held(id, State.PROPOSED);
        if (user.equals(inspection.proposedBy())) {
            throw Refusal.of("inspection.approvedByProposer");
        }
        if (inspection.inspectOn().isBefore(today())) {
            throw Refusal.of("inspection.dayPassed");
        }
        table.changeState(id, State.APPROVED);
        trail.step(id, null, Act.APPROVED, user, null);
    }

    @Override
    public void decline(long id, String user, String reason) {
        held(id, State.PROPOSED);
        String words = InspectionText.demanded(reason, "reason", "inspection.reasonMissing");
        table.changeState(id, State.DECLINED);
        trail.step(id, null, Act.DECLINED, user, words);
        events.publishEvent(new InspectionDeclined(id));
    }

    @Override
    public void announce(long id) {
        events.publishEvent(new InspectionAnnounced(held(id, State.APPROVED).id()));
    }

    @Override
    public void record(long id, String user, Outcome outcome) {
        Inspection inspection = held(id, State.APPROVED);
        Outcome accepted = new OutcomeRules(inspection.inspectOn(), today()).check(outcome);
        State state = accepted.findings().isEmpty() ? State.CLOSED : State.HELD;
        table.held(id, state, accepted.heldOn(), accepted.conclusion());
        int position = 0;
        for (NewFinding finding : accepted.findings()) {
            findings.insert(id, ++position, finding);
        }
        trail.step(id, null, Act.RECORDED, user, null);
    }

    @Override
    public void remedy(long findingId, String user, String remedy, String evidence) {
        Finding finding = held(findingId, FindingState.OPEN);
        checkOfUnit(inspection(finding.inspectionId()).unitCode(), user);
        String done = InspectionText.demanded(remedy, "remedy", "inspection.remedyMissing");
        String proof = InspectionText.demanded(evidence, "evidence", "inspection.evidenceMissing");
        findings.remedied(findingId, done, proof, user);
        trail.step(finding.inspectionId(), findingId, Act.REMEDIED, user, null);
    }

    @Override
    public void verify(long findingId, String user) {
        Finding finding = held(findingId, FindingState.REMEDIED);
        checkNotRemedier(finding, user);
        findings.changeState(findingId, FindingState.VERIFIED);
        trail.step(finding.inspectionId(), findingId, Act.VERIFIED, user, null);
        if (findings(finding.inspectionId()).stream().allMatch(f -> f.state() == FindingState.VERIFIED)) {
            table.changeState(finding.inspectionId(), State.CLOSED);
        }
    }

    @Override
    public void returnRemedy(long findingId, String user, String reason) {
        Finding finding = held(findingId, FindingState.REMEDIED);
        checkNotRemedier(finding, user);
        String words = InspectionText.demanded(reason, "reason", "inspection.reasonMissing");
        findings.changeState(findingId, FindingState.OPEN);
        trail.step(finding.inspectionId(), findingId, Act.RETURNED, user, words);
    }

    /** S12: the unit itself answers for its remedy, whatever groups the engine knows the user in. */
    private void checkOfUnit(String unitCode, String user) {
        boolean ofUnit = organization
                .person(user)
                .filter(person -> person.unitCode().equals(unitCode))
                .filter(person -> person.roles().stream().anyMatch(Role::ofUnit))
                .isPresent();
        if (!ofUnit) {
            throw Refusal.of("inspection.notOfUnit", organization.unit(unitCode).name());
        }
    }

    /** Also who wrote an earlier remedy that was returned: the department may inspect its own office for staff matters. */
    private void checkNotRemedier(Finding finding, String user) {
        boolean wrote = history(finding.inspectionId()).stream()
                .anyMatch(s -> s.act() == Act.REMEDIED && finding.key().equals(s.findingKey()) && s.user().equals(user));
        if (wrote) {
            throw Refusal.of("inspection.verifiedByRemedier");
        }
    }

    /** Locked first, read then: what is read stands until the transaction ends. */
    private Inspection held(long id, State expected) {
        table.lock(id);
        Inspection inspection = inspection(id);
        if (inspection.state() != expected) {
            throw Refusal.of("inspection.moved", inspection.key());
        }
        return inspection;
    }

    /** The whole inspection is locked: of two last findings verified at once, one closes it. */
    private Finding held(long findingId, FindingState expected) {
        table.lock(finding(findingId).inspectionId());
        Finding finding = finding(findingId);
        if (finding.state() != expected) {
            throw Refusal.of("inspection.moved", finding.key());
        }
        return finding;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
