package dev.serai.hub;

import dev.serai.audit.AuditConfiguration;
import dev.serai.billing.BillingConfiguration;
import dev.serai.billing.BillingRun;
import dev.serai.billing.Seller;
import dev.serai.certificate.Certificates;
import dev.serai.dayclose.BusinessDate;
import dev.serai.dayclose.DaycloseConfiguration;
import dev.serai.dayclose.NoticeSink;
import dev.serai.delivery.DeliveryConfiguration;
import dev.serai.delivery.Outbox;
import dev.serai.delivery.Parcel;
import dev.serai.document.DocumentConfiguration;
import dev.serai.embedded.EmbeddedConfiguration;
import dev.serai.embedded.HomeFolders;
import dev.serai.embedded.KeptDate;
import dev.serai.intake.Arrival;
import dev.serai.intake.IntakeConfiguration;
import dev.serai.intake.LineFate;
import dev.serai.intake.ReceiptSink;
import dev.serai.notice.NoticeMailer;
import dev.serai.notice.NoticeMails;
import dev.serai.register.Accounts;
import dev.serai.register.KnownThen;
import dev.serai.register.RegisterConfiguration;
import dev.serai.route.RouteConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hub as a Spring application: every package's beans, and what joins one package's port to another's service. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    IntakeConfiguration.class,
    RegisterConfiguration.class,
    DaycloseConfiguration.class,
    BillingConfiguration.class,
    DocumentConfiguration.class,
    DeliveryConfiguration.class,
    AuditConfiguration.class,
    EmbeddedConfiguration.class,
    RouteConfiguration.class,
    CycleWiring.class
})
class HubWiring {

    @Bean
    Clock clock(@Value("${serai.zone}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    LiveMappings mappings(@Value("${serai.mappings}") Path folder) {
        return LiveMappings.load(folder);
    }

    @Bean
    BusinessDate businessDate(@Value("${serai.today:}") String today, HomeFolders folders, Clock clock) {
        return HubDate.of(today, new KeptDate(folders), clock);
    }

    @Bean
    Arrivals fileArrivals(Arrival intake) {
        return new Arrivals(intake);
    }

    @Bean
    ReceiptSink receiptSink(Outbox outbox) {
        return (folder, name, json, dedupKey) ->
                outbox.put(new Parcel("receipts", folder, name, "application/json", json, dedupKey));
    }

    @Bean
    HubBilling billing(BillingRun run) {
        return new HubBilling(run);
    }

    @Bean
    Certificates certificates(JdbcTemplate jdbc, LineFate lines) {
        return new Certificates(jdbc, new HubLines(lines));
    }

    @Bean
    NoticeSink noticeSink(Seller seller, JdbcTemplate jdbc, Outbox outbox) {
        String domain = seller.email().substring(seller.email().indexOf('@') + 1);
        return new NoticeMailer(
                new NoticeMailer.Books(new Accounts(jdbc), new KnownThen(jdbc)),
                new NoticeMails(seller.name(), domain),
                outbox);
    }
}
