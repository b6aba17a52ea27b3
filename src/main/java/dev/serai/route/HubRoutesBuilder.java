package dev.serai.route;

import dev.serai.delivery.DeliveryRelay;
import dev.serai.delivery.Outbox;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;

/** Puts the parts of the hub's routes together around one Camel context. */
record HubRoutesBuilder(
        CamelContext camel, RouteSettings settings, DataSource source, Outbox outbox, DeliveryRelay relay) {

    HubRoutes build(Path routes, FileArrival arrival, FeedMappings mappings) {
        HubBeans.Looks looks = new HubBeans.Looks(new FeedActivity(), new InboxPairs(System::nanoTime), mappings);
        LiveRoutes live = new LiveRoutes(camel, new HubBeans(arrival, relay, source, looks), settings);
        return new HubRoutes(new RouteDeployer(routes, new RouteGates(settings), live), live, looks, outbox, relay);
    }
}
