package vn.thidua.plan.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Unit;
import vn.thidua.organization.UnitType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.plan.PlanContent.Target;

/** The whole plan as its readers see it in a form: raw values and flags, the wording is the form's. */
@Component
class PlanSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    record Section(String clause, String title, String text) {}

    /** Criteria of one award for the same targets, under one heading. */
    record Standard(
            String award, String clause, boolean department, boolean office, boolean affiliate, boolean person, List<Rule> rules) {}

    /** @param comparison e.g. {@code ≤ 5}; null for a narrative one */
    record Rule(String text, boolean hard, boolean figure, boolean rank, boolean finding, String label, String comparison, String unit) {}

    record Limit(String clause, String text, int max) {}

    record Mark(String label, String date, String clause, boolean stated) {}

    /** @param leadership the department itself, which stands for its leaders (S77) */
    record Recipient(String name, boolean leadership) {}

    private final Organization organization;

    PlanSheet(Organization organization) {
        this.organization = organization;
    }

    Map<String, Object> heading(Plan plan) {
        PlanContent content = plan.content();
        Map<String, Object> values = new HashMap<>();
        values.put("planKey", plan.key());
        values.put("reference", plan.reference().strip());
        values.put("issuedOn", day(plan.issueDate()));
        values.put("year", content.year());
        values.put("movementName", content.movementName());
        values.put("field", content.field());
        values.put("title", content.title());
        values.put("symbol", content.symbol());
        values.put("place", content.place());
        return values;
    }

    Map<String, Object> whole(Plan plan) {
        PlanContent content = plan.content();
        Map<String, Object> values = heading(plan);
        values.put("basis", content.basis());
        values.put("purpose", content.purpose());
        values.put("requirements", content.requirements());
        values.put("achievementFrom", day(content.achievementFrom()));
        values.put("achievementTo", day(content.achievementTo()));
        values.put("contents", sections(content.contents()));
        values.put("solutions", sections(content.solutions()));
        values.put("standards", standards(content));
        values.put("quotas", content.quotas().stream().map(q -> new Limit(q.clause(), q.text(), q.max())).toList());
        values.put("milestones", content.milestones().stream()
                .map(m -> new Mark(m.label(), day(m.date()), m.clause(), m.stated()))
                .toList());
        values.put("addressees", recipients(content.addressees()));
        values.put("addresseeCount", content.addressees().size());
        values.put("otherRecipients", recipients(content.otherRecipients()));
        values.put("signerTitle", content.signerTitle());
        values.put("signerName", content.signerName());
        return values;
    }

    String nameOf(String userId) {
        return userId == null ? null : organization.person(userId).map(person -> person.fullName()).orElse(userId);
    }

    String unitName(String code) {
        return organization.unit(code).name();
    }

    static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static List<Section> sections(List<PlanContent.Section> sections) {
        return sections.stream().map(s -> new Section(s.clause(), s.title(), s.text())).toList();
    }

    private List<Recipient> recipients(List<String> codes) {
        return codes.stream().map(organization::unit).map(PlanSheet::recipient).toList();
    }

    private static Recipient recipient(Unit unit) {
        return new Recipient(unit.name(), unit.type() == UnitType.DEPARTMENT);
    }

    private static List<Standard> standards(PlanContent content) {
        List<Standard> standards = new ArrayList<>();
        for (PlanContent.Award award : content.awards()) {
            List<Criterion> own = content.criteria().stream().filter(c -> c.award().equals(award.code())).toList();
            for (Set<Target> targets : own.stream().map(Criterion::targets).distinct().toList()) {
                List<Rule> rules = own.stream().filter(c -> c.targets().equals(targets)).map(c -> rule(c, content)).toList();
                String clause = own.stream().filter(c -> c.targets().equals(targets)).findFirst().orElseThrow().clause();
                standards.add(new Standard(
                        award.name(),
                        clause,
                        targets.contains(Target.DEPARTMENT),
                        targets.contains(Target.OFFICE),
                        targets.contains(Target.AFFILIATE),
                        targets.contains(Target.PERSON),
                        rules));
            }
        }
        return standards;
    }

    private static Rule rule(Criterion criterion, PlanContent content) {
        Figure figure = content.figures().stream().filter(f -> f.code().equals(criterion.figure())).findFirst().orElse(null);
        return new Rule(
                criterion.text(),
                criterion.hard(),
                criterion.kind() == Kind.FIGURE,
                criterion.kind() == Kind.RANK,
                criterion.kind() == Kind.FINDING,
                figure == null ? null : figure.label(),
                criterion.operator() == null ? null : sign(criterion.operator()) + " " + plain(criterion.threshold()),
                figure == null ? null : figure.unit());
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQUALS -> "=";
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
