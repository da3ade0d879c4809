package vn.thidua.nomination;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.thidua.refusal.Refusal;

/** Rows of a form whose first columns the user only reads: they come back complete, unchanged and in their order, or the task is refused. */
public final class ReadonlyRows {

    private ReadonlyRows() {}

    /**
     * @param readonly the columns of a row that must not change
     * @throws Refusal nomination.rowsChanged
     */
    public static <R> List<R> demand(List<R> shown, List<R> returned, Function<R, List<String>> readonly, String field) {
        List<R> rows = returned == null ? List.of() : returned;
        if (rows.stream().anyMatch(Objects::isNull) || !columns(shown, readonly).equals(columns(rows, readonly))) {
            throw Refusal.of("nomination.rowsChanged").at(field);
        }
        return rows;
    }

    private static <R> List<List<String>> columns(List<R> rows, Function<R, List<String>> readonly) {
        return rows.stream()
                .map(readonly.andThen(columns -> columns.stream().map(Wording::of).toList()))
                .toList();
    }
}
