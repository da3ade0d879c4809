package vn.thidua.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.plan.Plans;

@ModelBean("issuePlanDelegate")
class IssuePlanDelegate implements JavaDelegate {

    private final Plans plans;

    IssuePlanDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.issue((Long) execution.getVariable("planId"));
    }
}
