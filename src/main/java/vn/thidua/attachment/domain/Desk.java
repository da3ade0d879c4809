package vn.thidua.attachment.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The tasks beside which dossiers lie: whose, and whether one may put something into them there. */
public enum Desk {
    /** The unit prepares: itself and its people. */
    PREPARING("unitReport", Scope.UNIT, Hand.UNIT, "UserTask_writeReport", "UserTask_confirmReport"),
    RECEIVING("unitReport", Scope.UNIT, Hand.NONE, "UserTask_receiveReport"),
    SUPPLEMENTING("nominationAppraisal", Scope.NOMINATION, Hand.PROPOSER, "UserTask_supplementDossier"),
    APPRAISING("nominationAppraisal", Scope.NOMINATION, Hand.DEPARTMENT),
    PROPOSING("emulationPlan", Scope.DEPARTMENT, Hand.DEPARTMENT, "UserTask_draftDepartmentNomination"),
    SELECTING("emulationPlan", Scope.ALL, Hand.NONE, "UserTask_selectNominees", "UserTask_decideNominations"),
    SENDING("provincialProposal", Scope.ALL, Hand.NONE);

    /** Whose dossiers. */
    public enum Scope {
        /** The unit's of the case, and its people's. */
        UNIT,
        /** The one nominee's of the case. */
        NOMINATION,
        /** The department's own. */
        DEPARTMENT,
        /** Those of all who are on record in the plan. */
        ALL
    }

    /** Whose items one may lay into them. */
    public enum Hand {
        NONE,
        UNIT,
        DEPARTMENT,
        /** The unit's, or the department's where it proposes itself. */
        PROPOSER
    }

    private final String process;
    private final Scope scope;
    private final Hand hand;
    private final Set<String> tasks;

    /** @param tasks none: every other task of the process */
    Desk(String process, Scope scope, Hand hand, String... tasks) {
        this.process = process;
        this.scope = scope;
        this.hand = hand;
        this.tasks = Set.of(tasks);
    }

    /** @return empty for a task that has nothing to do with dossiers */
    public static Optional<Desk> of(String process, String task) {
        return Arrays.stream(values())
                .filter(desk -> desk.process.equals(process) && (desk.tasks.isEmpty() || desk.tasks.contains(task)))
                .findFirst();
    }

    public Scope scope() {
        return scope;
    }

    public Hand hand() {
        return hand;
    }
}
