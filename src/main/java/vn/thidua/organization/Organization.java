package vn.thidua.organization;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** The directory of the department. */
public interface Organization {

    Agency agency();

    /** @throws vn.thidua.refusal.Refusal organization.unitUnknown */
    Unit unit(String code);

    /** All units in the order of the directory. */
    List<Unit> units();

    Optional<Person> person(String id);

    /** Everybody who belongs to the unit, with or without a login, in Vietnamese order of names. */
    List<Person> staffOf(String unitCode);

    /** People with a login and this role. @param unitCode the unit for a unit role, else null */
    List<Person> holders(Role role, String unitCode);

    /** Everybody with a login. */
    List<Person> users();

    /** People with a login whose roles map to this engine group; empty for an unknown group. */
    List<Person> membersOf(String engineGroup);

    /**
     * Replaces nothing, adds what is missing: agency, units, people of a directory file that is not yet on record.
     *
     * @throws vn.thidua.refusal.Refusal organization.fileInvalid, naming the entry
     */
    void importDirectory(DirectoryFile file);

    /** A directory as it stands in a data file; the file may mark itself by a text {@code sample}. */
    @JsonIgnoreProperties("sample")
    record DirectoryFile(Agency agency, List<Unit> units, List<Person> people) {}
}
