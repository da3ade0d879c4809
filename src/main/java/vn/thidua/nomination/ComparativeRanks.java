package vn.thidua.nomination;

import java.util.Map;

/** The order in which a comparison by scores has put nominees, as confirmed (S49); the appraisal answers. */
public interface ComparativeRanks {

    /**
     * @param comparison code of the comparison: only nominees of the same one are in order with each other
     * @param rank 1 for the first; no two of a comparison share a rank @param clause clause of the plan that asks for the comparison
     */
    record Place(String comparison, int rank, String clause) {}

    /** By id of the nomination; who was not compared, or does not compete any more, is not in it. */
    Map<Long, Place> confirmed(long planId);
}
