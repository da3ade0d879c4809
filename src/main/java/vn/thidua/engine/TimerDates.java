package vn.thidua.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks a model's expression for a timer's date anew, without moving the timer. */
@Component
public class TimerDates {

    private static final String DATE = "DATE: ";

    private final ObjectProvider<ProcessEngine> engine;

    TimerDates(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** The expression that says when the timer fires, as the model has it; empty for a timer that has none. */
    public Optional<String> expression(JobDefinition definition) {
        return Optional.ofNullable(definition.getJobConfiguration())
                .filter(configuration -> configuration.startsWith(DATE + "${"))
                .map(configuration -> configuration.substring(DATE.length()));
    }

    /** What the expression answers now in the timer's own case. */
    public Optional<Instant> asked(Job job, String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        Object answer = configuration.getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(job.getExecutionId());
            return execution == null ? null : configuration.getExpressionManager().createExpression(expression).getValue(execution);
        });
        return answer instanceof Date date ? Optional.of(date.toInstant()) : Optional.empty();
    }
}
