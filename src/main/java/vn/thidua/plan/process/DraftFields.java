package vn.thidua.plan.process;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Milestone;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.plan.PlanContent.RankingRule;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.RuleBook;
import vn.thidua.plan.process.DraftLadders.LadderRow;
import vn.thidua.refusal.Refusal;

/**
 * The part of a plan that its drafter edits. What decides nominations by code (awards, targets, operators) is data, not text, and stays.
 *
 * @param regime code of a rule set, or {@link RuleBook#BY_DATE}
 * @param ladders see {@link DraftLadders}; null where the form of a running task does not ask yet
 */
record DraftFields(
        String movementName,
        String field,
        String title,
        String symbol,
        String place,
        String basis,
        String purpose,
        String requirements,
        LocalDate achievementFrom,
        LocalDate achievementTo,
        List<SectionRow> contents,
        List<SectionRow> solutions,
        List<CriterionRow> criteria,
        List<QuotaRow> quotas,
        List<MilestoneRow> milestones,
        List<String> addressees,
        String signerTitle,
        String signerName,
        RankingRule rankingRule,
        String regime,
        List<LadderRow> ladders) {

    /** @param code blank in a row that the drafter has added */
    record SectionRow(String code, String clause, String title, String text) {}

    record CriterionRow(String code, String clause, String award, String text, BigDecimal threshold) {}

    record QuotaRow(String code, String clause, String text, Integer max) {}

    /** @param code blank in an interim review that the drafter has added */
    record MilestoneRow(String code, String label, LocalDate date) {}

    static DraftFields of(PlanContent plan) {
        Function<String, String> awardName = code -> plan.awards().stream()
                .filter(award -> award.code().equals(code))
                .findFirst()
                .map(PlanContent.Award::name)
                .orElse(code);
        return new DraftFields(
                plan.movementName(),
                plan.field(),
                plan.title(),
                plan.symbol(),
                plan.place(),
                plan.basis(),
                plan.purpose(),
                plan.requirements(),
                plan.achievementFrom(),
                plan.achievementTo(),
                plan.contents().stream().map(DraftFields::row).toList(),
                plan.solutions().stream().map(DraftFields::row).toList(),
                plan.criteria().stream()
                        .map(c -> new CriterionRow(c.code(), c.clause(), awardName.apply(c.award()), c.text(), c.threshold()))
                        .toList(),
                plan.quotas().stream().map(q -> new QuotaRow(q.code(), q.clause(), q.text(), q.max())).toList(),
                plan.milestones().stream().map(m -> new MilestoneRow(m.code(), m.label(), m.date())).toList(),
                plan.addressees(),
                plan.signerTitle(),
                plan.signerName(),
                plan.rankingRule(),
                plan.regime() == null ? RuleBook.BY_DATE : plan.regime(),
                null);
    }

    /** Initial values of the form, by key. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(this));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    /** @param unitOrder codes of all units as the directory orders them @throws Refusal plan.rowsChanged */
    PlanContent into(PlanContent plan, List<String> unitOrder) {
        // a code that the drafter drops is not given to a new row: figures and reports of other years speak of the old one
        Set<String> codes = new HashSet<>();
        Stream.concat(contents.stream(), solutions.stream()).map(SectionRow::code).forEach(codes::add);
        Stream.concat(plan.contents().stream(), plan.solutions().stream()).map(Section::code).forEach(codes::add);
        return new PlanContent(
                plan.year(),
                movementName,
                field,
                title,
                plan.shortName(),
                symbol,
                place,
                basis,
                purpose,
                requirements,
                achievementFrom,
                achievementTo,
                sections(contents, plan.contents(), "ND", codes),
                sections(solutions, plan.solutions(), "GP", codes),
                plan.figures(),
                plan.awards(),
                matched(plan.criteria(), Criterion::code, criteria, CriterionRow::code, "criteria", DraftFields::merged),
                matched(plan.quotas(), Quota::code, quotas, QuotaRow::code, "quotas", DraftFields::merged),
                milestones(plan.milestones()),
                plan.deadlines(),
                addressees.stream().sorted(Comparator.comparingInt(unitOrder::indexOf)).toList(),
                plan.otherRecipients(),
                plan.provinceAnswerDays(),
                signerTitle,
                signerName,
                rankingRule == null ? plan.rankingRule() : rankingRule,
                named(plan.regime()),
                plan.comparisons());
    }

    /** @param present stays where the form of a running task does not ask yet */
    private String named(String present) {
        if (regime == null || regime.isBlank()) {
            return present;
        }
        return regime.equals(RuleBook.BY_DATE) ? null : regime;
    }

    private static SectionRow row(Section section) {
        return new SectionRow(section.code(), section.clause(), section.title(), section.text());
    }

    private static List<Section> sections(List<SectionRow> rows, List<Section> known, String prefix, Set<String> codes) {
        return rows.stream().map(row -> section(row, known, prefix, codes)).toList();
    }

    private static Section section(SectionRow row, List<Section> known, String prefix, Set<String> codes) {
        boolean added = row.code() == null || row.code().isBlank();
        String code = added ? free(prefix, codes) : row.code();
        String source = known.stream().filter(s -> s.code().equals(code)).findFirst().map(Section::source).orElse(null);
        return new Section(code, row.clause(), row.title(), row.text(), source);
    }

    private static String free(String prefix, Set<String> codes) {
        return IntStream.iterate(1, n -> n + 1).mapToObj(n -> prefix + n).filter(codes::add).findFirst().orElseThrow();
    }

    private static Criterion merged(Criterion known, CriterionRow row) {
        return new Criterion(
                known.code(),
                known.award(),
                known.targets(),
                row.text(),
                known.kind(),
                known.hard(),
                known.figure(),
                known.operator(),
                row.threshold(),
                known.clause(),
                known.source());
    }

    private static Quota merged(Quota known, QuotaRow row) {
        if (row.max() == null) {
            throw Refusal.of("plan.quotaMaxMissing", known.code()).at("quotas").by(known.clause());
        }
        return new Quota(known.code(), known.awards(), known.targets(), row.max(), row.text(), known.clause(), known.source());
    }

    /** Interim reviews are the department's to set (S13): they can be added and left out; the other milestones carry the process. */
    private List<Milestone> milestones(List<Milestone> known) {
        List<MilestoneRow> kept = milestones.stream().filter(row -> !added(row)).toList();
        List<String> keptCodes = kept.stream().map(MilestoneRow::code).toList();
        if (!known.stream().allMatch(milestone -> milestone.interim() || keptCodes.contains(milestone.code()))) {
            throw Refusal.of("plan.milestoneLeftOut").at("milestones");
        }
        List<Milestone> staying = known.stream().filter(milestone -> keptCodes.contains(milestone.code())).toList();
        Set<String> codes = new HashSet<>(known.stream().map(Milestone::code).toList());
        return Stream.concat(
                        matched(staying, Milestone::code, kept, MilestoneRow::code, "milestones", DraftFields::merged).stream(),
                        milestones.stream().filter(DraftFields::added).map(row -> interim(row, codes)))
                .toList();
    }

    private static boolean added(MilestoneRow row) {
        return row.code() == null || row.code().isBlank();
    }

    private static Milestone interim(MilestoneRow row, Set<String> codes) {
        return new Milestone(free("interim", codes), row.label(), row.date(), false, null, null);
    }

    private static Milestone merged(Milestone known, MilestoneRow row) {
        return new Milestone(known.code(), row.label(), row.date(), known.stated(), known.clause(), known.source());
    }

    private interface Merge<T, R> {
        T of(T known, R row);
    }

    /** These rows can be edited but neither added nor left out: rules of the process hang on their codes. */
    private static <T, R> List<T> matched(
            List<T> known, Function<T, String> code, List<R> rows, Function<R, String> rowCode, String field, Merge<T, R> merge) {
        Map<String, R> byCode = new HashMap<>();
        rows.forEach(row -> byCode.put(rowCode.apply(row), row));
        if (rows.size() != known.size() || !known.stream().map(code).allMatch(byCode::containsKey)) {
            throw Refusal.of("plan.rowsChanged").at(field);
        }
        return known.stream().map(each -> merge.of(each, byCode.get(code.apply(each)))).toList();
    }
}
