package dev.serai.route;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Says what is wrong with the routes of a folder, without a running hub, a server or a database. */
public final class RouteCheck {

    /** Values of the placeholders that the hub's own templates use, for a check outside a running hub. */
    private static final RouteSettings USUAL = RouteSettings.of(Map.ofEntries(
            Map.entry("serai.sftp.host", "127.0.0.1"),
            Map.entry("serai.sftp.port", "2222"),
            Map.entry("serai.sftp.user", "serai"),
            Map.entry("serai.sftp.password", "checked-elsewhere"),
            Map.entry("serai.sftp.known-hosts", "known_hosts"),
            Map.entry("serai.sftp.delay", "1000"),
            Map.entry("serai.sftp.quiet", "2s"),
            Map.entry("serai.outbox.delay", "1000"),
            Map.entry("serai.outbox.retry", "10"),
            Map.entry("serai.smtp.protocol", "smtp"),
            Map.entry("serai.smtp.host", "127.0.0.1"),
            Map.entry("serai.smtp.port", "2525"),
            Map.entry("serai.mail.from", "billing@example.org")));

    private RouteCheck() {}

    /** The problems of the routes below the folder, with the hub's usual settings. */
    public static List<Problem> problems(Path routes) {
        return problems(routes, key -> java.util.Optional.empty());
    }

    /** The problems of the routes below the folder; {@code settings} has the properties that operators' files name. */
    public static List<Problem> problems(Path routes, RouteSettings settings) {
        return new RouteGates(settings.or(USUAL)).problems(RouteSet.read(routes));
    }

    /** Every feed that the folder declares with the mapping it names and the line where it says so. */
    public static List<DeclaredFeed> feeds(Path routes) {
        return RouteSet.read(routes).stream()
                .filter(RouteFile::isFeed)
                .flatMap(file -> file.top("templatedRoute").map(top -> DeclaredFeed.of(file, top)))
                .toList();
    }
}
