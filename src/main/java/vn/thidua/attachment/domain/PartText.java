package vn.thidua.attachment.domain;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import vn.thidua.attachment.FileType;

/** A part with text, cells or drawings: nothing in it may fetch, start or hold something else when the file is opened. */
final class PartText extends Markup {

    private static final Map<FileType, String> ROOT = Map.of(FileType.DOCX, "document", FileType.XLSX, "workbook");
    private static final Set<String> EMBEDDED = Set.of("OLEObject", "oleObject", "altChunk", "ocx", "subDoc");
    private static final Set<String> LINKED = Set.of("ddeLink", "oleLink", "externalBook", "frameset");

    /** Field codes that fetch or start something; in any field DDE counts, wherever it stands. */
    private static final Set<String> FIELDS = Set.of(
            "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "EMBED", "DATABASE", "RD", "MACROBUTTON", "CONTROL", "HTMLACTIVEX", "PRINT");

    private static final Pattern TARGET = Pattern.compile("^\\s*hyperlink\\s+\"?([^\"\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[^A-Z0-9]+");

    /** A cell that talks to a program, fetches from the network, or calls a library. */
    private static final Pattern FORMULA = Pattern.compile(
            "\\b(WEBSERVICE|IMAGE|RTD|CALL|REGISTER|REGISTER\\.ID|EXEC|DDE|DDEAUTO)\\s*\\(|^[\\s=+@-]*[\\w.]+\\s*\\|", Pattern.CASE_INSENSITIVE);

    private final FileType main;
    /** Codes of the fields that are open, innermost first. */
    private final Deque<StringBuilder> fields = new ArrayDeque<>();
    private final StringBuilder formula = new StringBuilder();

    private boolean begun;
    private String reading;

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
        if (LINKED.contains(name) || (name.equals("imagedata") && Links.leavesTheFile(attribute(element, "src")))) {
            throw Inspection.refusal("attachment.externalContent");
        }
        switch (name) {
            case "instrText", "delInstrText", "f", "definedName", "formula", "formula1", "formula2" -> reading = name;
            case "fldSimple" -> demandHarmlessField(attribute(element, "instr"));
            case "fldChar" -> field(attribute(element, "fldCharType"));
            default -> {}
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
        if (!element.equals(reading)) {
            return;
        }
        reading = null;
        if (FORMULA.matcher(formula).find()) {
            throw Inspection.refusal("attachment.fields");
        }
        formula.setLength(0);
        if (fields.size() == 1) {
            demandHarmlessField(fields.peek().toString());
        }
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
            Matcher target = TARGET.matcher(code);
            if (target.find()) {
                Links.demandHarmless(target.group(1));
            }
        } else if (FIELDS.contains(words.get(0)) || words.contains("DDE") || words.contains("DDEAUTO")) {
            throw Inspection.refusal("attachment.fields");
        }
    }
}
