package dev.serai.intake.xml;

import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** XML that is not read further, and the line on which it ends. */
final class XmlFault extends Exception {

    private static final long serialVersionUID = 1;
    private static final String BOUNDS = "out-of-bounds";
    /** Begins the messages of the bounds that the parser itself keeps. */
    private static final String PARSER_BOUND = "JAXP0001";

    private final String code;
    private final long line;

    private XmlFault(String code, String message, long line) {
        super(message, null, false, false);
        this.code = code;
        this.line = Math.max(1, line);
    }

    static XmlFault doctype(String text, long line) {
        String start = text.lines().findFirst().orElse("");
        return new XmlFault(
                "doctype",
                "The file has '" + (start.length() <= 100 ? start : start.substring(0, 100) + "…") + "' on line " + line
                        + "; a document type is read from cXML alone, and without declarations of its own",
                line);
    }

    static XmlFault noRecords(String message, long line) {
        return new XmlFault("no-records", message, line);
    }

    static XmlFault outOfBounds(String bound, long line) {
        return new XmlFault(
                BOUNDS, "The XML is larger than what is read, and is not read further: " + bound + where(line), line);
    }

    /** What the parser found. */
    static XmlFault of(XMLStreamException e) {
        long line = Optional.ofNullable(e.getLocation())
                .map(Location::getLineNumber)
                .orElse(1);
        String reason = reason(e);
        if (e.getNestedException() instanceof IOException || reason.startsWith(PARSER_BOUND)) {
            return outOfBounds(reason, line);
        }
        long column = Optional.ofNullable(e.getLocation())
                .map(Location::getColumnNumber)
                .orElse(1);
        return new XmlFault(
                "bad-xml",
                "The XML is broken and is not read further: " + reason + " (line " + line + ", column " + column + ")",
                line);
    }

    long line() {
        return line;
    }

    RowFault fault() {
        return RowFault.of(code, String.valueOf(getMessage()));
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        return message.substring(start < 0 ? 0 : start + "Message: ".length())
                .lines()
                .findFirst()
                .orElse("syntax error");
    }

    private static String where(long line) {
        return " (line " + line + ")";
    }
}
