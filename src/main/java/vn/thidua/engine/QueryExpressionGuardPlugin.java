package vn.thidua.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts a {@link QueryExpressionGuard} before each of the engine's two command chains. */
@Component
final class QueryExpressionGuardPlugin extends AbstractProcessEnginePlugin {

    private ProcessEngine engine;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        engine = built;
    }

    private List<CommandInterceptor> with(List<CommandInterceptor> present) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new QueryExpressionGuard(() -> engine));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }
}
