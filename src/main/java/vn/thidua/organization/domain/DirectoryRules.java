package vn.thidua.organization.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.thidua.organization.Agency;
import vn.thidua.organization.Organization.DirectoryFile;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.Unit;
import vn.thidua.organization.UnitType;
import vn.thidua.refusal.Refusal;

/** What a directory must be before anything of it goes on record. Each refusal names the entry that is wrong. */
public final class DirectoryRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,40}");
    /** One address, printable ASCII without spaces: nothing that could break out of a mail header. */
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    private static final Pattern SYMBOL = Pattern.compile("[\\p{Lu}0-9-]{1,40}");

    private DirectoryRules() {}

    /** @throws Refusal organization.fileInvalid with the entry and what is wrong with it (a key below {@code organization.fault}) */
    public static void check(DirectoryFile file) {
        require(file.agency() != null, "agency", "missing");
        require(file.units() != null && !file.units().isEmpty(), "units", "missing");
        require(file.people() != null, "people", "missing");
        Map<String, Unit> units = units(file.units());
        agency(file.agency(), units);
        Set<String> ids = new HashSet<>();
        for (Person person : file.people()) {
            person(person, units);
            require(ids.add(person.id()), person.id(), "duplicate");
        }
        heads(file.units(), file.people());
    }

    private static void agency(Agency agency, Map<String, Unit> units) {
        text(agency.name(), "agency");
        text(agency.superior(), "agency");
        text(agency.place(), "agency");
        require(matches(SYMBOL, agency.symbol()), "agency", "symbol");
        Unit unit = units.get(agency.code());
        require(unit != null && unit.type() == UnitType.DEPARTMENT, "agency", "unitUnknown");
    }

    private static Map<String, Unit> units(List<Unit> units) {
        Map<String, Unit> byCode = new HashMap<>();
        for (Unit unit : units) {
            require(matches(ID, unit.code()), unit.code(), "code");
            text(unit.name(), unit.code());
            require(unit.type() != null, unit.code(), "type");
            require(byCode.put(unit.code(), unit) == null, unit.code(), "duplicate");
        }
        long departments = units.stream().filter(u -> u.type() == UnitType.DEPARTMENT).count();
        require(departments == 1, "units", "oneDepartment");
        return byCode;
    }

    private static void person(Person person, Map<String, Unit> units) {
        require(matches(ID, person.id()), person.id(), "code");
        text(person.fullName(), person.id());
        text(person.position(), person.id());
        require(person.kind() != null, person.id(), "type");
        require(matches(EMAIL, person.email()), person.id(), "email");
        Unit unit = units.get(person.unitCode());
        require(unit != null, person.id(), "unitUnknown");
        require(person.roles() != null && person.roles().stream().noneMatch(Objects::isNull), person.id(), "roles");
        require(person.login() || person.roles().isEmpty(), person.id(), "roleWithoutLogin");
        boolean unitRole = person.roles().stream().anyMatch(Role::ofUnit);
        require(!unitRole || unit.type().carriesOutThePlan(), person.id(), "unitRole");
    }

    /** S12: one accountable head for each unit that carries the plan out. */
    private static void heads(List<Unit> units, List<Person> people) {
        Function<Unit, Long> headsOf = unit -> people.stream()
                .filter(p -> p.unitCode().equals(unit.code()) && p.roles().contains(Role.UNIT_HEAD))
                .count();
        for (Unit unit : units) {
            require(!unit.type().carriesOutThePlan() || headsOf.apply(unit) == 1, unit.code(), "oneHead");
        }
    }

    private static void text(String text, String entry) {
        require(text != null && !text.isBlank() && text.length() <= 255, entry, "text");
        require(text.chars().noneMatch(Character::isISOControl), entry, "text");
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static void require(boolean holds, String entry, String fault) {
        if (!holds) {
            throw Refusal.of("organization.fileInvalid", String.valueOf(entry), fault);
        }
    }
}
