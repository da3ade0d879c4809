package vn.thidua.attachment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.refusal.Refusal;

/** Files that would harm who opens them, or the machine that looks through them: each refused, for the right reason, and soon. */
class HostileFilesTest {

    @TempDir
    private static Path folder;

    private static List<GivenFile> files;

    private static synchronized List<GivenFile> files() throws IOException {
        if (files == null) {
            files = Stream.of(
                            HostileNames.all(),
                            HostileMixtures.all(),
                            HostileArchives.all(),
                            HostileOffice.all(),
                            HostileMarkup.all(),
                            HostilePdf.all(),
                            HostilePdfActions.all(),
                            HostilePictures.all())
                    .flatMap(List::stream)
                    .toList();
        }
        return files;
    }

    @AfterAll
    static void forget() {
        files = null;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refuses_each_for_its_reason_within_two_seconds(GivenFile given) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Throwable thrown = catchThrowable(() -> given.inspected(folder));
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertThat(thrown).as(given.what()).isInstanceOf(Refusal.class);
        assertThat(((Refusal) thrown).code()).as(given.what()).isEqualTo(given.code());
        assertThat(((Refusal) thrown).field()).isEqualTo("file");
        assertThat(taken).as(given.what()).isLessThan(GivenFile.LONGEST);
    }

    /** So that no family falls silent, and none is told twice. */
    @Test
    void there_are_three_hundred_different_ones_at_least() throws IOException {
        Set<Object> different = new HashSet<>();
        Set<String> reasons = new HashSet<>();
        for (GivenFile given : files()) {
            different.add(List.of(Objects.toString(given.name()), Objects.toString(given.declared()), given.size(), ByteBuffer.wrap(given.bytes())));
            reasons.add(given.code());
        }
        assertThat(different).hasSizeGreaterThanOrEqualTo(300).hasSameSizeAs(files());
        assertThat(files()).extracting(GivenFile::what).doesNotHaveDuplicates();
        assertThat(reasons).hasSizeGreaterThanOrEqualTo(24);
    }
}
