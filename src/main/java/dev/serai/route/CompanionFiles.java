package dev.serai.route;

import dev.serai.mapping.Companion;
import dev.serai.mapping.FeedMapping;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.camel.model.ModelCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The companions on a feed's server: looks for them in the inbox alone, reads one before its data file, and moves it away
 * after it. A name comes from the inbox's own listing and is refused if it could lead out of it.
 */
final class CompanionFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CompanionFiles.class);
    private static final String PROPERTY = "companion";
    /** One byte more than intake reads of a companion, so that it can tell a longer one. */
    private static final int MOST_BYTES = (1 << 20) + 1;

    private final FeedMappings mappings;
    private final InboxPairs pairs;
    private final Map<Endpoint, GenericFileOperations<Object>> operations = new ConcurrentHashMap<>();

    CompanionFiles(FeedMappings mappings, InboxPairs pairs) {
        this.mappings = mappings;
        this.pairs = pairs;
    }

    /** Whether a data file can be taken, and has its companion with it. */
    enum Readiness {
        READY,
        /** It will be in a moment. */
        SOON,
        /** It waits for its companion, or is no data file. */
        LEFT
    }

    /** What a feed's mapping says of companions. */
    Optional<Companion> companion(String route, Endpoint endpoint) {
        return Optional.ofNullable(endpoint.getCamelContext())
                .map(context -> ((ModelCamelContext) context).getRouteDefinition(route))
                .map(definition -> definition.getTemplateParameters())
                .flatMap(parameters -> mappings.find(mapping(parameters)))
                .map(FeedMapping::watch)
                .flatMap(watch -> watch.companion());
    }

    /** A parameter that the route does not give has the template's own default, which names the feed. */
    private static String mapping(Map<String, Object> parameters) {
        String mapping = String.valueOf(parameters.get("mapping"));
        return mapping.equals("{{feed}}") ? String.valueOf(parameters.get("feed")) : mapping;
    }

    /** The connection of an endpoint that is about to look into its inbox. */
    void connected(GenericFileOperations<Object> connection, Endpoint endpoint) {
        operations.put(endpoint, connection);
    }

    /** After a look: what lies in the inbox. */
    void looked(String route, Endpoint endpoint) {
        Optional<Companion> companion = companion(route, endpoint);
        GenericFileOperations<Object> connection = operations.get(endpoint);
        if (companion.isEmpty() || connection == null || !(endpoint instanceof GenericFileEndpoint<?> inbox)) {
            pairs.forget(route);
            return;
        }
        List<InboxPairs.Listed> files = Arrays.stream(
                        connection.listFiles(inbox.getConfiguration().getDirectory()))
                .filter(SftpRemoteFile.class::isInstance)
                .map(file -> (SftpRemoteFile<?>) file)
                .filter(file -> !file.isDirectory()
                        && SafeNames.fault(file.getFilename()).isEmpty())
                .map(file -> new InboxPairs.Listed(file.getFilename(), file.getFileLength(), file.getLastModified()))
                .toList();
        pairs.saw(
                route,
                new InboxPairs.Names(
                        companion.get(),
                        name -> inbox.getIncludePattern() == null
                                || inbox.getIncludePattern().matcher(name).matches()),
                files);
    }

    /** Reads the companion of a data file that is at rest into the exchange, if the feed has companions. */
    Readiness prepare(
            GenericFileOperations<Object> connection, GenericFile<Object> file, Exchange exchange, Duration quiet)
            throws IOException {
        String route = exchange.getFromRouteId();
        Optional<Companion> companion = companion(route, exchange.getFromEndpoint());
        if (companion.isEmpty()) {
            return Readiness.READY;
        }
        if (companion.get().isNamedSo(file.getFileNameOnly())) {
            return Readiness.LEFT;
        }
        Optional<InboxPairs.Candidate> found =
                pairs.find(route, companion.get().nameFor(file.getFileNameOnly()), quiet);
        if (found.isEmpty() || !found.get().isAtRest()) {
            return found.isEmpty() ? Readiness.LEFT : Readiness.SOON;
        }
        String name = found.get().name();
        exchange.setProperty(
                PROPERTY, new ArrivingCompanion(name, read(connection, beside(connection, file, name), exchange)));
        return Readiness.READY;
    }

    /** The companion that {@link #prepare} has read. */
    static Optional<ArrivingCompanion> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, ArrivingCompanion.class));
    }

    private static byte[] read(
            GenericFileOperations<Object> connection, GenericFile<Object> companion, Exchange exchange)
            throws IOException {
        Exchange own = exchange.getFromEndpoint().createExchange();
        own.setProperty(FileComponent.FILE_EXCHANGE_FILE, companion);
        connection.retrieveFile(companion.getAbsoluteFilePath(), own, companion.getFileLength());
        if (!(companion.getBody() instanceof InputStream stream)) {
            throw new IOException("Cannot read the companion " + companion.getFileNameOnly());
        }
        try (stream) {
            return stream.readNBytes(MOST_BYTES);
        }
    }

    /** Moves the companion to where its data file was moved; it stays with one that was not moved. */
    void follow(
            GenericFileOperations<Object> connection, GenericFile<Object> file, Exchange exchange, boolean isTaken) {
        Optional<ArrivingCompanion> companion = of(exchange);
        if (companion.isEmpty() || !(exchange.getFromEndpoint() instanceof GenericFileEndpoint<?> inbox)) {
            return;
        }
        try {
            if (!connection.existsFile(file.getAbsoluteFilePath())) {
                GenericFile<Object> from =
                        beside(connection, file, companion.get().name());
                move(connection, from, exchange, isTaken ? inbox.getMove() : inbox.getMoveFailed());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "{}: companion '{}' could not be moved away after its data file: {}",
                    exchange.getFromRouteId(),
                    companion.get().name(),
                    Causes.sentence(e));
        }
    }

    private static void move(
            GenericFileOperations<Object> connection, GenericFile<Object> from, Exchange exchange, Expression target) {
        Exchange own = exchange.getFromEndpoint().createExchange();
        from.bindToExchange(own);
        GenericFile<Object> to = beside(connection, from, target.evaluate(own, String.class));
        connection.buildDirectory(to.getParent(), to.isAbsolute());
        connection.renameFile(from.getAbsoluteFilePath(), to.getAbsoluteFilePath());
    }

    private static GenericFile<Object> beside(
            GenericFileOperations<Object> connection, GenericFile<Object> file, String name) {
        GenericFile<Object> other = connection.newGenericFile();
        file.copyFrom(file, other);
        other.setBody(null);
        other.changeFileName(name);
        return other;
    }
}
