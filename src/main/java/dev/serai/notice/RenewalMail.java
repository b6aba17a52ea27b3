package dev.serai.notice;

import dev.serai.text.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/** Writes renewal notices: the same facts as text and as HTML, and a Message-ID that depends on nothing but the reminder. */
public final class RenewalMail {

    private static final int ID_LENGTH = 32;

    private final String sender;
    private final String domain;

    /**
     * Notices signed by a seller.
     *
     * @param sender name under the message
     * @param domain right side of the Message-ID
     */
    public RenewalMail(String sender, String domain) {
        this.sender = sender;
        this.domain = domain;
    }

    Mail write(Reminder reminder, String to) {
        String subject = "Renewal: cover of " + reminder.thing() + " ends on " + reminder.due();
        List<String> paragraphs = paragraphs(reminder);
        return new Mail(
                oneLine(to), oneLine(subject), text(paragraphs), html(subject, paragraphs), messageId(reminder));
    }

    private List<String> paragraphs(Reminder reminder) {
        long days = reminder.daysLeft();
        return List.of(
                "Dear " + reminder.account().name() + ",",
                "The cover of " + reminder.thing() + " ends on " + reminder.due() + ", in "
                        + (days == 1 ? "1 day" : days + " days") + ".",
                "Renewed on or before the day after that date it goes on without a gap. If nobody renews it, the cover ends"
                        + " on that day; a later renewal charges the days without cover at twice the daily rate.",
                "Please send your renewal order to your usual contact. Account: "
                        + reminder.account().account() + ".",
                sender);
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

    private String messageId(Reminder reminder) {
        String key = String.join(
                "\u001f",
                "renewal",
                reminder.account().account(),
                reminder.thing(),
                reminder.due().toString(),
                reminder.date().toString());
        return "<renewal-" + Sha256.of(key).substring(0, ID_LENGTH) + "@" + domain + ">";
    }
}
