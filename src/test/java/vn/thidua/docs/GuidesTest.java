package vn.thidua.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The guides name tasks and labels as the screen does: what is renamed in a model, form or bundle is renamed there too. */
class GuidesTest {

    private static final Path GUIDES = Path.of("docs/huong-dan");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^[\\w.]+=(.+)$");
    private static final Set<String> HEADINGS = Set.of("Khi nào.", "Cần nhập.", "Không chấp nhận.", "Tiếp theo.", "chữ đậm");

    @Test
    void every_task_of_a_model_has_its_section_in_a_guide() {
        Set<String> sections = files(GUIDES, ".md").flatMap(guide -> text(guide).lines())
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(Collectors.toSet());
        List<String> tasks = files(Path.of("processes"), ".bpmn")
                .flatMap(model -> Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getName)
                .toList();
        assertThat(tasks).isNotEmpty().allSatisfy(task -> assertThat(sections).contains(task));
    }

    @Test
    void what_a_guide_prints_in_bold_stands_on_the_screen() {
        Set<String> shown = Stream.of(
                        shown(Path.of("processes"), ".bpmn", QUOTED),
                        shown(Path.of("forms"), ".form", QUOTED),
                        shown(Path.of("src/main/resources/META-INF"), "vi.json", QUOTED),
                        shown(Path.of("src/main/resources/messages"), ".properties", MESSAGE))
                .flatMap(texts -> texts)
                .collect(Collectors.toSet());
        List<String> bold = shown(GUIDES, ".md", BOLD).filter(text -> !HEADINGS.contains(text)).distinct().toList();
        assertThat(bold).isNotEmpty().allSatisfy(text -> assertThat(shown).contains(text));
    }

    private static Stream<String> shown(Path folder, String ending, Pattern pattern) {
        return files(folder, ending).flatMap(file -> pattern.matcher(text(file)).results()).map(GuidesTest::oneLine);
    }

    private static String oneLine(MatchResult found) {
        return found.group(1).replaceAll("\\s+", " ");
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
