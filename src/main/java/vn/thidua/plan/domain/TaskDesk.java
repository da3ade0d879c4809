package vn.thidua.plan.domain;

import static java.util.Map.entry;
import static vn.thidua.organization.Role.CLERK;
import static vn.thidua.organization.Role.DIRECTOR;
import static vn.thidua.organization.Role.TCCB_HEAD;
import static vn.thidua.organization.Role.TCCB_OFFICER;
import static vn.thidua.organization.Role.UNIT_HEAD;
import static vn.thidua.organization.Role.UNIT_OFFICER;

import java.util.List;
import java.util.Map;
import vn.thidua.organization.Role;

/**
 * On whose desk a task lands, as the models have it, and for how many units it is made. Where somebody has an interest in a case the models
 * send it to another desk; no plan can know that beforehand.
 *
 * @param holders everybody who can take the task
 */
public record TaskDesk(Scope scope, List<Role> holders) {

    public enum Scope {
        /** Once for each unit that carries the plan out. */
        EACH_UNIT,
        /** In a case of one unit, when there is such a case. */
        ONE_UNIT,
        /** In a case of the department as a whole. */
        DEPARTMENT
    }

    private static final Map<String, TaskDesk> DESKS = Map.ofEntries(
            entry("UserTask_draftPlan", department(TCCB_OFFICER)),
            entry("UserTask_checkPlan", department(TCCB_HEAD)),
            entry("UserTask_signPlan", department(DIRECTOR)),
            entry("UserTask_numberPlan", department(CLERK)),
            entry("UserTask_acknowledgePlan", eachUnit(UNIT_HEAD)),
            entry("UserTask_writeReport", eachUnit(UNIT_OFFICER)),
            entry("UserTask_confirmReport", eachUnit(UNIT_HEAD)),
            entry("UserTask_receiveReport", eachUnit(TCCB_OFFICER)),
            entry("UserTask_closeIntake", department(TCCB_HEAD)),
            entry("UserTask_draftDepartmentNomination", department(TCCB_OFFICER)),
            entry("UserTask_appraiseDossier", oneUnit(TCCB_OFFICER)),
            entry("UserTask_concludeAppraisal", oneUnit(TCCB_HEAD)),
            entry("UserTask_selectNominees", department(TCCB_OFFICER)),
            entry("UserTask_decideNominations", department(DIRECTOR)),
            entry("UserTask_sendProposal", department(CLERK)),
            entry("UserTask_recordAnswer", department(TCCB_OFFICER)),
            entry("UserTask_prepareSupplement", department(TCCB_OFFICER)),
            entry("UserTask_sendSupplement", department(CLERK)),
            entry("UserTask_draftSummary", department(TCCB_OFFICER)),
            entry("UserTask_approveSummary", department(DIRECTOR)),
            entry("UserTask_draftAmendment", department(TCCB_OFFICER)),
            entry("UserTask_checkAmendment", department(TCCB_HEAD)),
            entry("UserTask_signAmendment", department(DIRECTOR)),
            entry("UserTask_numberAmendment", department(CLERK)),
            entry("UserTask_confirmRequest", oneUnit(UNIT_HEAD)),
            entry("UserTask_answerRequest", oneUnit(TCCB_OFFICER)),
            entry("UserTask_decideRequest", oneUnit(DIRECTOR)),
            entry("UserTask_selectExemplar", oneUnit(TCCB_OFFICER)),
            entry("UserTask_logPublicity", oneUnit(TCCB_OFFICER)),
            entry("UserTask_approveInspection", oneUnit(TCCB_HEAD)),
            entry("UserTask_recordInspection", oneUnit(TCCB_OFFICER)),
            entry("UserTask_remedyFinding", oneUnit(UNIT_OFFICER, UNIT_HEAD)),
            entry("UserTask_verifyRemedy", oneUnit(TCCB_OFFICER)),
            entry("UserTask_confirmCase", oneUnit(TCCB_HEAD)),
            entry("UserTask_closeCase", oneUnit(TCCB_OFFICER)),
            entry("UserTask_enterRanking", department(TCCB_OFFICER)),
            entry("UserTask_confirmRanking", department(TCCB_HEAD)),
            entry("UserTask_fileImplementation", eachUnit(UNIT_OFFICER)),
            entry("UserTask_confirmImplementation", eachUnit(UNIT_HEAD)),
            entry("UserTask_recordSelfCheck", eachUnit(UNIT_OFFICER)),
            entry("UserTask_confirmSelfCheck", eachUnit(UNIT_HEAD)),
            entry("UserTask_writeInterim", eachUnit(UNIT_OFFICER)),
            entry("UserTask_confirmInterim", eachUnit(UNIT_HEAD)),
            entry("UserTask_draftInterimReview", department(TCCB_OFFICER)),
            entry("UserTask_approveInterimReview", department(DIRECTOR)),
            entry("UserTask_confirmAward", oneUnit(TCCB_HEAD)),
            entry("UserTask_reviseCertificates", department(TCCB_OFFICER)),
            entry("UserTask_checkCertificates", department(TCCB_HEAD)),
            entry("UserTask_decideCertificates", department(DIRECTOR)),
            entry("UserTask_numberCertificates", department(CLERK)),
            entry("UserTask_scoreNominees", department(TCCB_OFFICER)),
            entry("UserTask_confirmScores", department(TCCB_HEAD)));

    /** @throws IllegalArgumentException for a task of which no plan speaks, see {@link DatedTasks#known} */
    public static TaskDesk of(String task) {
        TaskDesk desk = DESKS.get(task);
        if (desk == null) {
            throw new IllegalArgumentException("no plan speaks of " + task);
        }
        return desk;
    }

    /** Whether the case has a unit, whose head and officers can be told. */
    public boolean withinUnit() {
        return scope != Scope.DEPARTMENT;
    }

    private static TaskDesk department(Role holder) {
        return new TaskDesk(Scope.DEPARTMENT, List.of(holder));
    }

    private static TaskDesk eachUnit(Role holder) {
        return new TaskDesk(Scope.EACH_UNIT, List.of(holder));
    }

    private static TaskDesk oneUnit(Role... holders) {
        return new TaskDesk(Scope.ONE_UNIT, List.of(holders));
    }
}
