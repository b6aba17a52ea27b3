package dev.serai.route;

import java.util.Map;

/** What the placeholders of the shipped templates stand for where nobody has set a property. */
final class UsualSettings {

    static final RouteSettings VALUES = RouteSettings.of(Map.ofEntries(
            Map.entry("serai.sftp.host", "127.0.0.1"),
            Map.entry("serai.sftp.port", "2222"),
            Map.entry("serai.sftp.user", "serai"),
            Map.entry("serai.sftp.password", "serai"),
            Map.entry("serai.sftp.key", ""),
            Map.entry("serai.sftp.passphrase", ""),
            Map.entry("serai.sftp.known-hosts", "known_hosts"),
            // A dropped file is taken within five seconds of its last write: one look, the quiet time, one check.
            Map.entry("serai.sftp.delay", "1000"),
            Map.entry("serai.sftp.quiet", "2s"),
            Map.entry("serai.outbox.delay", "1000"),
            Map.entry("serai.outbox.retry", "10"),
            Map.entry("serai.smtp.protocol", "smtp"),
            Map.entry("serai.smtp.host", "127.0.0.1"),
            Map.entry("serai.smtp.port", "2525"),
            Map.entry("serai.mail.from", "billing@serai.example")));

    private UsualSettings() {}
}
