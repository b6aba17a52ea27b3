package dev.serai.route;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses file names in a server's listing that could lead out of the inbox (CVE-2026-79983), and says so once each. */
final class SafeNames implements GenericFileFilter<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(SafeNames.class);
    private static final int LENGTH_MAX = 120;
    private static final int TOLD_MAX = 1_000;

    private final CurrentLook look;
    private final InboxPairs pairs;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    SafeNames(CurrentLook look, InboxPairs pairs) {
        this.look = look;
        this.pairs = pairs;
    }

    /** Nor is a file taken that is known to wait for its companion, or is one. */
    @Override
    public boolean accept(GenericFile<Object> file) {
        String name = file.getFileNameOnly();
        Optional<String> fault = fault(name);
        fault.ifPresent(reason -> tell(file.getParent(), name, reason));
        return fault.isEmpty()
                && look.route().filter(route -> pairs.isLeft(route, name)).isEmpty();
    }

    static Optional<String> fault(String name) {
        if (name.isEmpty() || name.startsWith(".")) {
            return Optional.of("it is hidden: expected a name that does not start with a dot");
        }
        if (name.contains("/") || name.contains("\\") || name.contains("..")) {
            return Optional.of("it could lead out of the inbox: expected a name without / \\ and ..");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("it has control characters: expected a printable name");
        }
        if (name.length() > LENGTH_MAX) {
            return Optional.of("it has " + name.length() + " characters: expected at most " + LENGTH_MAX);
        }
        return Optional.empty();
    }

    private void tell(String folder, String name, String reason) {
        if (told.size() < TOLD_MAX && told.add(folder + "/" + name)) {
            LOG.warn("File '{}' in {} is left where it is: {}", name, folder, reason);
        }
    }
}
