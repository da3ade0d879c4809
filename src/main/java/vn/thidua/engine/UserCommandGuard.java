package vn.thidua.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.DirectFieldAccessor;
import vn.thidua.refusal.Refusal;

/**
 * Stands in front of every command that reaches the engine from outside, through whichever door: Tasklist's API, {@code /engine-rest}, Java.
 *
 * <p>A task is completed with exactly the fields of its form, or not at all. What a logged-in user may do beyond that is a short list;
 * any other command that could change something is refused. Commands that the product's own code gives from inside another one, and those
 * of the job executor, pass.
 */
final class UserCommandGuard extends CommandInterceptor {

    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    private final Supplier<ProcessEngine> engine;
    private final SubmissionCheck submissions;
    private final RefusalWording wording;

    UserCommandGuard(Supplier<ProcessEngine> engine, SubmissionCheck submissions, RefusalWording wording) {
        this.engine = engine;
        this.submissions = submissions;
        this.wording = wording;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (INSIDE.get() != null) {
            return next.execute(command);
        }
        INSIDE.set(true);
        try {
            return guarded(command);
        } finally {
            INSIDE.remove();
        }
    }

    private <T> T guarded(Command<T> command) {
        Authentication user = engineReady() ? engine.get().getIdentityService().getCurrentAuthentication() : null;
        boolean byUser = user != null && user.getUserId() != null;
        try {
            if (command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd) {
                return completing(command, byUser ? user.getUserId() : null);
            }
            if (command instanceof SubmitStartFormCmd) {
                return starting(command, byUser ? user.getUserId() : null);
            }
            if (byUser) {
                new UserCommands(engine.get(), user, wording).check(command);
            }
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw translated(failure, null, byUser && !UserCommands.onlyReads(command));
        }
    }

    private <T> T completing(Command<T> command, String user) {
        var fields = new DirectFieldAccessor(command);
        String variables = command instanceof SubmitTaskFormCmd ? "properties" : "variables";
        FormSchema[] form = new FormSchema[1];
        try {
            Submission submission = submissions.ofTask(
                    (String) fields.getPropertyValue("taskId"), user, values(fields, variables), schema -> form[0] = schema);
            // The contract gets the fields; as variables of the engine they would be somebody's word that no record knows
            fields.setPropertyValue(variables, Variables.createVariables());
            return submission.during(() -> next.execute(command));
        } catch (RuntimeException failure) {
            throw translated(failure, form[0], true);
        }
    }

    private <T> T starting(Command<T> command, String user) {
        var fields = new DirectFieldAccessor(command);
        FormSchema[] form = new FormSchema[1];
        try {
            Submission submission = submissions.ofStart(
                    (String) fields.getPropertyValue("processDefinitionId"),
                    user,
                    values(fields, "variables"),
                    schema -> form[0] = schema);
            fields.setPropertyValue("variables", Variables.createVariables());
            return submission.during(() -> next.execute(command));
        } catch (RuntimeException failure) {
            throw translated(failure, form[0], true);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(DirectFieldAccessor command, String field) {
        Map<String, Object> values = (Map<String, Object>) command.getPropertyValue(field);
        return values == null ? Map.of() : values;
    }

    /** What is wrong, in the reader's words and with a status that says whose fault it is. Everything else stays as it was thrown. */
    private RuntimeException translated(RuntimeException failure, FormSchema form, boolean change) {
        if (failure instanceof RefusedRequest) {
            return failure;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                String label = form == null || refusal.field() == null
                        ? null
                        : form.label(refusal.field()).orElse(null);
                return refused(Status.BAD_REQUEST, refusal, label, failure);
            }
        }
        if (!change) {
            return failure;
        }
        if (failure instanceof OptimisticLockingException) {
            return refused(Status.CONFLICT, Refusal.of("door.moved"), null, failure);
        }
        if (failure instanceof AuthorizationException) {
            return refused(Status.FORBIDDEN, Refusal.of("door.forbidden"), null, failure);
        }
        if (failure instanceof NullValueException) {
            return refused(Status.NOT_FOUND, Refusal.of("door.taskUnknown"), null, failure);
        }
        return failure;
    }

    private RefusedRequest refused(Status status, Refusal refusal, String label, Throwable cause) {
        return new RefusedRequest(status, refusal.code(), wording.text(refusal, label), cause);
    }

    private boolean engineReady() {
        try {
            return engine.get() != null;
        } catch (ProcessEngineException | IllegalStateException notYet) {
            return false;
        }
    }
}
