package vn.thidua.security.access;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static vn.thidua.security.access.ExpectedAccounts.STAFF;
import static vn.thidua.security.access.Right.ALL;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import vn.thidua.organization.Role;

/**
 * Who may what in the engine. The right to a single task comes from the engine itself, when the task is made, for its candidates only.
 *
 * <p>Nobody may deploy, store a filter, or write a variable; nobody but overseers may see a case that he has no task in.
 */
final class RightsTable {

    /** What a TCCB officer opens; the case itself says who else may not. */
    private static final List<String> OPENED_BY_TCCB =
            List.of("emulationPlan", "planAmendment", "inspection", "disciplineCase", "externalRanking", "awardEntry", "ownAward", "calendarChange");

    private static final List<String> OPENED_BY_ADMINISTRATORS = List.of("calendarChange");

    /** What somebody of any unit opens; the case itself refuses who has no say for a unit. */
    private static final List<String> OPENED_BY_UNITS = List.of("adjustmentRequest", "exemplarIntroduction", "nominationWithdrawal", "absence");

    private RightsTable() {}

    /** @param filters ids of the shared filters */
    static List<Right> rights(List<String> filters) {
        var rights = new ArrayList<Right>();
        rights.addAll(staff(filters));
        rights.addAll(starters(Role.TCCB_OFFICER.group(null), OPENED_BY_TCCB));
        rights.addAll(starters(STAFF, OPENED_BY_UNITS));
        rights.addAll(starters(Role.ADMINISTRATOR.group(null), OPENED_BY_ADMINISTRATORS));
        rights.addAll(overseers(Role.TCCB_HEAD.group(null)));
        rights.addAll(overseers(Role.DIRECTOR.group(null)));
        rights.addAll(overseers(Role.ADMINISTRATOR.group(null)));
        rights.addAll(administrators(Role.ADMINISTRATOR.group(null)));
        return List.copyOf(rights);
    }

    /** Reading a definition shows its name and its diagram beside one's own task, but no case; see EngineApi for its statistics. */
    private static List<Right> staff(List<String> filters) {
        var rights = new ArrayList<>(List.of(
                Right.of(STAFF, APPLICATION, "tasklist", Permissions.ACCESS),
                Right.of(STAFF, APPLICATION, "welcome", Permissions.ACCESS),
                Right.of(STAFF, PROCESS_DEFINITION, ALL, Permissions.READ)));
        filters.forEach(filter -> rights.add(Right.of(STAFF, FILTER, filter, Permissions.READ)));
        return rights;
    }

    private static List<Right> starters(String group, List<String> processes) {
        var rights = new ArrayList<Right>();
        processes.forEach(process ->
                rights.add(Right.of(group, PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE)));
        rights.add(Right.of(group, PROCESS_INSTANCE, ALL, Permissions.CREATE));
        return rights;
    }

    private static List<Right> overseers(String group) {
        return List.of(
                Right.of(group, APPLICATION, "cockpit", Permissions.ACCESS),
                Right.of(group, PROCESS_DEFINITION, ALL, seeingCases()),
                // Cockpit counts open tasks by group, which the engine allows to who may read every task
                Right.of(group, TASK, ALL, Permissions.READ),
                Right.of(group, DECISION_DEFINITION, ALL, Permissions.READ, Permissions.READ_HISTORY),
                Right.of(group, DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ),
                Right.of(group, DEPLOYMENT, ALL, Permissions.READ));
    }

    private static Permission[] seeingCases() {
        return new Permission[] {
            Permissions.READ, Permissions.READ_INSTANCE, Permissions.READ_TASK, Permissions.READ_HISTORY
        };
    }

    private static List<Right> administrators(String group) {
        return List.of(
                Right.of(group, APPLICATION, "admin", Permissions.ACCESS),
                // A job that failed may be tried again, a task of somebody who is ill handed on
                Right.of(
                        group,
                        PROCESS_DEFINITION,
                        ALL,
                        ProcessDefinitionPermissions.RETRY_JOB,
                        ProcessDefinitionPermissions.TASK_ASSIGN),
                Right.of(group, USER, ALL, Permissions.READ, Permissions.UPDATE),
                Right.of(group, GROUP, ALL, Permissions.READ),
                Right.of(group, AUTHORIZATION, ALL, Permissions.READ),
                Right.of(group, SYSTEM, ALL, SystemPermissions.READ));
    }
}
