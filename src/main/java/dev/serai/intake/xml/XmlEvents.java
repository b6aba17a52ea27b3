package dev.serai.intake.xml;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements and texts of an XML file as a stream; nothing outside the file is ever read. */
final class XmlEvents {

    private static final XMLInputFactory FACTORY = factory();
    private static final int MOST_DEPTH = 100;

    private final BoundedReader text;
    private final XMLStreamReader reader;
    private final XmlNames names;
    private int depth;
    private long line = 1;

    XmlEvents(Reader text, XmlNames names) throws XmlFault {
        this.text = new BoundedReader(text);
        this.names = names;
        try {
            this.reader = FACTORY.createXMLStreamReader(this.text);
        } catch (XMLStreamException e) {
            throw XmlFault.of(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.elementAttributeLimit", 1_000);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Goes on to the next start or end of an element, or text; false at the end of the file. */
    boolean next() throws XmlFault {
        try {
            while (reader.hasNext()) {
                long end = reader.getLocation().getLineNumber();
                int event = reader.next();
                text.forget();
                if (isOfInterest(event, end)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw XmlFault.of(e);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    /** Line on which the element that was entered last starts. */
    long line() {
        return line;
    }

    String text() {
        return reader.getText();
    }

    String name() {
        return names.element(reader.getName());
    }

    /** The attributes of the element that is entered, by their names in a path. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            QName name = reader.getAttributeName(i);
            if (!XmlNames.isAboutSchema(name)) {
                attributes.put(names.attribute(name), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private boolean isOfInterest(int event, long start) throws XmlFault {
        if (event == XMLStreamConstants.DTD) {
            throw XmlFault.doctype("<!DOCTYPE", start);
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            enter(start);
            return true;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
            return true;
        }
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    /** The parser tells where a tag ends; it starts where what is before it ended, but for the root. */
    private void enter(long start) throws XmlFault {
        line = depth == 0 ? reader.getLocation().getLineNumber() : start;
        depth++;
        if (depth > MOST_DEPTH) {
            throw XmlFault.outOfBounds("Elements are nested more than " + MOST_DEPTH + " deep", line);
        }
    }
}
