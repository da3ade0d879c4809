package vn.thidua.reminder.announcement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;

/** What a letter about a plan says of it. */
@Component
class PlanLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String baseUrl;

    PlanLetter(@Value("${thidua.base-url:http://localhost:8080}") String baseUrl) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    Map<String, Object> about(Plan plan) {
        Map<String, Object> model = new HashMap<>();
        model.put("reference", plan.reference().strip());
        model.put("issueDate", day(plan.issueDate()));
        model.put("planKey", plan.key());
        model.put("title", plan.content().title());
        model.put("planName", plan.content().movementName());
        model.put("link", baseUrl + "/camunda/app/tasklist/default/");
        model.put("subject", List.of(plan.reference().strip(), day(plan.issueDate()), plan.content().movementName()));
        return model;
    }

    static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }
}
