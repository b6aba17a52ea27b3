package dev.serai.hub;

import dev.serai.billing.IssuedInvoices;
import dev.serai.dayclose.BusinessDate;
import dev.serai.dayclose.BusinessDays;
import dev.serai.delivery.Outbox;
import dev.serai.intake.IntakeReport;
import dev.serai.intake.Landing;
import dev.serai.intake.Receipts;
import dev.serai.route.HubRoutes;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the cycle and of its report. */
@Configuration(proxyBeanMethods = false)
class CycleWiring {

    @Bean
    CycleReport cycleReport(
            IntakeReport intake, IssuedInvoices invoices, Outbox outbox, @Value("${serai.home}") Path home) {
        return new CycleReport(intake, invoices, outbox, home);
    }

    @Bean
    Cycle cycle(HubRoutes routes, BusinessDays days, BusinessDate date, Receipts receipts, CycleReport report) {
        return new Cycle(routes, days, date, receipts, report);
    }

    @Bean
    Opening opening(Landing landing, HubRoutes routes, LiveMappings mappings) {
        return new Opening(landing, routes, mappings);
    }
}
