package dev.serai.hub;

import dev.serai.intake.Landing;
import dev.serai.route.HubRoutes;
import dev.serai.route.Problem;
import java.util.List;

/** What happens before the first file is taken: interrupted files are finished, and the routes are loaded. */
final class Opening {

    private final Landing landing;
    private final HubRoutes routes;
    private final LiveMappings mappings;

    Opening(Landing landing, HubRoutes routes, LiveMappings mappings) {
        this.landing = landing;
        this.routes = routes;
        this.mappings = mappings;
    }

    /** Makes the hub ready to take files; faulty routes refuse. */
    void open() {
        List<Problem> problems = routes.deploy();
        if (!problems.isEmpty()) {
            throw new FaultyFiles(problems);
        }
        landing.resume();
        routes.startDeliveries();
        routes.startFeeds();
    }

    LiveMappings mappings() {
        return mappings;
    }
}
