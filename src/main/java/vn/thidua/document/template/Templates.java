package vn.thidua.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.domain.Filled;
import vn.thidua.document.domain.Tags;
import vn.thidua.document.facts.Facts;
import vn.thidua.refusal.Refusal;

/**
 * The department's templates: the shipped ones, but for those that lie under the same name in {@code thidua.documents.templates}. Each is checked
 * when the application starts, so that no officer meets a broken one in the middle of a case.
 */
@Component
public class Templates {

    /** Lists that are rows of a table in a template. */
    private static final Set<String> TABLES = Set.of("danhSach");

    static final Map<Kind, String> FILES = Map.of(
            Kind.PLAN, "ke-hoach.docx",
            Kind.PROPOSAL_LETTER, "to-trinh.docx",
            Kind.NOMINEE_LIST, "danh-sach.docx",
            Kind.ACHIEVEMENT_REPORT_COLLECTIVE, "bao-cao-thanh-tich-tap-the.docx",
            Kind.ACHIEVEMENT_REPORT_PERSON, "bao-cao-thanh-tich-ca-nhan.docx",
            Kind.MEETING_MINUTES, "bien-ban-hop.docx",
            Kind.SUMMARY_REPORT, "bao-cao-tong-ket.docx",
            Kind.RESULT_NOTICE, "thong-bao-ket-qua.docx",
            Kind.SUPPLEMENT_REQUEST, "yeu-cau-bo-sung.docx");

    private final Map<Kind, byte[]> templates = new EnumMap<>(Kind.class);
    private final Map<Kind, Tags> tags = new EnumMap<>(Kind.class);

    /** @throws IllegalStateException naming file and place, for whoever starts the application: it does not start */
    Templates(List<Facts> facts, MessageSource messages, @Value("${thidua.documents.templates:}") String folder) {
        for (Facts one : facts) {
            for (Kind kind : one.kinds()) {
                byte[] template = read(FILES.get(kind), folder);
                demand(kind, template, one.tags(kind), messages);
                templates.put(kind, template);
                tags.put(kind, one.tags(kind));
            }
        }
    }

    private static void demand(Kind kind, byte[] template, Tags tags, MessageSource messages) {
        try {
            TemplateCheck.demand(FILES.get(kind), template, tags, TABLES);
        } catch (Refusal refusal) {
            throw new IllegalStateException(messages.getMessage(refusal.code(), refusal.arguments(), Locale.forLanguageTag("vi-VN")), refusal);
        }
    }

    public byte[] fill(Kind kind, Filled filled, Instant dated) {
        List<String> missing = tags.get(kind).missingIn(filled.values());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("nothing is said of " + missing + " in " + kind);
        }
        return Filling.fill(templates.get(kind), TABLES, filled.values(), filled.title(), dated);
    }

    private static byte[] read(String file, String folder) {
        Path own = folder.isBlank() ? null : Path.of(folder).resolve(file);
        try (InputStream template =
                own != null && Files.exists(own) ? Files.newInputStream(own) : Templates.class.getResourceAsStream("/documents/" + file)) {
            return template.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
