package vn.thidua.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds docs/timers.md against the models. */
class TimerTableTest {

    private static final Path PAGE = Path.of("docs/timers.md");
    private static final String WRITE = "thidua.docs.write";

    @Test
    void the_table_of_timers_says_what_the_models_say() throws IOException {
        String page = new TimerTable().page();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("%s is stale or missing: run mvn test -Dtest=TimerTableTest -D%s=true", PAGE, WRITE)
                .exists()
                .content()
                .isEqualTo(page);
    }
}
