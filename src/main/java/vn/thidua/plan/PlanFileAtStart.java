package vn.thidua.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the plan of a data file on record as a draft, once: {@code thidua.plan.file}. A department's first plan has no earlier one to start
 * from; this is where its awards, criteria and quotas come from.
 */
@Component
@ConditionalOnProperty("thidua.plan.file")
class PlanFileAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PlanFileAtStart.class);

    private final Plans plans;
    private final TransactionTemplate transactions;
    private final ObjectMapper mapper;
    private final Resource file;

    PlanFileAtStart(
            Plans plans,
            TransactionTemplate transactions,
            ObjectMapper mapper,
            @Value("${thidua.plan.file}") Resource file) {
        this.plans = plans;
        this.transactions = transactions;
        this.mapper = mapper;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream json = file.getInputStream()) {
            PlanContent content = mapper.readValue(json, PlanContent.class);
            boolean known = plans.all().stream()
                    .map(Plan::content)
                    .anyMatch(present -> present.year() == content.year()
                            && present.movementName().equals(content.movementName()));
            if (!known) {
                transactions.executeWithoutResult(status ->
                        LOG.info("{} was read from its file: new plans can start from it", plans.create(content).key()));
            }
        }
    }
}
