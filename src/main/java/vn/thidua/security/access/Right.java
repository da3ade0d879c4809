package vn.thidua.security.access;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** A group may do something with one thing of the engine, or with all of its kind ({@code *}). */
record Right(String group, Resource resource, String id, Set<Permission> permissions) {

    static final String ALL = "*";

    static Right of(String group, Resource resource, String id, Permission... permissions) {
        return new Right(group, resource, id, Set.of(permissions));
    }

    /** Both lines of the table together: the engine keeps one row for a group and a thing. */
    Right and(Right other) {
        var both = new HashSet<>(permissions);
        both.addAll(other.permissions);
        return new Right(group, resource, id, both);
    }
}
