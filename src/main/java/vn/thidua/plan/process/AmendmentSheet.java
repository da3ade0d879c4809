package vn.thidua.plan.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.engine.OpenTask;
import vn.thidua.plan.Amendments;
import vn.thidua.plan.Amendments.Amendment;
import vn.thidua.plan.Amendments.Kind;
import vn.thidua.plan.Amendments.Line;
import vn.thidua.plan.Plans;

/** An amendment as its readers see it in a form. */
@Component
class AmendmentSheet {

    static final String PROCESS = "planAmendment";

    record Row(String what, String clause, String before, String after) {}

    private final Amendments amendments;
    private final Plans plans;
    private final PlanSheet sheet;
    private final MessageSource messages;

    AmendmentSheet(Amendments amendments, Plans plans, PlanSheet sheet, MessageSource messages) {
        this.amendments = amendments;
        this.plans = plans;
        this.sheet = sheet;
        this.messages = messages;
    }

    Map<String, Object> of(OpenTask task) {
        Amendment amendment = amendments.amendment(task.id("amendmentId"));
        Map<String, Object> values = sheet.heading(plans.plan(amendment.planId()));
        values.put("version", amendments.version(amendment.planId()));
        values.put("reason", amendment.reason());
        values.put("drafter", sheet.nameOf(amendment.draftedBy()));
        values.put("returnReason", amendment.words());
        values.put("difference", rows(amendments.difference(amendment.id())));
        return values;
    }

    List<Row> rows(List<Line> lines) {
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
            case MILESTONE, ACHIEVEMENT_TO -> PlanSheet.day(LocalDate.parse(value));
            case ADDRESSEE -> sheet.unitName(value);
            default -> value;
        };
    }
}
