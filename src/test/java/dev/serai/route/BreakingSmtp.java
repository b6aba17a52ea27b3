package dev.serai.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that takes a mail's data and hangs up before it says whether it keeps the mail. */
final class BreakingSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger mails = new AtomicInteger();

    private BreakingSmtp(ServerSocket socket) {
        this.socket = socket;
    }

    static BreakingSmtp start() throws IOException {
        BreakingSmtp server = new BreakingSmtp(new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1")));
        Thread thread = new Thread(server::serve, "breaking-smtp");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    int mails() {
        return mails.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The test has ended or the client has gone: the next one may come.
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 here");
        Optional<String> line = Optional.ofNullable(in.readLine());
        while (line.isPresent()) {
            if (line.get().equals(".")) {
                mails.incrementAndGet();
                return;
            }
            if (line.get().matches("(EHLO|HELO|MAIL|RCPT|RSET|NOOP).*")) {
                say(out, "250 ok");
            } else if (line.get().equals("DATA")) {
                say(out, "354 go on");
            }
            line = Optional.ofNullable(in.readLine());
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
