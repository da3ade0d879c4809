package vn.thidua.nomination;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Organization.DirectoryFile;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;

/** The sample directory and plan, put on record through the product's own doors. */
@Component
public class Records {

    public static final String OFFICER = "tccb2";
    public static final String HEAD = "truongtccb";
    public static final String DIRECTOR = "giamdoc";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Organization organization;
    private final Plans plans;
    private final Clock clock;

    Records(Organization organization, Plans plans, Clock clock) {
        this.organization = organization;
        this.plans = plans;
        this.clock = clock;
    }

    /** A draft in the fixture's own year; its addressees are one affiliate, another one, and one office. */
    public Plan draft() {
        organization.importDirectory(read("/sample/organization.json", DirectoryFile.class));
        PlanContent content = PlanFixture.plan(2091, PlanFixture.quotas(1), List.of("TTBVTV", "CCTL", "VPS"));
        return plans.create(OFFICER, content);
    }

    /** The sample plan, issued today. */
    public Plan issued() {
        organization.importDirectory(read("/sample/organization.json", DirectoryFile.class));
        Plan plan = plans.create(OFFICER, read("/sample/ke-hoach-2023.json", PlanContent.class));
        plans.check(plan.id(), HEAD);
        plans.sign(plan.id(), DIRECTOR);
        plans.number(plan.id(), "vanthu", 9000 + (int) plan.id(), LocalDate.now(clock));
        plans.issue(plan.id());
        return plans.plan(plan.id());
    }

    private static <T> T read(String resource, Class<T> type) {
        try (InputStream file = Records.class.getResourceAsStream(resource)) {
            return MAPPER.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
