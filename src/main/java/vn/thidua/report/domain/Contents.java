package vn.thidua.report.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.nomination.FigureBounds;
import vn.thidua.nomination.Wording;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports.Proposal;
import vn.thidua.report.Reports.Writing;

/** What a report must contain by its plan: a text on each content and solution (S15 to S31), figures within their bounds. */
public final class Contents {

    private final PlanContent plan;
    private final List<Section> sections;

    public Contents(PlanContent plan) {
        this(plan, Stream.concat(plan.contents().stream(), plan.solutions().stream()).toList());
    }

    private Contents(PlanContent plan, List<Section> sections) {
        this.plan = plan;
        this.sections = sections;
    }

    /** An interim review asks for the contents alone (S13). */
    public static Contents ofInterim(PlanContent plan) {
        return new Contents(plan, plan.contents());
    }

    /** In the plan's order. */
    public List<Section> sections() {
        return sections;
    }

    /** @return the writing with its texts composed @throws Refusal report.* naming field and clause */
    public Writing accepted(Writing raw) {
        return new Writing(
                sections(raw.sections()),
                figures(raw.figures()),
                proposals(raw.proposals()),
                Wording.of(raw.difficulties(), "difficulties"));
    }

    private Map<String, String> sections(Map<String, String> given) {
        checkKnown(given.keySet(), sections().stream().map(Section::code).toList(), "report.sectionUnknown", "sections");
        Map<String, String> texts = new LinkedHashMap<>();
        for (Section section : sections) {
            String text = Wording.of(given.get(section.code()), "sections");
            if (text == null) {
                throw Refusal.of("report.sectionMissing", section.title())
                        .by(section.clause())
                        .at("sections");
            }
            texts.put(section.code(), text);
        }
        return texts;
    }

    private Map<String, BigDecimal> figures(Map<String, BigDecimal> given) {
        checkKnown(given.keySet(), plan.figures().stream().map(Figure::code).toList(), "report.figureUnknown", "figures");
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Figure figure : plan.figures()) {
            BigDecimal value = given.get(figure.code());
            if (value != null) {
                checkBounds(figure, value);
                values.put(figure.code(), value);
            }
        }
        return values;
    }

    private static void checkBounds(Figure figure, BigDecimal value) {
        FigureBounds bounds = FigureBounds.of(figure);
        if (!bounds.allow(value)) {
            throw Refusal.of("report.figureOutOfRange", bounds.arguments(figure.label()))
                    .by(figure.clause())
                    .at("figures");
        }
    }

    private static List<Proposal> proposals(List<Proposal> given) {
        Set<List<String>> seen = new HashSet<>();
        return given.stream()
                .map(p -> {
                    if (!seen.add(List.of(p.collective() ? "" : String.valueOf(p.personId()), String.valueOf(p.award())))) {
                        throw Refusal.of("report.proposedTwice").at(field(p, "Achievements"));
                    }
                    return new Proposal(
                            p.collective(),
                            p.collective() ? null : p.personId(),
                            p.award(),
                            Wording.demanded(p.achievements(), field(p, "Achievements"), "report.achievementsMissing"),
                            Wording.demanded(p.evidence(), field(p, "Evidence"), "report.evidenceMissing"),
                            p.values() == null ? Map.of() : p.values());
                })
                .toList();
    }

    /** Key of a proposal's field in the form. */
    public static String field(Proposal proposal, String name) {
        return (proposal.collective() ? "collective" : "individual") + name;
    }

    /** @throws Refusal report.partUnknown */
    public List<String> parts(List<String> codes) {
        List<String> known = Stream.concat(
                        sections().stream().map(Section::code), plan.figures().stream().map(Figure::code))
                .toList();
        checkKnown(codes, known, "report.partUnknown", "missing");
        return codes.stream().distinct().toList();
    }

    private static void checkKnown(Iterable<String> given, List<String> known, String code, String field) {
        for (String one : given) {
            if (!known.contains(one)) {
                throw Refusal.of(code, String.valueOf(one)).at(field);
            }
        }
    }
}
