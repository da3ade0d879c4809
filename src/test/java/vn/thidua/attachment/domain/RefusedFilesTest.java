package vn.thidua.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.attachment.domain.HostileFiles.Hostile;
import vn.thidua.refusal.Refusal;

class RefusedFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void each_is_refused_within_two_seconds_for_the_right_reason() throws IOException {
        List<Hostile> files = HostileFiles.make();
        assertThat(files).hasSizeGreaterThanOrEqualTo(300);
        List<String> wrong = new ArrayList<>();
        long slowest = 0;
        String slow = "";
        for (Hostile file : files) {
            Path path = Files.write(folder.resolve("upload"), file.bytes());
            long begin = System.nanoTime();
            String answer = answer(path, file.name(), file.bytes().length);
            long took = System.nanoTime() - begin;
            if (took > slowest) {
                slowest = took;
                slow = file.what();
            }
            if (!answer.equals(file.code())) {
                wrong.add(file.what() + ": " + answer + ", not " + file.code());
            }
            if (took > LONGEST.toNanos()) {
                wrong.add(file.what() + ": " + took / 1_000_000 + " ms");
            }
        }
        System.out.printf("%d hostile files, the slowest %d ms (%s)%n", files.size(), slowest / 1_000_000, slow);
        assertThat(wrong).isEmpty();
    }

    private static String answer(Path path, String name, long size) throws IOException {
        try {
            Inspection.inspect(path, Inspection.atFirstSight(size, name, null).type());
            return "taken";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "''; attachment.nameMissing", "' '; attachment.nameMissing", ".pdf; attachment.nameMissing", "...pdf; attachment.nameMissing",
        "a\u0000.pdf; attachment.nameUnreadable", "a\u202efdp.exe.pdf; attachment.nameUnreadable", "a\u200b.pdf; attachment.nameUnreadable",
        "a\u2028.pdf; attachment.nameUnreadable", "a\ud800.pdf; attachment.nameUnreadable",
        "../a.pdf; attachment.nameWithPath", "C:\\\\a.pdf; attachment.nameWithPath", "a<b>.pdf; attachment.nameWithPath", "a|b.pdf; attachment.nameWithPath",
        "CON.pdf; attachment.nameReserved", "nul.a.pdf; attachment.nameReserved", "com1.docx; attachment.nameReserved", "LPT9 .pdf; attachment.nameReserved",
        "a.exe; attachment.typeNotTaken", "a.pdf.exe; attachment.typeNotTaken", "a.docm; attachment.typeNotTaken", "a.svg; attachment.typeNotTaken",
        "a; attachment.typeNotTaken", "a.pdf.; attachment.typeNotTaken", "a.\uff50\uff44\uff46; attachment.typeNotTaken"
    })
    void refuses_names_that_mislead(String name, String code) throws IOException {
        assertThat(answer(folder, name, 1)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"application/pdf", "text/html", "image/png", "application/zip"})
    void refuses_what_the_sender_calls_something_else(String declared) {
        assertThat(code(() -> Inspection.atFirstSight(1, "a.docx", declared))).isEqualTo("attachment.declaredDiffers");
    }

    @Test
    void refuses_by_size_and_by_length_of_the_name() {
        assertThat(code(() -> Inspection.atFirstSight(0, "a.pdf", null))).isEqualTo("attachment.fileEmpty");
        assertThat(code(() -> Inspection.atFirstSight(Inspection.LARGEST + 1, "a.pdf", null))).isEqualTo("attachment.fileTooLarge");
        assertThat(code(() -> Inspection.atFirstSight(1, "ấ".repeat(147) + ".pdf", null))).isEqualTo("attachment.nameTooLong");
    }

    private static String code(Runnable work) {
        try {
            work.run();
            return "taken";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
