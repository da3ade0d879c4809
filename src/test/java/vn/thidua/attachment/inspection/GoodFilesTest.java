package vn.thidua.attachment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.attachment.FileType;

/** Files as officers make them every day: whoever refuses one of these keeps a dossier from its unit. */
class GoodFilesTest {

    @TempDir
    private static Path folder;

    private static List<GivenFile> files;

    private static synchronized List<GivenFile> files() throws Exception {
        if (files == null) {
            List<GivenFile> all = new ArrayList<>();
            all.addAll(GoodNames.all());
            all.addAll(GoodPictures.all());
            all.addAll(GoodDocuments.all());
            all.addAll(GoodWorkbooks.all());
            all.addAll(GoodPackages.all());
            all.addAll(GoodPdf.all());
            files = all;
        }
        return files;
    }

    @AfterAll
    static void forget() {
        files = null;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void takes_each_under_its_name(GivenFile given) throws Exception {
        FileName kept = given.inspected(folder);
        assertThat(kept.text()).isEqualTo(Normalizer.normalize(given.name(), Normalizer.Form.NFC).strip());
    }

    /** Where there is one on the machine; a slow start of it says nothing of the inspection. */
    @Test
    void takes_what_another_office_suite_writes() throws Exception {
        Path suite = Path.of("/usr/bin/soffice");
        assumeThat(suite).exists();
        GivenFile all = files().stream().filter(given -> given.what().equals("docx: all of it")).findFirst().orElseThrow();
        Path from = Files.write(folder.resolve("a.docx"), all.bytes());
        for (FileType type : List.of(FileType.DOCX, FileType.PDF)) {
            Process process = new ProcessBuilder(suite.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                            "--convert-to", type.extension(), "--outdir", folder.resolve("out").toString(), from.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            Path written = folder.resolve("out").resolve("a." + type.extension());
            assumeTrue(ended && Files.exists(written));
            assertThatCode(() -> Inspection.inspect(written, type)).doesNotThrowAnyException();
        }
    }

    /** So that no family falls silent, and none is told twice. */
    @Test
    void there_are_two_hundred_different_ones_at_least() throws Exception {
        Set<Object> different = new HashSet<>();
        for (GivenFile given : files()) {
            different.add(List.of(given.name(), Objects.toString(given.declared()), ByteBuffer.wrap(given.bytes())));
        }
        assertThat(different).hasSizeGreaterThanOrEqualTo(200).hasSameSizeAs(files());
        assertThat(files()).extracting(GivenFile::what).doesNotHaveDuplicates();
    }
}
