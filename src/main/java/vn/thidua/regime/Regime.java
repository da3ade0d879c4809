package vn.thidua.regime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.plan.PlanContent.Target;

/**
 * A rule set of the law on emulation and commendation, for a period of time (requirements 2). Days are those of Asia/Ho_Chi_Minh.
 *
 * @param inForceFrom first day; null: since before anything that the product knows
 * @param inForceTo last day; null: until further notice
 * @param periodVerified whether both days were held against a public text; if not, they are the department's setting
 * @param votes shares of votes of councils @param days terms, in working days
 * @param figureThresholds thresholds of criteria that this rule set fixes itself
 */
public record Regime(
        String code,
        String name,
        LocalDate inForceFrom,
        LocalDate inForceTo,
        boolean periodVerified,
        String periodSource,
        List<Citation> citations,
        List<DossierList> dossierLists,
        DuplicateAward duplicateAward,
        List<Vote> votes,
        List<Term> days,
        List<FigureThreshold> figureThresholds) {

    /** Stands for all awards that no list of a regime names. */
    public static final String ANY_AWARD = "*";

    public Regime {
        citations = citations == null ? List.of() : List.copyOf(citations);
        dossierLists = dossierLists == null ? List.of() : List.copyOf(dossierLists);
        votes = votes == null ? List.of() : List.copyOf(votes);
        days = days == null ? List.of() : List.copyOf(days);
        figureThresholds = figureThresholds == null ? List.of() : List.copyOf(figureThresholds);
    }

    /**
     * @param subject what it says, in a few words @param text how the document is cited
     * @param verified only then may it be shown as law (requirements, head) @param source where it was read, e.g. {@code [P: address]}
     */
    public record Citation(String code, String subject, String text, boolean verified, String source) {}

    /** What a dossier for these awards and targets holds. @param awards codes of the plan's awards, or {@link #ANY_AWARD} */
    public record DossierList(List<String> awards, List<Target> targets, List<Item> items) {

        public DossierList {
            awards = awards == null ? List.of() : List.copyOf(awards);
            targets = targets == null ? List.of() : List.copyOf(targets);
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * @param code e.g. {@code TO_TRINH} @param provider who puts it into the dossier
     * @param citation code of a citation of the regime; null: the department's setting
     */
    public record Item(String code, String label, boolean required, Provider provider, String citation) {

        Item by(Provider other) {
            return new Item(code, label, required, other, citation);
        }
    }

    public enum Provider {
        /** The unit that proposes. */
        UNIT,
        /** The department, in the course of its appraisal. */
        DEPARTMENT
    }

    /** What follows when an achievement has been rewarded before. @param citation as {@link Item#citation} */
    public record DuplicateAward(Mode mode, String citation) {}

    public enum Mode {
        /** Shown with the earlier decision; a person decides. */
        FLAG,
        /** Refused. */
        BLOCK
    }

    /**
     * The share of votes that a council's proposal for these awards needs.
     *
     * @param awards as {@link DossierList#awards} @param percent of the denominator, above 0 to 100
     * @param absenteesWrite absent members give their opinion in writing
     */
    public record Vote(
            String code,
            String label,
            List<String> awards,
            BigDecimal percent,
            Denominator denominator,
            boolean absenteesWrite,
            String citation) {

        public Vote {
            awards = awards == null ? List.of() : List.copyOf(awards);
        }
    }

    public enum Denominator {
        ALL_MEMBERS,
        PRESENT
    }

    /** @param days working days */
    public record Term(String code, String label, int days, String citation) {}

    /** Held in place of the plan's threshold when a dossier is compared under this rule set. @param figure code of the criterion's figure */
    public record FigureThreshold(
            String figure, List<String> awards, List<Target> targets, Operator operator, BigDecimal threshold, String citation) {

        public FigureThreshold {
            awards = awards == null ? List.of() : List.copyOf(awards);
            targets = targets == null ? List.of() : List.copyOf(targets);
        }
    }

    /** Whether an award for an achievement that has been rewarded is refused; if not, it is only shown. */
    public boolean duplicateBlocks() {
        return duplicateAward.mode() == Mode.BLOCK;
    }

    /** Citation by which {@link #duplicateBlocks} holds, if it may be shown as law. */
    public Optional<Citation> duplicateCitation() {
        return law(duplicateAward.citation());
    }

    /** All citations that may be shown as law. */
    public List<Citation> verifiedCitations() {
        return citations.stream().filter(Citation::verified).toList();
    }

    /** The citation of this code, if it may be shown as law; empty for null and for what is not verified. */
    public Optional<Citation> law(String citation) {
        return citations.stream().filter(c -> c.code().equals(citation) && c.verified()).findFirst();
    }

    /**
     * What a dossier for this award and target holds; a list that names the award goes before one for any. For the department itself no unit
     * proposes: all of its dossier is the department's.
     */
    public List<Item> dossier(String award, Target target) {
        List<Item> items = listed(award, target);
        return target == Target.DEPARTMENT ? items.stream().map(item -> item.by(Provider.DEPARTMENT)).toList() : items;
    }

    private List<Item> listed(String award, Target target) {
        return dossierLists.stream()
                .filter(list -> list.targets().contains(target) && list.awards().contains(award))
                .findFirst()
                .or(() -> dossierLists.stream()
                        .filter(list -> list.targets().contains(target) && list.awards().contains(ANY_AWARD))
                        .findFirst())
                .map(DossierList::items)
                .orElse(List.of());
    }

    /** The share of votes that an award needs; a share that names the award goes before one for any. */
    public Optional<Vote> vote(String award) {
        return votes.stream()
                .filter(vote -> vote.awards().contains(award))
                .findFirst()
                .or(() -> votes.stream().filter(vote -> vote.awards().contains(ANY_AWARD)).findFirst());
    }

    /** The threshold that this rule set fixes for the figure, if any. */
    public Optional<FigureThreshold> threshold(String figure, String award, Target target) {
        return figureThresholds.stream()
                .filter(t -> t.figure().equals(figure)
                        && t.targets().contains(target)
                        && (t.awards().contains(award) || t.awards().contains(ANY_AWARD)))
                .findFirst();
    }

    /** Working days of a term, e.g. {@code provinceAnswer}; empty where the rule set has none. */
    public Optional<Term> term(String termCode) {
        return days.stream().filter(t -> t.code().equals(termCode)).findFirst();
    }

    public boolean inForce(LocalDate day) {
        return (inForceFrom == null || !day.isBefore(inForceFrom)) && (inForceTo == null || !day.isAfter(inForceTo));
    }
}
