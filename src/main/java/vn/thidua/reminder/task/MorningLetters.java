package vn.thidua.reminder.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.organization.Person;
import vn.thidua.reminder.Post;
import vn.thidua.reminder.agenda.Agenda;
import vn.thidua.reminder.domain.TaskFacts;
import vn.thidua.reminder.persistence.ReminderLog;
import vn.thidua.reminder.persistence.ReminderLog.Step;
import vn.thidua.reminder.persistence.ReminderLog.Waiting;

/** One letter a person a morning: his own tasks by plan, the most urgent first, and what he is told of others. Only of tasks that are open still. */
@Component
class MorningLetters {

    private static final int AT_A_TIME = 50;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReminderLog log;
    private final OpenTasks tasks;
    private final TaskHolders holders;
    private final TaskLetter letter;
    private final Agenda agenda;
    private final Post post;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    MorningLetters(
            ReminderLog log,
            OpenTasks tasks,
            TaskHolders holders,
            TaskLetter letter,
            Agenda agenda,
            Post post,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.log = log;
        this.tasks = tasks;
        this.holders = holders;
        this.letter = letter;
        this.agenda = agenda;
        this.post = post;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** @param until moment of the morning's round: what was reached later waits for the next one, unless that is too late */
    int write(Instant until, LocalDate today) {
        int written = 0;
        for (int[] batch = some(until, today); batch[0] > 0; batch = some(until, today)) {
            written += batch[1];
        }
        return written;
    }

    /** @return how many steps were settled, and how many letters were written for them */
    private int[] some(Instant until, LocalDate today) {
        return transaction.execute(status -> {
            List<Waiting> waiting = log.take(until, AT_A_TIME);
            Map<String, TaskFacts> open = tasks.stillOpen(waiting.stream().map(Waiting::taskId).distinct().toList()).stream()
                    .collect(Collectors.toMap(TaskFacts::id, Function.identity()));
            Map<String, List<Waiting>> byPerson =
                    waiting.stream().collect(Collectors.groupingBy(Waiting::recipient, LinkedHashMap::new, Collectors.toList()));
            int letters = 0;
            for (Map.Entry<String, List<Waiting>> person : byPerson.entrySet()) {
                letters += write(person.getKey(), person.getValue(), open, today) ? 1 : 0;
            }
            return new int[] {waiting.size(), letters};
        });
    }

    private boolean write(String person, List<Waiting> waiting, Map<String, TaskFacts> open, LocalDate today) {
        // of a task whose due day has moved since, the new day's own steps will tell
        List<Waiting> told = waiting.stream()
                .filter(w -> open.containsKey(w.taskId()) && open.get(w.taskId()).due().equals(w.due()))
                .toList();
        log.settle(waiting.stream().filter(w -> !told.contains(w)).map(Waiting::id).toList(), null);
        if (told.isEmpty()) {
            return false;
        }
        String key = "morning:" + person + ":" + today + ":" + told.stream().mapToLong(Waiting::id).max().orElseThrow();
        post.send(key, person, "morning", model(told, open, today));
        log.settle(told.stream().map(Waiting::id).toList(), key);
        return true;
    }

    private Map<String, Object> model(List<Waiting> told, Map<String, TaskFacts> open, LocalDate today) {
        Set<String> reported = ofStep(told, Step.ESCALATE);
        Set<String> own = ofStep(told, Step.REMIND);
        own.addAll(ofStep(told, Step.ESCALATE_COPY));
        own.removeAll(reported);
        Map<String, Object> model = new HashMap<>();
        model.put("today", DAY.format(today));
        model.put("ownPlans", byPlan(own, open, ofStep(told, Step.ESCALATE_COPY), false));
        model.put("reportedPlans", byPlan(reported, open, Set.of(), true));
        model.put("ownCount", own.size());
        model.put("reportedCount", reported.size());
        if (!own.isEmpty()) {
            model.put("calendar", agenda.of(inOrder(own, open).map(letter::entry).toList()));
        }
        String plans = told.stream().map(w -> open.get(w.taskId()).planKey()).distinct().sorted().collect(Collectors.joining(", "));
        String counts = Stream.of(count("reminder.ownCount", own.size()), count("reminder.reportedCount", reported.size()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        model.put("subject", List.of(plans, DAY.format(today), counts));
        return model;
    }

    private Optional<String> count(String code, int tasks) {
        return tasks == 0 ? Optional.empty() : Optional.of(messages.getMessage(code, new Object[] {tasks}, VIETNAMESE));
    }

    private static Set<String> ofStep(List<Waiting> told, Step step) {
        return told.stream().filter(w -> w.step() == step).map(Waiting::taskId).collect(Collectors.toSet());
    }

    private static Stream<TaskFacts> inOrder(Set<String> ids, Map<String, TaskFacts> open) {
        return ids.stream().map(open::get).sorted(Comparator.comparing(TaskFacts::due).thenComparing(TaskFacts::id));
    }

    /** Plans in the order of their most urgent task; in a plan, the task that is due first comes first. */
    private List<Map<String, Object>> byPlan(
            Set<String> ids, Map<String, TaskFacts> open, Set<String> toldAbove, boolean reported) {
        Map<String, List<Map<String, Object>>> lines = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        inOrder(ids, open).forEach(task -> {
            Map<String, Object> line = letter.about(task);
            line.put("toldAbove", toldAbove.contains(task.id()));
            if (reported) {
                line.put("holders", holders.of(tasks.withCandidates(task)).stream().map(Person::fullName).toList());
            }
            lines.computeIfAbsent(task.planKey(), k -> new ArrayList<>()).add(line);
            names.put(task.planKey(), task.planName());
        });
        return lines.entrySet().stream()
                .map(e -> Map.<String, Object>of("key", e.getKey(), "name", names.get(e.getKey()), "tasks", e.getValue()))
                .toList();
    }
}
