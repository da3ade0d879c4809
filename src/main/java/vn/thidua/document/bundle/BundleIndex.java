package vn.thidua.document.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;
import vn.thidua.document.BundleSource.Bundle;

/** What lies in a bundle: a page for people, a list for programs, the sums for {@code sha256sum -c}. */
final class BundleIndex {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @param path in the ZIP @param section title of its section */
    record Placed(String path, String section, String title, String name, String sha256, long size) {}

    private final Bundle bundle;
    private final List<Placed> files;
    private final MessageSource messages;

    BundleIndex(Bundle bundle, List<Placed> files, MessageSource messages) {
        this.bundle = bundle;
        this.files = files;
        this.messages = messages;
    }

    byte[] page() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<title>").append(safe(bundle.title())).append("</title>\n<style>\n")
                .append("body{font:12pt \"Times New Roman\",serif;margin:15mm 15mm 15mm 25mm}h1{font-size:14pt;text-align:center}h2{font-size:12pt}\n")
                .append("table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:3px 5px;vertical-align:top;text-align:left}\n")
                .append("td.n{text-align:right;white-space:nowrap}code{font-size:8pt;word-break:break-all}\n</style>\n</head>\n<body>\n<p>")
                .append(safe(bundle.agency())).append("</p>\n<h1>").append(say("index")).append("<br>").append(safe(bundle.title())).append("</h1>\n<p>")
                .append(safe(bundle.reference() == null ? say("unnumbered", bundle.key()) : say("numbered", bundle.reference(), DAY.format(bundle.dated()))))
                .append("</p>\n");
        String section = null;
        int place = 0;
        for (Placed file : files) {
            if (!file.section().equals(section)) {
                page.append(section == null ? "" : "</table>\n").append("<h2>").append(safe(file.section())).append("</h2>\n<table>\n<tr><th>")
                        .append(say("place")).append("</th><th>").append(say("title")).append("</th><th>").append(say("file"))
                        .append("</th><th>").append(say("size")).append("</th></tr>\n");
                section = file.section();
            }
            page.append("<tr><td class=\"n\">").append(++place).append("</td><td>").append(safe(file.title())).append("</td><td><a href=\"").append(file.path())
                    .append("\">").append(safe(composed(file.name()))).append("</a><br><code>").append(file.sha256())
                    .append("</code></td><td class=\"n\">").append(file.size()).append("</td></tr>\n");
        }
        return utf8(page.append("</table>\n<p>").append(say("check")).append("</p>\n</body>\n</html>\n").toString());
    }

    byte[] list() {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("format", "thi-dua-bundle/1").put("proposal", bundle.key()).put("reference", bundle.reference());
        list.put("dated", bundle.dated() == null ? null : bundle.dated().toString()).put("agency", bundle.agency()).put("title", bundle.title());
        ArrayNode array = list.putArray("files");
        for (Placed file : files) {
            array.addObject()
                    .put("path", file.path())
                    .put("section", file.section())
                    .put("title", file.title())
                    .put("name", composed(file.name()))
                    .put("size", file.size())
                    .put("sha256", file.sha256());
        }
        return utf8(list.toPrettyString().replace("\r\n", "\n") + "\n");
    }

    private static String composed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    private static String safe(String words) {
        return HtmlUtils.htmlEscape(composed(words), StandardCharsets.UTF_8.name());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("document.bundle." + key, arguments, VIETNAMESE);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
