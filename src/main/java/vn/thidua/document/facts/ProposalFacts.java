package vn.thidua.document.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;
import vn.thidua.proposal.Proposals.Proposal;
import vn.thidua.refusal.Refusal;
import vn.thidua.regime.Regimes;

/** Tờ trình and danh sách (S34 to S37, S71). */
@Component
class ProposalFacts implements Facts {

    private static final Tags COMMON = Letterhead.HEAD.and(Letterhead.MOVEMENT).and(Signature.TAGS).and(Tags.of("tongSo"));
    private static final Tags LETTER = COMMON.and(Letterhead.RECIPIENTS)
            .and(Tags.of("kinhGui")
                    .with("canCu", Tags.of("doan"))
                    .with("nhom", Tags.of("stt", "hinhThuc", "soLuong").with("deNghi", Tags.of("ten", "dauCau"))));
    private static final Tags LIST = COMMON.and(Tags.of().with("danhSach", Tags.of("stt", "ten", "hinhThuc", "thanhTich")));

    private final Proposals proposals;
    private final Nominations nominations;
    private final Plans plans;
    private final Regimes regimes;
    private final Letterhead letterhead;

    ProposalFacts(Proposals proposals, Nominations nominations, Plans plans, Regimes regimes, Letterhead letterhead) {
        this.proposals = proposals;
        this.nominations = nominations;
        this.plans = plans;
        this.regimes = regimes;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PROPOSAL_LETTER, Kind.NOMINEE_LIST);
    }

    @Override
    public Tags tags(Kind kind) {
        return kind == Kind.PROPOSAL_LETTER ? LETTER : LIST;
    }

    @Override
    public Filled of(Kind kind, long proposalId) {
        Proposal proposal = proposals.proposal(proposalId);
        Plan plan = plans.plan(proposal.planId());
        List<Nomination> listed = proposal.nominations().stream().map(nominations::nomination).toList();
        if (listed.isEmpty()) {
            throw Refusal.of("document.nothingToWrite", letterhead.word("kind." + kind));
        }
        String symbol = letterhead.word("symbol.proposal") + "-" + letterhead.agency().symbol();
        LocalDate date = proposal.documentDate();
        Map<String, Object> values = letterhead.department(plan, proposal.number(), symbol, date);
        values.put("tongSo", total(listed));
        values.putAll(letterhead.director(plan.content(), approver(listed)).values());
        if (kind == Kind.PROPOSAL_LETTER) {
            letter(values, plan, proposal, listed);
        } else {
            values.put("danhSach", rows(plan, listed));
        }
        return new Filled(
                plan.id(),
                proposal.number() == null ? null : OfficeWords.number(proposal.number()) + "/" + symbol,
                date,
                letterhead.word("name." + kind, proposal.key()),
                letterhead.word("title." + kind, plan.content().movementName()),
                values);
    }

    private void letter(Map<String, Object> values, Plan plan, Proposal proposal, List<Nomination> listed) {
        values.put("kinhGui", Letterhead.text(proposal.receiver() == null ? letterhead.agency().superior() : proposal.receiver()));
        values.put("canCu", OfficeWords.entries(grounds(plan, values)));
        values.put("nhom", groups(plan, listed));
        values.put("noiNhan", List.of());
    }

    /** The law by which it is asked for, once a kind of document, then the plan. Only what may be shown as law. */
    private List<String> grounds(Plan plan, Map<String, Object> values) {
        Map<String, String> byType = new LinkedHashMap<>();
        regimes.of(plan.content()).verifiedCitations().stream()
                .map(citation -> citation.text())
                .filter(text -> text.startsWith("Luật") || text.startsWith("Nghị định") || text.startsWith("Thông tư"))
                .forEach(text -> byType.putIfAbsent(text.substring(0, 5), text));
        List<String> grounds = new ArrayList<>();
        byType.values().forEach(text -> grounds.add(letterhead.word("ground", text) + ";"));
        grounds.add(letterhead.word("ground", values.get("vanBanKeHoach")) + ".");
        return grounds;
    }

    private List<Map<String, Object>> groups(Plan plan, List<Nomination> listed) {
        AwardTerms terms = new AwardTerms(plan.content());
        Map<String, List<Nomination>> byAward = new LinkedHashMap<>();
        plan.content().awards().forEach(award -> byAward.put(award.code(), new ArrayList<>()));
        listed.forEach(nomination -> byAward.get(nomination.award()).add(nomination));
        byAward.values().removeIf(List::isEmpty);
        List<Map<String, Object>> groups = new ArrayList<>();
        byAward.forEach((award, nominees) -> {
            List<Map<String, Object>> names = new ArrayList<>();
            for (Nomination nominee : nominees) {
                names.add(Map.of("ten", onPaper(nominee), "dauCau", OfficeWords.sign(names.size(), nominees.size())));
            }
            groups.add(Map.of(
                    "stt", String.valueOf(groups.size() + 1), "hinhThuc", terms.award(award).name(), "soLuong", total(nominees), "deNghi", names));
        });
        return groups;
    }

    private List<Map<String, Object>> rows(Plan plan, List<Nomination> listed) {
        AwardTerms terms = new AwardTerms(plan.content());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Nomination nominee : listed) {
            rows.add(Map.of(
                    "stt", String.valueOf(rows.size() + 1),
                    "ten", onPaper(nominee),
                    "hinhThuc", terms.award(nominee.award()).name(),
                    "thanhTich", String.join("\n", OfficeWords.paragraphs(nominee.achievements()))));
        }
        return rows;
    }

    /** A person with his unit, a collective by its name. */
    private String onPaper(Nomination nominee) {
        return nominee.target() == Target.PERSON
                ? letterhead.word("personOfUnit", nominee.nomineeName(), letterhead.unitName(nominee.unitCode()))
                : nominee.nomineeName();
    }

    private String total(List<Nomination> nominees) {
        int people = (int) nominees.stream().filter(n -> n.target() == Target.PERSON).count();
        int collectives = nominees.size() - people;
        String both = people == 0 ? "collectives" : collectives == 0 ? "people" : "collectivesAndPeople";
        return letterhead.word("total." + both, OfficeWords.count(collectives), OfficeWords.count(people));
    }

    private Optional<String> approver(List<Nomination> listed) {
        return nominations.history(listed.get(0).id()).stream()
                .filter(step -> step.state() == State.APPROVED && step.byUser() != null)
                .reduce((first, last) -> last)
                .map(Nominations.Step::byUser);
    }
}
