package vn.thidua.attachment.inspection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import vn.thidua.attachment.FileType;

/** {@code [Content_Types].xml}: what each part is. It alone counts for the programs that open the file, whatever the name of a part says. */
final class PartTypes extends Markup {

    private static final Map<FileType, String> MAIN = Map.of(
            FileType.DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            FileType.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    private static final List<String> MACROS = List.of("macroenabled", "vbaproject", "vbadata", "macrosheet", "dialogsheet", "attachedtoolbars");
    private static final List<String> EMBEDDED = List.of("activex", "oleobject", "oleembed");
    private static final List<String> EXTERNAL = List.of("connections+xml", "querytable+xml", "externallink+xml", "webextension");

    private final Map<String, String> ofExtension = new HashMap<>();
    private final Map<String, String> ofPart = new HashMap<>();

    @Override
    void begins(XMLStreamReader element) {
        String type = attribute(element, "ContentType").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        switch (element.getLocalName()) {
            case "Default" -> put(ofExtension, attribute(element, "Extension").toLowerCase(Locale.ROOT), type);
            case "Override" -> put(ofPart, part(attribute(element, "PartName")), type);
            default -> {}
        }
    }

    /** Of two types for the same part one program would take the first, another the last. */
    private static void put(Map<String, String> types, String name, String type) {
        String before = types.putIfAbsent(name, type);
        if (before != null && !before.equals(type)) {
            throw Inspection.refusal("attachment.damaged");
        }
    }

    /** @return the name of the entry in small letters */
    static String part(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        try {
            return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw Inspection.refusal("attachment.damaged");
        }
    }

    void demandHarmless() {
        for (Map<String, String> types : List.of(ofExtension, ofPart)) {
            for (String type : types.values()) {
                demandNone(MACROS, type, "attachment.macros");
                demandNone(EXTERNAL, type, "attachment.externalContent");
            }
        }
        // An extension that no part has is often declared; what is embedded has a part, or shows by name
        ofPart.values().forEach(type -> demandNone(EMBEDDED, type, "attachment.embedded"));
    }

    private static void demandNone(List<String> unwanted, String type, String code) {
        if (unwanted.stream().anyMatch(type::contains)) {
            throw Inspection.refusal(code);
        }
    }

    void demandMain(String part, FileType expected) {
        if (!MAIN.get(expected).equals(of(part))) {
            throw Inspection.refusal("attachment.typeDiffers", expected.extension());
        }
    }

    boolean xml(String part) {
        return of(part).endsWith("xml") || part.endsWith(".xml") || part.endsWith(".vml");
    }

    private String of(String part) {
        return ofPart.getOrDefault(part, ofExtension.getOrDefault(part.substring(part.lastIndexOf('.') + 1), ""));
    }
}
