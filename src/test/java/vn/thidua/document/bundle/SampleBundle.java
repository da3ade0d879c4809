package vn.thidua.document.bundle;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.document.BundleSource.Bundle;
import vn.thidua.document.BundleSource.File;
import vn.thidua.document.BundleSource.Section;
import vn.thidua.document.Bundles;
import vn.thidua.document.Bundles.Written;

/** A proposal with its documents and the dossiers of two nominees. */
final class SampleBundle {

    private SampleBundle() {}

    static Bundle proposal() {
        return of(List.of(
                new Section("Văn bản của Sở", List.of(
                        file("Tờ trình", "Tờ trình đề nghị.docx", "to trinh"),
                        file("Tờ trình", "Tờ trình đề nghị.pdf", "%PDF-1.7 to trinh"),
                        file("Danh sách đề nghị", "danh-sách.pdf", "%PDF-1.7 danh sach"))),
                new Section("Chi cục Thủy lợi", List.of(
                        file("Báo cáo thành tích", "Báo cáo <2023> & \"minh chứng\".pdf", "%PDF-1.7 bao cao"),
                        file("Tài liệu minh chứng khác", "../../etc/passwd", "x"))),
                new Section("Không có tài liệu", List.of()),
                new Section("Đỗ Thị Ước", List.of(file("Báo cáo thành tích", "bao-cao.PDF", "%PDF-1.7 bao cao cua ba Uoc")))));
    }

    static Bundle of(List<Section> sections) {
        return new Bundle("TTr-2023-TD01", "112/TTr-SNNPTNT", LocalDate.of(2023, 11, 23), "Sở Nông nghiệp và Phát triển nông thôn",
                "Hồ sơ đề nghị khen thưởng Phong trào thi đua năm 2023", sections);
    }

    static File file(String title, String name, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return new File(title, name, sha256(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static Written write(Bundle bundle, OutputStream to) {
        return bundles(bundle).write(1, to);
    }

    static Bundles bundles(Bundle bundle) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/document-check");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ROOT);
        return new WrittenBundles(id -> bundle, messages);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
