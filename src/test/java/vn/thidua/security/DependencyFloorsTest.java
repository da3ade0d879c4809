package vn.thidua.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the class path against the table of floors in docs/security.md. */
class DependencyFloorsTest {

    private static final Pattern ROW =
            Pattern.compile("\\| [^|]+ \\| ([a-z0-9-]+) \\| (\\d[\\w.]*) \\| (\\d[\\w.]*) \\| [^|]+ \\| [^|]+ \\|");
    private static final Pattern NEVER = Pattern.compile(
            "(groovy|nashorn|graal|js-scriptengine|polyglot|jython|jruby|rhino|camunda-connect|camunda-engine-plugin-connect|h2-\\d|"
                    + "spring-boot-actuator|spring-boot-starter-actuator|spring-boot-devtools).*");

    private static final Pattern VERAPDF_ENGINE = Pattern.compile("rhino-\\d[\\w.]*\\.jar");

    record Floor(String artifact, String floor, String ours) {}

    static Stream<Floor> floors() throws IOException {
        return Files.readAllLines(Path.of("docs/security.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Floor(row.group(1), row.group(2), row.group(3)));
    }

    @ParameterizedTest
    @MethodSource("floors")
    void no_dependency_is_below_its_floor_and_the_table_is_true(Floor floor) {
        String version = version(floor.artifact).orElseThrow(() -> new AssertionError(floor.artifact + " is not there"));
        assertThat(compare(version, floor.floor)).as("%s %s, floor %s", floor.artifact, version, floor.floor).isNotNegative();
        assertThat(floor.ours).as("column ours of docs/security.md for %s", floor.artifact).isEqualTo(version);
    }

    @Test
    void the_table_is_read() throws IOException {
        assertThat(floors()).hasSizeGreaterThan(10).extracting(Floor::artifact).contains("tomcat-embed-core", "camunda-engine");
    }

    @Test
    void nothing_that_runs_scripts_or_calls_out_is_there() throws IOException {
        assertThat(jars()).isNotEmpty().noneMatch(jar -> NEVER.matcher(jar).matches() && !VERAPDF_ENGINE.matcher(jar).matches());
        // veraPDF judges the product's files in tests, with an engine of scripts of its own: neither goes out with the product
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsPattern("<groupId>org\\.verapdf</groupId>(?:(?!</dependency>)[\\s\\S])*<scope>test</scope>");
        // FEEL and JUEL are the engine's own; their texts come from the jar only
        assertThat(new ScriptEngineManager().getEngineFactories())
                .allMatch(engine -> engine.getClass().getName().startsWith("org.camunda."));
    }

    @Test
    void versions_compare_by_their_numbers() {
        assertThat(compare("10.1.9", "10.1.61")).isNegative();
        assertThat(compare("42.7.14", "42.7.14")).isZero();
        assertThat(compare("3.20.0", "3.18")).isPositive();
    }

    private static Optional<String> version(String artifact) {
        Pattern name = Pattern.compile(Pattern.quote(artifact) + "-(\\d[\\w.]*?)(-classes)?\\.jar");
        return jars().stream()
                .map(name::matcher)
                .filter(Matcher::matches)
                .map(jar -> jar.group(1))
                .findFirst();
    }

    private static List<String> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(entry -> entry.endsWith(".jar"))
                .toList();
    }

    private static int compare(String version, String other) {
        int[] numbers = numbers(version);
        int[] others = numbers(other);
        return Arrays.compare(
                Arrays.copyOf(numbers, Math.max(numbers.length, others.length)),
                Arrays.copyOf(others, Math.max(numbers.length, others.length)));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[.]")).mapToInt(part -> Integer.parseInt(part.replaceAll("\\D.*", ""))).toArray();
    }
}
