package vn.thidua.document.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.document.BundleSource.Bundle;
import vn.thidua.document.BundleSource.File;
import vn.thidua.document.BundleSource.Section;
import vn.thidua.document.Bundles.Written;
import vn.thidua.refusal.Refusal;

class BundlesTest {

    @Test
    void holds_an_index_the_documents_and_the_evidence_by_nominee() throws Exception {
        assertThat(read(written()).keySet()).containsExactly(
                "00-muc-luc.html",
                "kiem-tra.html",
                "manifest.json",
                "MANIFEST.sha256",
                "01-van-ban-cua-so/01-to-trinh.docx",
                "01-van-ban-cua-so/02-to-trinh.pdf",
                "01-van-ban-cua-so/03-danh-sach-de-nghi.pdf",
                "02-chi-cuc-thuy-loi/01-bao-cao-thanh-tich.pdf",
                "02-chi-cuc-thuy-loi/02-tai-lieu-minh-chung-khac",
                "03-do-thi-uoc/01-bao-cao-thanh-tich.pdf");
    }

    @Test
    void the_same_contents_give_the_same_bytes_at_any_time_and_in_any_zone() {
        byte[] once = written();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(SampleBundle.sha256(written())).isEqualTo(SampleBundle.sha256(once));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_manifest_has_the_sum_of_every_file_and_its_own_is_the_seal() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written written = SampleBundle.write(SampleBundle.proposal(), out);
        Map<String, byte[]> files = read(out.toByteArray());
        Map<String, String> sums = new LinkedHashMap<>();
        for (String line : text(files, "MANIFEST.sha256").split("\n")) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        Map<String, String> expected = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            if (!path.equals("MANIFEST.sha256")) {
                expected.put(path, SampleBundle.sha256(bytes));
            }
        });
        assertThat(sums).isEqualTo(expected);
        assertThat(written.seal()).isEqualTo(SampleBundle.sha256(files.get("MANIFEST.sha256")));
        assertThat(written.files()).isEqualTo(6);
    }

    @Test
    void sha256sum_of_the_receiver_agrees(@TempDir Path folder) throws Exception {
        unpack(written(), folder);
        assertThat(sha256sum(folder)).isZero();
        Files.writeString(folder.resolve("03-do-thi-uoc/01-bao-cao-thanh-tich.pdf"), "changed");
        assertThat(sha256sum(folder)).isNotZero();
    }

    @Test
    void the_list_keeps_the_names_that_people_gave() throws Exception {
        JsonNode list = new ObjectMapper().readTree(read(written()).get("manifest.json"));
        assertThat(list.get("reference").asText()).isEqualTo("112/TTr-SNNPTNT");
        assertThat(list.get("files")).hasSize(6);
        assertThat(list.at("/files/0/name").asText()).isEqualTo("Tờ trình đề nghị.docx");
        assertThat(list.at("/files/5/section").asText()).isEqualTo("Đỗ Thị Ước");
    }

    @Test
    void names_are_shown_composed_and_never_as_markup() throws Exception {
        String decomposed = Normalizer.normalize("Tờ trình.pdf", Normalizer.Form.NFD);
        Bundle bundle = SampleBundle.of(List.of(new Section("<script>alert(1)</script>", List.of(SampleBundle.file("a\"b", decomposed, "x")))));
        String page = text(read(written(bundle)), "00-muc-luc.html");
        assertThat(page).contains("Tờ trình.pdf").contains("&lt;script&gt;").doesNotContain("<script>").contains("a&quot;b");
        String sample = text(read(written()), "00-muc-luc.html");
        assertThat(sample).contains("MỤC LỤC HỒ SƠ").contains("112/TTr-SNNPTNT ngày 23/11/2023").contains("href=\"02-chi-cuc-thuy-loi/01-bao-cao-thanh-tich.pdf\"");
    }

    @Test
    void paths_are_plain_and_stay_inside() throws Exception {
        List<File> files = new ArrayList<>();
        for (String name : List.of("CON", "..\\..\\x.exe", "/etc/passwd", "a\u0000b.pdf", "🌾.png", "x".repeat(400) + ".pdf", "nul.pdf.", " ", "ảnh.j p g")) {
            files.add(SampleBundle.file(name, name, name));
        }
        Bundle bundle = SampleBundle.of(List.of(new Section("../..", files), new Section("..", files)));
        assertThat(read(written(bundle)).keySet()).allMatch(path -> path.matches("[A-Za-z0-9-]+(\\.[a-z0-9]{1,6})?(/[0-9]{2}[a-z0-9-]*(\\.[a-z0-9]{1,5})?)?"))
                .allMatch(path -> path.length() < 150);
    }

    @Test
    void nothing_is_written_where_a_file_is_damaged_or_there_is_none() {
        File good = SampleBundle.file("Tờ trình", "a.pdf", "a");
        File damaged = new File("Báo cáo", "Báo cáo.pdf", good.sha256(), 1, () -> new ByteArrayInputStream("b".getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> SampleBundle.write(SampleBundle.of(List.of(new Section("a", List.of(good, damaged)))), out));
        assertThat(refusal.code()).isEqualTo("document.bundle.damaged");
        assertThat(refusal.arguments()).containsExactly("Báo cáo.pdf");
        assertThat(out.size()).isZero();
        Refusal empty = catchThrowableOfType(Refusal.class, () -> SampleBundle.write(SampleBundle.of(List.of()), out));
        assertThat(empty.code()).isEqualTo("document.bundle.empty");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_receiver_that_hangs_up_is_a_failure() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> SampleBundle.write(SampleBundle.proposal(), gone)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void the_name_of_the_bundle_is_the_proposals_key() {
        assertThat(SampleBundle.bundles(SampleBundle.proposal()).fileName(1)).isEqualTo("ttr-2023-td01.zip");
    }

    /** 300 MB through a heap that does not grow by it. */
    @Test
    void a_large_bundle_needs_little_memory() throws Exception {
        long size = 20L * 1024 * 1024;
        String sum;
        try (DigestInputStream zeros = new DigestInputStream(zeros(size), MessageDigest.getInstance("SHA-256"))) {
            zeros.transferTo(OutputStream.nullOutputStream());
            sum = java.util.HexFormat.of().formatHex(zeros.getMessageDigest().digest());
        }
        List<File> files = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            files.add(new File("Minh chứng", i + ".pdf", sum, size, () -> zeros(size)));
        }
        Bundle bundle = SampleBundle.of(List.of(new Section("Lớn", files)));
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        Written written = SampleBundle.write(bundle, OutputStream.nullOutputStream());
        runtime.gc();
        long grown = runtime.totalMemory() - runtime.freeMemory() - before;
        assertThat(written.bytes()).isGreaterThan(300L * 1024 * 1024);
        assertThat(grown).isLessThan(8L * 1024 * 1024);
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int read = (int) Math.min(left, length);
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
    }

    private static byte[] written() {
        return written(SampleBundle.proposal());
    }

    private static byte[] written(Bundle bundle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleBundle.write(bundle, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> read(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes())).as(entry.getName()).isNull();
            }
        }
        return files;
    }

    static void unpack(byte[] zip, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : read(zip).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static int sha256sum(Path folder) throws Exception {
        return new ProcessBuilder("sha256sum", "--strict", "-c", "MANIFEST.sha256")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
