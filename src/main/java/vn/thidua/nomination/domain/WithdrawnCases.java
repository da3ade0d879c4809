package vn.thidua.nomination.domain;

/** The cases in which a nomination still stands when it is withdrawn. */
public interface WithdrawnCases {

    /** Its appraisal ends; whoever selects or decides sees the list without it. */
    void withdrawn(long planId, long nominationId);
}
