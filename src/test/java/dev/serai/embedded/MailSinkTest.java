package dev.serai.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    @Test
    void keepsEveryMailUnderANameOfItsOwn() throws Exception {
        HomeFolders folders = new HomeFolders(home);
        try (MailSink sink = MailSink.start(folders, 0, CLOCK)) {
            send(sink.port(), "office@example.nl", "Renewal: Büro / A1", "first");
            send(sink.port(), "office@example.nl", "Renewal: Büro / A1", "second");
            send(sink.port(), "a/x@example.nl", "../..", "third");
        }

        assertThat(names(folders.mail()))
                .containsExactly(
                        "20260302-060000-a-x@example.nl-unnamed.eml",
                        "20260302-060000-office@example.nl-Renewal-Buro-A1-2.eml",
                        "20260302-060000-office@example.nl-Renewal-Buro-A1.eml");
        assertThat(folders.mail().resolve("20260302-060000-office@example.nl-Renewal-Buro-A1.eml"))
                .content()
                .contains("To: office@example.nl")
                .contains("\r\n\r\nfirst");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void send(int port, String to, String subject, String text) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", MailSink.HOST);
        properties.put("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("billing@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, false));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
