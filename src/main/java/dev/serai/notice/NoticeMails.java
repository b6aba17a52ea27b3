package dev.serai.notice;

import dev.serai.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes notices as mails: the same facts as text and as HTML, and a Message-ID that depends on nothing but the notice. */
public final class NoticeMails {

    private static final int ID_LENGTH = 32;

    private final String sender;
    private final String domain;

    /**
     * Notices signed by a seller.
     *
     * @param sender name under the message
     * @param domain right side of the Message-ID
     */
    public NoticeMails(String sender, String domain) {
        this.sender = sender;
        this.domain = domain;
    }

    Mail write(Told told, String to) {
        NoticeWords words = NoticeWords.of(told);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Dear " + told.account().name() + ",");
        paragraphs.addAll(words.paragraphs());
        paragraphs.add(sender);
        return new Mail(
                oneLine(to),
                oneLine(words.subject()),
                text(paragraphs),
                html(words.subject(), paragraphs),
                messageId(told));
    }

    private static String text(List<String> paragraphs) {
        return String.join("\r\n\r\n", paragraphs) + "\r\n";
    }

    private static String html(String subject, List<String> paragraphs) {
        String body =
                paragraphs.stream().map(each -> "<p>" + escaped(each) + "</p>").collect(Collectors.joining("\r\n"));
        return "<!DOCTYPE html>\r\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(subject)
                + "</title></head>\r\n<body>\r\n" + body + "\r\n</body></html>\r\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String oneLine(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A mail header must be one line without control characters: '" + text.strip() + "'");
        }
        return text;
    }

    private String messageId(Told told) {
        String kind = told.kind().code();
        String key = String.join(
                "\u001f",
                kind,
                told.account().account(),
                told.thing(),
                told.due().toString(),
                told.date().toString());
        return "<" + kind + "-" + Sha256.of(key).substring(0, ID_LENGTH) + "@" + domain + ">";
    }
}
