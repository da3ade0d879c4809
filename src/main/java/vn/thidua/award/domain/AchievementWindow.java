package vn.thidua.award.domain;

import java.time.LocalDate;

/** The days whose achievements a plan counts, the first and the last included. */
public record AchievementWindow(LocalDate from, LocalDate to) {

    /**
     * Whether an award was given for days of this window: by the period that its decision names, else by the day of the decision
     * (requirements 2.1).
     */
    public boolean rewardedBy(LocalDate achievedFrom, LocalDate achievedTo, LocalDate decidedOn) {
        return achievedFrom == null ? shares(decidedOn, decidedOn) : shares(achievedFrom, achievedTo);
    }

    private boolean shares(LocalDate first, LocalDate last) {
        return !first.isAfter(to) && !last.isBefore(from);
    }
}
