package vn.thidua.calendar.domain;

/** Why a day differs from the week's pattern. */
public enum DayKind {
    HOLIDAY,
    /** Given because a holiday fell on a weekend. */
    SUBSTITUTE_HOLIDAY,
    /** Off, in exchange for a Saturday. */
    SWAPPED_DAY_OFF,
    /** A Saturday or Sunday worked in exchange. */
    SWAPPED_WORKDAY;

    public boolean worked() {
        return this == SWAPPED_WORKDAY;
    }
}
