package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.nomination.Withdrawals;

@ModelBean("withdrawNominationDelegate")
class WithdrawNominationDelegate implements JavaDelegate {

    private final Withdrawals withdrawals;

    WithdrawNominationDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.withdraw((Long) execution.getVariable("withdrawalId"));
    }
}
