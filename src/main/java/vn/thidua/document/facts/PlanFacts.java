package vn.thidua.document.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.domain.Filled;
import vn.thidua.document.domain.OfficeWords;
import vn.thidua.document.domain.Signature;
import vn.thidua.document.domain.Tags;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.PlanStep;
import vn.thidua.plan.Plans;

/** The plan itself (S1 to S80), a draft until it is signed. */
@Component
class PlanFacts implements Facts {

    private static final Tags PARAGRAPH = Tags.of("doan");
    private static final Tags NUMBERED = Tags.of("stt", "doan").with("tiep", PARAGRAPH);
    private static final Tags TAGS = Letterhead.HEAD
            .and(Letterhead.MOVEMENT)
            .and(Letterhead.RECIPIENTS)
            .and(Signature.TAGS)
            .and(Tags.of("trichYeu", "canCu", "tuNgay", "denNgay")
                    .with("duThao", Tags.of())
                    .with("mucDich", PARAGRAPH)
                    .with("yeuCau", PARAGRAPH)
                    .with("noiDung", NUMBERED)
                    .with("giaiPhap", NUMBERED)
                    .with("hinhThuc", Tags.of("chu", "ten", "dauCau"))
                    .with("tieuChuan", Tags.of("chu", "ten").with("doiTuong", Tags.of("ten", "noiDung")))
                    .with("soLuong", Tags.of("noiDung", "dauCau"))
                    .with("tienDo", Tags.of("stt", "ten", "ngay")));

    private final Plans plans;
    private final Letterhead letterhead;

    PlanFacts(Plans plans, Letterhead letterhead) {
        this.plans = plans;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PLAN);
    }

    @Override
    public Tags tags(Kind kind) {
        return TAGS;
    }

    @Override
    public Filled of(Kind kind, long planId) {
        Plan plan = plans.plan(planId);
        PlanContent content = plan.content();
        LocalDate date = plan.issueDate();
        boolean draft = plan.state() == PlanState.DRAFT || plan.state() == PlanState.CHECKED;
        Map<String, Object> values = letterhead.department(plan, plan.number(), content.symbol(), date);
        values.put("trichYeu", Letterhead.text(content.title()));
        values.put("canCu", OfficeWords.open(content.basis()));
        values.put("tuNgay", OfficeWords.day(content.achievementFrom()));
        values.put("denNgay", OfficeWords.day(content.achievementTo()));
        values.put("duThao", draft ? List.of(Map.of()) : List.of());
        values.put("mucDich", OfficeWords.entries(OfficeWords.paragraphs(content.purpose())));
        values.put("yeuCau", OfficeWords.entries(OfficeWords.paragraphs(content.requirements())));
        values.put("noiDung", sections(content.contents()));
        values.put("giaiPhap", sections(content.solutions()));
        values.put("hinhThuc", awards(content.awards()));
        values.put("tieuChuan", standards(content));
        values.put("soLuong", quotas(content.quotas()));
        values.put("tienDo", milestones(content.milestones()));
        values.put("noiNhan", letterhead.recipients(content));
        values.putAll(letterhead.director(content, draft ? java.util.Optional.empty() : plans.lastActor(planId, PlanStep.SIGNED)).values());
        return new Filled(
                planId,
                plan.number() == null ? null : plan.reference(),
                date,
                letterhead.word("name.PLAN", plan.key()),
                Letterhead.text(content.title()),
                values);
    }

    private static List<Map<String, Object>> sections(List<PlanContent.Section> sections) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (PlanContent.Section section : sections) {
            entries.add(OfficeWords.numbered(entries.size() + 1, section.text()));
        }
        return entries;
    }

    private static List<Map<String, Object>> awards(List<Award> awards) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Award award : awards) {
            int i = entries.size();
            entries.add(Map.of("chu", OfficeWords.letter(i), "ten", award.name(), "dauCau", OfficeWords.sign(i, awards.size())));
        }
        return entries;
    }

    /** By awards, then by whom they are for; criteria of the same targets stand in one sentence, as in the plan (S38 to S53). */
    private List<Map<String, Object>> standards(PlanContent content) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Award award : content.awards()) {
            List<Criterion> own = content.criteria().stream().filter(c -> c.award().equals(award.code())).toList();
            List<Map<String, Object>> targets = own.stream()
                    .map(Criterion::targets)
                    .distinct()
                    .map(set -> Map.<String, Object>of("ten", targets(set), "noiDung", joined(own, set)))
                    .toList();
            if (!targets.isEmpty()) {
                entries.add(Map.of("chu", OfficeWords.letter(entries.size()), "ten", award.name(), "doiTuong", targets));
            }
        }
        return entries;
    }

    private String targets(Collection<Target> targets) {
        return targets.stream().sorted().map(target -> letterhead.word("target." + target)).collect(Collectors.joining(", "));
    }

    private static String joined(List<Criterion> criteria, Set<Target> targets) {
        return criteria.stream()
                .filter(c -> c.targets().equals(targets))
                .map(c -> OfficeWords.open(c.text()))
                .collect(Collectors.joining("; "));
    }

    private static List<Map<String, Object>> quotas(List<PlanContent.Quota> quotas) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (PlanContent.Quota quota : quotas) {
            entries.add(Map.of("noiDung", OfficeWords.open(quota.text()), "dauCau", OfficeWords.sign(entries.size(), quotas.size())));
        }
        return entries;
    }

    /** The first place is the plan's own issue (S57). */
    private static List<Map<String, Object>> milestones(List<PlanContent.Milestone> milestones) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (PlanContent.Milestone milestone : milestones) {
            entries.add(Map.of(
                    "stt", String.valueOf(entries.size() + 2), "ten", OfficeWords.open(milestone.label()), "ngay", OfficeWords.day(milestone.date())));
        }
        return entries;
    }
}
