package vn.thidua.organization;

import java.util.Set;

/**
 * @param id user id in the engine where {@code login} is true; letters and digits only
 * @param email the only address that mail is sent to
 * @param unitCode the unit that the person belongs to; unit roles hold for this unit
 */
public record Person(
        String id,
        String fullName,
        String email,
        String unitCode,
        String position,
        StaffKind kind,
        boolean login,
        Set<Role> roles) {}
