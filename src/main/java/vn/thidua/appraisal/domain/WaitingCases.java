package vn.thidua.appraisal.domain;

/** The cases in which dossiers wait. */
public interface WaitingCases {

    /** The dossier lacks no ranking any more: its case goes on. */
    void rankingsKnown(long nominationId);
}
