package vn.thidua.appraisal;

import java.util.List;

/** How a dossier would stand under the rule sets of the law that it does not go by; the module that keeps them answers. It only reads. */
public interface OtherRuleSets {

    /** One line for each other rule set, oldest first; none where there is no other. */
    List<Line> lines(long nominationId);

    /**
     * In Vietnamese, as the form shows it.
     *
     * @param dossier what the dossier would need more or less @param duplicate whether an achievement that was rewarded before blocks
     * @param days terms that differ @param figures criteria whose threshold differs, with both verdicts
     * @param citations what is law there and not here
     */
    record Line(String ruleSet, String dossier, String duplicate, String days, String figures, String citations) {}
}
