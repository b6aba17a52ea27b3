package dev.serai.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads values of an XML document by the local names on the way to them. */
final class XmlTree {

    private XmlTree() {}

    /** The text of the first element on the path, empty if there is none. */
    static String text(Element from, String... path) {
        List<Element> found = descend(from, path);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    /** The first text on the path as a number; throws {@link NumberFormatException} where it is none. */
    static BigDecimal decimal(Element from, String... path) {
        String text = text(from, path);
        if (text.isEmpty()) {
            throw new NumberFormatException(String.join("/", path) + " is empty");
        }
        return new BigDecimal(text);
    }

    /** All elements at the end of the path, in document order. */
    static List<Element> descend(Element from, String... path) {
        List<Element> found = List.of(from);
        for (String name : path) {
            found = found.stream()
                    .flatMap(each -> children(each, name).stream())
                    .toList();
        }
        return found;
    }

    /** The children with a local name. */
    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
