package vn.thidua.reminder.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.Ladder;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Mornings;
import vn.thidua.reminder.domain.TaskFacts;
import vn.thidua.reminder.persistence.ReminderLog;
import vn.thidua.reminder.persistence.ReminderLog.Reached;
import vn.thidua.reminder.persistence.ReminderLog.Taken;
import vn.thidua.reminder.persistence.RoundTable;

/**
 * Once on each working morning goes over all open tasks and takes the steps that their ladders have reached; then everybody concerned gets one
 * letter. What the calendar, an amendment or a pause of the application has moved is found so, whatever timers a task was made with.
 */
@Component
class MorningRound implements Mornings {

    private static final Logger LOG = LoggerFactory.getLogger(MorningRound.class);

    private record Kind(long planId, String task) {}

    private final OpenTasks tasks;
    private final TaskReminders reminders;
    private final TaskHolders holders;
    private final MorningLetters letters;
    private final Plans plans;
    private final ReminderLog log;
    private final RoundTable rounds;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MorningRound(
            OpenTasks tasks,
            TaskReminders reminders,
            TaskHolders holders,
            MorningLetters letters,
            Plans plans,
            ReminderLog log,
            RoundTable rounds,
            WorkingDays workingDays,
            TransactionTemplate transaction,
            Clock clock) {
        this.tasks = tasks;
        this.reminders = reminders;
        this.holders = holders;
        this.letters = letters;
        this.plans = plans;
        this.log = log;
        this.rounds = rounds;
        this.workingDays = workingDays;
        this.transaction = Apart.of(transaction);
        this.clock = clock;
    }

    /** One at a time on this node: whoever comes while a round is made waits for it and writes its letters. */
    @Override
    public synchronized int make() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (now.toLocalTime().isBefore(Ladder.MORNING)) {
            return 0;
        }
        LocalDate today = now.toLocalDate();
        WorkingDays days = workingDays.snapshot();
        if (!days.isWorkingDay(today) || !now.toLocalTime().isBefore(days.closes(today))) {
            return 0;
        }
        Optional<Instant> made = rounds.madeAt(today);
        if (made.isEmpty() && rounds.begin(today)) {
            goOver(today, days);
            made = rounds.madeAt(today);
        }
        return made.map(moment -> letters.write(moment, today)).orElse(0);
    }

    /** In many short transactions: what is taken is taken, also where the rest is left to another node. */
    private void goOver(LocalDate today, WorkingDays days) {
        TaskHolders people = holders.remembered();
        Map<Kind, List<LadderStep>> ladders = new HashMap<>();
        tasks.each(farthest(today, days), chunk -> {
            rounds.goesOn(today);
            try {
                take(chunk, ladders, days, people);
            } catch (RuntimeException e) {
                Failures.demandBusiness(e);
                // nobody else goes without his letter for the sake of one task
                chunk.forEach(task -> takeAlone(task, ladders, days, people));
            }
        });
        rounds.end(today, clock.instant());
        LOG.info("Morning round of {} is made", today);
    }

    /** No ladder speaks of a task that is due later. */
    private Instant farthest(LocalDate today, WorkingDays days) {
        return days.plus(today, Ladder.FARTHEST + 1).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private void takeAlone(TaskFacts task, Map<Kind, List<LadderStep>> ladders, WorkingDays days, TaskHolders people) {
        try {
            take(List.of(task), ladders, days, people);
        } catch (RuntimeException e) {
            Failures.demandBusiness(e);
            LOG.error("Nobody is told of task {} ({}) today", task.id(), task.key(), e);
        }
    }

    private void take(List<TaskFacts> chunk, Map<Kind, List<LadderStep>> ladders, WorkingDays days, TaskHolders people) {
        transaction.executeWithoutResult(status -> {
            Set<Taken> taken = log.taken(chunk.stream().map(TaskFacts::id).toList());
            List<Reached> reached = new ArrayList<>();
            for (TaskFacts task : chunk) {
                List<LadderStep> ladder =
                        ladders.computeIfAbsent(new Kind(task.planId(), task.key()), k -> plans.ladder(k.planId(), k.task()));
                List<LadderStep> steps = reminders.untaken(task, ladder, days, taken);
                if (!steps.isEmpty()) {
                    TaskFacts known = people.hasAssignee(task) ? task : tasks.withCandidates(task);
                    reached.addAll(reminders.take(steps, known, days, people));
                }
            }
            log.reached(reached, clock.instant());
        });
    }
}
