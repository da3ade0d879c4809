package vn.thidua.organization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Agency;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.StaffKind;
import vn.thidua.organization.Unit;
import vn.thidua.organization.UnitType;

/** The directory's tables. */
@Component
public class DirectoryTables {

    private static final String PEOPLE = """
            select p.id, p.full_name, p.email, p.unit_code, p.position, p.kind, p.login,
                   array(select r.role from thidua.person_role r where r.person_id = p.id) as roles
            from thidua.person p
            """;

    private final JdbcClient jdbc;

    DirectoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Agency> agency() {
        return jdbc.sql("select code, name, symbol, superior, place from thidua.agency").query(Agency.class).optional();
    }

    public List<Unit> units() {
        return jdbc.sql("select code, name, type from thidua.unit order by ordinal").query(DirectoryTables::unit).list();
    }

    public Optional<Unit> unit(String code) {
        return jdbc.sql("select code, name, type from thidua.unit where code = ?").param(code).query(DirectoryTables::unit).optional();
    }

    public Optional<Person> person(String id) {
        return jdbc.sql(PEOPLE + "where p.id = ?").param(id).query(DirectoryTables::person).optional();
    }

    public List<Person> staffOf(String unitCode) {
        return jdbc.sql(PEOPLE + "where p.unit_code = ?").param(unitCode).query(DirectoryTables::person).list();
    }

    public List<Person> users() {
        return jdbc.sql(PEOPLE + "where p.login").query(DirectoryTables::person).list();
    }

    /** @param unitCode null: in any unit */
    public List<Person> holders(Role role, String unitCode) {
        return jdbc.sql(PEOPLE + """
                        where p.login and (:unit::text is null or p.unit_code = :unit)
                          and exists (select 1 from thidua.person_role r where r.person_id = p.id and r.role = :role)
                        """)
                .param("unit", unitCode)
                .param("role", role.name())
                .query(DirectoryTables::person)
                .list();
    }

    public void add(Agency agency) {
        jdbc.sql("insert into thidua.agency (code, name, symbol, superior, place) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(agency.code(), agency.name(), agency.symbol(), agency.superior(), agency.place())
                .update();
    }

    public void add(Unit unit) {
        jdbc.sql("insert into thidua.unit (code, name, type) values (?, ?, ?) on conflict do nothing")
                .params(unit.code(), unit.name(), unit.type().name())
                .update();
    }

    public void add(Person person) {
        int added = jdbc.sql("""
                        insert into thidua.person (id, full_name, email, unit_code, position, kind, login)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(person.id(), person.fullName(), person.email(), person.unitCode(), person.position())
                .params(person.kind().name(), person.login())
                .update();
        // the roles of somebody who is already on record are not the file's to change
        for (Role role : added == 0 ? Set.<Role>of() : person.roles()) {
            jdbc.sql("insert into thidua.person_role (person_id, role) values (?, ?)").params(person.id(), role.name()).update();
        }
    }

    private static Unit unit(ResultSet row, int n) throws SQLException {
        return new Unit(row.getString("code"), row.getString("name"), UnitType.valueOf(row.getString("type")));
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object role : (Object[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf((String) role));
        }
        return new Person(
                row.getString("id"),
                row.getString("full_name"),
                row.getString("email"),
                row.getString("unit_code"),
                row.getString("position"),
                StaffKind.valueOf(row.getString("kind")),
                row.getBoolean("login"),
                roles);
    }
}
