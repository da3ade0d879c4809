package vn.thidua.document.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.document.check.Sheet.Line;

/** What was found, each rule once by what stands there. */
final class Findings {

    private static final int QUOTED = 60;

    /** @param quote begin of the line it is seen at; null: the page as a whole */
    record Finding(Rule rule, int page, String quote, String found) {}

    private final Map<Rule, List<Finding>> found = new EnumMap<>(Rule.class);
    private final List<Finding> all = new ArrayList<>();

    void at(Line line, Rule rule, String stands) {
        add(new Finding(rule, line.page(), shortened(line.text()), stands));
    }

    void onPage(int page, Rule rule, String stands) {
        add(new Finding(rule, page, null, stands));
    }

    List<Finding> all() {
        return all;
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text).replace('.', ',');
    }

    private void add(Finding finding) {
        List<Finding> same = found.computeIfAbsent(finding.rule(), any -> new ArrayList<>());
        if (same.stream().noneMatch(f -> f.found().equals(finding.found()))) {
            same.add(finding);
            all.add(finding);
        }
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
