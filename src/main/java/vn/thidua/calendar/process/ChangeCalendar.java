package vn.thidua.calendar.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.CalendarChange;
import vn.thidua.calendar.CalendarChanges;
import vn.thidua.calendar.CalendarTexts;
import vn.thidua.calendar.domain.ChangeRules.Wanted;
import vn.thidua.engine.StartForm;

/** A TCCB officer or the administrator proposes a change of the calendar. */
@Component
class ChangeCalendar implements StartForm<ChangeCalendar.Fields> {

    record Fields(List<Wanted> days, String document, String reason) {}

    private final CalendarChanges changes;
    private final CalendarTexts texts;

    ChangeCalendar(CalendarChanges changes, CalendarTexts texts) {
        this.changes = changes;
        this.texts = texts;
    }

    @Override
    public String process() {
        return ConfirmCalendar.PROCESS;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    /** The case has no plan: on the cards of Tasklist and in letters its own key and name stand in the plan's place. */
    @Override
    public StartedCase start(String user, Fields fields) {
        CalendarChange change = changes.propose(user, fields.days(), fields.document(), fields.reason());
        return new StartedCase(
                change.key(), Map.of("calendarChangeId", change.id(), "planKey", change.key(), "planName", texts.caseName()));
    }
}
