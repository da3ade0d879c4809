package vn.thidua.organization;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the department's directory file over at each start, before accounts are made from it: {@code thidua.organization.file}. What is on
 * record already stays.
 */
@Component
@ConditionalOnProperty("thidua.organization.file")
class DirectoryAtStart implements InitializingBean {

    private final Organization organization;
    private final TransactionTemplate transactions;
    private final ObjectMapper mapper;
    private final Resource file;

    DirectoryAtStart(
            Organization organization,
            TransactionTemplate transactions,
            ObjectMapper mapper,
            @Value("${thidua.organization.file}") Resource file) {
        this.organization = organization;
        this.transactions = transactions;
        this.mapper = mapper;
        this.file = file;
    }

    /** @throws vn.thidua.refusal.Refusal organization.fileInvalid: the application does not start with half a directory */
    @Override
    public void afterPropertiesSet() throws IOException {
        try (InputStream content = file.getInputStream()) {
            var directory = mapper.readValue(content, Organization.DirectoryFile.class);
            transactions.executeWithoutResult(status -> organization.importDirectory(directory));
        }
    }
}
