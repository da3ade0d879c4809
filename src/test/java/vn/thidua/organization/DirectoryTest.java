package vn.thidua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.organization.Organization.DirectoryFile;
import vn.thidua.organization.domain.DirectoryRules;
import vn.thidua.organization.domain.NameOrder;
import vn.thidua.refusal.Refusal;

/** The sample directory, and what the rules refuse of it when one entry is wrong. */
class DirectoryTest {

    static DirectoryFile sample() {
        try (InputStream json = DirectoryTest.class.getResourceAsStream("/sample/organization.json")) {
            return new ObjectMapper().readValue(json, DirectoryFile.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private final DirectoryFile sample = sample();

    @Test
    void the_sample_is_valid_and_of_the_size_of_a_department() {
        DirectoryRules.check(sample);
        assertThat(sample.units().stream().filter(u -> u.type().carriesOutThePlan())).hasSize(20);
        assertThat(sample.units().stream().filter(u -> u.type() == UnitType.PARTY)).hasSize(1);
        assertThat(sample.units().stream().filter(u -> u.type() == UnitType.MASS_ORGANIZATION)).hasSize(3);
        assertThat(sample.agency().symbol()).isEqualTo("SNNPTNT");
    }

    @Test
    void every_unit_that_carries_out_has_a_head_and_an_officer_with_login_and_two_without() {
        for (Unit unit : sample.units()) {
            if (unit.type().carriesOutThePlan()) {
                List<Person> staff = sample.people().stream().filter(p -> p.unitCode().equals(unit.code())).toList();
                assertThat(staff.stream().filter(p -> p.roles().contains(Role.UNIT_HEAD) && p.login())).as(unit.code()).hasSize(1);
                assertThat(staff.stream().filter(p -> p.roles().contains(Role.UNIT_OFFICER) && p.login())).as(unit.code()).hasSize(1);
                assertThat(staff.stream().filter(p -> !p.login())).as(unit.code()).hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void the_sample_names_the_people_of_the_demo() {
        assertThat(roles("giamdoc")).containsExactly(Role.DIRECTOR);
        assertThat(roles("truongtccb")).containsExactlyInAnyOrder(Role.TCCB_HEAD, Role.UNIT_HEAD);
        assertThat(roles("tccb1")).containsExactlyInAnyOrder(Role.TCCB_OFFICER, Role.UNIT_OFFICER);
        assertThat(roles("tccb2")).containsExactly(Role.TCCB_OFFICER);
        assertThat(roles("tccb3")).containsExactly(Role.TCCB_OFFICER);
        assertThat(roles("vanthu")).containsExactly(Role.CLERK);
        assertThat(roles("quantri")).containsExactly(Role.ADMINISTRATOR);
        assertThat(roles("ttTTBVTV")).containsExactly(Role.UNIT_HEAD);
        assertThat(roles("cbTTBVTV")).containsExactly(Role.UNIT_OFFICER);
    }

    @Test
    void sample_mail_leads_nowhere_and_names_are_distinct_and_composed() {
        assertThat(sample.people()).allMatch(p -> p.email().endsWith(".example"));
        assertThat(sample.people()).extracting(Person::fullName).doesNotHaveDuplicates();
        assertThat(sample.people()).extracting(Person::email).doesNotHaveDuplicates();
        assertThat(sample.people()).allMatch(p -> Normalizer.isNormalized(p.fullName(), Normalizer.Form.NFC));
    }

    static Stream<Arguments> wrongEntries() {
        return Stream.of(
                wrong("id with a space", "nv 1", "code", people -> people.add(person("nv 1", "VPS", "a@b.example"))),
                wrong("id twice", "giamdoc", "duplicate", people -> people.add(person("giamdoc", "VPS", "a@b.example"))),
                wrong("unknown unit", "nv", "unitUnknown", people -> people.add(person("nv", "XYZ", "a@b.example"))),
                wrong("e-mail without domain", "nv", "email", people -> people.add(person("nv", "VPS", "nv@"))),
                wrong("e-mail that breaks a header", "nv", "email", people -> people.add(person("nv", "VPS", "a@b.example\nBcc: c@d.vn"))),
                wrong("second head", "VPS", "oneHead", people -> people.add(person("nv", "VPS", "a@b.example", Role.UNIT_HEAD))),
                wrong("no head", "TTKN", "oneHead", people -> people.removeIf(p -> p.id().equals("ttTTKN"))),
                wrong("unit role outside", "nv", "unitRole", people -> people.add(person("nv", "SNN", "a@b.example", Role.UNIT_HEAD))),
                wrong("no roles", "nv", "roles", people -> people.add(new Person("nv", "A B", "a@b.example", "VPS", "x", StaffKind.WORKER, false, null))),
                wrong("role without login", "nv", "roleWithoutLogin",
                        people -> people.add(new Person("nv", "A B", "a@b.example", "VPS", "x", StaffKind.WORKER, false, Set.of(Role.CLERK)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongEntries")
    void refuses_a_wrong_entry_and_names_it(String what, String entry, String fault, Consumer<List<Person>> change) {
        List<Person> people = new ArrayList<>(sample.people());
        change.accept(people);
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> DirectoryRules.check(new DirectoryFile(sample.agency(), sample.units(), people)));
        assertThat(refusal.code()).isEqualTo("organization.fileInvalid");
        assertThat(refusal.arguments()).containsExactly(entry, fault);
    }

    @Test
    void names_are_ordered_by_given_name_in_vietnamese_order() {
        assertThat(Stream.of("Trần Văn Đức", "Vũ Thị Dung", "Lê Văn Ân", "Bùi Thị An", "Đỗ Văn Ấn", "Phạm Thị Êm", "Ngô Văn Em")
                        .map(name -> new Person(name, name, null, null, null, null, false, Set.of()))
                        .sorted(new NameOrder())
                        .map(Person::fullName))
                .containsExactly("Bùi Thị An", "Lê Văn Ân", "Đỗ Văn Ấn", "Vũ Thị Dung", "Trần Văn Đức", "Ngô Văn Em", "Phạm Thị Êm");
    }

    private Set<Role> roles(String id) {
        return sample.people().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow().roles();
    }

    private static Arguments wrong(String what, String entry, String fault, Consumer<List<Person>> change) {
        return Arguments.of(what, entry, fault, change);
    }

    private static Person person(String id, String unit, String email, Role... roles) {
        return new Person(id, "Nguyễn Văn A", email, unit, "Chuyên viên", StaffKind.CIVIL_SERVANT, true,
                roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.of(roles[0], roles));
    }
}
