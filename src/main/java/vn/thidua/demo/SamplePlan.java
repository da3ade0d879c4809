package vn.thidua.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;

/** On the first start: puts the sample plan on record and lets its case wait at the draft. */
@Component
@Profile("demo")
class SamplePlan implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SamplePlan.class);

    private final Plans plans;
    private final PlanCase planCase;
    private final TransactionTemplate transactions;
    private final ObjectMapper mapper;
    private final Resource file;
    private final String drafter;

    SamplePlan(
            Plans plans,
            PlanCase planCase,
            TransactionTemplate transactions,
            ObjectMapper mapper,
            @Value("${thidua.demo.plan}") Resource file,
            @Value("${thidua.demo.drafter}") String drafter) {
        this.plans = plans;
        this.planCase = planCase;
        this.transactions = transactions;
        this.mapper = mapper;
        this.file = file;
        this.drafter = drafter;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!plans.all().isEmpty()) {
            return;
        }
        try (InputStream content = file.getInputStream()) {
            PlanContent sample = mapper.readValue(content, PlanContent.class);
            transactions.executeWithoutResult(status -> {
                Plan plan = plans.create(sample);
                planCase.start(plan, drafter);
                LOG.info("Sample plan {} waits for its drafter", plan.key());
            });
        }
    }
}
