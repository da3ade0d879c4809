package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister.Entry;
import vn.thidua.register.NumberRegister.Range;
import vn.thidua.register.NumberRegister.Skip;
import vn.thidua.register.NumberRegister.State;
import vn.thidua.register.NumberRegister.Subject;
import vn.thidua.register.domain.Book;

class BookTest {

    private static final Subject NEW = new Subject("plan:9", "KH-2026-TD09");

    @Test
    void a_new_book_begins_with_any_number() {
        Book book = new Book(2026, List.of(), List.of());
        assertThat(book.next()).isEqualTo(1);
        assertThat(book.leftOut(45, NEW)).isEmpty();
        assertThat(book.unexplained()).isEmpty();
    }

    @Test
    void the_next_number_leaves_nothing_out_a_later_one_does() {
        Book book = new Book(2026, List.of(issued(45)), List.of());
        assertThat(book.leftOut(46, NEW)).isEmpty();
        assertThat(book.leftOut(50, NEW)).contains(new Range(46, 49));
    }

    @Test
    void a_number_of_the_earlier_book_has_to_be_explained_too() {
        Book book = new Book(2026, List.of(issued(45)), List.of());
        assertThat(book.leftOut(44, NEW)).isEmpty();
        assertThat(book.leftOut(40, NEW)).contains(new Range(41, 44));
    }

    @Test
    void what_is_missing_between_the_first_and_the_last_is_seen() {
        Book book = new Book(2026, List.of(issued(3), issued(5), issued(12)), List.of(skip(7, 9)));
        assertThat(book.unexplained()).containsExactly(new Range(4, 4), new Range(6, 6), new Range(10, 11));
        assertThat(book.leftOut(10, NEW)).as("a missing number may be given").isEmpty();
        book.demandMissing(new Range(10, 11));
        assertThat(code(() -> book.demandMissing(new Range(9, 11)))).isEqualTo("register.notMissing");
    }

    @Test
    void the_book_goes_on_after_what_was_explained() {
        Book book = new Book(2026, List.of(issued(3)), List.of(skip(4, 9)));
        assertThat(book.next()).isEqualTo(10);
        assertThat(code(() -> book.leftOut(7, NEW))).isEqualTo("register.numberSkipped");
    }

    @Test
    void refuses_what_is_given_and_what_is_cancelled() {
        Book book = new Book(2026, List.of(issued(3), entry(4, State.CANCELLED), entry(5, State.RESERVED), entry(6, State.REPLACED)), List.of());
        Refusal taken = catchThrowableOfType(Refusal.class, () -> book.leftOut(3, NEW));
        assertThat(taken.code()).isEqualTo("register.numberTaken");
        assertThat(taken.arguments()).containsExactly("03", "2026", "KH-3", "07");
        assertThat(code(() -> book.leftOut(4, NEW))).isEqualTo("register.numberCancelled");
        assertThat(code(() -> book.leftOut(6, NEW))).isEqualTo("register.numberTaken");
        assertThat(book.leftOut(5, NEW)).isEmpty();
        assertThat(book.leftOut(3, new Subject("plan:3", "KH-3"))).as("the document that has it").isEmpty();
    }

    @Test
    void refuses_what_is_no_number() {
        Book book = new Book(2026, List.of(), List.of());
        for (int number : new int[] {0, -1, 100_000}) {
            assertThat(code(() -> book.leftOut(number, NEW))).isEqualTo("register.numberInvalid");
        }
    }

    private static Entry issued(int number) {
        return entry(number, State.ISSUED);
    }

    private static Entry entry(int number, State state) {
        return new Entry(number, state, new Subject("plan:" + number, "KH-" + number), LocalDate.of(2026, 1, 5), "x", "vanthu", Instant.EPOCH);
    }

    private static Skip skip(int first, int last) {
        return new Skip(new Range(first, last), "Sổ giấy", "vanthu", Instant.EPOCH);
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
