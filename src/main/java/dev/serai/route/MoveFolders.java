package dev.serai.route;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;

/**
 * Makes the folders of a day into which taken files are moved, before they are taken. Feeds that share an inbox would make
 * them at the same moment, and the server refuses all but one: the others' files stay and are taken twice.
 */
final class MoveFolders {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    /** Makes the folders to which the exchange's file may be moved; a feed looks for each of them once. */
    void make(GenericFileOperations<Object> operations, Exchange exchange) {
        if (exchange.getFromEndpoint() instanceof GenericFileEndpoint<?> endpoint
                && endpoint.getConfiguration() instanceof RemoteFileConfiguration inbox) {
            Stream.of(endpoint.getMove(), endpoint.getMoveFailed())
                    .map(target -> folder(target, exchange))
                    .filter(folder -> !folder.isEmpty())
                    .forEach(folder -> make(operations, exchange.getFromRouteId(), inbox, folder));
        }
    }

    private void make(
            GenericFileOperations<Object> operations, String route, RemoteFileConfiguration inbox, String folder) {
        String path = inbox.getDirectory() + "/" + folder;
        String place = inbox.remoteServerInformation() + " " + path;
        if (made.contains(route + " " + place)) {
            return;
        }
        if (made.size() > REMEMBERED) {
            made.clear();
            locks.clear();
        }
        synchronized (locks.computeIfAbsent(place, each -> new Object())) {
            if (operations.buildDirectory(path, false)) {
                made.add(route + " " + place);
            }
        }
    }

    /** The folder of a file name that an expression gives; empty where it gives none. */
    private static String folder(Expression target, Exchange exchange) {
        String name = target == null ? "" : target.evaluate(exchange, String.class);
        return name == null || !name.contains("/") ? "" : name.substring(0, name.lastIndexOf('/'));
    }
}
