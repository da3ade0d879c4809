package vn.thidua.calendar.domain;

/** Why a day differs from the week's pattern. */
public enum DayKind {
    HOLIDAY,
    /** Given because a holiday fell on a weekend. */
    SUBSTITUTE_HOLIDAY,
    /** Off, in exchange for a Saturday. */
    SWAPPED_DAY_OFF,
    /** A Saturday or Sunday worked in exchange. */
    SWAPPED_WORKDAY,
    /** Worked in the morning only; it counts as a working day, and what falls due on it is due when the morning ends. */
    HALF_DAY;

    public boolean worked() {
        return this == SWAPPED_WORKDAY || this == HALF_DAY;
    }
}
