package vn.thidua.report.domain;

import java.util.List;
import java.util.Map;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.ReportedContents.Content;
import vn.thidua.plan.ReportedContents.Entry;

/** What several units tell, put together by contents and not by units (S65). */
public final class MergedContents {

    /** @param texts by section code */
    public record Told(String unit, Map<String, String> texts) {}

    private MergedContents() {}

    /** A content that no unit has told anything about is left out. */
    public static List<Content> of(List<Section> sections, List<Told> units) {
        return sections.stream()
                .map(section -> new Content(section.clause(), section.title(), entries(section.code(), units)))
                .filter(content -> !content.entries().isEmpty())
                .toList();
    }

    private static List<Entry> entries(String code, List<Told> units) {
        return units.stream()
                .filter(told -> told.texts().get(code) != null)
                .map(told -> new Entry(told.unit(), told.texts().get(code)))
                .toList();
    }
}
