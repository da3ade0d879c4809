package vn.thidua.plan.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import vn.thidua.refusal.Refusal;

/** The questions that every rule of a plan's content asks. Lengths are those of the forms. */
final class Require {

    static final int SHORT = 255;
    static final int LONG = 4000;

    private Require() {}

    static void that(boolean holds, String code, String field, String clause, Object... arguments) {
        if (!holds) {
            throw Refusal.of(code, arguments).at(field).by(clause);
        }
    }

    static void present(String text, String code, String field, String clause) {
        that(text != null, code, field, clause, clause == null ? "" : clause);
    }

    static void atMost(int length, String text, String field, String clause) {
        that(text == null || text.length() <= length, "plan.textTooLong", field, clause, String.valueOf(length));
    }

    static <T> void uniqueCodes(Collection<T> entries, Function<T, String> code, String field) {
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            String own = code.apply(entry);
            that(own != null && own.matches("[A-Za-z][A-Za-z0-9_]{0,39}"), "plan.codeInvalid", field, null, String.valueOf(own));
            that(seen.add(own), "plan.codeTwice", field, null, own);
        }
    }
}
