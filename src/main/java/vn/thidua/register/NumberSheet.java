package vn.thidua.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.domain.Book;

/** What a form tells the clerk of the series that he is about to take a number from. */
@Component
public class NumberSheet {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final int MOST_NAMED = 20;

    private final NumberRegister register;
    private final MessageSource messages;

    NumberSheet(NumberRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /**
     * Adds {@code registerNote}: the next number and those that are missing without an explanation; {@code nextNumber}: null in a series that
     * has not begun. The number itself is not filled in: form-js loses a key when somebody types over a value what stood there.
     */
    public void add(Map<String, Object> values, Series series) {
        boolean begun = !register.entries(series).isEmpty();
        Integer next = begun ? register.next(series) : null;
        values.put("nextNumber", next);
        values.put("registerNote", begun ? note(series, next) : say("register.notBegun", String.valueOf(series.year())));
    }

    private String note(Series series, int next) {
        String note = say("register.next", String.valueOf(series.year()), Book.onPaper(next));
        List<NumberRegister.Range> missing = register.unexplained(series);
        if (missing.isEmpty()) {
            return note;
        }
        String named = missing.stream().limit(MOST_NAMED).map(Book::onPaper).collect(Collectors.joining(", "));
        return note + " " + say(missing.size() > MOST_NAMED ? "register.missingMore" : "register.missing", named);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
