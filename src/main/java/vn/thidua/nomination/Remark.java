package vn.thidua.nomination;

/**
 * What whoever appraises, selects or decides must see of a nomination beside its dossier.
 *
 * @param kind in Vietnamese, in a word or two, e.g. an exemplar, an earlier award, a conflict of interest
 * @param text the sentence, with its source document @param clause clause of the plan or a verified citation; null where there is none
 */
public record Remark(String kind, String text, String clause) {}
