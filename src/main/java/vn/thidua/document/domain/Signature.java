package vn.thidua.document.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who signs, as the block under a document says it (requirements 2.7): in his own office, for his head ({@code KT.}), by order ({@code TL.}), or
 * by authority given ({@code TUQ.}).
 *
 * @param office first line, e.g. {@code KT. GIÁM ĐỐC} @param position second line of who signs for another; null else
 */
public record Signature(String office, String position, String name) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    public static Signature own(String office, String name) {
        return new Signature(upper(office), null, name);
    }

    public static Signature deputy(String office, String position, String name) {
        return new Signature("KT. " + upper(office), upper(position), name);
    }

    public static Signature byOrder(String office, String position, String name) {
        return new Signature("TL. " + upper(office), upper(position), name);
    }

    public static Signature authorized(String office, String position, String name) {
        return new Signature("TUQ. " + upper(office), upper(position), name);
    }

    public static final Tags TAGS = Tags.of("quyenHan", "nguoiKy").with("chucVuKyThay", Tags.of("chucVu"));

    public Map<String, Object> values() {
        return Map.of(
                "quyenHan",
                office,
                "chucVuKyThay",
                position == null ? List.of() : List.of(Map.<String, Object>of("chucVu", position)),
                "nguoiKy",
                name);
    }

    private static String upper(String text) {
        return text == null ? "" : text.toUpperCase(VIETNAMESE);
    }
}
