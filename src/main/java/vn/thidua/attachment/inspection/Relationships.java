package vn.thidua.attachment.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** A {@code .rels} part: what a part of an Office file draws in. Outwards there may only be links that a reader follows himself. */
final class Relationships extends Markup {

    private static final Set<String> MACROS = Set.of(
            "vbaproject", "wordvbadata", "vbaprojectsignature", "xlmacrosheet", "xlintlmacrosheet", "dialogsheet", "attachedtoolbars", "extensibility");
    private static final Set<String> EMBEDDED =
            Set.of("oleobject", "package", "control", "activexcontrolbinary", "afchunk", "subdocument");
    private static final Set<String> EXTERNAL = Set.of(
            "externallink", "externallinkpath", "connections", "querytable", "attachedtemplate", "frame", "webextension", "webextensiontaskpanes");

    private final List<String> documents = new ArrayList<>();

    @Override
    void begins(XMLStreamReader element) {
        if (!element.getLocalName().equals("Relationship")) {
            return;
        }
        String type = attribute(element, "Type");
        String kind = type.substring(type.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT);
        String target = attribute(element, "Target");
        if (MACROS.contains(kind)) {
            throw Inspection.refusal("attachment.macros");
        }
        if (EXTERNAL.contains(kind)) {
            throw Inspection.refusal("attachment.externalContent");
        }
        boolean external = attribute(element, "TargetMode").strip().equalsIgnoreCase("External");
        if (kind.equals("hyperlink")) {
            Links.demandHarmless(target);
        } else if (external || Links.leavesTheFile(target)) {
            throw Inspection.refusal("attachment.externalContent");
        } else if (EMBEDDED.contains(kind)) {
            throw Inspection.refusal("attachment.embedded");
        } else if (kind.equals("officedocument")) {
            documents.add(PartTypes.part(target));
        }
    }

    /** @return name of the part that is the document itself, in small letters */
    String document() {
        if (documents.size() != 1) {
            throw Inspection.refusal("attachment.damaged");
        }
        return documents.get(0);
    }
}
