package vn.thidua.organization;

import java.util.Collection;
import java.util.List;

/**
 * Nobody appraises, ranks or decides on himself or on his own unit: who else does it, and a refusal for whoever tries. The leadership of the
 * department is no unit in this sense: it belongs to none of those that carry the plan out.
 */
public interface Conflicts {

    enum Kind {
        NONE,
        /** He himself is proposed. */
        SELF,
        /** His own unit, or somebody of it. */
        OWN_UNIT
    }

    /** What is judged. @param personId null where it is the unit itself, or its report */
    record Subject(String unitCode, String personId) {}

    /** A task that may concern the people who usually do it, with those who do it then: the first role of which somebody is free. */
    enum Duty {
        OFFICER(Role.TCCB_OFFICER, Role.SUBSTITUTE_OFFICER, Role.TCCB_HEAD, Role.DEPUTY_DIRECTOR, Role.DIRECTOR),
        // The deputy last: he may be the one who appraised
        HEAD(Role.TCCB_HEAD, Role.SUBSTITUTE_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR),
        DECISION(Role.DIRECTOR, Role.DEPUTY_DIRECTOR);

        private final List<Role> roles;

        Duty(Role... roles) {
            this.roles = List.of(roles);
        }

        public Role usual() {
            return roles.get(0);
        }

        public List<Role> roles() {
            return roles;
        }
    }

    Kind of(String user, Subject subject);

    /** @throws vn.thidua.refusal.Refusal organization.conflictSelf, organization.conflictOwnUnit */
    void demandNone(String user, Subject subject);

    /** Whether nobody holds the role, or somebody who is not in conflict with the subject. */
    boolean anyFree(Role role, Subject subject);

    /**
     * Whose task it is: the usual role, unless each of its holders is in conflict with one of the subjects. Where nobody at all is free it is
     * the director's, who can still send back or hand on.
     */
    Role desk(Duty duty, Collection<Subject> subjects);
}
