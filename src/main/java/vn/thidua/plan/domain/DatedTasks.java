package vn.thidua.plan.domain;

import java.util.Set;

/** The user tasks of all models that fall due by the plan. A supplement is not among them: its day is set when it is asked for. */
public final class DatedTasks {

    public static final Set<String> IDS = Set.of(
            "UserTask_draftPlan",
            "UserTask_checkPlan",
            "UserTask_signPlan",
            "UserTask_numberPlan",
            "UserTask_acknowledgePlan",
            "UserTask_closeIntake",
            "UserTask_writeReport",
            "UserTask_confirmReport",
            "UserTask_receiveReport",
            "UserTask_draftDepartmentNomination",
            "UserTask_appraiseDossier",
            "UserTask_concludeAppraisal",
            "UserTask_selectNominees",
            "UserTask_decideNominations",
            "UserTask_sendProposal",
            "UserTask_recordAnswer",
            "UserTask_prepareSupplement",
            "UserTask_sendSupplement",
            "UserTask_draftSummary",
            "UserTask_approveSummary");

    private DatedTasks() {}
}
