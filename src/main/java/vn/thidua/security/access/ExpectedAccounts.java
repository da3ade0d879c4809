package vn.thidua.security.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.Unit;
import vn.thidua.security.InitialPasswords;
import vn.thidua.security.SecurityProperties;
import vn.thidua.security.SecurityProperties.Admin;
import vn.thidua.security.SecurityWording;

/** What the engine should know of people: the directory, and the administrator of the configuration. */
@Component
class ExpectedAccounts {

    /** Everybody with a login is in it: what all may, this group may. */
    static final String STAFF = "staff";

    private final Organization organization;
    private final ObjectProvider<InitialPasswords> passwords;
    private final Admin admin;

    ExpectedAccounts(
            Organization organization, ObjectProvider<InitialPasswords> passwords, SecurityProperties properties) {
        this.organization = organization;
        this.passwords = passwords;
        this.admin = properties.admin();
    }

    /** Names of groups by id: each role, and each role of each unit. */
    Map<String, String> groups() {
        var groups = new LinkedHashMap<String, String>();
        groups.put(STAFF, SecurityWording.text("security.group.staff"));
        for (Role role : Role.values()) {
            if (!role.ofUnit()) {
                groups.put(role.group(null), SecurityWording.text("security.role." + role));
            }
        }
        for (Unit unit : organization.units()) {
            for (Role role : List.of(Role.UNIT_OFFICER, Role.UNIT_HEAD)) {
                groups.put(role.group(unit.code()), SecurityWording.text("security.role." + role, unit.name()));
            }
        }
        return groups;
    }

    List<ExpectedAccount> accounts() {
        var accounts = new ArrayList<ExpectedAccount>();
        for (Person person : organization.users()) {
            accounts.add(account(person));
        }
        boolean inDirectory = accounts.stream().anyMatch(account -> account.id().equals(admin.id()));
        if (admin.given() && !inDirectory) {
            String name = admin.name().isBlank() ? SecurityWording.text("security.role.ADMINISTRATOR") : admin.name();
            accounts.add(new ExpectedAccount(
                    admin.id(), name, null, Set.of(STAFF, Groups.CAMUNDA_ADMIN), firstPasswordOfAdmin()));
        }
        return accounts;
    }

    private ExpectedAccount account(Person person) {
        var groups = new TreeSet<String>();
        groups.add(STAFF);
        person.roles().forEach(role -> groups.add(role.group(person.unitCode())));
        Optional<String> password =
                Optional.ofNullable(passwords.getIfAvailable()).flatMap(source -> source.passwordFor(person));
        if (person.id().equals(admin.id())) {
            groups.add(Groups.CAMUNDA_ADMIN);
            password = firstPasswordOfAdmin();
        }
        return new ExpectedAccount(person.id(), person.fullName(), person.email(), Set.copyOf(groups), password);
    }

    private Optional<String> firstPasswordOfAdmin() {
        return Optional.of(admin.password()).filter(password -> !password.isBlank());
    }
}
