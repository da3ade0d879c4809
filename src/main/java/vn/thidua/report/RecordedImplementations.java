package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.nomination.Wording;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.domain.ImplementationRules;
import vn.thidua.report.domain.ReportKey;
import vn.thidua.report.domain.SelfCheckOpening;
import vn.thidua.report.domain.SelfCheckRules;
import vn.thidua.report.persistence.ImplementationTable;

/** The units' implementation plans and self-checks on their way between officer and head. */
@Component
@Transactional
class RecordedImplementations implements Implementations {

    private final ImplementationTable table;
    private final Plans plans;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final Clock clock;

    RecordedImplementations(
            ImplementationTable table, Plans plans, Organization organization, WorkingDays workingDays, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.organization = organization;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public String key(long planId, String unitCode) {
        Plan plan = plans.plan(planId);
        return ReportKey.ofImplementation(plan.content().year(), plan.key(), unitCode);
    }

    @Override
    public Optional<Implementation> ofUnit(long planId, String unitCode) {
        return table.ofUnit(planId, unitCode);
    }

    @Override
    public List<Implementation> ofPlan(long planId) {
        return table.ofPlan(planId);
    }

    @Override
    public List<Step> history(long planId, String unitCode) {
        return table.steps(planId, unitCode);
    }

    @Override
    public Instant selfCheckOpens(long planId) {
        return new SelfCheckOpening(workingDays, clock.getZone())
                .of(plans.plan(planId).content());
    }

    @Override
    public void file(long planId, String unitCode, String user, Filing filing) {
        Plan plan = running(planId);
        if (!plan.content().addressees().contains(unitCode)) {
            throw Refusal.of("report.implementationNotAddressed", String.valueOf(unitCode));
        }
        checkOfUnit(unitCode, user);
        Filed accepted = new ImplementationRules(plan.content(), staff(unitCode), plan.issueDate(), LocalDate.now(clock))
                .accepted(filing);
        table.open(key(planId, unitCode), planId, unitCode);
        Implementation held = held(planId, unitCode, State.DRAFT);
        table.file(held.id(), user, accepted);
    }

    @Override
    public void confirm(long planId, String unitCode, String user) {
        Implementation filed = heldByHead(planId, unitCode, user, State.FILED);
        checkOther(filed.filedBy(), user);
        table.confirm(filed.id(), user);
    }

    @Override
    public void returnFiling(long planId, String unitCode, String user, String reason) {
        Implementation filed = heldByHead(planId, unitCode, user, State.FILED);
        table.sendBack(filed.id(), State.DRAFT, Act.RETURNED, user, words(reason));
    }

    @Override
    public void check(long planId, String unitCode, String user, SelfCheck check) {
        running(planId);
        checkOfUnit(unitCode, user);
        Implementation confirmed = held(planId, unitCode, State.CONFIRMED);
        table.check(confirmed.id(), user, new SelfCheckRules(confirmed.filed().items()).accepted(check));
    }

    @Override
    public void confirmCheck(long planId, String unitCode, String user) {
        Implementation checked = heldByHead(planId, unitCode, user, State.CHECKED);
        checkOther(checked.checkedBy(), user);
        table.confirmCheck(checked.id(), user);
    }

    @Override
    public void returnCheck(long planId, String unitCode, String user, String reason) {
        Implementation checked = heldByHead(planId, unitCode, user, State.CHECKED);
        table.sendBack(checked.id(), State.CONFIRMED, Act.CHECK_RETURNED, user, words(reason));
    }

    private static String words(String reason) {
        return Wording.demanded(reason, "reason", "report.reasonMissing");
    }

    private Plan running(long planId) {
        Plan plan = plans.plan(planId);
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.of("report.implementationPlanNotRunning", plan.key());
        }
        return plan;
    }

    private Implementation heldByHead(long planId, String unitCode, String user, State expected) {
        running(planId);
        // S12: nobody stands in for the head, whatever groups the engine knows the user in
        if (organization.holders(Role.UNIT_HEAD, unitCode).stream().noneMatch(head -> head.id().equals(user))) {
            throw Refusal.of("report.implementationNotUnitHead", organization.unit(unitCode).name());
        }
        return held(planId, unitCode, expected);
    }

    /** Locked first, read then: what is read stands until the transaction ends. */
    private Implementation held(long planId, String unitCode, State expected) {
        table.lock(planId, unitCode);
        return table.ofUnit(planId, unitCode)
                .filter(implementation -> implementation.state() == expected)
                .orElseThrow(() -> Refusal.of("report.implementationMoved", key(planId, unitCode)));
    }

    private void checkOfUnit(String unitCode, String user) {
        boolean ofUnit = organization
                .person(user)
                .filter(person -> unitCode.equals(person.unitCode()))
                .filter(person -> person.roles().stream().anyMatch(Role::ofUnit))
                .isPresent();
        if (!ofUnit) {
            throw Refusal.of("report.implementationNotOfUnit", organization.unit(unitCode).name());
        }
    }

    private static void checkOther(String writer, String user) {
        if (user.equals(writer)) {
            throw Refusal.of("report.implementationByWriter");
        }
    }

    private Map<String, String> staff(String unitCode) {
        Map<String, String> names = new LinkedHashMap<>();
        organization.staffOf(unitCode).forEach(person -> names.put(person.id(), person.fullName()));
        return names;
    }
}
