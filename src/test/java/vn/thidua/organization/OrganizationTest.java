package vn.thidua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.organization.Organization.DirectoryFile;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
class OrganizationTest {

    @Autowired
    private Organization organization;

    private final DirectoryFile sample = DirectoryTest.sample();

    @BeforeEach
    void directory() {
        organization.importDirectory(sample);
    }

    @Test
    void keeps_the_directory_in_its_order() {
        assertThat(organization.agency()).isEqualTo(sample.agency());
        assertThat(organization.units()).startsWith(sample.units().toArray(Unit[]::new));
        assertThat(organization.unit("TTBVTV").type()).isEqualTo(UnitType.AFFILIATE);
        assertThat(organization.person("tccb1")).contains(sample.people().stream().filter(p -> p.id().equals("tccb1")).findFirst().orElseThrow());
    }

    @Test
    void a_second_import_changes_nothing_and_adds_what_is_missing() {
        Person renamed = new Person("tccb2", "Người Khác", "x@y.example", "TCCB", "x", StaffKind.WORKER, false, java.util.Set.of());
        Person added = new Person("moi", "Người Mới", "moi@y.example", "TCCB", "Chuyên viên", StaffKind.WORKER, false, java.util.Set.of());
        List<Person> people = new java.util.ArrayList<>(sample.people());
        people.replaceAll(p -> p.id().equals("tccb2") ? renamed : p);
        people.add(added);
        Person before = organization.person("tccb2").orElseThrow();
        organization.importDirectory(new DirectoryFile(sample.agency(), sample.units(), people));
        assertThat(organization.person("tccb2")).contains(before);
        assertThat(organization.person("moi")).contains(added);
    }

    @Test
    void knows_who_holds_a_role_and_who_is_in_an_engine_group() {
        assertThat(organization.holders(Role.TCCB_OFFICER, null)).extracting(Person::id).containsExactlyInAnyOrder("tccb1", "tccb2", "tccb3");
        assertThat(organization.holders(Role.UNIT_HEAD, "TTBVTV")).extracting(Person::id).containsExactly("ttTTBVTV");
        assertThat(organization.membersOf("unitOfficerTTBVTV")).extracting(Person::id).containsExactly("cbTTBVTV");
        assertThat(organization.membersOf("unitHeadTCCB")).extracting(Person::id).containsExactly("truongtccb");
        assertThat(organization.membersOf("director")).extracting(Person::id).containsExactly("giamdoc");
        assertThat(organization.membersOf("camunda-admin")).extracting(Person::id).containsExactly("quantri");
        assertThat(organization.membersOf("unitHead")).isEmpty();
        assertThat(organization.membersOf("directorX")).isEmpty();
        assertThat(organization.membersOf(null)).isEmpty();
        assertThatThrownBy(() -> organization.holders(Role.UNIT_HEAD, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staff_include_those_without_login_users_do_not() {
        assertThat(organization.staffOf("TTBVTV")).extracting(Person::id).containsExactlyInAnyOrder("ttTTBVTV", "cbTTBVTV", "nv1TTBVTV", "nv2TTBVTV");
        assertThat(organization.users()).allMatch(Person::login);
    }

    @Test
    void refuses_an_unknown_unit() {
        assertThat(catchThrowableOfType(Refusal.class, () -> organization.unit("XYZ")).code()).isEqualTo("organization.unitUnknown");
    }
}
