package vn.thidua.calendar;

import java.util.List;

/** The running cases whose moments are reckoned with the calendar. */
public interface DatedCases {

    /** What would move if the cases followed the calendar as it answers now; changes nothing. */
    List<Move> moves();

    /** Moves it, in the caller's transaction, and puts on record what moved. @param changeId the change that is the cause */
    List<Move> follow(long changeId);
}
