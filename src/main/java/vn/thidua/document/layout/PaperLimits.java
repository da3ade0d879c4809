package vn.thidua.document.layout;

import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;

/** What a document must not hold, because it would not reach the PDF as it stands in Word. */
public final class PaperLimits {

    /** Element of the file, and what a person calls it (key of the bundle). */
    private static final Map<String, String> UNKNOWN = Map.ofEntries(
            Map.entry("drawing", "picture"),
            Map.entry("pict", "picture"),
            Map.entry("object", "picture"),
            Map.entry("numPr", "numbering"),
            Map.entry("footnoteReference", "footnote"),
            Map.entry("endnoteReference", "footnote"),
            Map.entry("commentReference", "comment"),
            Map.entry("ins", "revision"),
            Map.entry("del", "revision"),
            Map.entry("sdt", "control"),
            Map.entry("vMerge", "verticalMerge"),
            Map.entry("framePr", "frame"));

    private PaperLimits() {}

    /** The first such thing; empty where the document can be printed whole. */
    public static Optional<String> unknownIn(XWPFDocument document) {
        int sections = 0;
        try (XmlCursor cursor = document.getDocument().getBody().newCursor()) {
            while (cursor.toNextToken() != XmlCursor.TokenType.NONE && !cursor.isEnddoc()) {
                if (!cursor.isStart()) {
                    continue;
                }
                String element = cursor.getName().getLocalPart();
                if (UNKNOWN.containsKey(element)) {
                    return Optional.of(UNKNOWN.get(element));
                }
                sections += element.equals("sectPr") ? 1 : 0;
            }
        }
        return sections == 1 ? Optional.empty() : Optional.of("sections");
    }
}
