package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import java.util.Optional;

/** The mappings in force; whoever deploys an edited mapping file swaps them. */
public interface CurrentMappings {

    /** The mapping of this name, if there is one. */
    Optional<FeedMapping> find(String name);
}
