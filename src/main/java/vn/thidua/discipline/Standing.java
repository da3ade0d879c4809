package vn.thidua.discipline;

import java.util.List;

/** Whether a case stands between a nominee and an award (S42, S47, S52). Names no more of a case than a unit may read. */
public interface Standing {

    /** @param document number and date of the document that opened the case, as on paper */
    record OpenCase(String key, CaseKind kind, String document) {}

    /**
     * Cases that speak against a nominee: each from its opening until it is declined or closed, before it is confirmed too. A case that was
     * closed with a violation goes on to do so for the plan in whose achievement period it was opened or the violation lies.
     *
     * @param unitCode the nominee's unit; the department's own code for the department itself
     * @param personId the person; null for the unit as a whole, which the cases of its people do not touch
     * @return by key; empty when nothing stands against the nominee
     */
    List<OpenCase> blocking(String unitCode, String personId, long planId);
}
