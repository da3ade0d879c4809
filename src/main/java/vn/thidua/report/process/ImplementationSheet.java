package vn.thidua.report.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.report.Coverage.UnitActivity;
import vn.thidua.report.Implementations.Filed;
import vn.thidua.report.Implementations.Implementation;
import vn.thidua.report.Implementations.Item;
import vn.thidua.report.Implementations.Progress;
import vn.thidua.report.Implementations.Result;
import vn.thidua.report.Implementations.SelfCheck;

/** A unit's implementation plan and self-check as their readers see them: names instead of codes, days as on paper. */
@Component
class ImplementationSheet {

    /** @param section the solution's clause and title; null: the unit's own activity @param progress null: not checked yet, as the rest */
    record ItemText(
            String number,
            String section,
            String activity,
            String dueOn,
            String responsible,
            Progress progress,
            String note,
            String evidence) {}

    record NotOursText(String section, String reason) {}

    /** @param confirmedOn null: not yet, as {@code checkedOn} and {@code done} */
    record CoverageRow(String unit, String key, String confirmedOn, String checkedOn, String done) {}

    private final ReportView view;

    ImplementationSheet(ReportView view) {
        this.view = view;
    }

    /** The plan, and the self-check as far as there is one. */
    Map<String, Object> read(Implementation implementation) {
        Filed filed = implementation.filed();
        Map<String, Object> shown = new HashMap<>();
        shown.put("implementationKey", implementation.key());
        shown.put("documentText", document(filed));
        shown.put("plannedItems", items(implementation));
        shown.put(
                "notOursItems",
                filed.notOurs().stream()
                        .map(n -> new NotOursText(section(n.clause(), n.title()), n.reason()))
                        .toList());
        shown.put("filedByName", view.name(implementation.filedBy()));
        shown.put("implementationConfirmedByName", view.name(implementation.confirmedBy()));
        shown.put("implementationConfirmedAt", ReportView.moment(implementation.confirmedAt()));
        shown.put("checkedByName", view.name(implementation.checkedBy()));
        shown.put("checkConfirmedAt", ReportView.moment(implementation.checkConfirmedAt()));
        SelfCheck check = implementation.check();
        shown.put("contentText", check == null ? null : check.contentRemark());
        shown.put("qualityText", check == null ? null : check.qualityRemark());
        shown.put("progressText", check == null ? null : check.progressRemark());
        shown.put("remediesText", check == null ? null : check.remedies());
        return shown;
    }

    List<ItemText> items(Implementation implementation) {
        List<Result> results =
                implementation.check() == null ? List.of() : implementation.check().results();
        return implementation.filed().items().stream()
                .map(item -> item(
                        item,
                        results.stream()
                                .filter(result -> result.number() == item.number())
                                .findFirst()
                                .orElse(new Result(item.number(), null, null, null))))
                .toList();
    }

    private static ItemText item(Item item, Result result) {
        return new ItemText(
                String.valueOf(item.number()),
                section(item.clause(), item.title()),
                item.activity(),
                ReportView.day(item.dueOn()),
                item.responsible(),
                result.progress(),
                result.note(),
                result.evidence());
    }

    /** The columns of an item that a self-check does not change. */
    static List<String> readonly(ItemText row) {
        return Arrays.asList(row.number(), row.section(), row.activity(), row.dueOn(), row.responsible());
    }

    CoverageRow row(UnitActivity unit) {
        return new CoverageRow(
                unit.unitName(),
                unit.key(),
                ReportView.moment(unit.confirmedAt()),
                ReportView.moment(unit.checkConfirmedAt()),
                unit.checkConfirmedAt() == null ? null : unit.done() + "/" + unit.total());
    }

    private static String document(Filed filed) {
        return filed.documentNumber() == null
                ? null
                : filed.documentNumber() + ", " + ReportView.day(filed.documentDate());
    }

    private static String section(String clause, String title) {
        return clause == null ? null : clause + " – " + title;
    }
}
