package vn.thidua.attachment.inspection;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Drawings whose elements name addresses themselves, not by a relationship: VML and SVG. */
final class Drawn {

    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final String SVG = "http://www.w3.org/2000/svg";
    /** What is drawn from the address; all others are links that a reader follows himself. */
    private static final Set<String> FETCHING = Set.of("imagedata", "image", "fill", "stroke", "use", "feImage");

    private Drawn() {}

    /** @throws vn.thidua.refusal.Refusal attachment.embedded, attachment.externalContent, attachment.linkNotTaken */
    static void demandHarmless(XMLStreamReader element) {
        String space = element.getNamespaceURI();
        String name = element.getLocalName();
        if (!VML.equals(space) && !SVG.equals(space)) {
            return;
        }
        if (name.equals("script") || name.equals("foreignObject")) {
            throw Inspection.refusal("attachment.embedded");
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String attribute = element.getAttributeLocalName(i);
            String address = element.getAttributeValue(i);
            boolean fetched = attribute.equals("src") || (attribute.equals("href") && FETCHING.contains(name));
            // A picture may stand in the drawing itself
            if (fetched && Links.leavesTheFile(address) && !address.startsWith("data:image/")) {
                throw Inspection.refusal("attachment.externalContent");
            }
            if (!fetched && attribute.equals("href")) {
                Links.demandHarmless(address);
            }
        }
    }
}
