package dev.serai.route;

import dev.serai.delivery.DeliveryRelay;
import dev.serai.delivery.Outbox;
import dev.serai.yaml.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The hub's routes as the rest of the hub sees them: take the files of {@code routes/}, start and stop feeds and
 * deliveries, and wait until nothing is left to take or to send.
 */
public final class HubRoutes implements AutoCloseable {

    private static final long LOOK_MILLIS = 100;

    private final RouteDeployer deployer;
    private final LiveRoutes live;
    private final FeedActivity activity;
    private final InboxPairs pairs;
    private final Outbox outbox;
    private final DeliveryRelay relay;
    private final List<FolderWatch> watches = new ArrayList<>();
    private final List<Problem> mappingProblems = new CopyOnWriteArrayList<>();

    HubRoutes(RouteDeployer deployer, LiveRoutes live, HubBeans.Looks looks, Outbox outbox, DeliveryRelay relay) {
        this.deployer = deployer;
        this.live = live;
        this.activity = looks.activity();
        this.pairs = looks.pairs();
        this.outbox = outbox;
        this.relay = relay;
    }

    /** Loads the routes, none of which runs yet; answers with the problems that prevent it. */
    public List<Problem> deploy() {
        live.begin();
        relay.recover();
        return deployer.deploy();
    }

    /**
     * Takes changes of both folders while the hub runs. {@code reloadMappings} loads the mappings anew and answers with
     * the problems for which it kept the old ones.
     */
    public void watch(Path routes, Path mappings, Duration interval, Supplier<List<Problem>> reloadMappings) {
        watches.add(new FolderWatch(routes, interval, deployer::deploy));
        watches.add(new FolderWatch(mappings, interval, () -> {
            List<Problem> found = reloadMappings.get();
            mappingProblems.clear();
            mappingProblems.addAll(found);
        }));
    }

    /** What keeps the folders as they stand from being in force; empty when they are. */
    public List<Problem> problems() {
        return Stream.concat(deployer.problems().stream(), mappingProblems.stream())
                .toList();
    }

    /** Starts to empty the outbox. */
    public void startDeliveries() {
        deployer.switchOn(RouteKind.DELIVERY);
    }

    /** Stops after the parcels in flight. */
    public boolean stopDeliveries() {
        return deployer.switchOff(RouteKind.DELIVERY);
    }

    /** Starts to take files. */
    public void startFeeds() {
        deployer.switchOn(RouteKind.FEED);
    }

    /** Stops after the files in work; false when one is still in work after half a minute. */
    public boolean stopFeeds() {
        return deployer.switchOff(RouteKind.FEED);
    }

    /** How each feed fared in its latest look into its inbox. */
    public List<FeedState> feeds() {
        return activity.states();
    }

    /** Data files that wait for their companions, and companions without a data file, as the latest looks showed them. */
    public List<WaitingFile> waitingFiles() {
        Set<String> feeds = deployer.ids(RouteKind.FEED);
        return pairs.waiting().stream()
                .filter(file -> feeds.contains(file.route()))
                .toList();
    }

    /**
     * Waits until every feed has looked into its inbox anew and found nothing. A feed that cannot read its inbox holds
     * nobody up; it and those that did not finish in time are answered, each with its fault.
     */
    public List<FeedState> awaitInboxes(Duration timeout) throws InterruptedException {
        Set<String> feeds = deployer.ids(RouteKind.FEED);
        Set<String> late = activity.awaitSettled(feeds, activity.now(), timeout.toMillis());
        List<FeedState> failed = new ArrayList<>();
        late.forEach(feed -> failed.add(new FeedState(
                feed, false, "the inbox was not found empty within " + timeout.toSeconds() + " seconds")));
        activity.states().stream()
                .filter(state -> feeds.contains(state.route()) && !late.contains(state.route()))
                .filter(state -> !state.fault().isEmpty())
                .forEach(failed::add);
        return failed;
    }

    /** Waits until nothing is left to send; false when something still is after the timeout. */
    public boolean awaitOutbox(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!outbox.isDrained()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return true;
    }

    /** Stops everything, letting what is in work finish. */
    @Override
    public void close() {
        watches.forEach(FolderWatch::close);
        deployer.switchOff(RouteKind.FEED);
        deployer.switchOff(RouteKind.DELIVERY);
        live.end();
    }
}
