package dev.serai.hub;

import dev.serai.intake.Silence;
import dev.serai.route.FeedState;
import dev.serai.route.HubRoutes;
import dev.serai.route.RouteCheck;
import dev.serai.route.WaitingFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** How the feeds that the routes declare stand: what they delivered, whether their inboxes can be read, what waits there. */
record FeedLook(Silence silence, HubRoutes live, Path routes) {

    private List<Silence.Feed> declared() {
        return RouteCheck.feeds(routes).stream()
                .map(feed -> new Silence.Feed(feed.feed(), feed.mapping()))
                .toList();
    }

    /** A sentence for each feed that is silent and was not told of today. */
    List<String> late() {
        return silence.late(declared());
    }

    List<Silence.State> deliveries() {
        return silence.states(declared());
    }

    List<FeedState> inboxes() {
        return live.feeds();
    }

    /** Files that wait for their other half. */
    List<WaitingFile> waiting(Predicate<WaitingFile> isWanted) {
        return live.waitingFiles().stream().filter(isWanted).toList();
    }
}
