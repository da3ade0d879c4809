package vn.thidua.report.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.AwardTerms.Asked;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.nomination.ValueRow;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.report.InterimReviews;
import vn.thidua.report.InterimReviews.UnitSection;
import vn.thidua.report.Reports.Proposal;
import vn.thidua.report.Reports.Report;
import vn.thidua.report.domain.Contents;
import vn.thidua.report.process.ReportView.Part;
import vn.thidua.report.process.WriteReportForm.FigureRow;
import vn.thidua.report.process.WriteReportForm.SectionRow;

/** What lies before the unit's officer: rows to fill, what was written before, and what the plan says about it. */
@Component
class WritingDesk {

    private final ReportView view;
    private final Organization organization;
    private final InterimReviews interimReviews;

    WritingDesk(ReportView view, Organization organization, InterimReviews interimReviews) {
        this.view = view;
        this.organization = organization;
        this.interimReviews = interimReviews;
    }

    Map<String, Object> open(Report report) {
        PlanContent plan = view.plan(report);
        AwardTerms terms = new AwardTerms(plan);
        Map<String, Object> shown = new HashMap<>();
        shown.put("reportKey", report.key());
        shown.put("returnReason", report.returnReason());
        shown.put(
                "returnMissing",
                view.parts(plan).stream()
                        .filter(part -> report.returnMissing().contains(part.value()))
                        .map(Part::label)
                        .toList());
        shown.put("achievementFrom", ReportView.day(plan.achievementFrom()));
        shown.put("achievementTo", ReportView.day(plan.achievementTo()));
        shown.put("sections", sections(report));
        shown.put("carriedOver", carriedOver(report));
        shown.put("planTexts", new Contents(plan).sections().stream().map(Section::text).toList());
        shown.put("figures", figures(report));
        shown.put("difficulties", report.difficulties());
        collective(report, terms, shown);
        individual(report, terms, shown);
        return shown;
    }

    private void collective(Report report, AwardTerms terms, Map<String, Object> shown) {
        Target target = view.target(report);
        Proposal earlier = earlier(report, true);
        shown.put("collectiveAwards", options(terms.awardsFor(target)));
        shown.put("collectiveQuota", terms.quotaOf(target).map(Quota::text).orElse(null));
        shown.put("collectiveClause", terms.quotaOf(target).map(Quota::clause).orElse(null));
        shown.put("proposeCollective", earlier != null);
        shown.put("collectiveAward", award(earlier, terms.awardsFor(target)));
        shown.put("collectiveAchievements", earlier == null ? null : earlier.achievements());
        shown.put("collectiveEvidence", earlier == null ? null : earlier.evidence());
        shown.put("collectiveValues", ValueRow.of(collectiveAsked(report), known(earlier)));
    }

    private void individual(Report report, AwardTerms terms, Map<String, Object> shown) {
        Proposal earlier = earlier(report, false);
        shown.put("individualAwards", options(terms.awardsFor(Target.PERSON)));
        shown.put("individualQuota", terms.quotaOf(Target.PERSON).map(Quota::text).orElse(null));
        shown.put("individualClause", terms.quotaOf(Target.PERSON).map(Quota::clause).orElse(null));
        shown.put("staffOptions", staff(report));
        shown.put("proposeIndividual", earlier == null ? null : earlier.personId());
        shown.put("individualAward", award(earlier, terms.awardsFor(Target.PERSON)));
        shown.put("individualAchievements", earlier == null ? null : earlier.achievements());
        shown.put("individualEvidence", earlier == null ? null : earlier.evidence());
        shown.put("individualValues", ValueRow.of(individualAsked(report), known(earlier)));
    }

    private List<Part> staff(Report report) {
        return organization.staffOf(report.unitCode()).stream()
                .map(p -> new Part(p.position() == null ? p.fullName() : p.fullName() + " – " + p.position(), p.id()))
                .toList();
    }

    private static List<Part> options(List<Award> awards) {
        return awards.stream().map(a -> new Part(a.name(), a.code())).toList();
    }

    /** Where there is one award only, nobody has to choose it. */
    private static String award(Proposal earlier, List<Award> awards) {
        if (earlier != null) {
            return earlier.award();
        }
        return awards.size() == 1 ? awards.get(0).code() : null;
    }

    private static Proposal earlier(Report report, boolean collective) {
        return report.proposals().stream()
                .filter(p -> p.collective() == collective)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Value> known(Proposal earlier) {
        return earlier == null ? Map.of() : earlier.values();
    }

    /** A content that is still empty carries what the unit told in its last interim review (S65). */
    List<SectionRow> sections(Report report) {
        Map<String, String> told = told(report);
        return new Contents(view.plan(report))
                .sections().stream()
                        .map(s -> new SectionRow(
                                s.code(), s.clause(), s.title(), report.sections().getOrDefault(s.code(), told.get(s.code()))))
                        .toList();
    }

    /** Key of the interim report whose texts stand in the form; null where none does. */
    private String carriedOver(Report report) {
        return report.sections().isEmpty()
                ? interimReviews.lastDelivered(report.planId(), report.unitCode()).map(UnitSection::key).orElse(null)
                : null;
    }

    private Map<String, String> told(Report report) {
        return interimReviews
                .lastDelivered(report.planId(), report.unitCode())
                .map(UnitSection::sections)
                .orElse(Map.of());
    }

    List<FigureRow> figures(Report report) {
        return view.plan(report).figures().stream()
                .map(f -> new FigureRow(
                        f.code(), f.label(), f.unit(), report.figures().get(f.code())))
                .toList();
    }

    /** Only what the report's own figures do not tell already. */
    private List<Asked> collectiveAsked(Report report) {
        AwardTerms terms = new AwardTerms(view.plan(report));
        return terms.asked(view.target(report)).stream()
                .filter(asked -> terms.figure(asked.code()).isEmpty())
                .toList();
    }

    private List<Asked> individualAsked(Report report) {
        return new AwardTerms(view.plan(report)).asked(Target.PERSON);
    }

    Map<String, Value> collectiveValues(Report report, String award, List<ValueRow> returned) {
        return ValueRow.values(
                ValueRow.of(collectiveAsked(report), Map.of()),
                returned,
                askedBy(report, award, view.target(report)),
                "collectiveValues");
    }

    Map<String, Value> individualValues(Report report, String award, List<ValueRow> returned) {
        return ValueRow.values(
                ValueRow.of(individualAsked(report), Map.of()),
                returned,
                askedBy(report, award, Target.PERSON),
                "individualValues");
    }

    private Predicate<String> askedBy(Report report, String award, Target target) {
        List<String> codes = new AwardTerms(view.plan(report))
                .asked(String.valueOf(award), target).stream().map(Asked::code).toList();
        return codes::contains;
    }
}
