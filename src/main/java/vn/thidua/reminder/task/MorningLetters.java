package vn.thidua.reminder.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.calendar.WorkingDays;
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

    private static final Logger LOG = LoggerFactory.getLogger(MorningLetters.class);
    private static final int AT_A_TIME = 100;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReminderLog log;
    private final OpenTasks tasks;
    private final TaskHolders holders;
    private final TaskLetter letter;
    private final Agenda agenda;
    private final Post post;
    private final MessageSource messages;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    MorningLetters(
            ReminderLog log,
            OpenTasks tasks,
            TaskHolders holders,
            TaskLetter letter,
            Agenda agenda,
            Post post,
            MessageSource messages,
            WorkingDays workingDays,
            TransactionTemplate transaction) {
        this.log = log;
        this.tasks = tasks;
        this.holders = holders;
        this.letter = letter;
        this.agenda = agenda;
        this.post = post;
        this.messages = messages;
        this.workingDays = workingDays;
        this.transaction = transaction;
        this.savepoint = Apart.of(transaction);
    }

    /** What one batch of letters is written with: each question to the directory and the calendar is asked once. */
    private record Desk(LocalDate today, Map<String, TaskFacts> open, TaskHolders people, WorkingDays days) {

        TaskFacts task(Waiting waiting) {
            return open.get(waiting.taskId());
        }

        /** Of a task whose day has moved the new day's own steps tell; of one that somebody else has now, he is told. */
        boolean stillConcerns(Waiting waiting) {
            TaskFacts task = task(waiting);
            return task != null
                    && task.due().equals(waiting.due())
                    && (waiting.step() == Step.ESCALATE
                            || people.of(task).stream().anyMatch(person -> person.id().equals(waiting.recipient())));
        }
    }

    private record Batch(int steps, int letters) {}

    /** @param until moment of the morning's round: what was reached later waits for the next one, unless that is too late */
    int write(Instant until, LocalDate today) {
        Set<String> failed = new HashSet<>();
        int written = 0;
        for (Batch batch = some(until, today, failed); batch.steps() > 0; batch = some(until, today, failed)) {
            written += batch.letters();
        }
        return written;
    }

    private Batch some(Instant until, LocalDate today, Set<String> failed) {
        return transaction.execute(status -> {
            List<Waiting> waiting = log.take(until, AT_A_TIME, failed);
            TaskHolders people = holders.remembered();
            Map<String, TaskFacts> open = tasks.stillOpen(waiting.stream().map(Waiting::taskId).distinct().toList()).stream()
                    .map(task -> people.hasAssignee(task) ? task : tasks.withCandidates(task))
                    .collect(Collectors.toMap(TaskFacts::id, Function.identity()));
            Desk desk = new Desk(today, open, people, workingDays.snapshot());
            Map<String, List<Waiting>> byPerson =
                    waiting.stream().collect(Collectors.groupingBy(Waiting::recipient, LinkedHashMap::new, Collectors.toList()));
            int letters = 0;
            for (Map.Entry<String, List<Waiting>> person : byPerson.entrySet()) {
                letters += writeAlone(person.getKey(), person.getValue(), desk, failed) ? 1 : 0;
            }
            return new Batch(waiting.size(), letters);
        });
    }

    /** The others get theirs where one person's letter cannot be written; his steps wait for the next look. */
    private boolean writeAlone(String person, List<Waiting> waiting, Desk desk, Set<String> failed) {
        try {
            return Boolean.TRUE.equals(savepoint.execute(status -> write(person, waiting, desk)));
        } catch (RuntimeException e) {
            Failures.demandBusiness(e);
            LOG.error("The morning's letter to {} cannot be written", person, e);
            failed.add(person);
            return false;
        }
    }

    private boolean write(String person, List<Waiting> waiting, Desk desk) {
        Map<Boolean, List<Waiting>> parts = waiting.stream().collect(Collectors.partitioningBy(desk::stillConcerns));
        List<Waiting> told = parts.get(true);
        log.settle(parts.get(false).stream().map(Waiting::id).toList(), null);
        if (told.isEmpty()) {
            return false;
        }
        String key = "morning:" + person + ":" + desk.today() + ":" + told.stream().mapToLong(Waiting::id).max().orElseThrow();
        post.send(key, person, "morning", model(told, desk));
        log.settle(told.stream().map(Waiting::id).toList(), key);
        return true;
    }

    private Map<String, Object> model(List<Waiting> told, Desk desk) {
        Set<String> reported = ofStep(told, Step.ESCALATE);
        Set<String> copied = ofStep(told, Step.ESCALATE_COPY);
        Set<String> own = ofStep(told, Step.REMIND);
        own.addAll(copied);
        own.removeAll(reported);
        Map<String, Object> model = new HashMap<>();
        model.put("today", DAY.format(desk.today()));
        model.put("ownPlans", byPlan(own, desk, copied, false));
        model.put("reportedPlans", byPlan(reported, desk, Set.of(), true));
        model.put("ownCount", own.size());
        model.put("reportedCount", reported.size());
        if (!own.isEmpty()) {
            model.put("calendar", agenda.of(inOrder(own, desk).map(letter::entry).toList()));
        }
        String plans = told.stream().map(w -> desk.task(w).planKey()).distinct().sorted().collect(Collectors.joining(", "));
        String counts = Stream.of(count("reminder.ownCount", own.size()), count("reminder.reportedCount", reported.size()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        model.put("subject", List.of(plans, DAY.format(desk.today()), counts));
        return model;
    }

    private Optional<String> count(String code, int tasks) {
        return tasks == 0 ? Optional.empty() : Optional.of(messages.getMessage(code, new Object[] {tasks}, VIETNAMESE));
    }

    private static Set<String> ofStep(List<Waiting> told, Step step) {
        return told.stream().filter(w -> w.step() == step).map(Waiting::taskId).collect(Collectors.toSet());
    }

    private static Stream<TaskFacts> inOrder(Set<String> ids, Desk desk) {
        return ids.stream().map(desk.open()::get).sorted(Comparator.comparing(TaskFacts::due).thenComparing(TaskFacts::id));
    }

    /** Plans in the order of their most urgent task; in a plan, the task that is due first comes first. */
    private List<Map<String, Object>> byPlan(Set<String> ids, Desk desk, Set<String> toldAbove, boolean reported) {
        return inOrder(ids, desk).collect(Collectors.groupingBy(TaskFacts::planKey, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(tasksOfPlan -> Map.<String, Object>of(
                        "key", tasksOfPlan.get(0).planKey(),
                        "name", tasksOfPlan.get(0).planName(),
                        "tasks", tasksOfPlan.stream().map(task -> line(task, desk, toldAbove, reported)).toList()))
                .toList();
    }

    private Map<String, Object> line(TaskFacts task, Desk desk, Set<String> toldAbove, boolean reported) {
        Map<String, Object> line = letter.about(task, desk.days());
        line.put("toldAbove", toldAbove.contains(task.id()));
        if (reported) {
            line.put("holders", desk.people().of(task).stream().map(Person::fullName).toList());
        }
        return line;
    }
}
