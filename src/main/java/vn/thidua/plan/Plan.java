package vn.thidua.plan;

import java.time.LocalDate;

/**
 * A movement's plan on record.
 *
 * @param key what a person would call it and the case's business key, e.g. {@code KH-2023-TD01}
 * @param number the clerk's number (S1); null until numbered
 * @param issueDate day of issue (S2), Asia/Ho_Chi_Minh; null until numbered
 */
public record Plan(long id, String key, PlanState state, Integer number, LocalDate issueDate, PlanContent content) {

    /** Number and symbol as on paper, e.g. {@code 45/KH-SNNPTNT}; the place of the number stays empty before the clerk fills it. */
    public String reference() {
        return (number == null ? "   " : number < 10 ? "0" + number : number.toString()) + "/" + content.symbol();
    }
}
