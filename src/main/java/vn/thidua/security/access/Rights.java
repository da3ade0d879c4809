package vn.thidua.security.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.springframework.stereotype.Component;

/** Makes the engine's authorizations of groups what {@link RightsTable} says: grants what is missing, takes back what it no longer names. */
@Component
class Rights {

    /** Made by the engine itself for candidates of a task and members of a group. */
    private static final Set<Resources> BY_ENGINE =
            EnumSet.of(Resources.TASK, Resources.HISTORIC_TASK, Resources.GROUP);

    private static final List<Permission> KNOWN = Stream.<Permission[]>of(
                    Permissions.values(), ProcessDefinitionPermissions.values(), SystemPermissions.values())
            .flatMap(Stream::of)
            .filter(permission -> !permission.getName().equals("ALL"))
            .toList();

    private final AuthorizationService authorizations;

    Rights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant(Collection<String> groups, List<String> filters) {
        Map<Key, Right> expected = new HashMap<>();
        RightsTable.rights(filters).forEach(right -> expected.merge(Key.of(right), right, Right::and));
        for (Authorization present : authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(groups.toArray(String[]::new))
                .list()) {
            Right right = expected.remove(Key.of(present));
            if (right != null) {
                correct(present, right);
            } else if (BY_ENGINE.stream().noneMatch(kind -> kind.resourceType() == present.getResourceType())) {
                authorizations.deleteAuthorization(present.getId());
            }
        }
        expected.values().forEach(this::add);
    }

    private void correct(Authorization present, Right right) {
        if (bits(granted(present, right)) != bits(right.permissions())) {
            present.setPermissions(permissions(right));
            authorizations.saveAuthorization(present);
        }
    }

    private static List<Permission> granted(Authorization present, Right right) {
        return KNOWN.stream()
                .filter(permission -> List.of(permission.getTypes()).contains(right.resource()))
                .filter(present::isPermissionGranted)
                .toList();
    }

    private static int bits(Collection<Permission> permissions) {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (some, more) -> some | more);
    }

    private void add(Right right) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(right.group());
        authorization.setResource(right.resource());
        authorization.setResourceId(right.id());
        authorization.setPermissions(permissions(right));
        authorizations.saveAuthorization(authorization);
    }

    private static Permission[] permissions(Right right) {
        return right.permissions().toArray(Permission[]::new);
    }

    private record Key(String group, int resource, String id) {

        static Key of(Right right) {
            return new Key(right.group(), right.resource().resourceType(), right.id());
        }

        static Key of(Authorization authorization) {
            return new Key(authorization.getGroupId(), authorization.getResourceType(), authorization.getResourceId());
        }
    }
}
