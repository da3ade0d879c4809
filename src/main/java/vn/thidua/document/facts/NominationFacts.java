package vn.thidua.document.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.Appraisals.Supplement;
import vn.thidua.award.Awards;
import vn.thidua.award.Awards.Award;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.domain.Filled;
import vn.thidua.document.domain.OfficeWords;
import vn.thidua.document.domain.Signature;
import vn.thidua.document.domain.Tags;
import vn.thidua.document.persistence.ProposedTable;
import vn.thidua.document.persistence.ProposedTable.Proposed;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports;

/** What is written of one nominee: his achievements, and what his dossier lacks. */
@Component
class NominationFacts implements Facts {

    private static final Tags COMMON =
            Letterhead.HEAD.and(Letterhead.MOVEMENT).and(Signature.TAGS).and(Tags.of("ten", "hinhThuc", "maHoSo", "donVi"));
    private static final Tags ACHIEVEMENTS = COMMON.and(Tags.of("loaiDoiTuong", "chucVuCaNhan", "tuNgay", "denNgay")
            .with("thanhTich", Tags.of("doan"))
            .with("coSoLieu", Tags.of().with("soLieu", Tags.of("ten", "giaTri", "nguon", "dauCau")))
            .with("coMinhChung", Tags.of().with("minhChung", Tags.of("doan")))
            .with("khenThuong", Tags.of("doan", "dauCau"))
            .with("chuaKhenThuong", Tags.of()));
    private static final Tags REQUEST =
            COMMON.and(Letterhead.RECIPIENTS).and(Tags.of("kinhGui", "hanBoSung").with("noiDung", Tags.of("doan")));

    private final Nominations nominations;
    private final Appraisals appraisals;
    private final Awards awards;
    private final Reports reports;
    private final Plans plans;
    private final Organization organization;
    private final Letterhead letterhead;
    private final ProposedTable proposed;
    private final ZoneId zone;

