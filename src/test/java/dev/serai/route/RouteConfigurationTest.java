package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.delivery.DeliveryConfiguration;
import dev.serai.delivery.Outbox;
import dev.serai.delivery.Parcel;
import dev.serai.embedded.EmbeddedConfiguration;
import dev.serai.embedded.HomeFolders;
import dev.serai.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class RouteConfigurationTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    @Test
    void runsInsideSpringWithTheEmbeddedServers() throws Exception {
        try (ConfigurableApplicationContext hub = new SpringApplicationBuilder(Hub.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--serai.home=" + home,
                        "--serai.sftp.port=0",
                        "--serai.smtp.port=0",
                        "--serai.sftp.delay=100",
                        "--serai.outbox.delay=100")) {
            HomeFolders folders = hub.getBean(HomeFolders.class);
            HubRoutes routes = hub.getBean(HubRoutes.class);
            folders.create(RouteCheck.feeds(Path.of("routes")).stream()
                    .map(DeclaredFeed::inbox)
                    .toList());
            Files.writeString(folders.sftp().resolve("erp/in/orders.csv"), "x");
            hub.getBean(Outbox.class)
                    .put(new Parcel("accounting-invoices", "", "a.xml", "application/xml", "<a/>", "a"));

            assertThat(routes.deploy()).isEmpty();
            routes.startDeliveries();
            routes.startFeeds();

            assertThat(routes.awaitInboxes(LONG)).isEmpty();
            assertThat(routes.awaitOutbox(LONG)).isTrue();
            assertThat(hub.getBean(Hub.class).arrived)
                    .containsExactly(new ArrivingFile("erp-orders", "erp-orders", "erp/receipts", "orders.csv"));
            assertThat(folders.sftp().resolve("accounting/invoices/a.xml")).hasContent("<a/>");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(CamelAutoConfiguration.class)
    @Import({EmbeddedConfiguration.class, DeliveryConfiguration.class, RouteConfiguration.class})
    static class Hub {

        private final List<ArrivingFile> arrived = new CopyOnWriteArrayList<>();

        @Bean
        DataSource dataSource() {
            return TestDatabase.HSQLDB.fresh();
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        Clock clock() {
            return RouteBench.CLOCK;
        }

        @Bean
        FileArrival arrival() {
            return (file, bytes) -> arrived.add(file);
        }

        @Bean
        FeedMappings mappings() {
            return name -> Optional.empty();
        }
    }
}
