package vn.thidua.demo.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.demo.DueWork;

/** Fires due jobs one after the other; one that the job executor has taken meanwhile is the executor's. */
@Component
@Profile("demo")
class EngineDueWork implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(EngineDueWork.class);
    private static final int AT_A_TIME = 50;

    private final ManagementService management;

    EngineDueWork(ManagementService management) {
        this.management = management;
    }

    @Override
    public void settle() {
        Set<String> seen = new HashSet<>();
        for (List<Job> due = due(seen); !due.isEmpty(); due = due(seen)) {
            for (Job job : due) {
                seen.add(job.getId());
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException e) {
                    LOG.info("Job {} is left to the engine: {}", job.getId(), e.getMessage());
                }
            }
        }
    }

    private List<Job> due(Set<String> seen) {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, seen.size() + AT_A_TIME).stream()
                .filter(job -> !seen.contains(job.getId()))
                .toList();
    }
}
