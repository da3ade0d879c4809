package vn.thidua.reminder.announcement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.CalendarChange;
import vn.thidua.calendar.CalendarChangeRefused;
import vn.thidua.calendar.CalendarChanged;
import vn.thidua.calendar.CalendarTexts;
import vn.thidua.calendar.CalendarTexts.Moves;
import vn.thidua.calendar.Move;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanMoved;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;

/** Tells TCCB which moments of running cases moved, by a changed calendar or by an amended plan. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TimetableLetters {

    private final CalendarTexts texts;
    private final Plans plans;
    private final Recipients recipients;
    private final Post post;
    private final String baseUrl;

    TimetableLetters(
            CalendarTexts texts,
            Plans plans,
            Recipients recipients,
            Post post,
            @Value("${thidua.base-url:http://localhost:8080}") String baseUrl) {
        this.texts = texts;
        this.plans = plans;
        this.recipients = recipients;
        this.post = post;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @EventListener
    void calendarChanged(CalendarChanged event) {
        Map<String, Object> model = about(event.change());
        moves(model, event.moves());
        tell("calendar-changed", event.change().id(), model);
    }

    @EventListener
    void calendarChangeRefused(CalendarChangeRefused event) {
        CalendarChange change = event.change();
        Map<String, Object> model = about(change);
        model.put("words", change.words());
        post.send("calendar-refused:" + change.id(), change.proposedBy(), "calendar-refused", model);
    }

    @EventListener
    void planMoved(PlanMoved event) {
        Plan plan = plans.plan(event.planId());
        Map<String, Object> model = new HashMap<>();
        model.put("planKey", plan.key());
        model.put("planName", plan.content().movementName());
        model.put("link", link());
        model.put("subject", List.of(plan.key()));
        moves(model, event.moves());
        tell("plan-moved", event.amendmentId(), model);
    }

    private Map<String, Object> about(CalendarChange change) {
        Map<String, Object> model = new HashMap<>();
        model.put("changeKey", change.key());
        model.put("document", change.document());
        model.put("reason", change.reason());
        model.put("days", texts.days(change.days()));
        model.put("link", link());
        model.put("subject", List.of(change.key()));
        return model;
    }

    private void moves(Map<String, Object> model, List<Move> moves) {
        Moves shown = texts.moves(moves);
        model.put("moves", shown.rows());
        model.put("more", shown.more());
        model.put("told", shown.told());
    }

    private void tell(String template, long cause, Map<String, Object> model) {
        for (Person person : recipients.tccb()) {
            post.send(template + ":" + cause + ":" + person.id(), person.id(), template, model);
        }
    }

    private String link() {
        return baseUrl + "/camunda/app/tasklist/default/";
    }
}
