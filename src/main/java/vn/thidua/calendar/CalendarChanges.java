package vn.thidua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.CalendarChange.State;
import vn.thidua.calendar.domain.ChangeRules;
import vn.thidua.calendar.domain.ChangeRules.Wanted;
import vn.thidua.calendar.domain.DayChange;
import vn.thidua.calendar.persistence.CalendarTable;
import vn.thidua.calendar.persistence.ChangeTable;
import vn.thidua.refusal.Refusal;
import vn.thidua.refusal.Wording;

/** Changes of the working-day calendar: proposed, confirmed by somebody else, applied together with every moment that depends on it. */
@Component
@Transactional
public class CalendarChanges {

    private static final Wording CLEAN = new Wording("refusal");
    private static final int LONGEST_DOCUMENT = 255;
    private static final int LONGEST_TEXT = 4000;

    private final ChangeTable changes;
    private final CalendarTable calendar;
    private final DatedCases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarChanges(ChangeTable changes, CalendarTable calendar, DatedCases cases, ApplicationEventPublisher events, Clock clock) {
        this.changes = changes;
        this.calendar = calendar;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param document that announces it; needed where a day is marked as announced
     * @throws Refusal calendar.changeOpen (one at a time); calendar.reasonMissing; calendar.documentMissing; as {@link ChangeRules#changes}
     */
    public CalendarChange propose(String user, List<Wanted> rows, String document, String reason) {
        List<DayChange> days = ChangeRules.changes(rows, calendar.entries(), LocalDate.now(clock));
        boolean announced = days.stream().anyMatch(day -> day.after() != null && day.after().announced());
        String paper = announced
                ? CLEAN.demanded(document, "document", LONGEST_DOCUMENT, "calendar.documentMissing")
                : CLEAN.of(document, "document", LONGEST_DOCUMENT);
        String why = CLEAN.demanded(reason, "reason", LONGEST_TEXT, "calendar.reasonMissing");
        try {
            return change(changes.insert(paper, why, user, clock.instant(), days));
        } catch (DuplicateKeyException another) {
            throw Refusal.of("calendar.changeOpen");
        }
    }

    /** @throws IllegalStateException when there is no such change */
    @Transactional(readOnly = true)
    public CalendarChange change(long id) {
        return changes.find(id).orElseThrow(() -> new IllegalStateException("no calendar change " + id));
    }

    /** What would move in running cases if the change held now. */
    @Transactional(readOnly = true)
    public List<Move> preview(long id) {
        return calendar.supposing(change(id).days(), cases::moves);
    }

    /** Years in which more days off are swapped than are made up for. */
    @Transactional(readOnly = true)
    public List<Integer> yearsWithoutMakeUp(long id) {
        return ChangeRules.withoutMakeUp(change(id).days(), calendar.entries());
    }

    /** @throws Refusal calendar.decided; calendar.confirmedByProposer (four eyes); calendar.dayPast, when one has begun meanwhile */
    public void confirm(long id, String user) {
        CalendarChange change = locked(id, State.PROPOSED);
        if (user.equals(change.proposedBy())) {
            throw Refusal.of("calendar.confirmedByProposer").at("decision");
        }
        change.days().forEach(day -> ChangeRules.notBegun(day.day(), LocalDate.now(clock)));
        changes.decided(id, State.CONFIRMED, user, null, clock.instant());
    }

    /** @throws Refusal calendar.decided; calendar.wordsMissing */
    public void refuse(long id, String user, String words) {
        locked(id, State.PROPOSED);
        String why = CLEAN.demanded(words, "words", LONGEST_TEXT, "calendar.wordsMissing");
        changes.decided(id, State.REFUSED, user, why, clock.instant());
        events.publishEvent(new CalendarChangeRefused(change(id)));
    }

    /** Writes the days and lets all running cases follow; publishes {@link CalendarChanged}. */
    public void apply(long id) {
        CalendarChange change = locked(id, State.CONFIRMED);
        calendar.lock();
        change.days().forEach(calendar::write);
        List<Move> moves = cases.follow(id);
        changes.applied(id, clock.instant());
        events.publishEvent(new CalendarChanged(change(id), moves));
    }

    private CalendarChange locked(long id, State expected) {
        CalendarChange change = changes.lock(id).orElseThrow(() -> new IllegalStateException("no calendar change " + id));
        if (change.state() != expected) {
            throw Refusal.of("calendar.decided");
        }
        return change;
    }
}
