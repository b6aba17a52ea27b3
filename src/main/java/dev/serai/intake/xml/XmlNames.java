package dev.serai.intake.xml;

import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/**
 * How a mapping calls elements and attributes. Without prefixes of its own it goes by local names; with them a name has
 * the mapping's prefix of its namespace, whatever prefix the file uses, and one of another namespace has that in braces.
 */
record XmlNames(Map<String, String> prefixes) {

    String element(QName name) {
        return prefixes.isEmpty() ? name.getLocalPart() : name(name);
    }

    /** An attribute without prefix is in no namespace. */
    String attribute(QName name) {
        return "@" + (prefixes.isEmpty() || name.getNamespaceURI().isEmpty() ? name.getLocalPart() : name(name));
    }

    /** Attributes that tell a validating parser what to do say nothing about the data. */
    static boolean isAboutSchema(QName attribute) {
        return attribute.getNamespaceURI().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
    }

    private String name(QName name) {
        String prefix = name.getNamespaceURI().equals(XMLConstants.XML_NS_URI)
                ? XMLConstants.XML_NS_PREFIX
                : prefixes.get(name.getNamespaceURI());
        if (prefix == null) {
            return name.getNamespaceURI().isEmpty() && !prefixes.containsValue("")
                    ? name.getLocalPart()
                    : "{" + name.getNamespaceURI() + "}" + name.getLocalPart();
        }
        return prefix.isEmpty() ? name.getLocalPart() : prefix + ":" + name.getLocalPart();
    }
}
