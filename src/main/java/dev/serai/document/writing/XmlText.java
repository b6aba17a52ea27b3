package dev.serai.document.writing;

import java.math.BigDecimal;
import java.util.Optional;

/** XML written as text, two blanks an indent, line feeds: the same calls give the same bytes on every machine. */
public final class XmlText {

    private static final String INDENT = "  ";

    private final StringBuilder text;
    private final StringBuilder indent = new StringBuilder();

    private XmlText(String start) {
        text = new StringBuilder(start);
    }

    /** A whole document, with its declaration. */
    public static XmlText document() {
        return new XmlText("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Elements that lie inside something else. */
    public static XmlText part() {
        return new XmlText("");
    }

    /** An element with elements inside. */
    public XmlText in(String name, Runnable content) {
        return in(name, "", content);
    }

    /** An element with attributes, written out, and elements inside. */
    public XmlText in(String name, String attributes, Runnable content) {
        indent().append('<').append(name).append(attributes).append(">\n");
        indent.append(INDENT);
        content.run();
        indent.setLength(indent.length() - INDENT.length());
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element with a text. */
    public XmlText put(String name, String value) {
        return put(name, "", value);
    }

    /** An element with a text, if there is one. */
    public XmlText put(String name, Optional<String> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** An element with one attribute and a text. */
    public XmlText put(String name, String attribute, String attributeValue, String value) {
        return put(name, " " + attribute + "=\"" + escape(attributeValue) + "\"", value);
    }

    /** An amount of money. */
    public XmlText amount(String name, BigDecimal value, String currency) {
        return put(name, "currencyID", currency, value.toPlainString());
    }

    private XmlText put(String name, String attributes, String value) {
        indent().append('<').append(name).append(attributes).append('>');
        text.append(escape(value)).append("</").append(name).append(">\n");
        return this;
    }

    private StringBuilder indent() {
        return text.append(indent);
    }

    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(legal(point, value));
            }
        });
        return escaped.toString();
    }

    private static int legal(int point, String value) {
        boolean isLegal = point >= 0x20 && !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
        if (!isLegal) {
            throw new IllegalArgumentException("Text '" + value + "' contains the character U+"
                    + "%04X".formatted(point) + ", which XML cannot hold");
        }
        return point;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
