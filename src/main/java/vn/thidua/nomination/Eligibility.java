package vn.thidua.nomination;

/** Asked when nominees are selected and again when the director decides; answered by the appraisal. */
public interface Eligibility {

    /** Whether the concluded appraisal of the nomination makes it eligible now. */
    boolean eligible(long nominationId);
}
