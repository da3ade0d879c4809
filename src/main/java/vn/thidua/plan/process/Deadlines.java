package vn.thidua.plan.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.thidua.engine.ModelBean;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Plans.TaskDeadline;

/** When the task that is being made falls due, and when somebody is told; the case knows its plan by {@code planId}. */
@ModelBean("deadlines")
public class Deadlines {

    private final Plans plans;
    private final Clock clock;

    Deadlines(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    public Date due(DelegateExecution execution) {
        return Date.from(of(execution).due());
    }

    public Date remindAt(DelegateExecution execution) {
        return timer(of(execution).remind());
    }

    public Date escalateAt(DelegateExecution execution) {
        return timer(of(execution).escalate());
    }

    public Date milestone(long planId, String code) {
        return Date.from(plans.milestone(planId, code));
    }

    private Date timer(Instant moment) {
        return Date.from(AfterRound.timer(moment, clock.getZone()));
    }

    private TaskDeadline of(DelegateExecution execution) {
        long planId = ((Number) execution.getVariable("planId")).longValue();
        return plans.deadline(planId, execution.getCurrentActivityId(), clock.instant());
    }
}
