package vn.thidua.proposal.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.Unit;
import vn.thidua.organization.UnitType;
import vn.thidua.proposal.Certificates.Kind;
import vn.thidua.refusal.Refusal;

/**
 * Who may have a certificate of the director: units that carry the plan out, and whoever works in the department or one of its units.
 *
 * @param addressees codes of the units that carry the plan out
 */
public record CertificateHolders(List<Unit> units, List<Person> people, List<String> addressees) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** Whom an entry means. */
    public record Found(Kind kind, String code, String name, Unit unit) {}

    /**
     * Codes and names are typed by hand: capitals or not make no difference.
     *
     * @param row number of the entry, from 1
     * @throws Refusal proposal.certificate.codeMissing, .holderUnknown, .holderAmbiguous, .departmentItself, .unitNotAddressed, .directorHimself,
     *     .personOutside
     */
    public Found named(String raw, int row) {
        String typed = OfficeText.required(
                raw, OfficeText.LINE, "holders", Refusal.of("proposal.certificate.codeMissing", String.valueOf(row)));
        List<Found> byCode = matching(typed, true);
        Found found = only(typed, byCode.isEmpty() ? matching(typed, false) : byCode);
        return found.kind() == Kind.UNIT ? allowedUnit(found) : allowedPerson(found);
    }

    private List<Found> matching(String typed, boolean byCode) {
        String wanted = folded(typed);
        return Stream.concat(
                        units.stream()
                                .filter(unit -> folded(byCode ? unit.code() : unit.name()).equals(wanted))
                                .map(unit -> new Found(Kind.UNIT, unit.code(), unit.name(), unit)),
                        people.stream()
                                .filter(person -> folded(byCode ? person.id() : person.fullName()).equals(wanted))
                                .map(person -> new Found(Kind.PERSON, person.id(), person.fullName(), unitOf(person))))
                .toList();
    }

    private Found only(String typed, List<Found> found) {
        if (found.isEmpty()) {
            throw refusal("holderUnknown", typed, String.join(", ", addressees));
        }
        if (found.size() > 1) {
            throw refusal(
                    "holderAmbiguous",
                    typed,
                    found.stream().map(one -> one.code() + " (" + one.unit().name() + ")").collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    private Found allowedUnit(Found found) {
        if (found.unit().type() == UnitType.DEPARTMENT) {
            throw refusal("departmentItself");
        }
        if (!addressees.contains(found.code())) {
            throw refusal("unitNotAddressed", found.name(), String.join(", ", addressees));
        }
        return found;
    }

    private Found allowedPerson(Found found) {
        boolean director = people.stream()
                .filter(person -> person.id().equals(found.code()))
                .anyMatch(person -> person.roles().contains(Role.DIRECTOR));
        if (director) {
            throw refusal("directorHimself", found.name());
        }
        // Who leads the department or organizes the movement takes part in it, whether or not the plan addresses the own office
        UnitType type = found.unit().type();
        if (type != UnitType.DEPARTMENT && !type.carriesOutThePlan()) {
            throw refusal("personOutside", found.name(), found.unit().name());
        }
        return found;
    }

    private Unit unitOf(Person person) {
        return units.stream().filter(unit -> unit.code().equals(person.unitCode())).findFirst().orElseThrow();
    }

    private static String folded(String text) {
        return text.toLowerCase(VIETNAMESE).replaceAll("\\s+", " ");
    }

    private static Refusal refusal(String what, Object... arguments) {
        return Refusal.of("proposal.certificate." + what, arguments).at("holders");
    }
}
