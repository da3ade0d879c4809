package vn.thidua.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Lets no logged-in caller hand an expression to the engine in a query (CVE-2026-109432).
 *
 * <p>The engine itself refuses expressions at the top of a query only; inside {@code orQueries}, and in what extends a stored filter there,
 * 7.24.0 evaluates them. The filters that the product itself has stored keep theirs: they are read inside the engine, past this guard.
 */
final class QueryExpressionGuard extends CommandInterceptor {

    private final Supplier<ProcessEngine> engine;

    QueryExpressionGuard(Supplier<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Object query = queryIn(command);
        if (query != null && carriesExpression(query) && byUser()) {
            throw new BadUserRequestException("expressions are not accepted in queries");
        }
        return next.execute(command);
    }

    private static Object queryIn(Command<?> command) {
        if (command instanceof AbstractQuery<?, ?>) {
            return command;
        }
        if (command instanceof AbstractExecuteFilterCmd) {
            return new DirectFieldAccessor(command).getPropertyValue("extendingQuery");
        }
        if (command instanceof SaveFilterCmd
                && new DirectFieldAccessor(command).getPropertyValue("filter") instanceof Filter filter) {
            return filter.getQuery();
        }
        return null;
    }

    private static boolean carriesExpression(Object query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty());
        }
        return query instanceof AbstractQuery<?, ?> other && !other.getExpressions().isEmpty();
    }

    private boolean byUser() {
        ProcessEngine built = engine.get();
        return built != null && built.getIdentityService().getCurrentAuthentication() != null;
    }
}
