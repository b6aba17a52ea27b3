package dev.serai.notice;

/**
 * A mail as the delivery route sends it.
 *
 * @param to one address
 * @param subject one line
 * @param text the whole message as plain text
 * @param html the same message as HTML
 * @param messageId the Message-ID with its angle brackets, the same for every attempt
 */
public record Mail(String to, String subject, String text, String html, String messageId) {}
