package vn.thidua.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Forms that lie open on somebody's desk while the record changes that they were filled from. */
@Component
public class OpenForms {

    private final ObjectProvider<ProcessEngine> engine;
    private final FormListeners listeners;

    OpenForms(ObjectProvider<ProcessEngine> engine, FormContracts contracts) {
        this.engine = engine;
        this.listeners = new FormListeners(contracts, new DeployedForms(contracts), event -> {});
    }

    /**
     * Fills the forms of a task anew that is open in the cases with this variable; who has claimed it keeps it. What somebody has typed into
     * his browser is there still, and refused when it does not match any more.
     */
    public void refill(String process, String task, String variable, Object value) {
        ProcessEngine running = engine.getObject();
        var configuration = (ProcessEngineConfigurationImpl) running.getProcessEngineConfiguration();
        // Inside one command, so that the tasks found are the engine's own and not copies
        configuration.getCommandExecutorTxRequired().execute(context -> {
            running.getTaskService()
                    .createTaskQuery()
                    .processDefinitionKey(process)
                    .taskDefinitionKey(task)
                    .processVariableValueEquals(variable, value)
                    .list()
                    .forEach(open -> listeners.fill((DelegateTask) open));
            return null;
        });
    }
}
