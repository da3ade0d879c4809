package vn.thidua.nomination;

/** What the director's decision asks once more of each selected nomination; the appraisal answers. */
public interface Eligibility {

    /** Whether the judgements on record make the nomination eligible now. */
    boolean eligible(long nominationId);
}
