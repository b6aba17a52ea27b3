package dev.serai.hub;

import dev.serai.audit.AuditConfiguration;
import dev.serai.billing.BillingConfiguration;
import dev.serai.billing.BillingRun;
import dev.serai.billing.IssuedInvoices;
import dev.serai.billing.Seller;
import dev.serai.certificate.Certificates;
import dev.serai.dayclose.DaycloseConfiguration;
import dev.serai.dayclose.HubState;
import dev.serai.dayclose.NoticeSink;
import dev.serai.delivery.DeliveryConfiguration;
import dev.serai.delivery.Outbox;
import dev.serai.document.DocumentConfiguration;
import dev.serai.intake.IntakeConfiguration;
import dev.serai.intake.LineFate;
import dev.serai.intake.ReceiptSink;
import dev.serai.register.Rebooking;
import dev.serai.register.RegisterConfiguration;
import dev.serai.testing.TestClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The hub's own beans without its routes and servers, over a database of the test and with a clock that stands until it is moved. */
@Configuration(proxyBeanMethods = false)
@Import({
    IntakeConfiguration.class,
    RegisterConfiguration.class,
    DaycloseConfiguration.class,
    BillingConfiguration.class,
    DocumentConfiguration.class,
    DeliveryConfiguration.class,
    AuditConfiguration.class
})
class RoundWiring {

    /** The beans over a database, with a home and the project's mappings. */
    static AnnotationConfigApplicationContext over(DataSource source, Path home) {
        return over(source, Map.of("serai.home", home.toString(), "serai.mappings", "mappings"));
    }

    /** The beans over a database, with these settings. */
    static AnnotationConfigApplicationContext over(DataSource source, Map<String, Object> settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        // Wrapped, as a context closes what it has, and a pool is the test's.
        context.registerBean(DataSource.class, () -> new DelegatingDataSource(source));
        context.register(RoundWiring.class);
        context.refresh();
        return context;
    }

    @Bean
    TestClock clock() {
        return new TestClock(Instant.parse("2026-03-31T08:00:00Z"));
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbc) {
        return JdbcClient.create(jdbc);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    LiveMappings mappings(@Value("${serai.mappings}") Path folder) {
        return LiveMappings.load(folder);
    }

    @Bean
    ReceiptSink receiptSink(Outbox outbox) {
        return new HubWiring().receiptSink(outbox);
    }

    @Bean
    HubBilling billing(BillingRun run) {
        return new HubWiring().billing(run);
    }

    @Bean
    HubEffects bookedEffects(Rebooking rebooking, HubState state, IssuedInvoices invoices) {
        return new HubEffects(rebooking, state, invoices);
    }

    @Bean
    Certificates certificates(JdbcTemplate jdbc, LineFate lines) {
        return new HubWiring().certificates(jdbc, lines);
    }

    @Bean
    NoticeSink noticeSink(Seller seller, JdbcTemplate jdbc, Outbox outbox) {
        return new HubWiring().noticeSink(seller, jdbc, outbox);
    }
}
