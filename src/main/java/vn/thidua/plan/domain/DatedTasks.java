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

    /**
     * Tasks of the cases that run beside the movement in the year. A plan may set their deadlines; where it does not, the department's
     * standard ones hold, so that a plan from before such a case existed knows them too.
     */
    public static final Set<String> OF_THE_YEAR = Set.of(
            "UserTask_draftAmendment",
            "UserTask_checkAmendment",
            "UserTask_signAmendment",
            "UserTask_numberAmendment",
            "UserTask_confirmRequest",
            "UserTask_answerRequest",
            "UserTask_decideRequest",
            "UserTask_selectExemplar",
            "UserTask_logPublicity",
            "UserTask_approveInspection",
            "UserTask_recordInspection",
            "UserTask_verifyRemedy",
            "UserTask_confirmCase",
            "UserTask_closeCase",
            "UserTask_enterRanking",
            "UserTask_confirmRanking",
            "UserTask_fileImplementation",
            "UserTask_confirmImplementation",
            "UserTask_recordSelfCheck",
            "UserTask_confirmSelfCheck",
            "UserTask_writeInterim",
            "UserTask_confirmInterim",
            "UserTask_draftInterimReview",
            "UserTask_approveInterimReview",
            "UserTask_confirmAward",
            "UserTask_reviseCertificates",
            "UserTask_checkCertificates",
            "UserTask_decideCertificates",
            "UserTask_numberCertificates",
            "UserTask_scoreNominees",
            "UserTask_confirmScores");

    /** Tasks whose day was set when they were given; a plan only says who is told when they are late. */
    public static final Set<String> OF_THEIR_OWN_DAY = Set.of("UserTask_remedyFinding");

    /** Whether a plan may speak of the task. */
    public static boolean known(String task) {
        return IDS.contains(task) || OF_THE_YEAR.contains(task) || OF_THEIR_OWN_DAY.contains(task);
    }

    /** Whether the task falls due by the plan, so that its day moves with the plan. */
    public static boolean byPlan(String task) {
        return IDS.contains(task) || OF_THE_YEAR.contains(task);
    }

    private DatedTasks() {}
}
