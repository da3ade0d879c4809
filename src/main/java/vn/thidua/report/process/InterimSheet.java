package vn.thidua.report.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.plan.PlanContent.Milestone;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.Plans;
import vn.thidua.report.InterimReviews;
import vn.thidua.report.InterimReviews.Review;
import vn.thidua.report.InterimReviews.SectionState;
import vn.thidua.report.InterimReviews.Total;
import vn.thidua.report.InterimReviews.UnitSection;
import vn.thidua.report.domain.Contents;
import vn.thidua.report.domain.MergedContents;
import vn.thidua.report.domain.MergedContents.Told;
import vn.thidua.report.process.ReportView.FigureValue;
import vn.thidua.report.process.ReportView.SectionText;
import vn.thidua.report.process.WriteReportForm.FigureRow;
import vn.thidua.report.process.WriteReportForm.SectionRow;

/** An interim review as its readers see it: names instead of codes, days as on paper. */
@Component
class InterimSheet {

    /** @param sum null where values cannot be added up */
    record TotalRow(String label, String unit, String units, String sum, String average) {}

    record Difficulty(String unit, String text) {}

    record UnitName(String name) {}

    private final InterimReviews reviews;
    private final Plans plans;
    private final Organization organization;
    private final ReportView view;

    InterimSheet(InterimReviews reviews, Plans plans, Organization organization, ReportView view) {
        this.reviews = reviews;
        this.plans = plans;
        this.organization = organization;
        this.view = view;
    }

    Map<String, Object> heading(Review review) {
        Milestone milestone = plan(review).milestone(review.code());
        Map<String, Object> shown = new HashMap<>();
        shown.put("interimKey", review.key());
        shown.put("interimLabel", milestone.label());
        shown.put("interimClause", milestone.clause());
        shown.put("interimDay", ReportView.day(milestone.date()));
        return shown;
    }

    List<String> planTexts(UnitSection section) {
        return sections(plan(section)).stream().map(Section::text).toList();
    }

    List<SectionRow> sectionRows(UnitSection section) {
        return sections(plan(section)).stream()
                .map(s -> new SectionRow(s.code(), s.clause(), s.title(), section.sections().get(s.code())))
                .toList();
    }

    List<FigureRow> figureRows(UnitSection section) {
        return plan(section).figures().stream()
                .map(f -> new FigureRow(f.code(), f.label(), f.unit(), section.figures().get(f.code())))
                .toList();
    }

    /** What one unit tells, for its head. */
    Map<String, Object> read(UnitSection section) {
        PlanContent plan = plan(section);
        Map<String, Object> shown = new HashMap<>();
        shown.put("sectionKey", section.key());
        shown.put("writtenByName", view.name(section.writtenBy()));
        shown.put("difficultyText", section.difficulties());
        shown.put("sectionTexts", sections(plan).stream()
                .map(s -> new SectionText(s.clause(), s.title(), section.sections().get(s.code())))
                .toList());
        shown.put("figureValues", plan.figures().stream()
                .map(f -> new FigureValue(f.label(), ReportView.number(section.figures().get(f.code())), f.unit(), f.clause()))
                .toList());
        return shown;
    }

    /** What all units tell, for TCCB and the director. */
    Map<String, Object> whole(Review review) {
        List<UnitSection> all = reviews.sections(review.id());
        List<UnitSection> delivered = all.stream().filter(s -> s.state() == SectionState.CONFIRMED).toList();
        Map<String, Object> shown = heading(review);
        shown.put("deliveredCount", delivered.size());
        shown.put("unitCount", all.size());
        shown.put("missingUnits", all.stream()
                .filter(s -> s.state() == SectionState.MISSING)
                .map(s -> new UnitName(unit(s)))
                .toList());
        shown.put("contents", MergedContents.of(
                sections(plan(review)), delivered.stream().map(s -> new Told(unit(s), s.sections())).toList()));
        shown.put("totals", reviews.totals(review.id()).stream().map(total -> row(total, plan(review), all.size())).toList());
        shown.put("unitDifficulties", delivered.stream()
                .filter(s -> Objects.nonNull(s.difficulties()))
                .map(s -> new Difficulty(unit(s), s.difficulties()))
                .toList());
        return shown;
    }

    private static TotalRow row(Total total, PlanContent plan, int units) {
        Figure figure = plan.figures().stream().filter(f -> f.code().equals(total.code())).findFirst().orElseThrow();
        return new TotalRow(
                figure.label(),
                figure.unit(),
                total.units() + "/" + units,
                ReportView.number(total.sum()),
                ReportView.number(total.average()));
    }

    String name(String userId) {
        return view.name(userId);
    }

    private String unit(UnitSection section) {
        return organization.unit(section.unitCode()).name();
    }

    private PlanContent plan(Review review) {
        return plans.plan(review.planId()).content();
    }

    private PlanContent plan(UnitSection section) {
        return plan(reviews.review(section.reviewId()));
    }

    private static List<Section> sections(PlanContent plan) {
        return Contents.ofInterim(plan).sections();
    }
}
