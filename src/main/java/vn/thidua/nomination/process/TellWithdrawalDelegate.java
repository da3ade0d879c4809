package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.nomination.Withdrawals;

@ModelBean("tellWithdrawalDelegate")
class TellWithdrawalDelegate implements JavaDelegate {

    private final Withdrawals withdrawals;

    TellWithdrawalDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.announce((Long) execution.getVariable("withdrawalId"));
    }
}
