package vn.thidua.reminder.announcement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.reminder.agenda.Agenda;
import vn.thidua.reminder.domain.CalendarFile.Entry;

/** What a letter about a plan says of it. */
@Component
class PlanLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String baseUrl;
    private final Agenda agenda;

    PlanLetter(@Value("${thidua.base-url:http://localhost:8080}") String baseUrl, Agenda agenda) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.agenda = agenda;
    }

    Map<String, Object> about(Plan plan) {
        Map<String, Object> model = new HashMap<>();
        model.put("reference", plan.reference().strip());
        model.put("issueDate", day(plan.issueDate()));
        model.put("planKey", plan.key());
        model.put("title", plan.content().title());
        model.put("planName", plan.content().movementName());
        model.put("link", link());
        model.put("subject", List.of(plan.reference().strip(), day(plan.issueDate()), plan.content().movementName()));
        return model;
    }

    /** The plan's days for everybody's own calendar; named after plan and milestone, so that a later file corrects an earlier one. */
    String calendar(Plan plan) {
        return agenda.of(plan.content().milestones().stream()
                .filter(milestone -> milestone.date() != null)
                .map(milestone -> Entry.on(
                        "milestone-" + plan.id() + "-" + milestone.code(),
                        milestone.date(),
                        milestone.label(),
                        plan.key() + ": " + plan.content().movementName(),
                        link()))
                .toList());
    }

    private String link() {
        return baseUrl + "/camunda/app/tasklist/default/";
    }

    static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }
}
