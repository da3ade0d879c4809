package vn.thidua.organization;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.domain.DirectoryRules;
import vn.thidua.organization.domain.NameOrder;
import vn.thidua.organization.persistence.DirectoryTables;
import vn.thidua.refusal.Refusal;

/** The directory that is on record. */
@Component
class RecordedOrganization implements Organization {

    private final DirectoryTables tables;

    RecordedOrganization(DirectoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Agency agency() {
        return tables.agency().orElseThrow(() -> new IllegalStateException("no agency on record: import a directory first"));
    }

    @Override
    public Unit unit(String code) {
        return tables.unit(code).orElseThrow(() -> Refusal.of("organization.unitUnknown", String.valueOf(code)));
    }

    @Override
    public List<Unit> units() {
        return tables.units();
    }

    @Override
    public Optional<Person> person(String id) {
        return tables.person(id);
    }

    @Override
    public List<Person> staffOf(String unitCode) {
        return inOrder(tables.staffOf(unitCode));
    }

    @Override
    public List<Person> holders(Role role, String unitCode) {
        if (role.ofUnit() && unitCode == null) {
            throw new IllegalArgumentException(role + " is held in a unit");
        }
        return inOrder(tables.holders(role, role.ofUnit() ? unitCode : null));
    }

    @Override
    public List<Person> users() {
        return inOrder(tables.users());
    }

    @Override
    public List<Person> membersOf(String engineGroup) {
        return Arrays.stream(Role.values())
                .filter(role -> engineGroup != null && engineGroup.startsWith(role.group("")))
                .map(role -> members(role, engineGroup.substring(role.group("").length())))
                .flatMap(List::stream)
                .toList();
    }

    private List<Person> members(Role role, String unitCode) {
        return role.ofUnit() == unitCode.isEmpty() ? List.of() : holders(role, unitCode);
    }

    @Override
    @Transactional
    public void importDirectory(DirectoryFile file) {
        DirectoryRules.check(file);
        Agency agency = file.agency();
        tables.agency().filter(recorded -> !recorded.code().equals(agency.code())).ifPresent(other -> {
            throw Refusal.of("organization.fileInvalid", agency.code(), "otherAgency");
        });
        tables.add(new Agency(
                agency.code(), nfc(agency.name()), nfc(agency.symbol()), nfc(agency.superior()), nfc(agency.place())));
        file.units().forEach(unit -> tables.add(new Unit(unit.code(), nfc(unit.name()), unit.type())));
        file.people().forEach(person -> tables.add(nfc(person)));
    }

    private static Person nfc(Person person) {
        return new Person(
                person.id(),
                nfc(person.fullName()),
                person.email(),
                person.unitCode(),
                nfc(person.position()),
                person.kind(),
                person.login(),
                person.roles());
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private static List<Person> inOrder(List<Person> people) {
        return people.stream().sorted(new NameOrder()).toList();
    }
}
