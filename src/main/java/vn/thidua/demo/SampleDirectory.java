package vn.thidua.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.organization.Organization;

/** Puts the sample department on record, before the accounts are made from it. */
@Component
@Profile("demo")
class SampleDirectory implements InitializingBean {

    private final Organization organization;
    private final TransactionTemplate transactions;
    private final ObjectMapper mapper;
    private final Resource file;

    /** @param clock asked for, so that whatever is recorded here already bears the training time */
    SampleDirectory(
            Organization organization,
            TransactionTemplate transactions,
            ObjectMapper mapper,
            TrainingClock clock,
            @Value("${thidua.demo.organization}") Resource file) {
        this.organization = organization;
        this.transactions = transactions;
        this.mapper = mapper;
        this.file = file;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        try (InputStream content = file.getInputStream()) {
            var directory = mapper.readValue(content, Organization.DirectoryFile.class);
            transactions.executeWithoutResult(status -> organization.importDirectory(directory));
        }
    }
}
