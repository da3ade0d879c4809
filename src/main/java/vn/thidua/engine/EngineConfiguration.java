package vn.thidua.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Ties the engine to the product: contracts of forms, the guard at its door, the beans that models may name. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final String RETRIES = "R5/PT1M";
    /** Jobs here are short: mail leaves through an outbox. After a crash another node takes over within this time. */
    private static final int LOCK_MILLIS = 90_000;

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin productPlugin(
            ListableBeanFactory beans,
            FormContracts contracts,
            RefusalWording wording,
            PasswordPolicy passwords,
            ApplicationEventPublisher events) {
        return new AbstractProcessEnginePlugin() {

            private ProcessEngine engine;

            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                DeployedForms forms = new DeployedForms(contracts);
                configuration.setBeans(new ModelBeans(beans));
                add(configuration, new FormListeners(contracts, forms, events));
                add(
                        configuration,
                        new UserCommandGuard(
                                () -> engine,
                                new SubmissionCheck(() -> engine, contracts, forms, wording),
                                wording));
                configuration.setEnableExpressionsInAdhocQueries(false);
                configuration.setEnablePasswordPolicy(true);
                configuration.setPasswordPolicy(passwords);
                configuration.setFailedJobRetryTimeCycle(RETRIES);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                JobExecutor jobs = configuration.getJobExecutor();
                if (jobs != null) {
                    jobs.setLockTimeInMillis(LOCK_MILLIS);
                }
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine built) {
                engine = built;
            }
        };
    }

    private static void add(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
        List<BpmnParseListener> all = new ArrayList<>();
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            all.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        all.add(listener);
        configuration.setCustomPreBPMNParseListeners(all);
    }

    private static void add(ProcessEngineConfigurationImpl configuration, CommandInterceptor interceptor) {
        List<CommandInterceptor> all = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            all.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        all.add(interceptor);
        configuration.setCustomPreCommandInterceptorsTxRequired(all);
    }
}
