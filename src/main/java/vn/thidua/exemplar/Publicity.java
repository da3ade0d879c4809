package vn.thidua.exemplar;

import java.time.LocalDate;

/**
 * Where and when an exemplar was made known (S69).
 *
 * @param outlet newspaper, station, portal …
 * @param publishedOn day of publication, Asia/Ho_Chi_Minh
 * @param link http or https address; null where the outlet has none
 */
public record Publicity(String outlet, Scope scope, LocalDate publishedOn, String link) {

    public enum Scope {
        IN_PROVINCE,
        OUT_OF_PROVINCE
    }
}
