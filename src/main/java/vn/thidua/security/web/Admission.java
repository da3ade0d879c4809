package vn.thidua.security.web;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import vn.thidua.engine.CurrentUser;
import vn.thidua.organization.Role;

/** Whether who has logged in belongs to an audience. */
final class Admission {

    private final CurrentUser user;
    private final AuthorizationService authorizations;

    Admission(CurrentUser user, AuthorizationService authorizations) {
        this.user = user;
        this.authorizations = authorizations;
    }

    boolean admits(Audience audience) {
        return switch (audience) {
            case EVERYBODY -> true;
            case OVERSEERS -> authorizations.isUserAuthorized(
                    user.id().orElseThrow(), user.groups(), Permissions.ACCESS, Resources.APPLICATION, "cockpit");
            case ADMINISTRATORS -> user.groups().contains(Groups.CAMUNDA_ADMIN);
            case REMINDERS -> has(Role.TCCB_OFFICER, Role.TCCB_HEAD, Role.DIRECTOR, Role.ADMINISTRATOR);
            case RESENDERS -> has(Role.TCCB_HEAD, Role.ADMINISTRATOR);
        };
    }

    private boolean has(Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> user.groups().contains(role.group(null)));
    }
}
