package vn.thidua.attachment.inspection;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a part of XML from its beginning to its end. A document type is no part of any Office file and is refused before it can mean anything. */
abstract class Markup {

    private static final int DEEPEST = 1_000;

    abstract void begins(XMLStreamReader element);

    /** @param text a piece of text, not always the whole */
    void text(String text) {}

    void ends(String element) {}

    /** After the last element. */
    void finished() {}

    final void read(InputStream bytes) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new MarkupStream(bytes));
            read(reader);
            reader.close();
            finished();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            throw Inspection.refusal("attachment.damaged");
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                    throw Inspection.refusal("attachment.doctype");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw Inspection.refusal("attachment.damaged");
                    }
                    begins(reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (wantsText()) {
                        text(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    ends(reader.getLocalName());
                }
                default -> {}
            }
        }
    }

    boolean wantsText() {
        return false;
    }

    /**
     * An attribute of another namespace than its element's is passed over by the programs that open the file, and may not stand in for the real one.
     *
     * @return empty where there is none
     */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String space = element.getAttributeNamespace(i);
            boolean own = space == null || space.isEmpty() || space.equals(element.getNamespaceURI());
            if (own && element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw Inspection.refusal("attachment.doctype");
        });
        return factory;
    }
}
