package vn.thidua.document.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.domain.Filled;
import vn.thidua.document.domain.OfficeWords;
import vn.thidua.document.domain.Signature;
import vn.thidua.document.domain.Tags;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports;
import vn.thidua.report.Reports.Proposal;
import vn.thidua.report.Reports.Report;

/** The minutes of a unit's meeting on whom it proposes: what the record does not know stays open for the secretary's hand. */
@Component
class MinutesFacts implements Facts {

    private static final Tags TAGS = Letterhead.HEAD
            .and(Letterhead.MOVEMENT)
            .and(Signature.TAGS)
            .and(Tags.of("donVi", "soNguoi").with("deNghi", Tags.of("stt", "ten", "hinhThuc", "thanhTich")));

    private final Reports reports;
    private final Plans plans;
    private final Organization organization;
    private final Letterhead letterhead;

    MinutesFacts(Reports reports, Plans plans, Organization organization, Letterhead letterhead) {
        this.reports = reports;
        this.plans = plans;
        this.organization = organization;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MEETING_MINUTES);
    }

    @Override
    public Tags tags(Kind kind) {
        return TAGS;
    }

    @Override
    public Filled of(Kind kind, long reportId) {
        Report report = reports.report(reportId);
        if (report.proposals().isEmpty()) {
            throw Refusal.of("document.nothingToWrite", letterhead.word("kind." + kind));
        }
        Plan plan = plans.plan(report.planId());
        String unit = letterhead.unitName(report.unitCode());
        AwardTerms terms = new AwardTerms(plan.content());
        Map<String, Object> values = letterhead.unit(plan, report.unitCode());
        values.put("donVi", unit);
        values.put("soNguoi", OfficeWords.count(organization.staffOf(report.unitCode()).size()));
        List<Map<String, Object>> proposed = new ArrayList<>();
        for (Proposal proposal : report.proposals()) {
            proposed.add(Map.of(
                    "stt", String.valueOf(proposed.size() + 1),
                    "ten", proposal.collective() ? unit : organization.person(proposal.personId()).map(Person::fullName).orElse(""),
                    "hinhThuc", terms.award(proposal.award()).name(),
                    "thanhTich", String.join("\n", OfficeWords.paragraphs(proposal.achievements()))));
        }
        values.put("deNghi", proposed);
        values.putAll(letterhead.unitHead(report.unitCode(), Optional.ofNullable(report.confirmedBy())).values());
        return new Filled(
                plan.id(), null, null, letterhead.word("name." + kind, report.key()), letterhead.word("title." + kind, unit), values);
    }
}
