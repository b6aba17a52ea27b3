package dev.serai.hub;

import dev.serai.audit.Audit;
import dev.serai.billing.Drafts;
import dev.serai.billing.IssuedInvoices;
import dev.serai.billing.Seller;
import dev.serai.certificate.Certificates;
import dev.serai.command.CloseDesk;
import dev.serai.command.LedgerDesk;
import dev.serai.command.QuestionDesk;
import dev.serai.dayclose.BusinessDate;
import dev.serai.dayclose.BusinessDays;
import dev.serai.dayclose.CloseCalendar;
import dev.serai.dayclose.HubState;
import dev.serai.dayclose.Parking;
import dev.serai.delivery.Outbox;
import dev.serai.embedded.HomeFolders;
import dev.serai.intake.BackOut;
import dev.serai.intake.FileLedger;
import dev.serai.intake.IntakeReport;
import dev.serai.intake.Landing;
import dev.serai.intake.Quarantine;
import dev.serai.intake.Receipts;
import dev.serai.intake.Silence;
import dev.serai.programme.Programmes;
import dev.serai.register.AccountHistories;
import dev.serai.register.Rebooking;
import dev.serai.register.Refusals;
import dev.serai.route.HubRoutes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beans of the hub's rounds and of their report. */
@Configuration(proxyBeanMethods = false)
class CycleWiring {

    @Bean
    CycleReport cycleReport(
            IntakeReport intake,
            IssuedInvoices invoices,
            Drafts drafts,
            JdbcTemplate jdbc,
            Outbox outbox,
            HomeFolders folders) {
        CycleReport.Outcome outcome = new CycleReport.Outcome(invoices, drafts, new Refusals(jdbc));
        return new CycleReport(intake, outcome, outbox, folders.home());
    }

    @Bean
    Cycle.Intake cycleIntake(Landing landing, Receipts receipts) {
        return new Cycle.Intake(landing, receipts);
    }

    @Bean
    Cycle.Calendar cycleCalendar(BusinessDays days, BusinessDate date, Parking parking) {
        return new Cycle.Calendar(days, date, parking);
    }

    @Bean
    Cycle cycle(HubTurn turn, HubRoutes routes, Cycle.Intake intake, Cycle.Calendar calendar, CycleReport report) {
        return new Cycle(turn, routes, intake, calendar, report);
    }

    @Bean
    Demo demo(Environment environment, HomeFolders folders, Seller seller) {
        return new Demo(environment, folders, seller);
    }

    @Bean
    Opening opening(HubRoutes routes, LiveMappings mappings, HomeFolders folders, Demo demo, Environment environment) {
        return new Opening(routes, mappings, folders, demo, environment);
    }

    @Bean
    BooksClaim booksClaim(DataSource source) {
        return new BooksClaim(source);
    }

    @Bean
    LedgerDesk ledgerDesk(
            Quarantine quarantine,
            FileLedger files,
            BackOut backOut,
            Drafts drafts,
            CloseDesk close,
            Audit audit,
            QuestionDesk questions) {
        return new LedgerDesk(quarantine, files, backOut, drafts, close, audit, questions);
    }

    @Bean
    QuestionDesk questionDesk(
            AccountHistories histories, Supplier<Programmes> programmes, HubState state, BusinessDate date) {
        return new QuestionDesk(histories, programmes, new QuestionDesk.Calendar(state, date));
    }

    @Bean
    CloseDesk closeDesk(Parking parking, Certificates certificates, HubState state, BusinessDate date) {
        return new CloseDesk(parking, certificates, state, date);
    }

    @Bean
    HubEffects bookedEffects(Rebooking rebooking, HubState state, IssuedInvoices invoices) {
        return new HubEffects(rebooking, state, invoices);
    }

    @Bean
    FeedLook feedLook(Silence silence, HubRoutes live, @Value("${serai.routes}") Path routes) {
        return new FeedLook(silence, live, routes);
    }

    @Bean
    SilentFeeds silentFeeds(FeedLook feeds, Clock clock) {
        return new SilentFeeds(feeds, clock);
    }

    @Bean
    HubMetrics hubMetrics(FeedLook feeds, Quarantine quarantine, Outbox outbox, Parking parking, Clock clock) {
        return new HubMetrics(feeds, quarantine, outbox, parking, clock);
    }

    @Bean
    HubTurn hubTurn(LedgerDesk desk, Arrivals arrivals) {
        return new HubTurn(desk, arrivals);
    }

    @Bean
    HubRun.Rounds hubRounds(Cycle cycle, SilentFeeds silent, HubMetrics metrics) {
        return new HubRun.Rounds(cycle, silent, metrics);
    }

    @Bean
    HubRun hubRun(
            BooksClaim books,
            HubTurn turn,
            Opening opening,
            HubRun.Rounds rounds,
            Arrivals arrivals,
            CloseCalendar calendar,
            Clock clock) {
        return new HubRun(new HubRun.Turns(books, turn), opening, rounds, arrivals, calendar, clock);
    }
}
