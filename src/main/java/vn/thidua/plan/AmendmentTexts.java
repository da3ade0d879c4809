package vn.thidua.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Amendments.Kind;
import vn.thidua.plan.Amendments.Line;

/** The difference of an amendment in the words of the office, for forms and letters. */
@Component
public class AmendmentTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @param clause the plan's clause, or null @param before null where something is added; days as dd/MM/yyyy */
    public record Row(String what, String clause, String before, String after) {}

    private final Organization organization;
    private final MessageSource messages;

    AmendmentTexts(Organization organization, MessageSource messages) {
        this.organization = organization;
        this.messages = messages;
    }

    public List<Row> of(List<Line> lines) {
        return lines.stream()
                .map(line -> new Row(
                        messages.getMessage("plan.amendment." + line.kind(), new Object[] {line.label()}, Locale.ROOT),
                        line.clause(),
                        shown(line.kind(), line.before()),
                        shown(line.kind(), line.after())))
                .toList();
    }

    private String shown(Kind kind, String value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case MILESTONE, ACHIEVEMENT_TO -> DAY.format(LocalDate.parse(value));
            case ADDRESSEE -> organization.unit(value).name();
            case REQUIREMENTS, QUOTA -> value;
        };
    }
}
