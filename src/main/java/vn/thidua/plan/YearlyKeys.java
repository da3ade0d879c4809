package vn.thidua.plan;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys as people call records of a kind by, e.g. {@code HS-2023-0007}: numbered anew each year, without gaps, none given twice. */
public final class YearlyKeys {

    private final JdbcClient jdbc;
    private final String prefix;
    private final String next;

    /** @param numbers table in schema {@code thidua} with the columns {@code year} (primary key) and {@code last}: a constant, never a text of a user */
    public YearlyKeys(JdbcClient jdbc, String prefix, String numbers) {
        this.jdbc = jdbc;
        this.prefix = prefix;
        this.next = """
                insert into thidua.%s as n (year, last) values (:year, 1)
                on conflict (year) do update set last = n.last + 1 returning last""".formatted(numbers);
    }

    /** Waits for whoever takes a key of the same year; rolled back, the number is free again. */
    public String next(int year) {
        int number = jdbc.sql(next).param("year", year).query(Integer.class).single();
        return String.format(Locale.ROOT, "%s-%d-%04d", prefix, year, number);
    }
}
