package vn.thidua.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void takes_each_under_its_name(GivenFile given) throws Exception {
        FileName kept = given.inspected(folder);
        assertThat(kept.text()).isEqualTo(Normalizer.normalize(given.name(), Normalizer.Form.NFC).strip());
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
