package dev.serai.intake.xml;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the root of an XML file. The document type of cXML, which every cXML file has, is blanked out before
 * a parser sees it; any other is refused.
 */
final class XmlProlog {

    private static final int MOST = 1 << 16;
    private static final String DOCTYPE = "<!DOCTYPE";
    private static final Pattern CXML =
            Pattern.compile("<!DOCTYPE\\s+cXML\\s+SYSTEM\\s+(?:\"[^\"<>\\[]*+\"|'[^'<>\\[]*+')\\s*>");
    private static final Pattern NO_LINE_END = Pattern.compile("[^\\r\\n]");

    private XmlProlog() {}

    /** The text without cXML's document type; lines stay where they were. */
    static Reader withoutDoctype(Reader text) throws IOException, XmlFault {
        char[] buffer = new char[MOST];
        int length = 0;
        for (int count = 0; count >= 0 && length < MOST; count = text.read(buffer, length, MOST - length)) {
            length += count;
        }
        String start = new String(buffer, 0, length);
        PushbackReader rest = new PushbackReader(text, MOST);
        rest.unread(blanked(start, doctype(start)).toCharArray());
        return rest;
    }

    private static String blanked(String start, Optional<Integer> doctype) throws XmlFault {
        if (doctype.isEmpty()) {
            return start;
        }
        int at = doctype.get();
        Matcher cxml = CXML.matcher(start).region(at, start.length());
        if (!cxml.lookingAt()) {
            long line = start.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            throw XmlFault.doctype(start.substring(at), line);
        }
        return start.substring(0, at) + NO_LINE_END.matcher(cxml.group()).replaceAll(" ") + start.substring(cxml.end());
    }

    /** Where the document type begins, behind comments and instructions. */
    private static Optional<Integer> doctype(String start) {
        int at = 0;
        while (at < start.length()) {
            if (Character.isWhitespace(start.charAt(at))) {
                at++;
            } else if (start.startsWith("<?", at)) {
                at = behind(start, "?>", at);
            } else if (start.startsWith("<!--", at)) {
                at = behind(start, "-->", at);
            } else {
                return start.startsWith(DOCTYPE, at) ? Optional.of(at) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int behind(String start, String end, int from) {
        int at = start.indexOf(end, from);
        return at < 0 ? start.length() : at + end.length();
    }
}
