package vn.thidua.docs;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.domain.DatedTasks;
import vn.thidua.plan.domain.Reckoning;

/** docs/timers.md as the models have it. A timer that this class cannot explain is not documented: it throws, and is to be explained here. */
final class TimerTable {

    private static final Path MODELS = Path.of("processes");
    private static final Path STANDARD_CONTENT = Path.of("src/main/resources/plan/standard-content.json");

    private static final String INTRODUCTION =
            """
            # Timers and ladders

            All timers of all models, and who is told of each task by its ladder. Generated: `TimerTableTest` fails when this page is stale;
            write it anew with `mvn test -Dtest=TimerTableTest -Dthidua.docs.write=true`.

            No model holds a date or a duration. A task falls due by the **deadline** that the plan's record keeps for it: working days after
            (or before) a milestone of the plan, or after the day on which the task is made. The days below are those of
            `plan/standard-content.json`, which a new plan starts with; what a plan's own record says wins.

            - A task is due at 17:00, on a half-day at 11:30; people are told at 08:00; days are working days of the calendar, in Asia/Ho_Chi_Minh.
            - A milestone that opens something counts from 00:00 of its day, one that is due counts to 17:00.
            - *Whoever has the task* is its assignee or, while nobody has claimed it, everybody in its group. While somebody is away, his
              deputy is told.
            - Timers are jobs in the database: they survive a restart, and fire late rather than never.

            ## The ladder

            The ladder of a task is the list of steps at which somebody is told of it. The **usual ladder** follows from the task's deadline: whoever
            has the task is reminded `remindBefore` days before the due day and on that day; `escalateAfter` days after it the superior is told, and
            two days later whoever stands above the superior. A plan may state another ladder for a task: the drafter edits it in the form of
            `UserTask_draftPlan`, the checker and the director see beforehand who would get what when. `vn.thidua.plan.domain.LadderRules` says what a
            ladder must be.

            - Steps are put on record (`thidua.reminder_log`), each once for a task and its due moment, by the **morning round**
              (`vn.thidua.reminder.Mornings`): on each working day between 08:00 and 17:00 it goes once over all open tasks, whatever timers they
              were made with. What an amended plan or a changed calendar has moved, or a pause of the application has missed, is found so.
            - Then everybody concerned gets **one letter a morning** with all that was reached, grouped by plan, the most urgent first. Of a task that
              was done in the meantime nobody is told. Only a task that was returned is written of at once.
            - A step on a day that is no working day is taken on a working morning: one before or on the due day on the working day before it. What
              would have lain before the task was made is left out, and steps after the due day of a task that was made too late count from the day on
              which it was made.
            - Whoever has the task gets a copy of each report to a superior.

            ## The timers of a task

            A task has two timers of its own, for the first reminder and the first report of its ladder. They do not interrupt, and write no
            letter: they put the steps that the task has reached on record, should the round not have done so. A timer of 08:00 fires a quarter of an
            hour later, so that ten thousand of them do not hold up the letters of the round. A task that is made too late for any
            morning before its due moment is thus reminded of all the same: at 08:00 of the due day, or halfway to the due time. A task that is late
            when it is made is reminded of after one hour, and reported at 08:00 of the next working day at the earliest. The letter is that of the
            next morning, or comes in the same working hours where the next morning would be too late.
            """;

    private static final Map<String, String> GROUPS = Map.ofEntries(
            entry("tccbOfficer", "TCCB officers"),
            entry("tccbHead", "TCCB head"),
            entry("director", "director"),
            entry("clerk", "clerk"),
            entry("${groups.unitHead(unitCode)}", "the unit's head"),
            entry("${groups.unitOfficer(unitCode)}", "the unit's officers"),
            entry("${disciplineCases.confirmer(caseId)}", "TCCB head; the director for a case against his office"),
            entry("${disciplineCases.closer(caseId)}", "TCCB officers; the director for a case against their office"),
            entry("${awardEntries.confirmer(entryId)}", "TCCB head; the director for an award of the head"),
            entry("${certificateCheckers.group(certificatesId)}", "TCCB head; the director where no head is left who is not on the list"),
            entry("${conflicts.receiver(unitCode)}", "TCCB officers, or who has no interest in the unit's report"),
            entry("${conflicts.appraiser(nominationId)}", "TCCB officers, or who has no interest in the dossier"),
            entry("${conflicts.concluder(nominationId)}", "TCCB head, or who has no interest in the dossier"),
            entry("${conflicts.selector(planId)}", "TCCB officers, or who has no interest in the nominees"),
            entry("${conflicts.decider(planId)}", "director, or who has no interest in the nominees"),
            entry("${groups.unitOfficer(unitCode)},${groups.unitHead(unitCode)}", "the unit's officers and head"),
            entry("${nominationCases.proposerGroup(nominationId)}", "the unit's officers; TCCB officers for the department's own dossier"));

