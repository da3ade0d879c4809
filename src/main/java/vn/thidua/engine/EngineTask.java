package vn.thidua.engine;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A task of the engine, as a contract sees it. */
final class EngineTask implements CompletedTask {

    private final DelegateTask task;
    private final String user;

    /** @param user who completes it; null while it is only opened */
    EngineTask(DelegateTask task, String user) {
        this.task = task;
        this.user = user;
    }

    @Override
    public String taskId() {
        return task.getId();
    }

    @Override
    public String businessKey() {
        return task.getExecution().getProcessBusinessKey();
    }

    @Override
    public long id(String variable) {
        if (task.getExecution().getVariable(variable) instanceof Number id) {
            return id.longValue();
        }
        throw new IllegalStateException("case " + businessKey() + " has no id in " + variable);
    }

    @Override
    public String text(String variable) {
        return (String) task.getExecution().getVariable(variable);
    }

    @Override
    public Instant due() {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public void fact(String variable, Object value) {
        task.getExecution().setVariable(variable, value);
    }
}
