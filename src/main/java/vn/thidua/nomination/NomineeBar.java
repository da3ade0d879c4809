package vn.thidua.nomination;

import java.util.Optional;
import vn.thidua.plan.PlanContent;
import vn.thidua.refusal.Refusal;

/** A module that keeps records on which a nominee may be refused; asked at entry, at the conclusion, at the selection and at the decision. */
public interface NomineeBar {

    /** @param personId null for a collective @param name as on paper @param nominationId null: about to be submitted */
    record Nominee(String unitCode, String personId, String name, Long nominationId) {}

    /** The refusal, naming the record and the clause; whoever asks adds the field. Empty: nothing bars the nominee. */
    Optional<Refusal> against(PlanContent plan, Nominee nominee);
}