    private static final Map<String, String> ROLES = Map.of(
            "TCCB_OFFICER", "TCCB officers",
            "TCCB_HEAD", "TCCB head",
            "DIRECTOR", "director",
            "UNIT_HEAD", "the unit's head");

    private static final Map<String, String> DATES = Map.ofEntries(
            entry("${calendarTerms.remindAt()}", "due 2 days after the task is made; reminder 1 day before, 08:00"),
            entry("${calendarTerms.escalateAt()}", "1 day after it was due, 08:00"),
            entry("${deadlines.milestone(planId,'reportOpens')}", "the plan's milestone `reportOpens`, 00:00"),
            entry("${deadlines.milestone(planId,'reportDue')}", "the plan's milestone `reportDue`, 17:00"),
            entry("${supplements.dueAt(nominationId)}", "the day that the appraising officer set, 17:00"),
            entry("${supplements.remindAt(nominationId)}", "1 day before the day that the appraising officer set"),
            entry("${rankings.remindAt(nominationId)}", "the moment at which the plan reminds of `UserTask_selectNominees`"),
            entry("${deadlines.milestone(planId, interimCode)}", "the milestone of the plan at which the interim review is held, 17:00"),
            entry(
                    "${interimReviews.opensAt(planId, interimCode)}",
                    "so many days before the interim review's milestone as the plan gives to the units' tasks for it, 00:00"),
            entry(
                    "${unitImplementations.selfCheckOpens(planId)}",
                    "5 days before the plan's milestone `selfCheckDue`; without one, the milestone `reportOpens`, 00:00"),
            entry("${absenceDays.begins(absenceId)}", "the first day of the absence, 00:00"),
            entry("${absenceDays.ends(absenceId)}", "the day after the last day of the absence, 00:00"),
            entry("${inspections.day(inspectionId)}", "the day that was announced to the unit, 00:00"),
            entry("${findings.remindAt(findingId)}", "due on the finding's own day, 17:00; reminder 3 days before"),
            entry("${findings.escalateAt(findingId)}", "1 day after the finding's own day"),
            entry("${provinceAnswer.overdueAt(proposalId)}", "the day after `provinceAnswerDays` (%d) have passed since the latest letter to or from the province, 08:00"));

    /** Those told by a service task that a timer leads to. */
    private static final Map<String, String> TOLD_BY = Map.of(
            "${remindAnswerDelegate}", "TCCB officers and head",
            "${remindRankingDelegate}", "TCCB officers and head",
            "${openInterimReviewDelegate}", "nobody; the review is opened",
            "${recordMissingInterimDelegate}", "nobody; that the unit has not reported is put on record",
            "${handOverDelegate}", "nobody; open tasks pass to the deputy",
            "${takeBackDelegate}", "nobody; tasks no longer pass to the deputy");

    private final JsonNode standard;
    private final Map<String, JsonNode> deadlines = new HashMap<>();

    TimerTable() throws IOException {
        standard = new ObjectMapper().readTree(STANDARD_CONTENT.toFile());
        standard.get("deadlines").forEach(deadline -> deadlines.put(deadline.get("task").asText(), deadline));
    }

