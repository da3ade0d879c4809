package vn.thidua.reminder.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Ladder.Rung;
import vn.thidua.plan.Ladder;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.domain.TaskFacts;
import vn.thidua.reminder.persistence.ReminderLog;
import vn.thidua.reminder.persistence.ReminderLog.Reached;
import vn.thidua.reminder.persistence.ReminderLog.Step;
import vn.thidua.reminder.persistence.ReminderLog.Taken;

/**
 * Đôn đốc (S13, S66): puts on record which steps of its ladder a task has reached and whom they concern. The letters are written from that
 * record in the morning, see {@link MorningLetters}; each step is taken once, whoever finds it reached.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskReminders {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReminders.class);

    /** The step of a reminder for a task that was made too late for any morning before its due moment. */
    private static final LadderStep AT_ONCE = new LadderStep(0, Audience.HOLDERS);

    private final TaskHolders holders;
    private final Plans plans;
    private final ReminderLog log;
    private final WorkingDays workingDays;
    private final Clock clock;

    TaskReminders(TaskHolders holders, Plans plans, ReminderLog log, WorkingDays workingDays, Clock clock) {
        this.holders = holders;
        this.plans = plans;
        this.log = log;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The task's own timer says that whoever has it is to be reminded: if no step of the ladder has done so or still will in time, this is one. */
    public void remind(TaskFacts task) {
        List<LadderStep> steps = plans.ladder(task.planId(), task.key());
        Set<Taken> taken = taken(task);
        List<LadderStep> due = new ArrayList<>(untaken(task, steps, workingDays, taken));
        boolean reminded = due.stream().anyMatch(step -> kind(step) == Step.REMIND)
                || taken.stream().anyMatch(step -> step.due().equals(task.due()) && step.step() == Step.REMIND);
        if (!reminded && !willBeReminded(task, steps)) {
            due.add(AT_ONCE);
        }
        log.reached(take(due, task, workingDays, holders), clock.instant());
    }

    private boolean willBeReminded(TaskFacts task, List<LadderStep> steps) {
        return new Ladder(workingDays, clock.getZone())
                .rungs(steps, task.created(), task.due()).stream()
                        .anyMatch(rung -> rung.step().to() == Audience.HOLDERS && rung.at().isAfter(clock.instant()) && rung.at().isBefore(task.due()));
    }

    /** The task's own timer says that it is late. */
    public void escalate(TaskFacts task) {
        List<LadderStep> steps = untaken(task, plans.ladder(task.planId(), task.key()), workingDays, taken(task));
        log.reached(take(steps, task, workingDays, holders), clock.instant());
    }

    /** The steps that the task has reached and that are not on record. */
    List<LadderStep> untaken(TaskFacts task, List<LadderStep> steps, WorkingDays days, Collection<Taken> taken) {
        return new Ladder(days, clock.getZone())
                .reached(steps, task.created(), task.due(), clock.instant()).stream()
                        .map(Rung::step)
                        .filter(step -> !taken.contains(new Taken(task.id(), task.due(), kind(step), step.workingDays())))
                        .toList();
    }

    /** Whom the steps concern. @param task with its candidates, unless {@link TaskHolders#hasAssignee} */
    List<Reached> take(List<LadderStep> steps, TaskFacts task, WorkingDays days, TaskHolders people) {
        return steps.stream().flatMap(step -> take(step, task, days, people).stream()).toList();
    }

    private static Step kind(LadderStep step) {
        return step.to() == Audience.HOLDERS ? Step.REMIND : Step.ESCALATE;
    }

    private Set<Taken> taken(TaskFacts task) {
        return log.taken(List.of(task.id()));
    }

    private List<Reached> take(LadderStep step, TaskFacts task, WorkingDays days, TaskHolders people) {
        List<Person> having = people.of(task);
        if (step.to() == Audience.HOLDERS) {
            return told(Step.REMIND, step, task, having, days);
        }
        List<Person> superiors = people.superiors(Role.valueOf(step.to().name()), task.unitCode());
        Set<String> told = new HashSet<>(superiors.stream().map(Person::id).toList());
        List<Reached> reached = new ArrayList<>(told(Step.ESCALATE, step, task, superiors, days));
        List<Person> others = having.stream().filter(person -> !told.contains(person.id())).toList();
        if (!others.isEmpty()) {
            reached.addAll(told(Step.ESCALATE_COPY, step, task, others, days));
        }
        return reached;
    }

    private List<Reached> told(Step kind, LadderStep step, TaskFacts task, List<Person> people, WorkingDays days) {
        boolean urgent = kind != Step.REMIND || task.due().isBefore(nextMorning(days));
        if (people.isEmpty()) {
            LOG.warn("Nobody can be told of task {} ({}): {}", task.id(), task.key(), kind);
            return List.of(new Reached(kind, step.workingDays(), task, null, urgent));
        }
        return people.stream()
                .map(person -> new Reached(kind, step.workingDays(), task, person.id(), urgent))
                .toList();
    }

    private Instant nextMorning(WorkingDays days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return days.plus(today, 1).atTime(Ladder.MORNING).atZone(clock.getZone()).toInstant();
    }
}
