package vn.thidua.plan;

import java.util.List;

/** What the law of a time asks of a plan and offers it; the module that keeps the rule sets answers. It only reads. */
public interface RuleBook {

    /** Choice of a plan that names no rule set: the dates decide. */
    String BY_DATE = "theoThoiDiem";

    /** @param name in Vietnamese */
    record Choice(String code, String name) {}

    /**
     * A document that a plan's text cites by its number (S23).
     *
     * @param name type, issuer and subject; null where the register has no such document @param clause of the plan, or null
     * @param status in Vietnamese
     */
    record CitedDocument(String number, String name, String clause, String status) {}

    /** What a plan can name, {@link #BY_DATE} first. */
    List<Choice> choices();

    /**
     * The rule set that a plan goes by, and why, in a sentence.
     *
     * @throws vn.thidua.refusal.Refusal as {@link #demand}
     */
    String ruleSet(PlanContent plan);

    /** In the order in which the plan cites them. */
    List<CitedDocument> cited(PlanContent plan);

    /**
     * @throws vn.thidua.refusal.Refusal regime.unknown at {@code regime}; regime.documentEnded at the field that cites it, with the clause: a
     *     document that was no longer in force when the achievement window began
     */
    void demand(PlanContent plan);
}
