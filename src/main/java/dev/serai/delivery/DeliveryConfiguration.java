package dev.serai.delivery;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the outbox together from the hub's database, its clock and the gates of all packages. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, Clock clock) {
        return new Outbox(jdbc, clock);
    }

    @Bean
    DeliveryRelay deliveryRelay(
            JdbcClient jdbc, Clock clock, List<ParcelGate> gates, List<ParcelRendering> renderings) {
        return new DeliveryRelay(jdbc, clock, gates, renderings);
    }
}
