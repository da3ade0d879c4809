package vn.thidua.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.ApplicationTest;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.domain.Tags;
import vn.thidua.document.facts.Facts;

/** The places that the guide lists for each template are those that the record fills, and no others. */
@ApplicationTest
class TemplateGuideTest {

    private static final Path GUIDE = Path.of("docs/huong-dan/quan-tri.md");
    private static final String COMMON = "Vị trí chung của mọi mẫu";

    @Autowired
    private List<Facts> facts;

    @Test
    void the_guide_lists_the_places_of_every_template() throws IOException {
        Map<String, List<String>> sections = sections();
        for (Facts one : facts) {
            for (Kind kind : one.kinds()) {
                String file = Templates.FILES.get(kind);
                String heading = sections.keySet().stream().filter(section -> section.endsWith("`" + file + "`")).findFirst().orElse(file);
                assertThat(sections).containsKey(heading);
                List<String> listed = new ArrayList<>(sections.get(COMMON));
                listed.addAll(sections.get(heading));
                assertThat(listed).as(file).containsExactlyInAnyOrderElementsOf(places(one.tags(kind)));
            }
        }
        assertThat(sections).hasSize(Kind.values().length + 1);
    }

    private static List<String> places(Tags tags) {
        Map<String, String> places = new TreeMap<>();
        tags.words().forEach(word -> places.put(word, "`" + word + "`"));
        tags.lists().forEach((list, entry) ->
                places.merge(list, "`" + list + "` " + places(entry).stream().collect(Collectors.joining(", ", "(", ")")), (word, both) -> {
                    throw new AssertionError(list + " is a word and a list");
                }));
        return List.copyOf(places.values());
    }

    /** First cells of the table under each heading of the third level that lists places. */
    private static Map<String, List<String>> sections() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = "";
        for (String line : Files.readAllLines(GUIDE)) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("^#+ ", "");
            } else if (line.startsWith("| `") && (heading.equals(COMMON) || heading.endsWith(".docx`"))) {
                sections.computeIfAbsent(heading, name -> new ArrayList<>()).add(line.split(" \\| ")[0].substring(2));
            }
        }
        return sections;
    }
}
