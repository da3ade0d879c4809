package vn.thidua.nomination;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.thidua.nomination.AwardTerms.Asked;
import vn.thidua.nomination.Nominations.Value;

/** A value of a dossier as a row of a form. @param code readonly @param label readonly @param value empty: not known yet */
public record ValueRow(String code, String label, BigDecimal value, String source) {

    /** Rows to fill, prefilled with what is known. */
    public static List<ValueRow> of(List<Asked> asked, Map<String, Value> known) {
        return asked.stream()
                .map(a -> {
                    Value value = known.getOrDefault(a.code(), new Value(null, null));
                    return new ValueRow(a.code(), a.label(), value.value(), value.source());
                })
                .toList();
    }

    /**
     * @param shown the rows that the form showed; @param returned the rows that came back
     * @param wanted codes that the chosen award asks for; the rest of the form's rows speak of other awards
     * @throws vn.thidua.refusal.Refusal nomination.rowsChanged
     */
    public static Map<String, Value> values(
            List<ValueRow> shown, List<ValueRow> returned, Predicate<String> wanted, String field) {
        Map<String, Value> values = new LinkedHashMap<>();
        ReadonlyRows.demand(shown, returned, row -> Arrays.asList(row.code(), row.label()), field).stream()
                .filter(row -> wanted.test(row.code()))
                .forEach(row -> values.put(row.code(), new Value(row.value(), row.source())));
        return values;
    }
}
