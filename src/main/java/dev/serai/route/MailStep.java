package dev.serai.route;

import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The route steps that turn {@code {to, subject, text, html, messageId}} into a mail with text and HTML. */
public final class MailStep {

    private static final String MAIL = "mail";

    /** Reads the unmarshalled content and refuses what could alter the mail's envelope. */
    public void read(Exchange exchange) {
        Map<?, ?> fields = exchange.getMessage().getBody(Map.class);
        exchange.setProperty(
                MAIL,
                new Mail(
                        line(fields, "to"),
                        line(fields, "subject"),
                        text(fields, "text"),
                        text(fields, "html"),
                        line(fields, "messageId")));
    }

    /** Sets body and headers of the mail; every other header was removed before. */
    public void address(Exchange exchange) {
        Mail mail = exchange.getProperty(MAIL, Mail.class);
        Message message = exchange.getMessage();
        message.setBody(mail.html());
        message.setHeader("CamelMailAlternativeBody", mail.text());
        message.setHeader("To", mail.to());
        message.setHeader("Subject", mail.subject());
        message.setHeader("Message-ID", mail.messageId());
    }

    private static String line(Map<?, ?> fields, String name) {
        String value = text(fields, name);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new MailContentFault("Mail field '" + name + "' has a line break or control character: '" + value
                    + "', expected one line");
        }
        return value;
    }

    private static String text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .map(Object::toString)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new MailContentFault("Mail field '" + name
                        + "' is missing: expected JSON with to, subject, text, html and messageId"));
    }

    private record Mail(String to, String subject, String text, String html, String messageId) {}
}
