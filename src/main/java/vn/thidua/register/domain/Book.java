package vn.thidua.register.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister.Entry;
import vn.thidua.register.NumberRegister.Range;
import vn.thidua.register.NumberRegister.Skip;
import vn.thidua.register.NumberRegister.State;
import vn.thidua.register.NumberRegister.Subject;

/** The pages of one series: what is given, what is explained, what is missing. */
public final class Book {

    public static final int HIGHEST_NUMBER = 99_999;

    private final int year;
    private final TreeMap<Integer, Entry> entries = new TreeMap<>();
    private final List<Skip> skips;

    public Book(int year, List<Entry> entries, List<Skip> skips) {
        this.year = year;
        entries.forEach(e -> this.entries.put(e.number(), e));
        this.skips = skips;
    }

    public int next() {
        int last = entries.isEmpty() ? 0 : entries.lastKey();
        for (Skip skip : skips) {
            last = Math.max(last, skip.range().last());
        }
        return last + 1;
    }

    /**
     * @return the numbers that are left out on the way to this one and have to be explained, if there are any
     * @throws Refusal register.numberInvalid, numberTaken, numberCancelled, numberSkipped
     */
    public Optional<Range> leftOut(int number, Subject subject) {
        if (number < 1 || number > HIGHEST_NUMBER) {
            throw Refusal.of("register.numberInvalid", String.valueOf(HIGHEST_NUMBER)).at("number");
        }
        Entry entry = entries.get(number);
        if (entry != null) {
            demandFree(entry, subject);
            return Optional.empty();
        }
        for (Skip skip : skips) {
            if (skip.range().first() <= number && number <= skip.range().last()) {
                throw Refusal.of("register.numberSkipped", onPaper(number), skip.reason()).at("number");
            }
        }
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        int next = next();
        if (number > next) {
            return Optional.of(new Range(next, number - 1));
        }
        int first = first();
        return number < first - 1 ? Optional.of(new Range(number + 1, first - 1)) : Optional.empty();
    }

    /** Missing without an explanation, between the first and the last number. */
    public List<Range> unexplained() {
        List<Range> missing = new ArrayList<>();
        if (entries.isEmpty()) {
            return missing;
        }
        TreeMap<Integer, Integer> known = new TreeMap<>();
        entries.keySet().forEach(n -> known.put(n, n));
        skips.forEach(s -> known.merge(s.range().first(), s.range().last(), Math::max));
        int reached = known.firstKey() - 1;
        for (var range : known.entrySet()) {
            if (range.getKey() > reached + 1) {
                missing.add(new Range(reached + 1, range.getKey() - 1));
            }
            reached = Math.max(reached, range.getValue());
        }
        return missing;
    }

    /** @throws Refusal register.notMissing unless every number of the range is missing without an explanation */
    public void demandMissing(Range range) {
        if (unexplained().stream().noneMatch(m -> m.first() <= range.first() && range.first() <= range.last() && range.last() <= m.last())) {
            throw Refusal.of("register.notMissing", onPaper(range)).at("number");
        }
    }

    /** @throws Refusal register.notReserved */
    public void demandReserved(int number) {
        Entry entry = entries.get(number);
        if (entry == null || entry.state() != State.RESERVED) {
            throw Refusal.of("register.notReserved", onPaper(number)).at("number");
        }
    }

    /** A number as on paper: two digits at least. */
    public static String onPaper(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    public static String onPaper(Range range) {
        return range.first() == range.last() ? onPaper(range.first()) : onPaper(range.first()) + "–" + onPaper(range.last());
    }

    private void demandFree(Entry entry, Subject subject) {
        String number = onPaper(entry.number());
        boolean own = entry.subject() != null && entry.subject().reference().equals(subject.reference());
        if (entry.state() == State.CANCELLED) {
            throw Refusal.of("register.numberCancelled", number, entry.reason()).at("number");
        }
        if (entry.state() != State.RESERVED && !own) {
            throw Refusal.of("register.numberTaken", number, String.valueOf(year), entry.subject().label(), onPaper(next())).at("number");
        }
    }

    private int first() {
        int first = entries.firstKey();
        for (Skip skip : skips) {
            first = Math.min(first, skip.range().first());
        }
        return first;
    }
}
