package vn.thidua.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import vn.thidua.organization.Organization.DirectoryFile;

/** The data files of the demo, as tests of all modules may read them. */
public final class SamplePlan {

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private SamplePlan() {}

    /** The real plan of 2023. */
    public static PlanContent content() {
        return read("/sample/ke-hoach-2023.json", PlanContent.class);
    }

    /** The real plan with one part of its JSON changed. */
    public static PlanContent with(Consumer<ObjectNode> change) {
        ObjectNode json = read("/sample/ke-hoach-2023.json", ObjectNode.class);
        change.accept(json);
        return MAPPER.convertValue(json, PlanContent.class);
    }

    public static DirectoryFile directory() {
        return read("/sample/organization.json", DirectoryFile.class);
    }

    static <T> T read(String resource, Class<T> type) {
        try (InputStream json = SamplePlan.class.getResourceAsStream(resource)) {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
