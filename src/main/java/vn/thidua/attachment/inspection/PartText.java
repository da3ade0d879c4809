package vn.thidua.attachment.inspection;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import vn.thidua.attachment.FileType;

/** A part with text, cells or drawings: nothing in it may fetch, start or hold something else when the file is opened. */
final class PartText extends Markup {

    private static final Map<FileType, String> ROOT = Map.of(FileType.DOCX, "document", FileType.XLSX, "workbook");
    private static final Set<String> EMBEDDED = Set.of("OLEObject", "oleObject", "altChunk", "ocx", "subDoc");
    private static final Set<String> LINKED = Set.of("ddeLink", "oleLink", "externalBook", "frameset", "mailMerge");
    private static final Set<String> FORMULAS =
            Set.of("f", "definedName", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula");

    /** Field codes that fetch or start something; in any field DDE counts, wherever it stands. */
    private static final Set<String> FIELDS = Set.of(
            "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "EMBED", "DATABASE", "RD", "MACROBUTTON", "CONTROL", "HTMLACTIVEX", "PRINT");

    private static final Pattern WORD = Pattern.compile("[^A-Z0-9]+");

    private final FileType main;
    /** Codes of the fields that are open, innermost first. */
    private final Deque<StringBuilder> fields = new ArrayDeque<>();
    private final StringBuilder formula = new StringBuilder();

    private boolean begun;
    private String reading;
    /** Elements in the one that is read: an unknown one is passed over, and the text goes on behind it. */
    private int within;

    /** @param main for the document itself: what it is expected to be; null for any other part */
    PartText(FileType main) {
        this.main = main;
        fields.push(new StringBuilder());
    }

    @Override
    void begins(XMLStreamReader element) {
        String name = element.getLocalName();
        if (!begun && main != null && !ROOT.get(main).equals(name)) {
            throw Inspection.refusal("attachment.damaged");
        }
        begun = true;
        if (EMBEDDED.contains(name)) {
            throw Inspection.refusal("attachment.embedded");
        }
        if (LINKED.contains(name)) {
            throw Inspection.refusal("attachment.externalContent");
        }
        // A ribbon of its own may call a macro of another file
        if (name.equals("customUI")) {
            throw Inspection.refusal("attachment.macros");
        }
        Drawn.demandHarmless(element);
        if (reading != null) {
            within++;
            return;
        }
        switch (name) {
            case "instrText", "delInstrText" -> reading = name;
            case "fldSimple" -> demandHarmlessField(attribute(element, "instr"));
            case "fldChar" -> field(attribute(element, "fldCharType"));
            default -> reading = FORMULAS.contains(name) ? name : null;
        }
    }

    @Override
    boolean wantsText() {
        return reading != null;
    }

    @Override
    void text(String text) {
        StringBuilder into = reading.endsWith("nstrText") ? fields.peek() : formula;
        if (into.length() + text.length() > 100_000) {
            throw Inspection.refusal("attachment.damaged");
        }
        into.append(text);
    }

    @Override
    void ends(String element) {
        if (reading == null || within-- > 0) {
            return;
        }
        reading = null;
        within = 0;
        Formula.demandHarmless(formula);
        formula.setLength(0);
        if (fields.size() == 1) {
            demandHarmlessField(fields.peek().toString());
        }
    }

    /** A field without an end is a field. */
    @Override
    void finished() {
        fields.forEach(code -> demandHarmlessField(code.toString()));
    }

    private void field(String kind) {
        switch (kind) {
            case "begin" -> {
                demandHarmlessField(fields.peek().toString());
                if (fields.size() > 200) {
                    throw Inspection.refusal("attachment.damaged");
                }
                fields.push(new StringBuilder());
            }
            case "separate" -> demandHarmlessField(fields.peek().toString());
            case "end" -> {
                demandHarmlessField(fields.peek().toString());
                if (fields.size() > 1) {
                    fields.pop();
                }
            }
            default -> {}
        }
    }

    private static void demandHarmlessField(String code) {
        List<String> words = Arrays.stream(WORD.split(code.toUpperCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return;
        }
        if (words.get(0).equals("HYPERLINK")) {
            HyperlinkField.demandHarmless(code);
        } else if (FIELDS.contains(words.get(0)) || words.contains("DDE") || words.contains("DDEAUTO")) {
            throw Inspection.refusal("attachment.fields");
        }
    }
}
