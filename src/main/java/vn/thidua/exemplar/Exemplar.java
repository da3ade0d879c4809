package vn.thidua.exemplar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An exemplar on record (S14, S62).
 *
 * @param key what a person would call it and the case's business key, e.g. {@code DH-2023-0007}
 * @param unitCode the unit that introduced it
 * @param achievedOn day of the achievement, Asia/Ho_Chi_Minh; null where it is not of one day
 * @param reason why it was selected or declined; null where none was given
 * @param noPublicity why nothing was made known; null unless the log was finished without any entry
 */
public record Exemplar(
        long id,
        String key,
        long planId,
        String unitCode,
        Kind kind,
        String name,
        String achievements,
        String evidence,
        LocalDate achievedOn,
        String introducedBy,
        Instant introducedAt,
        State state,
        String decidedBy,
        String reason,
        String noPublicity) {

    public enum Kind {
        COLLECTIVE,
        PERSON,
        /** Sáng kiến, cách làm hay. */
        INITIATIVE
    }

    public enum State {
        INTRODUCED,
        SELECTED,
        DECLINED
    }
}
