package vn.thidua.reminder.task;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;
import vn.thidua.reminder.domain.TaskFacts;
import vn.thidua.reminder.persistence.ReminderLog;
import vn.thidua.reminder.persistence.ReminderLog.Step;

/** Đôn đốc (S13, S66): whoever has a task is reminded before it is due; when it is late the superior is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskReminders {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReminders.class);

    private final TaskHolders holders;
    private final TaskLetter letter;
    private final Plans plans;
    private final Post post;
    private final ReminderLog log;
    private final Clock clock;

    TaskReminders(TaskHolders holders, TaskLetter letter, Plans plans, Post post, ReminderLog log, Clock clock) {
        this.holders = holders;
        this.letter = letter;
        this.plans = plans;
        this.post = post;
        this.log = log;
        this.clock = clock;
    }

    /** @param timeout number of the timeout on this task, part of the letter's key: a job that is run twice writes one letter */
    public void remind(TaskFacts task, int timeout) {
        Map<String, Object> model = letter.about(task);
        tell(Step.REMIND, task, holders.of(task), "remind:" + task.id() + ":" + timeout + ":", "remind-task", model);
    }

    public void escalate(TaskFacts task, int timeout) {
        Map<String, Object> model = letter.about(task);
        Role role = Role.valueOf(plans.deadline(task.planId(), task.key(), task.created()).escalateTo());
        List<Person> superiors = holders.superiors(role, task.unitCode());
        String key = "escalate:" + task.id() + ":" + timeout + ":";
        List<Person> having = holders.of(task);
        model.put("holders", having.stream().map(Person::fullName).toList());
        tell(Step.ESCALATE, task, superiors, key, "escalate-task", model);

        Set<String> told = new HashSet<>(superiors.stream().map(Person::id).toList());
        List<Person> others = having.stream().filter(person -> !told.contains(person.id())).toList();
        model.put("superiors", superiors.stream().map(Person::fullName).toList());
        if (!others.isEmpty()) {
            tell(Step.ESCALATE_COPY, task, others, key + "copy:", "escalate-task-copy", model);
        }
    }

    private void tell(
            Step step, TaskFacts task, List<Person> people, String key, String template, Map<String, Object> model) {
        if (people.isEmpty()) {
            LOG.warn("Nobody can be told of task {} ({}): {}", task.id(), task.key(), step);
            log.add(step, task, clock.instant(), null, null);
        }
        for (Person person : people) {
            post.send(key + person.id(), person.id(), template, model);
            log.add(step, task, clock.instant(), person.id(), key + person.id());
        }
    }
}
