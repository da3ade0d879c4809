package vn.thidua.plan.domain;

import static vn.thidua.plan.domain.Require.LONG;
import static vn.thidua.plan.domain.Require.SHORT;
import static vn.thidua.plan.domain.Require.atMost;
import static vn.thidua.plan.domain.Require.present;
import static vn.thidua.plan.domain.Require.that;
import static vn.thidua.plan.domain.Require.uniqueCodes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.plan.PlanContent.Section;

/** The contents, the solutions and the figures that units report on (S15 to S31). */
final class SectionRules {

    private SectionRules() {}

    static void complete(PlanContent plan) {
        that(!plan.contents().isEmpty(), "plan.contentsMissing", "contents", null);
        that(!plan.solutions().isEmpty(), "plan.solutionsMissing", "solutions", null);
    }

    static void consistent(PlanContent plan) {
        plan.contents().forEach(section -> section(section, "contents"));
        plan.solutions().forEach(section -> section(section, "solutions"));
        List<Section> all = Stream.concat(plan.contents().stream(), plan.solutions().stream()).toList();
        uniqueCodes(plan.contents(), Section::code, "contents");
        uniqueCodes(all, Section::code, "solutions");
        uniqueCodes(plan.figures(), Figure::code, "figures");
        Set<String> codes = all.stream().map(Section::code).collect(Collectors.toSet());
        plan.figures().forEach(figure -> figure(figure, codes));
    }

    private static void section(Section section, String field) {
        present(section.clause(), "plan.sectionClauseMissing", field, null);
        present(section.title(), "plan.sectionTitleMissing", field, section.clause());
        present(section.text(), "plan.sectionTextMissing", field, section.clause());
        atMost(60, section.clause(), field, section.clause());
        atMost(SHORT, section.title(), field, section.clause());
        atMost(LONG, section.text(), field, section.clause());
    }

    private static void figure(Figure figure, Set<String> sections) {
        present(figure.label(), "plan.figureLabelMissing", "figures", figure.clause());
        present(figure.unit(), "plan.figureUnitMissing", "figures", figure.clause());
        that(figure.section() == null || sections.contains(figure.section()),
                "plan.figureSectionUnknown", "contents", figure.clause(), figure.label(), String.valueOf(figure.section()));
        that(figure.min() == null || figure.max() == null || figure.min().compareTo(figure.max()) <= 0,
                "plan.figureRangeReversed", "figures", figure.clause(), figure.label());
    }
}
