package vn.thidua.plan.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.DatedCases;
import vn.thidua.calendar.Move;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanMoved;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.plan.persistence.MoveTable;
import vn.thidua.plan.persistence.MoveTable.Cause;
import vn.thidua.plan.process.PlanMoments.Moment;

/**
 * Lets the running cases of a plan follow its new dates, or a new calendar: due dates of open tasks, their reminders and escalations, and the
 * timers of the plan's milestones. A case keeps the version of its model; only moments change, in the transaction that changes the plan, and
 * what moved is put on record.
 */
@Component
class PlanTimetable implements DatedCases {

    private static final Logger LOG = LoggerFactory.getLogger(PlanTimetable.class);

    private final Plans plans;
    private final PlanMoments moments;
    private final MoveTable record;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Asked for late: the engine itself is built with beans that lead here. */
    private final ObjectProvider<TaskService> tasks;

    private final ObjectProvider<ManagementService> management;

    PlanTimetable(
            Plans plans,
            PlanMoments moments,
            MoveTable record,
            ApplicationEventPublisher events,
            Clock clock,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<ManagementService> management) {
        this.plans = plans;
        this.moments = moments;
        this.record = record;
        this.events = events;
        this.clock = clock;
        this.tasks = tasks;
        this.management = management;
    }

    /** The amendment holds already; publishes {@link PlanMoved} when a moment moves by it. */
    void follow(long planId, long amendmentId) {
        List<Move> moves = move(moments.moved(plans.plan(planId)));
        record.add(moves, Cause.AMENDMENT, amendmentId, clock.instant());
        LOG.info("{} moments of plan {} follow amendment {}", moves.size(), planId, amendmentId);
        if (!moves.isEmpty()) {
            events.publishEvent(new PlanMoved(planId, amendmentId, moves));
        }
    }

    @Override
    public List<Move> moves() {
        return everywhere().stream().map(Moment::move).toList();
    }

    @Override
    public List<Move> follow(long changeId) {
        List<Move> moves = move(everywhere());
        record.add(moves, Cause.CALENDAR, changeId, clock.instant());
        LOG.info("{} moments follow calendar change {}", moves.size(), changeId);
        return moves;
    }

    private List<Moment> everywhere() {
        return plans.all().stream()
                .filter((Plan plan) -> plan.state() != PlanState.CLOSED)
                .flatMap(plan -> moments.moved(plan).stream())
                .toList();
    }

    private List<Move> move(List<Moment> moved) {
        moved.forEach(this::move);
        return moved.stream().map(Moment::move).toList();
    }

    private void move(Moment moment) {
        Date to = Date.from(moment.at());
        if (moment.move().kind() == Move.Kind.DUE) {
            Task task = tasks.getObject().createTaskQuery().taskId(moment.id()).singleResult();
            task.setDueDate(to);
            tasks.getObject().saveTask(task);
        } else {
            management.getObject().setJobDuedate(moment.id(), to);
        }
    }
}
