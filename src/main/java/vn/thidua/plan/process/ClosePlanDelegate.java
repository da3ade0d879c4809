package vn.thidua.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.plan.Plans;

@ModelBean("closePlanDelegate")
class ClosePlanDelegate implements JavaDelegate {

    private final Plans plans;

    ClosePlanDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.close((Long) execution.getVariable("planId"));
    }
}
