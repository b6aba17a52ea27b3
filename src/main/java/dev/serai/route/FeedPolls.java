package dev.serai.route;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.RouteAware;
import org.apache.camel.component.file.remote.RemoteFilePollingConsumerPollStrategy;

/** Tells the feeds' activity what each poll brought; a failed poll drops the connection, so that the next starts anew. */
final class FeedPolls extends RemoteFilePollingConsumerPollStrategy {

    private final FeedActivity activity;
    private final QuietFiles quiet;
    private final CompanionFiles companions;
    private final CurrentLook look;
    private final Map<String, Long> began = new ConcurrentHashMap<>();

    FeedPolls(FeedActivity activity, QuietFiles quiet, CompanionFiles companions, CurrentLook look) {
        this.activity = activity;
        this.quiet = quiet;
        this.companions = companions;
        this.look = look;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        began.put(id(consumer), activity.now());
        look.begin(id(consumer));
        return true;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        look.end();
        companions.looked(id(consumer), endpoint);
        boolean isEmpty = !quiet.hasLeftOne(id(consumer)) && polledMessages == 0;
        activity.found(id(consumer), began.getOrDefault(id(consumer), 0L), isEmpty);
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception e) throws Exception {
        look.end();
        super.rollback(consumer, endpoint, retryCounter, e);
        activity.failed(id(consumer), began.getOrDefault(id(consumer), 0L), Causes.sentence(e));
        return false;
    }

    private static String id(Consumer consumer) {
        if (consumer instanceof RouteAware aware) {
            Route route = aware.getRoute();
            if (route != null) {
                return route.getRouteId();
            }
        }
        throw new IllegalStateException("A poll came from " + consumer + ", which belongs to no route");
    }
}
