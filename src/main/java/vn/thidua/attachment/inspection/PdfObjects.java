package vn.thidua.attachment.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What the objects of a PDF may do when it is opened: show pages, and lead to addresses that a reader follows himself. */
final class PdfObjects {

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "Sound", "Movie", "RichMediaExecute", "GoTo3DView");
    private static final Set<String> OTHER_FILES = Set.of("GoToR", "GoToE");
    private static final Set<String> EMBEDDED =
            Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D", "EmbeddedFile");
    private static final Set<String> EMBEDDED_KEYS = Set.of("EF", "EmbeddedFiles", "Collection", "RichMediaContent");
    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "XFA");

    private final Deque<COSBase> waiting = new ArrayDeque<>();

    /** Looks at an object and what it holds itself; what it only refers to is an object of its own. @param object may be null */
    void inspect(COSBase object) {
        push(object);
        while (!waiting.isEmpty()) {
            COSBase next = waiting.pop();
            if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    push(array.get(i));
                }
            } else if (next instanceof COSDictionary dictionary) {
                demandHarmless(dictionary);
                dictionary.getValues().forEach(this::push);
            }
        }
    }

    private void push(COSBase object) {
        if (object instanceof COSArray || object instanceof COSDictionary) {
            waiting.push(object);
        }
    }

    private static void demandHarmless(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            if (ACTIVE_KEYS.contains(key.getName())) {
                throw Inspection.refusal("attachment.activeContent");
            }
            if (EMBEDDED_KEYS.contains(key.getName())) {
                throw Inspection.refusal("attachment.embedded");
            }
        }
        Automatic.demandHarmless(dictionary);
        if (dictionary.getDictionaryObject(COSName.URI) instanceof COSDictionary base && base.getString("Base") != null) {
            Links.demandHarmless(base.getString("Base"));
        }
        action(dictionary.getNameAsString(COSName.S), dictionary);
        kind(dictionary.getNameAsString(COSName.SUBTYPE), dictionary);
        kind(dictionary.getNameAsString(COSName.TYPE), dictionary);
        if (dictionary instanceof COSStream && (dictionary.containsKey(COSName.F) || dictionary.containsKey("FFilter"))) {
            throw Inspection.refusal("attachment.externalContent");
        }
    }

    private static void action(String name, COSDictionary dictionary) {
        if (name == null) {
            return;
        }
        if (ACTIONS.contains(name)) {
            throw Inspection.refusal("attachment.activeContent");
        }
        if (OTHER_FILES.contains(name)) {
            throw Inspection.refusal("attachment.linkNotTaken");
        }
        String address = name.equals("URI") ? dictionary.getString("URI") : null;
        if (address != null) {
            Links.demandHarmless(address);
        }
    }

    private static void kind(String name, COSDictionary dictionary) {
        if (name == null) {
            return;
        }
        if (EMBEDDED.contains(name)) {
            throw Inspection.refusal("attachment.embedded");
        }
        if (name.equals("PS")) {
            throw Inspection.refusal("attachment.activeContent");
        }
        if (name.equals("Form") && dictionary.containsKey("Ref")) {
            throw Inspection.refusal("attachment.externalContent");
        }
    }
}
