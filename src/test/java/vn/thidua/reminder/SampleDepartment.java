package vn.thidua.reminder;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;

/** The sample files as a test's department and plan; both vanish with the test's transaction. */
public final class SampleDepartment {

    private final ObjectMapper mapper;

    public SampleDepartment(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public void found(Organization organization) {
        organization.importDirectory(read("sample/organization.json", Organization.DirectoryFile.class));
    }

    public Plan plan(Plans plans) {
        return plans.create(read("sample/ke-hoach-2023.json", PlanContent.class));
    }

    private <T> T read(String file, Class<T> type) {
        try (InputStream content = new ClassPathResource(file).getInputStream()) {
            return mapper.readValue(content, type);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
