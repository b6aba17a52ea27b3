package dev.serai.route;

import dev.serai.route.RouteFile.NamedSpot;
import dev.serai.yaml.Problem;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a folder of route files to life: only a set without a problem replaces the one that runs, and only what changed. */
final class RouteDeployer {

    private static final Logger LOG = LoggerFactory.getLogger(RouteDeployer.class);

    private final Path folder;
    private final Gate gate;
    private final LiveRoutes live;
    private final Set<RouteKind> on = EnumSet.of(RouteKind.SHARED);
    private volatile RouteSet running = RouteSet.EMPTY;
    private volatile List<Problem> problems = List.of();

    RouteDeployer(Path folder, Gate gate, LiveRoutes live) {
        this.folder = folder;
        this.gate = gate;
        this.live = live;
    }

    /** Takes the folder as it stands now; answers with the problems that keep it from running. */
    synchronized List<Problem> deploy() {
        RouteSet wanted = RouteSet.read(folder);
        RouteChange change = RouteChange.between(running, wanted);
        if (change.isEmpty() && wanted.unreadable().isEmpty()) {
            problems = List.of();
            return problems;
        }
        problems = gate.problems(wanted);
        if (problems.isEmpty()) {
            swap(wanted, change);
        }
        problems.forEach(problem -> LOG.error("{}", problem));
        if (!problems.isEmpty() && !running.files().isEmpty()) {
            LOG.warn("The routes of before keep running until this is put right");
        }
        return problems;
    }

    List<Problem> problems() {
        return problems;
    }

    synchronized void switchOn(RouteKind kind) {
        on.add(kind);
        ids(kind).forEach(this::start);
    }

    /** Lets each route finish the file that it has in work; answers whether all stand still. */
    synchronized boolean switchOff(RouteKind kind) {
        on.remove(kind);
        boolean still = true;
        for (String id : ids(kind)) {
            still &= stop(id);
        }
        return still;
    }

    Set<String> ids(RouteKind kind) {
        Set<String> ids = new TreeSet<>();
        running.stream()
                .filter(file -> RouteKind.of(file) == kind)
                .flatMap(file -> file.routeIds().stream())
                .forEach(id -> ids.add(id.name()));
        return ids;
    }

    private void swap(RouteSet wanted, RouteChange change) {
        if (!standStill(change.outgoing())) {
            LOG.info("Changed routes wait until the file in work is done");
            startAll(running.files());
            return;
        }
        problems = apply(change);
        if (problems.isEmpty()) {
            running = wanted;
            LOG.info(
                    "Routes in force: {} files, {} replaced or new",
                    wanted.files().size(),
                    change.incoming().size());
        } else if (!apply(change.undone()).isEmpty()) {
            throw new IllegalStateException("The routes of before cannot be restored after " + problems);
        }
        startAll(running.files());
    }

    private List<Problem> apply(RouteChange change) {
        for (RouteFile file : change.outgoing()) {
            try {
                live.remove(file);
            } catch (Exception e) {
                return List.of(file.problem(1, "the routes of this file cannot be removed: " + Causes.sentence(e)));
            }
        }
        for (RouteFile file : change.incoming()) {
            try {
                live.load(file);
            } catch (Exception e) {
                return List.of(file.problem(1, "the routes of this file cannot be loaded: " + Causes.sentence(e)));
            }
        }
        return List.of();
    }

    private boolean standStill(List<RouteFile> files) {
        return files.stream()
                .flatMap(file -> file.routeIds().stream())
                .map(NamedSpot::name)
                .allMatch(this::stop);
    }

    private void startAll(List<RouteFile> files) {
        // Shared routes first: the others send to them.
        for (RouteKind kind : List.of(RouteKind.SHARED, RouteKind.DELIVERY, RouteKind.FEED)) {
            files.stream()
                    .filter(file -> RouteKind.of(file) == kind && on.contains(kind))
                    .flatMap(file -> file.routeIds().stream())
                    .forEach(id -> start(id.name()));
        }
    }

    private void start(String id) {
        try {
            live.start(id);
        } catch (Exception e) {
            LOG.error("Route {} cannot be started: {}", id, Causes.sentence(e));
        }
    }

    private boolean stop(String id) {
        try {
            return live.stop(id);
        } catch (Exception e) {
            throw new IllegalStateException("Route " + id + " cannot be stopped: " + Causes.sentence(e), e);
        }
    }
}
