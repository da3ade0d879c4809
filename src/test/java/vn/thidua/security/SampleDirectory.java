package vn.thidua.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.thidua.organization.Agency;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.StaffKind;
import vn.thidua.organization.Unit;
import vn.thidua.organization.UnitType;

/** Two units and one holder of each role; people can come and go. */
@TestConfiguration(proxyBeanMethods = false)
public class SampleDirectory {

    public static final String PASSWORD = "Mot-mat-khau-2023";

    @Bean
    @Primary
    People people() {
        return new People();
    }

    @Bean
    @Primary
    InitialPasswords samplePasswords() {
        return person -> Optional.of(PASSWORD);
    }

    public static Person somebody(String id, String unit, Role... roles) {
        return new Person(id, "Nguyễn Văn " + id, id + "@mau.vn", unit, "", StaffKind.CIVIL_SERVANT, true, Set.of(roles));
    }

    public static class People implements Organization {

        public final List<Person> present = new CopyOnWriteArrayList<>(List.of(
                somebody("chuyenvien", "TCCB", Role.TCCB_OFFICER),
                somebody("truongphong", "TCCB", Role.TCCB_HEAD),
                somebody("giamdoc", "SO", Role.DIRECTOR),
                somebody("canboa", "DVA", Role.UNIT_OFFICER),
                somebody("truonga", "DVA", Role.UNIT_HEAD),
                somebody("canbob", "DVB", Role.UNIT_OFFICER),
                somebody("ketoan", "DVB", Role.UNIT_OFFICER)));

        @Override
        public Agency agency() {
            return new Agency("SO", "Sở Mẫu", "SM", "UBND tỉnh", "Mẫu");
        }

        @Override
        public Unit unit(String code) {
            return units().stream().filter(unit -> unit.code().equals(code)).findFirst().orElseThrow();
        }

        @Override
        public List<Unit> units() {
            return List.of(
                    new Unit("SO", "Sở Mẫu", UnitType.DEPARTMENT),
                    new Unit("TCCB", "Phòng Tổ chức cán bộ", UnitType.OFFICE),
                    new Unit("DVA", "Chi cục A", UnitType.AFFILIATE),
                    new Unit("DVB", "Trung tâm B", UnitType.AFFILIATE));
        }

        @Override
        public Optional<Person> person(String id) {
            return present.stream().filter(person -> person.id().equals(id)).findFirst();
        }

        @Override
        public List<Person> staffOf(String unitCode) {
            return present.stream().filter(person -> person.unitCode().equals(unitCode)).toList();
        }

        @Override
        public List<Person> holders(Role role, String unitCode) {
            return present.stream().filter(person -> person.roles().contains(role)).toList();
        }

        @Override
        public List<Person> users() {
            return List.copyOf(present);
        }

        @Override
        public List<Person> membersOf(String engineGroup) {
            return List.of();
        }

        @Override
        public void importDirectory(DirectoryFile file) {
            throw new IllegalStateException("this directory stands as it is");
        }
    }
}