    String page() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        try (Stream<Path> files = Files.walk(MODELS)) {
            files.filter(file -> file.toString().endsWith(".bpmn")).sorted().forEach(file -> page.append(section(file)));
        }
        return page.toString();
    }

    private String section(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        StringBuilder section = new StringBuilder();
        List<Row> rows = new ArrayList<>();
        for (Process process : model.getModelElementsByType(Process.class)) {
            section.append("\n## ").append(process.getId()).append(" – ").append(process.getName()).append("\n\n");
            process.getFlowElements().forEach(element -> rows.addAll(rows(element)));
        }
        int timers = model.getModelElementsByType(TimerEventDefinition.class).size();
        if (rows.size() != timers) {
            throw new IllegalStateException("%s has %d timers, %d are found".formatted(file, timers, rows.size()));
        }
        section.append("| element | timer | expression | its date comes from | who is told | usual ladder |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> section.append(row.line()));
        return section.toString();
    }

    private List<Row> rows(FlowElement element) {
        if (element instanceof UserTask task && task.getExtensionElements() != null) {
            return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                    .flatMap(listener -> listener.getTimeouts().stream().map(timer -> row(task, listener, timer)))
                    .toList();
        }
        if (element instanceof CatchEvent event) {
            return event.getEventDefinitions().stream()
                    .filter(TimerEventDefinition.class::isInstance)
                    .map(timer -> row(event, expression((TimerEventDefinition) timer)))
                    .toList();
        }
        return List.of();
    }

    private Row row(UserTask task, CamundaTaskListener listener, TimerEventDefinition timer) {
        String expression = expression(timer);
        return switch (listener.getCamundaDelegateExpression()) {
            case "${remindTaskListener}" ->
                new Row(task, "reminder", expression, reminded(task, expression), "whoever has the task: " + known(GROUPS, task.getCamundaCandidateGroups()), ladder(task));
            case "${escalateTaskListener}" ->
                new Row(task, "escalation", expression, escalated(task, expression), superior(task) + "; whoever has the task gets a copy", "as above");
            default -> throw unexplained(listener.getCamundaDelegateExpression());
        };
    }

    private Row row(CatchEvent event, String expression) {
        String kind = "wait";
        if (event instanceof BoundaryEvent boundary) {
            kind = "boundary of `%s`, %s"
                    .formatted(boundary.getAttachedTo().getId(), boundary.cancelActivity() ? "interrupting" : "not interrupting");
        }
        String date = known(DATES, expression).formatted(standard.get("provinceAnswerDays").asInt());
        return new Row(event, kind, expression, date, toldAfter(event), "–");
    }

    private static String toldAfter(CatchEvent event) {
        FlowNode next = event.getSucceedingNodes().singleResult();
        return next instanceof ServiceTask service
                ? known(TOLD_BY, service.getCamundaDelegateExpression()) + ", by `" + next.getId() + "`"
                : "nobody; the case goes on to `" + next.getId() + "`";
    }

    private String reminded(UserTask task, String expression) {
        if (!expression.equals("${deadlines.remindAt(execution)}")) {
            return known(DATES, expression) + ", 08:00";
        }
        int days = deadline(task).get("remindBefore").asInt();
        String when = days == 0 ? "08:00 of the due day" : days(days) + " before, 08:00";
        return "due " + due(task) + ", 17:00; reminder " + when;
    }

    private String escalated(UserTask task, String expression) {
        if (!expression.equals("${deadlines.escalateAt(execution)}")) {
            return known(DATES, expression) + ", 08:00";
        }
        return days(deadline(task).get("escalateAfter").asInt()) + " after it was due, 08:00";
    }

    private String due(UserTask task) {
        JsonNode deadline = deadline(task);
        int days = deadline.get("workingDays").asInt();
        if (deadline.get("milestone").isNull()) {
            return days(days) + " after the task is made";
        }
        String milestone = "`" + deadline.get("milestone").asText() + "`";
        return days == 0 ? "on " + milestone : days(Math.abs(days)) + (days < 0 ? " before " : " after ") + milestone;
    }

    private String superior(UserTask task) {
        if (ofNoPlan(task)) {
            return known(ROLES, Reckoning.ladderWithoutPlan().get(Reckoning.ladderWithoutPlan().size() - 1).to().name());
        }
        return known(ROLES, deadline(task).get("escalateTo").asText());
    }

    private String ladder(UserTask task) {
        if (ofNoPlan(task)) {
            return steps(Reckoning.ladderWithoutPlan());
        }
        if (!DatedTasks.known(task.getId())) {
            return "none: no plan speaks of it, this reminder is all";
        }
        return steps(new ObjectMapper().convertValue(deadline(task), Deadline.class).steps());
    }

    /** Such a case keeps its own terms, see {@code calendarTerms}. */
    private static boolean ofNoPlan(UserTask task) {
        return task.getCamundaDueDate().startsWith("${calendarTerms.");
    }

    private static String steps(List<LadderStep> ladder) {
        return ladder.stream()
                .map(step -> day(step.workingDays()) + ": " + (step.to() == Audience.HOLDERS ? "whoever has it" : known(ROLES, step.to().name())))
                .collect(Collectors.joining("; "));
    }

    private static String day(int workingDays) {
        return workingDays == 0 ? "due day" : days(Math.abs(workingDays)) + (workingDays < 0 ? " before" : " after");
    }

    private JsonNode deadline(UserTask task) {
        JsonNode deadline = deadlines.get(task.getId());
        if (deadline == null) {
            throw new IllegalStateException(STANDARD_CONTENT + " has no deadline for " + task.getId());
        }
        return deadline;
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String expression(TimerEventDefinition timer) {
        return timer.getTextContent().strip();
    }

    private static String known(Map<String, String> explanations, String term) {
        String explanation = explanations.get(term);
        if (explanation == null) {
            throw unexplained(term);
        }
        return explanation;
    }

    private static IllegalStateException unexplained(String term) {
        return new IllegalStateException(TimerTable.class.getSimpleName() + " does not explain " + term);
    }

    private record Row(FlowElement element, String timer, String expression, String date, String told, String ladder) {

        String line() {
            return "| `%s` %s | %s | `%s` | %s | %s | %s |\n".formatted(element.getId(), element.getName(), timer, expression, date, told, ladder);
        }
    }
}
