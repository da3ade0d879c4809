package vn.thidua.organization;

/**
 * The department whose movements run here.
 *
 * @param code code of its DEPARTMENT unit
 * @param symbol part of a document's symbol, e.g. {@code SNNPTNT} in {@code KH-SNNPTNT}
 * @param superior name of the superior authority as on a letterhead, e.g. {@code UBND tỉnh …}
 * @param place place name before the date of a document (S2)
 */
public record Agency(String code, String name, String symbol, String superior, String place) {}
