package vn.thidua.organization;

/** @param code letters and digits only, part of engine groups and of business keys @param name Vietnamese name as on paper */
public record Unit(String code, String name, UnitType type) {}
