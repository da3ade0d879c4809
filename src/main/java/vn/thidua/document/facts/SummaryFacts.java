package vn.thidua.document.facts;

import java.util.ArrayList;
import java.util.EnumSet;
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
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanStep;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportedContents;
import vn.thidua.refusal.Refusal;

/** What closes a movement: its report (S59, S65) and the notice of who was rewarded. */
@Component
class SummaryFacts implements Facts {

    private static final Set<State> REWARDED = EnumSet.of(State.GRANTED, State.DOWNGRADED);
    private static final Tags COMMON =
            Letterhead.HEAD.and(Letterhead.MOVEMENT).and(Letterhead.RECIPIENTS).and(Signature.TAGS);
    private static final Tags SUMMARY = COMMON.and(Tags.of("soDeNghi", "soDuocKhen")
            .with("tongKet", Tags.of("doan"))
            .with("noiDung", Tags.of("stt", "ten").with("donVi", Tags.of("ten", "noiDung")))
            .with("chuaCoBaoCao", Tags.of())
            .with("ketQua", Tags.of("ten", "hinhThuc", "dauCau")));
    private static final Tags NOTICE = COMMON.and(Tags.of().with("danhSach", Tags.of("stt", "ten", "hinhThuc", "ketQua")));

    private final Plans plans;
    private final Nominations nominations;
    private final ReportedContents reported;
    private final Letterhead letterhead;

    SummaryFacts(Plans plans, Nominations nominations, ReportedContents reported, Letterhead letterhead) {
        this.plans = plans;
        this.nominations = nominations;
        this.reported = reported;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SUMMARY_REPORT, Kind.RESULT_NOTICE);
    }

    @Override
    public Tags tags(Kind kind) {
        return kind == Kind.SUMMARY_REPORT ? SUMMARY : NOTICE;
    }

    @Override
    public Filled of(Kind kind, long planId) {
        Plan plan = plans.plan(planId);
        List<Nomination> all = nominations.ofPlan(planId);
        boolean report = kind == Kind.SUMMARY_REPORT;
        if (report ? plans.summary(planId).isEmpty() : all.isEmpty()) {
            throw Refusal.of("document.nothingToWrite", letterhead.word("kind." + kind));
        }
        String symbol = letterhead.word(report ? "symbol.report" : "symbol.notice") + "-" + letterhead.agency().symbol();
        Map<String, Object> values = letterhead.department(plan, null, symbol, null);
        if (report) {
            summary(values, plan, all);
        } else {
            values.put("danhSach", results(plan, all));
        }
        values.put("noiNhan", letterhead.recipients(plan.content()));
        Optional<String> signer = report ? plans.lastActor(planId, PlanStep.SUMMARY_APPROVED) : Optional.empty();
        values.putAll(letterhead.director(plan.content(), signer).values());
        return new Filled(
                planId,
                null,
                null,
                letterhead.word("name." + kind, plan.key()),
                letterhead.word("title." + kind, plan.content().movementName()),
                values);
    }

    private void summary(Map<String, Object> values, Plan plan, List<Nomination> all) {
        values.put("tongKet", OfficeWords.entries(OfficeWords.paragraphs(plans.summary(plan.id()).orElseThrow())));
        List<Map<String, Object>> contents = new ArrayList<>();
        for (ReportedContents.Content content : reported.merged(plan.id())) {
            contents.add(Map.of(
                    "stt", String.valueOf(contents.size() + 1),
                    "ten", Letterhead.text(content.title()),
                    "donVi", content.entries().stream()
                            .map(entry -> Map.<String, Object>of(
                                    "ten", entry.unit(), "noiDung", String.join("\n", OfficeWords.paragraphs(entry.text()))))
                            .toList()));
        }
        values.put("noiDung", contents);
        values.put("chuaCoBaoCao", contents.isEmpty() ? List.of(Map.of()) : List.of());
        List<Nomination> rewarded = all.stream().filter(n -> REWARDED.contains(n.state())).toList();
        values.put("soDeNghi", OfficeWords.count(all.size()));
        values.put("soDuocKhen", OfficeWords.count(rewarded.size()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Nomination nomination : rewarded) {
            rows.add(Map.of(
                    "ten", nomination.nomineeName(),
                    "hinhThuc", award(plan, nomination.grantedAward()),
                    "dauCau", OfficeWords.sign(rows.size(), rewarded.size())));
        }
        values.put("ketQua", rows);
    }

    private List<Map<String, Object>> results(Plan plan, List<Nomination> all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Nomination nomination : all) {
            rows.add(Map.of(
                    "stt", String.valueOf(rows.size() + 1),
                    "ten", nomination.nomineeName(),
                    "hinhThuc", award(plan, nomination.award()),
                    "ketQua", result(plan, nomination)));
        }
        return rows;
    }

    private String result(Plan plan, Nomination nomination) {
        String decision = nomination.decisionNumber() == null
                ? ""
                : letterhead.word("byDecision", nomination.decisionNumber(), OfficeWords.day(nomination.decisionDate()));
        String granted = nomination.grantedAward() == null ? "" : award(plan, nomination.grantedAward());
        return letterhead.word("result." + nomination.state(), granted, decision);
    }

    private static String award(Plan plan, String code) {
        return new AwardTerms(plan.content()).award(code).name();
    }
}
