package vn.thidua.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.refusal.Refusal;
import vn.thidua.refusal.Wording;
import vn.thidua.register.domain.Book;
import vn.thidua.register.persistence.RegisterTable;

/** Every change locks its series first and reads then: two clerks never act on the same page. */
@Component
@Transactional
class RecordedNumbers implements NumberRegister {

    private static final Wording CLEAN = new Wording("register");
    private static final int LONGEST = 1000;

    private final RegisterTable table;
    private final Clock clock;

    RecordedNumbers(RegisterTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int next(Series series) {
        return book(series).next();
    }

    @Override
    public void take(Series series, int number, LocalDate dated, Subject subject, String user, String skipReason) {
        Book book = locked(series);
        Optional<Range> leftOut = book.leftOut(number, subject);
        String reason = CLEAN.of(skipReason, "skipReason", LONGEST);
        leftOut.ifPresent(range -> {
            if (reason == null) {
                throw Refusal.of("register.skipUnexplained", Book.onPaper(book.next()), Book.onPaper(number), Book.onPaper(range))
                        .at("skipReason");
            }
            table.skipped(series, range, reason, user, clock.instant());
        });
        table.replaced(subject);
        table.issued(series, number, dated, subject, user, clock.instant());
    }

    @Override
    public int takeNext(Series series, LocalDate dated, Subject subject, String user) {
        int number = locked(series).next();
        take(series, number, dated, subject, user, null);
        return number;
    }

    @Override
    public int reserve(Series series, String purpose, String user) {
        int number = locked(series).next();
        table.reserved(series, number, reason(purpose), user, clock.instant());
        return number;
    }

    @Override
    public void cancel(Series series, int number, String reason, String user) {
        locked(series).demandReserved(number);
        table.cancelled(series, number, reason(reason), user, clock.instant());
    }

    @Override
    public void explain(Series series, Range missing, String reason, String user) {
        locked(series).demandMissing(missing);
        table.skipped(series, missing, reason(reason), user, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Range> unexplained(Series series) {
        return book(series).unexplained();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Series series) {
        return table.entries(series);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Skip> skips(Series series) {
        return table.skips(series);
    }

    private Book locked(Series series) {
        table.lock(series);
        return book(series);
    }

    private Book book(Series series) {
        return new Book(series.year(), table.entries(series), table.skips(series));
    }

    private static String reason(String words) {
        return CLEAN.demanded(words, "reason", LONGEST, "register.reasonMissing");
    }
}
