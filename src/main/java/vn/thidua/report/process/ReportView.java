package vn.thidua.report.process;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.AwardTerms.Asked;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.nomination.Wording;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Unit;
import vn.thidua.organization.UnitType;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.report.Reports;
import vn.thidua.report.Reports.Act;
import vn.thidua.report.Reports.Proposal;
import vn.thidua.report.Reports.Report;
import vn.thidua.report.Reports.Step;
import vn.thidua.report.domain.Contents;

/** A report as its readers see it: names instead of codes, days as on paper. */
@Component
class ReportView {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    record SectionText(String clause, String title, String text) {}

    record FigureValue(String label, String value, String unit, String clause) {}

    record StatedValue(String label, String value, String source) {}

    record ProposalText(
            String nominee, String position, String award, String achievements, String evidence, List<StatedValue> values) {}

    record Part(String label, String value) {}

    private final Plans plans;
    private final Reports reports;
    private final Organization organization;

    ReportView(Plans plans, Reports reports, Organization organization) {
        this.plans = plans;
        this.reports = reports;
        this.organization = organization;
    }

    PlanContent plan(Report report) {
        return plans.plan(report.planId()).content();
    }

    Target target(Report report) {
        return unit(report).type() == UnitType.OFFICE ? Target.OFFICE : Target.AFFILIATE;
    }

    Unit unit(Report report) {
        return organization.unit(report.unitCode());
    }

    /** The whole report for those who confirm or receive it. */
    Map<String, Object> read(Report report) {
        PlanContent plan = plan(report);
        Map<String, Object> shown = new HashMap<>();
        shown.put("reportKey", report.key());
        shown.put(
                "sectionTexts",
                new Contents(plan)
                        .sections().stream()
                                .map(s -> new SectionText(
                                        s.clause(), s.title(), report.sections().get(s.code())))
                                .toList());
        shown.put(
                "figureValues",
                plan.figures().stream()
                        .map(f -> new FigureValue(
                                f.label(), number(report.figures().get(f.code())), f.unit(), f.clause()))
                        .toList());
        shown.put("proposals", report.proposals().stream().map(p -> proposal(report, p)).toList());
        shown.put("reportDifficulties", report.difficulties());
        shown.put("writtenByName", name(report.writtenBy()));
        shown.put("writtenAt", moment(report, Act.WRITTEN));
        shown.put("confirmedByName", name(report.confirmedBy()));
        shown.put("confirmedAt", moment(report, Act.CONFIRMED));
        return shown;
    }

    private ProposalText proposal(Report report, Proposal proposal) {
        AwardTerms terms = new AwardTerms(plan(report));
        Person person = proposal.collective()
                ? null
                : organization.person(proposal.personId()).orElse(null);
        List<Asked> asked = terms.asked(proposal.award(), proposal.collective() ? target(report) : Target.PERSON);
        return new ProposalText(
                person == null ? unit(report).name() : person.fullName(),
                person == null ? null : person.position(),
                terms.award(proposal.award()).name(),
                proposal.achievements(),
                proposal.evidence(),
                asked.stream()
                        .filter(a -> proposal.values().containsKey(a.code()))
                        .map(a -> stated(a, proposal.values().get(a.code())))
                        .toList());
    }

    private static StatedValue stated(Asked asked, Value value) {
        return new StatedValue(asked.label(), number(value.value()), Wording.of(value.source()));
    }

    /** With a decimal comma, as on paper; null stays null. */
    static String number(BigDecimal value) {
        if (value == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag("vi"));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** Sections and figures by name, as options and as labels of what was missing. */
    List<Part> parts(PlanContent plan) {
        return Stream.concat(
                        new Contents(plan).sections().stream().map(s -> new Part(s.clause() + " – " + s.title(), s.code())),
                        plan.figures().stream().map(f -> new Part(f.label(), f.code())))
                .toList();
    }

    String name(String userId) {
        return userId == null
                ? null
                : organization.person(userId).map(Person::fullName).orElse(userId);
    }

    private String moment(Report report, Act act) {
        return reports.history(report.id()).stream()
                .filter(step -> step.act() == act)
                .reduce((earlier, later) -> later)
                .map(Step::at)
                .map(ReportView::moment)
                .orElse(null);
    }

    static String moment(Instant at) {
        return at == null ? null : MOMENT.format(at);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
