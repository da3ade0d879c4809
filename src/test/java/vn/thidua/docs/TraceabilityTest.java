package vn.thidua.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Holds docs/traceability.md against models, forms, plan data, classes and tests: what is renamed or removed is no longer claimed. */
class TraceabilityTest {

    private static final Path PAGE = Path.of("docs/traceability.md");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int STATEMENTS = 80;

    private static final Pattern ROW = Pattern.compile("(?m)^\\| S(\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern STATED = Pattern.compile("S(\\d+)(?: to S(\\d+))?");
    private static final Pattern CLASS = Pattern.compile("vn\\.thidua\\.[\\w.$]+");
    private static final String EXHORTATION = "Exhortation: ";
    private static final String NOT_BUILT = "Not built yet: ";
    private static final String OPEN = "Open: ";
    private static final String NO_TEST = "—";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void each_statement_of_the_plan_has_one_row_in_order() throws IOException {
        assertThat(rows()).extracting(Row::number).containsExactlyElementsOf(IntStream.rangeClosed(1, STATEMENTS).boxed().toList());
        assertThat(Files.readString(PAGE).lines().filter(line -> line.matches("\\| *S\\d.*"))).as("lines that look like a row").hasSize(STATEMENTS);
    }

    @Test
    void a_statement_lives_somewhere_and_is_tested_or_says_why_not() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            if (row.where().startsWith(EXHORTATION) || row.where().startsWith(NOT_BUILT)) {
                assertThat(row.test()).as("S%d is not carried by software", row.number()).isEqualTo(NO_TEST);
                assertThat(row.where()).as("S%d", row.number()).endsWith(".");
            } else {
                assertThat(row.references()).as("S%d lives in", row.number()).isNotEmpty();
                assertThat(row.tests()).as("S%d is tested by", row.number()).isNotEmpty();
            }
        });
    }

    @Test
    void what_a_row_refers_to_is_there() throws IOException {
        for (Row row : rows()) {
            for (String reference : row.references()) {
                check(row.number(), reference);
            }
        }
    }

    @Test
    void each_test_of_a_row_is_a_test() throws IOException {
        for (Row row : rows()) {
            for (String test : row.tests()) {
                String[] parts = test.split("#", -1);
                assertThat(parts).as("S%d: %s", row.number(), test).hasSize(2);
                assertThat(ReflectionSupport.findMethods(
                                testClass(parts[0]), method -> method.getName().equals(parts[1]), HierarchyTraversalMode.TOP_DOWN))
                        .as("S%d: %s", row.number(), test)
                        .isNotEmpty()
                        .allMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
            }
        }
    }

    @Test
    void the_page_begins_with_how_much_is_built() throws IOException {
        List<Row> rows = rows();
        long exhortations = rows.stream().filter(row -> row.where().startsWith(EXHORTATION)).count();
        long notBuilt = rows.stream().filter(row -> row.where().startsWith(NOT_BUILT)).count();
        long open = rows.stream().filter(row -> row.where().contains(OPEN)).count();
        assertThat(Files.readString(PAGE))
                .contains("%d statements: %d live in the product (%d of them with an open part), %d are exhortations, %d are not built yet."
                        .formatted(rows.size(), rows.size() - exhortations - notBuilt, open, exhortations, notBuilt));
    }

    @Test
    void every_user_task_and_every_row_of_the_plan_names_statements_that_exist() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                for (UserTask task : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class)) {
                    assertThat(stated(requirements(task)))
                            .as("requirements of %s in %s", task.getId(), file)
                            .isNotEmpty()
                            .allMatch(number -> number >= 1 && number <= STATEMENTS);
                }
            }
        }
        List<String> sources = json.readTree(RESOURCES.resolve("sample/ke-hoach-2023.json").toFile()).findValuesAsText("source");
        assertThat(sources).isNotEmpty().allSatisfy(source -> assertThat(stated(source))
                .as(source)
                .isNotEmpty()
                .allMatch(number -> number >= 1 && number <= STATEMENTS));
    }

    private void check(int number, String reference) throws IOException {
        if (CLASS.matcher(reference).matches()) {
            assertThat(ReflectionSupport.tryToLoadClass(reference).toOptional()).as("S%d: class %s", number, reference).isPresent();
            return;
        }
        String[] parts = reference.split("#", 2);
        Path file = Stream.of(Path.of(parts[0]), RESOURCES.resolve(parts[0])).filter(Files::isRegularFile).findFirst().orElse(null);
        assertThat(file).as("S%d: file of %s", number, reference).isNotNull();
        if (parts.length == 1) {
            return;
        }
        String name = file.toString();
        if (name.endsWith(".bpmn")) {
            checkElement(number, reference, file, parts[1]);
        } else if (name.endsWith(".form")) {
            assertThat(keys(json.readTree(file.toFile()))).as("S%d: field of %s", number, reference).contains(parts[1]);
        } else {
            checkData(number, reference, json.readTree(file.toFile()), parts[1]);
        }
    }

    /** An element that says which statements it carries also says this one. */
    private static void checkElement(int number, String reference, Path model, String id) {
        BaseElement element = Bpmn.readModelFromFile(model.toFile()).getModelElementById(id);
        assertThat(element).as("S%d: element of %s", number, reference).isInstanceOf(FlowElement.class);
        String requirements = requirements(element);
        if (element instanceof UserTask || requirements != null) {
            assertThat(stated(requirements)).as("requirements of %s", reference).contains(number);
        }
    }

    private static void checkData(int number, String reference, JsonNode data, String place) {
        String[] steps = place.split("\\.", 2);
        JsonNode found = data.get(steps[0]);
        assertThat(found).as("S%d: %s", number, reference).isNotNull();
        if (steps.length == 1) {
            assertThat(found.isContainerNode() ? found.isEmpty() : found.asText().isEmpty() || found.isNull()).as("S%d: %s is empty", number, reference).isFalse();
            return;
        }
        List<JsonNode> rows = new ArrayList<>();
        found.forEach(row -> {
            if (row.asText().equals(steps[1]) || row.path("code").asText().equals(steps[1]) || row.path("task").asText().equals(steps[1])) {
                rows.add(row);
            }
        });
        assertThat(rows).as("S%d: %s", number, reference).hasSize(1);
        if (rows.get(0).hasNonNull("source")) {
            assertThat(stated(rows.get(0).get("source").asText())).as("source of %s", reference).contains(number);
        }
    }

    private static String requirements(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return null;
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "requirements".equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElse(null);
    }

    /** {@code S2 to S4, S7} is 2, 3, 4, 7. */
    private static Set<Integer> stated(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher found = STATED.matcher(text == null ? "" : text);
        while (found.find()) {
            int first = Integer.parseInt(found.group(1));
            int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
            IntStream.rangeClosed(first, last).forEach(numbers::add);
        }
        return numbers;
    }

    private static List<String> keys(JsonNode form) {
        return Stream.concat(form.findValuesAsText("key").stream(), form.findValuesAsText("path").stream()).toList();
    }

    private static Class<?> testClass(String simpleName) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> found = files.filter(file -> file.getFileName().toString().equals(simpleName + ".java")).toList();
            assertThat(found).as("test class %s", simpleName).hasSize(1);
            String path = TESTS.relativize(found.get(0)).toString();
            return ReflectionSupport.tryToLoadClass(path.substring(0, path.length() - ".java".length()).replace('/', '.'))
                    .getOrThrow(IllegalStateException::new);
        }
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results()
                .map(row -> new Row(Integer.parseInt(row.group(1)), row.group(3), row.group(4)))
                .toList();
    }

    private record Row(int number, String where, String test) {

        List<String> references() {
            return quoted(where);
        }

        List<String> tests() {
            return quoted(test);
        }

        private static List<String> quoted(String text) {
            return QUOTED.matcher(text).results().map(match -> match.group(1)).toList();
        }
    }
}
