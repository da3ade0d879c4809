package vn.thidua.appraisal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Organization.DirectoryFile;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;

/** The sample department with its plan of 2023, issued, and nominations under it. Everything rolls back with the test. */
public final class IssuedPlan {

    /** Monday, 20 November 2023, 09:00 in Vietnam: the reports are in. */
    public static final Instant NOVEMBER = Instant.parse("2023-11-20T02:00:00Z");

    public static final String DEPARTMENT = "SNN";
    public static final String FLAG = "CO_THI_DUA";
    public static final String CERTIFICATE = "BANG_KHEN";

    private final Nominations nominations;
    private final long id;

    public IssuedPlan(Organization organization, Plans plans, Nominations nominations, EngineClock clock) {
        this.nominations = nominations;
        clock.startAt(Instant.parse("2023-06-22T02:00:00Z"));
        organization.importDirectory(sample("/sample/organization.json", DirectoryFile.class));
        id = plans.create("tccb1", sample("/sample/ke-hoach-2023.json", PlanContent.class)).id();
        plans.check(id, "truongtccb");
        plans.sign(id, "giamdoc");
        plans.number(id, "vanthu", 9_000 + (int) (id % 900), LocalDate.of(2023, 6, 22));
        plans.issue(id);
        clock.startAt(NOVEMBER);
    }

    public long id() {
        return id;
    }

    /** The department itself, with every value that its criteria ask for at its best, but for these. @param changed null: not known */
    public long department(String award, Map<String, String> changed) {
        Map<String, Value> values = new HashMap<>();
        Map.of("tasksOnTimePercent", "100", "rankDigital", "1", "rankProject06", "1", "rankAdminReform", "1", "openViolations", "0")
                .forEach((code, value) -> values.put(code, new Value(new BigDecimal(value), "letter " + code)));
        changed.forEach((code, value) ->
                values.put(code, value == null ? new Value(null, null) : new Value(new BigDecimal(value), "letter " + code)));
        return nominations.submit(new NewNomination(
                id, Target.DEPARTMENT, DEPARTMENT, null, award, "achievements", "evidence", values, "tccb1"));
    }

    /** A unit under the department: its criteria are all for an officer to judge. */
    public long unit(String code) {
        return nominations.submit(new NewNomination(
                id, Target.AFFILIATE, code, null, CERTIFICATE, "achievements", "evidence", Map.of(), "cb" + code));
    }

    /** As the director leaves a nomination that he approves; its way there has tests of its own. */
    public static void approve(JdbcClient jdbc, long nomination, int rank) {
        jdbc.sql("update thidua.nomination set state = 'APPROVED', rank = :rank where id = :id").param("rank", rank).param("id", nomination).update();
    }

    private static <T> T sample(String resource, Class<T> type) {
        try (InputStream json = IssuedPlan.class.getResourceAsStream(resource)) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
