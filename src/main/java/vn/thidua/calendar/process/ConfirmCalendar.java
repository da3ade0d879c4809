package vn.thidua.calendar.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.CalendarChange;
import vn.thidua.calendar.CalendarChanges;
import vn.thidua.calendar.CalendarTexts;
import vn.thidua.calendar.CalendarTexts.Moves;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;

/** The head of TCCB sees what would change and what would move by it, and confirms or refuses. */
@Component
class ConfirmCalendar implements UserTaskForm<ConfirmCalendar.Fields> {

    static final String PROCESS = "calendarChange";

    enum Decision {
        CONFIRM,
        REFUSE
    }

    record Fields(Decision decision, String words) {}

    private final CalendarChanges changes;
    private final CalendarTexts texts;
    private final Organization organization;

    ConfirmCalendar(CalendarChanges changes, CalendarTexts texts, Organization organization) {
        this.changes = changes;
        this.texts = texts;
        this.organization = organization;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_confirmCalendar";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        CalendarChange change = changes.change(task.id("calendarChangeId"));
        Moves moves = texts.moves(changes.preview(change.id()));
        List<Integer> years = changes.yearsWithoutMakeUp(change.id());
        Map<String, Object> values = new HashMap<>();
        values.put("changeKey", change.key());
        values.put("proposer", organization.person(change.proposedBy()).map(Person::fullName).orElse(change.proposedBy()));
        values.put("document", change.document());
        values.put("reason", change.reason());
        values.put("days", texts.days(change.days()));
        values.put("moves", moves.rows());
        values.put("movesCount", moves.rows().size() + moves.more());
        values.put("movesMore", moves.more());
        values.put("movesTold", moves.told());
        values.put("yearsWithoutMakeUp", years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        long id = task.id("calendarChangeId");
        boolean confirmed = fields.decision() == Decision.CONFIRM;
        if (confirmed) {
            changes.confirm(id, task.user());
        } else {
            changes.refuse(id, task.user(), fields.words());
        }
        task.fact("calendarConfirmed", confirmed);
    }
}
