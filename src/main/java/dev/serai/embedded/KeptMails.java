package dev.serai.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Keeps each delivered mail as {@code <UTC time>-<recipient>-<subject>.eml}; a taken name gets {@code -2} and so on. */
final class KeptMails implements MessageDeliveryHandler {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int PART_LIMIT = 60;

    private final Path folder;
    private final Clock clock;

    KeptMails(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public GreenMailUser handle(MovingMessage moving, MailAddress recipient) throws MessagingException {
        MimeMessage message = moving.getMessage();
        String subject = Optional.ofNullable(message.getSubject()).orElse("no subject");
        String name = TIME.format(clock.instant()) + "-" + readable(recipient.getEmail()) + "-" + readable(subject);
        try {
            keep(message, name);
        } catch (IOException e) {
            throw new MessagingException("Cannot keep mail " + name + " in " + folder + ": " + e.getMessage(), e);
        }
        return forgetful(recipient.getEmail());
    }

    /** A mailbox that keeps nothing in memory: the mail is a file already, and a hub may run for months. */
    @SuppressWarnings("NullAway") // A method without a result answers null, as InvocationHandler demands.
    private static GreenMailUser forgetful(String email) {
        return (GreenMailUser) Proxy.newProxyInstance(
                GreenMailUser.class.getClassLoader(),
                new Class<?>[] {GreenMailUser.class},
                (proxy, method, args) -> method.getReturnType() == String.class ? email : null);
    }

    /** Written under a hidden name first, so that a reader never sees half a mail. */
    private void keep(MimeMessage message, String name) throws MessagingException, IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                message.writeTo(out);
            }
            Files.move(part, reserve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path reserve(String name) throws IOException {
        for (int number = 1; ; number++) {
            Path path = folder.resolve(number == 1 ? name + ".eml" : name + "-" + number + ".eml");
            try {
                return Files.createFile(path);
            } catch (FileAlreadyExistsException e) {
                // Taken by an earlier mail of the same second: try the next number.
                continue;
            }
        }
    }

    /** Plain ASCII, as not every system can name a file otherwise. */
    private static String readable(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9@.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        String named = plain.isEmpty() ? "unnamed" : plain;
        return named.length() > PART_LIMIT ? named.substring(0, PART_LIMIT) : named;
    }
}
