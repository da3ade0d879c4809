package vn.thidua.reminder.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.organization.Organization;
import vn.thidua.reminder.domain.CalendarFile.Entry;
import vn.thidua.reminder.domain.TaskFacts;

/** What a letter about a task says of it. */
@Component
class TaskLetter {

    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final WorkingDays workingDays;
    private final Organization organization;
    private final Clock clock;
    private final String baseUrl;

    TaskLetter(
            WorkingDays workingDays,
            Organization organization,
            Clock clock,
            @Value("${thidua.base-url:http://localhost:8080}") String baseUrl) {
        this.workingDays = workingDays;
        this.organization = organization;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    Map<String, Object> about(TaskFacts task) {
        return about(task, workingDays);
    }

    /** @param days the calendar, for many tasks in a row */
    Map<String, Object> about(TaskFacts task, WorkingDays days) {
        Map<String, Object> model = new HashMap<>();
        model.put("taskName", task.name());
        model.put("planKey", task.planKey());
        model.put("planName", task.planName());
        model.put("unitName", unitName(task));
        model.put("nomineeName", task.nomineeName());
        model.put("link", link(task));
        model.put("due", dueDay(task.due()));
        time(task.due(), days, model);
        return model;
    }

    /** Named after the task alone: when its day moves, a later letter moves the entry and adds none. */
    Entry entry(TaskFacts task) {
        String about = Stream.of(unitName(task), task.nomineeName()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return Entry.until(
                "task-" + task.id(),
                task.due(),
                about.isEmpty() ? task.name() : task.name() + " – " + about,
                task.planKey() + ": " + task.planName(),
                link(task));
    }

    private String unitName(TaskFacts task) {
        return task.unitCode() == null ? null : organization.unit(task.unitCode()).name();
    }

    private String link(TaskFacts task) {
        return baseUrl + "/camunda/app/tasklist/default/#/?task=" + task.id();
    }

    private String dueDay(Instant due) {
        return due == null ? "" : DAY_AND_HOUR.format(due.atZone(clock.getZone()));
    }

    /** {@code late}, and {@code days}: working days that are left, or that it is late; today counts as neither. */
    private void time(Instant due, WorkingDays days, Map<String, Object> model) {
        if (due == null) {
            model.put("late", false);
            model.put("days", null);
            return;
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        LocalDate dueDay = due.atZone(clock.getZone()).toLocalDate();
        boolean late = now.toInstant().isAfter(due);
        model.put("late", late);
        model.put("days", late ? days.between(dueDay, today) : days.between(today, dueDay));
    }
}
