package dev.serai.route;

import dev.serai.delivery.DeliveryRelay;
import dev.serai.delivery.Outbox;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the routes together from the hub's arrival, outbox and settings. */
@Configuration(proxyBeanMethods = false)
public class RouteConfiguration {

    @Bean
    RouteSettings routeSettings(Environment environment) {
        RouteSettings set = key -> Optional.ofNullable(environment.getProperty(key));
        return set.or(UsualSettings.VALUES);
    }

    @Bean
    HubRoutesBuilder hubRoutesBuilder(
            CamelContext camel, RouteSettings settings, DataSource source, Outbox outbox, DeliveryRelay relay) {
        return new HubRoutesBuilder(camel, settings, source, outbox, relay);
    }

    @Bean(destroyMethod = "close")
    HubRoutes hubRoutes(HubRoutesBuilder builder, FileArrival arrival, FeedMappings mappings, RouteSettings settings) {
        return builder.build(Path.of(settings.value("serai.routes").orElse("routes")), arrival, mappings);
    }
}
