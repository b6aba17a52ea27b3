package dev.serai.quote;

import java.util.List;
import java.util.stream.Collectors;

/** Writes elements of a page; every text is escaped. */
final class Html {

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** An element that contains text. */
    static String text(String element, String text) {
        return "<" + element + ">" + escaped(text) + "</" + element + ">\n";
    }

    /** A table of texts under their headings. */
    static String table(List<String> headings, List<List<String>> rows) {
        return "<table>\n<thead><tr>" + cells("th", headings) + "</tr></thead>\n<tbody>\n"
                + rows.stream()
                        .map(row -> "<tr>" + cells("td", row) + "</tr>\n")
                        .collect(Collectors.joining())
                + "</tbody>\n</table>\n";
    }

    private static String cells(String element, List<String> texts) {
        return texts.stream()
                .map(text -> "<" + element + ">" + escaped(text) + "</" + element + ">")
                .collect(Collectors.joining());
    }

    /** A whole page that needs no other file and no script. */
    static String page(String title, String style, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" + text("title", title)
                + "<style>\n" + style + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }
}
