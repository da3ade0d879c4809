package vn.thidua.security.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.security.Accounts;
import vn.thidua.security.SecurityWording;

/** Holds users, groups, memberships, rights and shared filters of the engine against the directory, all in one transaction. */
@Component
class DirectoryAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryAccounts.class);
    /** Any number that nothing else in this database locks. */
    private static final long LOCK = 7_224_050L;

    private final IdentityService identity;
    private final JdbcClient database;
    private final ExpectedAccounts expected;
    private final NewAccounts newAccounts;
    private final Handover handover;
    private final TasklistFilters filters;
    private final Rights rights;

    DirectoryAccounts(
            IdentityService identity,
            JdbcClient database,
            ExpectedAccounts expected,
            NewAccounts newAccounts,
            Handover handover,
            TasklistFilters filters,
            Rights rights) {
        this.identity = identity;
        this.database = database;
        this.expected = expected;
        this.newAccounts = newAccounts;
        this.handover = handover;
        this.filters = filters;
        this.rights = rights;
    }

    @Override
    @Transactional
    public void followDirectory() {
        // Two nodes that start together must not both add the same row
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> row.getRow())
                .list();
        Map<String, String> groups = expected.groups();
        groups.forEach(this::haveGroup);
        Map<String, ExpectedAccount> accounts = new TreeMap<>();
        expected.accounts().forEach(account -> accounts.put(account.id(), account));
        accounts.values().forEach(this::haveAccount);
        removeOthers(accounts.keySet());
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            // CVE-2026-77226: with an empty group of administrators anybody could make himself one
            throw new IllegalStateException(SecurityWording.text("security.noAdministrator"));
        }
        rights.grant(groups.keySet(), filters.store());
    }

    private void haveGroup(String id, String name) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identity.newGroup(id);
            group.setType("WORKFLOW");
        } else if (name.equals(group.getName())) {
            return;
        }
        group.setName(name);
        identity.saveGroup(group);
    }

    private void haveAccount(ExpectedAccount account) {
        User user = identity.createUserQuery().userId(account.id()).singleResult();
        if (user == null) {
            newAccounts.create(account);
        } else if (!account.describes(user)) {
            account.describe(user);
            identity.saveUser(user);
        }
        haveMemberships(account);
    }

    private void haveMemberships(ExpectedAccount account) {
        Set<String> present = new HashSet<>();
        identity.createGroupQuery().groupMember(account.id()).unlimitedList().forEach(group -> present.add(group.getId()));
        for (String group : account.groups()) {
            if (!present.remove(group)) {
                identity.createMembership(account.id(), group);
            }
        }
        present.forEach(group -> identity.deleteMembership(account.id(), group));
        if (!present.isEmpty()) {
            LOG.info("{} is no longer in {}", account.id(), present);
            handover.giveBack(account.id(), account.groups());
        }
    }

    private void removeOthers(Set<String> expectedIds) {
        List<User> users = identity.createUserQuery().unlimitedList();
        for (User user : users) {
            if (!expectedIds.contains(user.getId())) {
                LOG.info("{} has left the directory: the account is closed", user.getId());
                handover.giveBack(user.getId(), Set.of());
                identity.deleteUser(user.getId());
            }
        }
    }
}
