package dev.serai.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;

/** An SMTP server on 127.0.0.1 that accepts every mail and keeps it as a file before it says so. */
public final class MailSink implements AutoCloseable {

    /** The only address that the sink listens on. */
    public static final String HOST = "127.0.0.1";

    private static final long START_MILLIS = 10_000;

    private final GreenMail server;

    private MailSink(GreenMail server) {
        this.server = server;
    }

    /** Starts the sink; port 0 takes a free one. */
    public static MailSink start(HomeFolders folders, int port, Clock clock) {
        ServerSetup setup = new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_MILLIS);
        GreenMail server = new GreenMail(setup);
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        start(server, port);
        server.getUserManager().setMessageDeliveryHandler(new KeptMails(folders.mail(), clock));
        return new MailSink(server);
    }

    private static void start(GreenMail server, int port) {
        try {
            server.start();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "Cannot start the mail sink on " + HOST + ":" + port
                            + "; choose another serai.smtp.port, or 0 for a free one",
                    e);
        }
    }

    /** The port in use. */
    public int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
