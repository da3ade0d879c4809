package vn.thidua.nomination;

import vn.thidua.plan.PlanContent.Target;

/**
 * What a dossier has to hold before it goes on; the module that keeps the evidence answers. It changes nothing; what it has
 * judged stands until the transaction ends.
 */
public interface DossierCheck {

    /**
     * Whether an officer may hand his proposal to the unit's head: each document that the unit has to give is there, or its lack is explained;
     * but for those that the product writes from the proposal itself, which nobody can have signed before it is written.
     *
     * @param personId null for a collective
     * @throws vn.thidua.refusal.Refusal attachment.incomplete, naming each document that is missing
     */
    void demandWritable(long planId, Target target, String unitCode, String personId, String award);

    /**
     * Whether the unit may send a proposal in: each document that it has to give is there, or its lack is explained.
     *
     * @param personId null for a collective
     * @throws vn.thidua.refusal.Refusal attachment.unsigned, naming each document that is missing
     */
    void demandSubmittable(long planId, Target target, String unitCode, String personId, String award);

    /**
     * Whether a dossier can be judged complete: each document that its proposer has to give is there; an explanation does not count.
     *
     * @throws vn.thidua.refusal.Refusal attachment.notComplete, naming each document that is missing
     */
    void demandComplete(long nominationId);
}
