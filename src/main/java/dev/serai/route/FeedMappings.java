package dev.serai.route;

import dev.serai.mapping.FeedMapping;
import java.util.Optional;

/** Where routes find the mappings in force. */
@FunctionalInterface
public interface FeedMappings {

    /** The mapping of this name, if there is one without problems. */
    Optional<FeedMapping> find(String name);
}
