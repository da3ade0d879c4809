package vn.thidua.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms that the application brings, under names that are the same from a folder and from a jar.
 *
 * <p>An unchanged start deploys nothing. One changed file makes a new version of all of them, so that a model finds the forms that were
 * written with it; running cases keep theirs.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final List<String> PATTERNS =
            List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form", "forms/**/*.html");

    private final RepositoryService repository;
    private final ContractCheck contracts;

    ModelDeployment(RepositoryService repository, ContractCheck contracts) {
        this.repository = repository;
        this.contracts = contracts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            DeploymentBuilder deployment =
                    repository.createDeployment().name("thi-dua").source("application").enableDuplicateFiltering(false);
            var resolver = new PathMatchingResourcePatternResolver();
            for (String pattern : PATTERNS) {
                Resource[] found = resolver.getResources("classpath*:" + pattern);
                Arrays.sort(found, Comparator.comparing(ModelDeployment::name));
                for (Resource resource : found) {
                    try (InputStream content = resource.getInputStream()) {
                        deployment.addInputStream(name(resource), content);
                    }
                }
            }
            if (!deployment.getResourceNames().isEmpty()) {
                String id = deployment.deploy().getId();
                LOG.info("Models and forms stand as deployment {}", id);
            }
            contracts.check();
        } catch (IOException e) {
            throw new UncheckedIOException("models cannot be read", e);
        }
    }

    /** {@code processes/plan/emulation-plan.bpmn}, wherever the file lies. */
    private static String name(Resource resource) {
        try {
            String url = resource.getURL().toString();
            int at = Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/"));
            return url.substring(at + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