    NominationFacts(
            Nominations nominations,
            Appraisals appraisals,
            Awards awards,
            Reports reports,
            Plans plans,
            Organization organization,
            Letterhead letterhead,
            ProposedTable proposed,
            java.time.Clock clock) {
        this.nominations = nominations;
        this.appraisals = appraisals;
        this.awards = awards;
        this.reports = reports;
        this.plans = plans;
        this.organization = organization;
        this.letterhead = letterhead;
        this.proposed = proposed;
        this.zone = clock.getZone();
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, Kind.ACHIEVEMENT_REPORT_PERSON, Kind.SUPPLEMENT_REQUEST);
    }

    @Override
    public Tags tags(Kind kind) {
        return kind == Kind.SUPPLEMENT_REQUEST ? REQUEST : ACHIEVEMENTS;
    }

    @Override
    public Optional<Long> before(Kind kind, long subject) {
        if (kind == Kind.SUPPLEMENT_REQUEST || subject < 0) {
            return Optional.empty();
        }
        Nomination nomination = nominations.nomination(subject);
        return proposed.find(new Proposed(nomination.planId(), nomination.unitCode(), nomination.personId(), nomination.award()));
    }

    /** As it will be on record; its name is all that a person can call it by until then. */
    private Nomination proposal(Kind kind, long subject) {
        return proposed.find(subject)
                .flatMap(sought -> reports.ofUnit(sought.planId(), sought.unitCode())
                        .flatMap(report -> reports.proposed(report.id()).stream()
                                .filter(one -> Objects.equals(one.personId(), sought.personId()) && one.award().equals(sought.award()))
                                .findFirst()))
                .map(this::nomination)
                .orElseThrow(() -> Refusal.of("document.nothingToWrite", letterhead.word("kind." + kind)));
    }

    private Nomination nomination(NewNomination proposal) {
        String name = proposal.personId() == null
                ? letterhead.unitName(proposal.unitCode())
                : organization.person(proposal.personId()).map(Person::fullName).orElse("");
        return new Nomination(
                0,
                name,
                proposal.planId(),
                proposal.target(),
                proposal.unitCode(),
                proposal.personId(),
                name,
                proposal.award(),
                proposal.achievements(),
                proposal.evidence(),
                proposal.values(),
                proposal.proposedBy(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public Filled of(Kind kind, long subject) {
        Nomination nomination = subject < 0 ? proposal(kind, subject) : nominations.nomination(subject);
        Plan plan = plans.plan(nomination.planId());
        Map<String, Object> values = kind == Kind.SUPPLEMENT_REQUEST ? request(nomination, plan) : achievements(kind, nomination, plan);
        values.put("ten", nomination.nomineeName());
        values.put("hinhThuc", new AwardTerms(plan.content()).award(nomination.award()).name());
        values.put("maHoSo", subject < 0 ? "" : nomination.key());
        values.put("donVi", letterhead.unitName(nomination.unitCode()));
        return new Filled(
                plan.id(),
                null,
                null,
                letterhead.word("name." + kind, nomination.key()),
                letterhead.word("title." + kind, nomination.nomineeName()),
                values);
    }

    private Map<String, Object> achievements(Kind kind, Nomination nomination, Plan plan) {
        boolean person = nomination.target() == Target.PERSON;
        if (person != (kind == Kind.ACHIEVEMENT_REPORT_PERSON)) {
            throw Refusal.of("document.notOfKind", letterhead.word("kind." + kind));
        }
        Map<String, Object> values = letterhead.unit(plan, nomination.unitCode());
        values.put("loaiDoiTuong", letterhead.word(person ? "person" : "collective"));
        values.put("chucVuCaNhan", person ? organization.person(nomination.personId()).map(Person::position).orElse("") : "");
        values.put("tuNgay", OfficeWords.day(plan.content().achievementFrom()));
        values.put("denNgay", OfficeWords.day(plan.content().achievementTo()));
        values.put("thanhTich", OfficeWords.entries(OfficeWords.paragraphs(nomination.achievements())));
        List<Map<String, Object>> figures = figures(nomination, plan);
        values.put("coSoLieu", figures.isEmpty() ? List.of() : List.of(Map.<String, Object>of("soLieu", figures)));
        List<Map<String, Object>> evidence = OfficeWords.entries(OfficeWords.paragraphs(nomination.evidence()));
        values.put("coMinhChung", evidence.isEmpty() ? List.of() : List.of(Map.<String, Object>of("minhChung", evidence)));
        List<Map<String, Object>> earlier = earlier(nomination);
        values.put("khenThuong", earlier);
        values.put("chuaKhenThuong", earlier.isEmpty() ? List.of(Map.of()) : List.of());
        values.putAll(signer(nomination, plan).values());
        return values;
    }

    /** A unit's proposal is its head's, who confirmed the report; the department's own is the director's; a person's is his own. */
    private Signature signer(Nomination nomination, Plan plan) {
        if (nomination.target() == Target.PERSON) {
            return Signature.own(letterhead.word("author"), nomination.nomineeName());
        }
        if (nomination.target() == Target.DEPARTMENT) {
            return letterhead.director(plan.content(), Optional.empty());
        }
        return letterhead.unitHead(
                nomination.unitCode(), reports.ofUnit(plan.id(), nomination.unitCode()).map(Reports.Report::confirmedBy));
    }

    private static List<Map<String, Object>> figures(Nomination nomination, Plan plan) {
        AwardTerms terms = new AwardTerms(plan.content());
        List<AwardTerms.Asked> known = terms.asked(nomination.award(), nomination.target()).stream()
                .filter(asked -> known(nomination.values().get(asked.code())))
                .toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AwardTerms.Asked asked : known) {
            Value value = nomination.values().get(asked.code());
            String unit = terms.figure(asked.code()).map(Figure::unit).map(u -> u.equals("%") ? u : " " + u).orElse("");
            rows.add(Map.of(
                    "ten", OfficeWords.open(asked.label()),
                    "giaTri", value.value().stripTrailingZeros().toPlainString().replace('.', ',') + unit,
                    "nguon", Letterhead.text(value.source()),
                    "dauCau", OfficeWords.sign(rows.size(), known.size())));
        }
        return rows;
    }

    private static boolean known(Value value) {
        return value != null && value.value() != null;
    }

    private List<Map<String, Object>> earlier(Nomination nomination) {
        List<Award> valid = awards.ofHolder(nomination.unitCode(), nomination.personId()).stream()
                .filter(award -> award.state() == Awards.State.VALID)
                .toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Award award : valid) {
            rows.add(Map.of(
                    "doan",
                    letterhead.word(
                            "earlierAward", award.awardName(), award.decisionNumber(), OfficeWords.day(award.decisionDate()), award.agency()),
                    "dauCau",
                    OfficeWords.sign(rows.size(), valid.size())));
        }
        return rows;
    }

    private Map<String, Object> request(Nomination nomination, Plan plan) {
        Supplement asked = appraisals.supplements(nomination.id()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of("document.nothingToWrite", letterhead.word("kind." + Kind.SUPPLEMENT_REQUEST)));
        LocalDate due = asked.dueAt().atZone(zone).toLocalDate();
        Map<String, Object> values =
                letterhead.department(plan, null, letterhead.agency().symbol() + "-" + letterhead.word("symbol.office"), null);
        values.put("kinhGui", letterhead.unitName(nomination.unitCode()));
        values.put("hanBoSung", letterhead.word("dueAt", OfficeWords.longDate(due, due.getYear())));
        values.put("noiDung", OfficeWords.entries(OfficeWords.paragraphs(asked.missing())));
        values.put("noiNhan", List.of());
        values.putAll(letterhead.firstHolder(Role.TCCB_HEAD)
                .map(head -> Signature.byOrder(plan.content().signerTitle(), head.position(), head.fullName()))
                .orElseGet(() -> letterhead.director(plan.content(), Optional.empty()))
                .values());
        return values;
    }
}
