package vn.thidua.nomination;

/** The plan's proposal to the province, as far as a withdrawal must know it; the proposals answer. */
public interface ProvincialDraft {

    /** Holds the proposal until the transaction ends. @return whether it is drafted and has not been sent */
    boolean holdUnsent(long planId);

    /** Takes the nomination out of the draft; a draft without names is not sent, and its case ends. */
    void remove(long planId, long nominationId);
}
