package dev.serai.embedded;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The servers of the embedded default that run in this process, and the properties by which routes find them. */
public final class EmbeddedServers implements AutoCloseable {

    private final Optional<EmbeddedSftp> sftp;
    private final Optional<MailSink> mail;

    /** An empty server is one that runs elsewhere and is configured by properties. */
    public EmbeddedServers(Optional<EmbeddedSftp> sftp, Optional<MailSink> mail) {
        this.sftp = sftp;
        this.mail = mail;
    }

    /** Host, port and known hosts as they really are: to be put before every other source of properties. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>();
        sftp.ifPresent(server -> {
            properties.put("serai.sftp.host", EmbeddedSftp.HOST);
            properties.put("serai.sftp.port", String.valueOf(server.port()));
            properties.put("serai.sftp.known-hosts", server.knownHosts().toString());
        });
        mail.ifPresent(server -> {
            properties.put("serai.smtp.protocol", "smtp");
            properties.put("serai.smtp.host", MailSink.HOST);
            properties.put("serai.smtp.port", String.valueOf(server.port()));
        });
        return properties;
    }

    /** The embedded SFTP server, empty when files go through another one. */
    public Optional<EmbeddedSftp> sftp() {
        return sftp;
    }

    /** The embedded mail sink, empty when mails go to a real server. */
    public Optional<MailSink> mail() {
        return mail;
    }

    @Override
    public void close() {
        sftp.ifPresent(EmbeddedSftp::close);
        mail.ifPresent(MailSink::close);
    }
}
