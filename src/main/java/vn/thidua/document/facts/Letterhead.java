package vn.thidua.document.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.document.domain.OfficeWords;
import vn.thidua.document.domain.Signature;
import vn.thidua.document.domain.Tags;
import vn.thidua.organization.Agency;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.Unit;
import vn.thidua.organization.UnitType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;

/** What stands at the head and at the foot of every document. */
@Component
class Letterhead {

    /** @param symbol e.g. {@code TTr-SNNPTNT} */
    record Identity(String number, String symbol, LocalDate date) {}

    static final Tags HEAD = Tags.of("coQuanChuQuan", "coQuan", "tenCoQuan", "so", "kyHieu", "diaDanh", "ngayThang", "nam");
    static final Tags MOVEMENT = Tags.of("tenPhongTrao", "linhVuc", "tenGoiTat", "vanBanKeHoach");
    static final Tags RECIPIENTS = new Tags(java.util.Set.of(), Map.of("noiNhan", Tags.of("ten")));

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Organization organization;
    private final MessageSource messages;

    Letterhead(Organization organization, MessageSource messages) {
        this.organization = organization;
        this.messages = messages;
    }

    Map<String, Object> department(Plan plan, Integer number, String symbol, LocalDate date) {
        Agency agency = organization.agency();
        Map<String, Object> values = movement(plan);
        values.put("coQuanChuQuan", upper(agency.superior()));
        values.put("coQuan", upper(agency.name()));
        values.put("so", OfficeWords.number(number));
        values.put("kyHieu", symbol);
        values.put("ngayThang", OfficeWords.longDate(date, year(plan, date)));
        return values;
    }

    /** A unit's own document: the department is its superior. */
    Map<String, Object> unit(Plan plan, String unitCode) {
        Map<String, Object> values = movement(plan);
        Unit unit = organization.unit(unitCode);
        boolean department = unit.type() == UnitType.DEPARTMENT;
        values.put("coQuanChuQuan", upper(department ? organization.agency().superior() : organization.agency().name()));
        values.put("coQuan", upper(department ? organization.agency().name() : unit.name()));
        values.put("so", OfficeWords.number(null));
        values.put("kyHieu", "");
        values.put("ngayThang", OfficeWords.longDate(null, year(plan, null)));
        return values;
    }

    private Map<String, Object> movement(Plan plan) {
        PlanContent content = plan.content();
        Map<String, Object> values = new HashMap<>();
        values.put("tenCoQuan", organization.agency().name());
        values.put("diaDanh", text(content.place()).isEmpty() ? text(organization.agency().place()) : content.place());
        values.put("nam", String.valueOf(content.year()));
        values.put("tenPhongTrao", text(content.movementName()));
        values.put("linhVuc", text(content.field()));
        values.put("tenGoiTat", text(content.shortName()));
        values.put(
                "vanBanKeHoach",
                word(
                        "planCited",
                        plan.reference().strip(),
                        OfficeWords.longDate(plan.issueDate(), content.year()),
                        organization.agency().name()));
        return values;
    }

    private static int year(Plan plan, LocalDate date) {
        return date == null ? plan.content().year() : date.getYear();
    }

    /** Who signs for the department. @param user who did sign; empty: nobody yet, or the application itself */
    Signature director(PlanContent content, Optional<String> user) {
        Optional<Person> signer = user.flatMap(organization::person);
        if (signer.isEmpty() || signer.get().fullName().equals(content.signerName())) {
            return Signature.own(content.signerTitle(), text(content.signerName()));
        }
        Person person = signer.get();
        if (person.roles().contains(Role.DIRECTOR)) {
            return Signature.own(content.signerTitle(), person.fullName());
        }
        return person.roles().contains(Role.DEPUTY_DIRECTOR)
                ? Signature.deputy(content.signerTitle(), person.position(), person.fullName())
                : Signature.authorized(content.signerTitle(), person.position(), person.fullName());
    }

    /** Who signs for a unit: its head; else whoever holds the head's office now. */
    Signature unitHead(String unitCode, Optional<String> user) {
        Optional<Person> head = organization.holders(Role.UNIT_HEAD, unitCode).stream().findFirst();
        Optional<Person> signer = user.flatMap(organization::person).or(() -> head);
        if (signer.isEmpty()) {
            return Signature.own(word("unitHead"), "");
        }
        if (head.isEmpty() || signer.get().roles().contains(Role.UNIT_HEAD)) {
            return Signature.own(signer.get().position(), signer.get().fullName());
        }
        return Signature.deputy(head.get().position(), signer.get().position(), signer.get().fullName());
    }

    List<Map<String, Object>> names(List<String> names) {
        return names.stream().map(name -> Map.<String, Object>of("ten", name)).toList();
    }

    /** The units that the plan is for and those that merely receive it, as one line each where a whole kind is meant (S77, S78). */
    List<Map<String, Object>> recipients(PlanContent content) {
        List<Unit> units = java.util.stream.Stream.concat(content.otherRecipients().stream(), content.addressees().stream())
                .distinct()
                .map(organization::unit)
                .toList();
        List<String> lines = new java.util.ArrayList<>();
        boolean party = units.stream().anyMatch(u -> u.type() == UnitType.PARTY);
        boolean leaders = units.stream().anyMatch(u -> u.type() == UnitType.DEPARTMENT);
        if (party || leaders) {
            lines.add(word(party && leaders ? "partyAndLeaders" : party ? "party" : "leaders"));
        }
        List<Unit> rest = units.stream().filter(u -> u.type() != UnitType.PARTY && u.type() != UnitType.DEPARTMENT).toList();
        boolean masses = rest.stream().anyMatch(u -> u.type() == UnitType.MASS_ORGANIZATION);
        if (rest.containsAll(organization.units().stream()
                .filter(u -> u.type().carriesOutThePlan() || masses && u.type() == UnitType.MASS_ORGANIZATION)
                .toList())) {
            lines.add(word(masses ? "unitsAndMasses" : "units"));
        } else {
            rest.forEach(unit -> lines.add(unit.name()));
        }
        return names(lines);
    }

    String fullName(String user) {
        return user == null ? "" : organization.person(user).map(Person::fullName).orElse(user);
    }

    String unitName(String code) {
        return organization.unit(code).name();
    }

    Agency agency() {
        return organization.agency();
    }

    Optional<Person> firstHolder(Role role) {
        return organization.holders(role, null).stream().findFirst();
    }

    /** @param code within {@code document} of the bundle */
    String word(String code, Object... arguments) {
        return messages.getMessage("document." + code, arguments, VIETNAMESE);
    }

    static String upper(String text) {
        return text(text).toUpperCase(VIETNAMESE);
    }

    static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
