package dev.serai.route;

import dev.serai.delivery.DeliveryRelay;
import dev.serai.delivery.Outbox;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;

/** Puts the parts of the hub's routes together around one Camel context. */
record HubRoutesBuilder(
        CamelContext camel, RouteSettings settings, DataSource source, Outbox outbox, DeliveryRelay relay) {

    HubRoutes build(Path routes, FileArrival arrival) {
        FeedActivity activity = new FeedActivity();
        LiveRoutes live = new LiveRoutes(camel, new HubBeans(arrival, relay, source, activity), settings);
        return new HubRoutes(new RouteDeployer(routes, new RouteGates(settings), live), live, activity, outbox, relay);
    }
}
