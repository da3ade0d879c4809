package vn.thidua.proposal;

import java.time.LocalDate;
import java.util.List;

/**
 * Told in the transaction that makes the director's decision final (S34).
 *
 * @param listKey e.g. {@code GK-2024-0003} @param decisionNumber number and symbol as on paper, e.g. {@code 12/QĐ-SNNPTNT}
 */
public record CertificatesGranted(
        long listId, String listKey, long planId, String decisionNumber, LocalDate decisionDate, List<Awarded> holders) {

    /** @param code code of the unit, or the person's id @param personId null for a unit @param name a snapshot, as {@code unitName} */
    public record Awarded(
            String code, String personId, String name, String unitCode, String unitName, String achievement) {}
}
