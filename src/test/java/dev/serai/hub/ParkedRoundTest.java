package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.audit.Audit;
import dev.serai.billing.Drafts;
import dev.serai.billing.IssuedInvoices;
import dev.serai.certificate.Certificate;
import dev.serai.certificate.Certificates;
import dev.serai.command.BooksCommands;
import dev.serai.command.CloseDesk;
import dev.serai.command.Console;
import dev.serai.command.LedgerDesk;
import dev.serai.dayclose.DaysReport;
import dev.serai.dayclose.HubState;
import dev.serai.dayclose.Parking;
import dev.serai.delivery.Outbox;
import dev.serai.intake.BackOut;
import dev.serai.intake.FileLedger;
import dev.serai.intake.IntakeReport;
import dev.serai.intake.Quarantine;
import dev.serai.register.ParkedAccounts.Parked;
import dev.serai.register.Refusals;
import dev.serai.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One account's fault parks that account; the others go on, and nothing of it is lost once it is taken back. */
class ParkedRoundTest {

    private static final String EVENTS = """
            account date=2026-01-01 account=BAD name=Bad country=NL currency=EUR roles=service-provider
            account date=2026-01-01 account=GOOD name=Good country=NL currency=EUR roles=service-provider
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
            product date=2026-01-01 sku=PORT vendor=innovaphone name=Port
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            price date=2026-02-20 programme=msp sku=SRV offering=rental unitPrice=12 currency=EUR
            product date=2026-01-01 sku=PORTB vendor=innovaphone name=Port
            value date=2026-01-01 sku=PORT measure=credits amount=10
            value date=2026-01-01 sku=PORTB measure=credits amount=10
            agreement date=2026-01-01 agreement=M1 programme=msp account=BAD endCustomer=E1 signed=2026-01-01
            agreement date=2026-01-01 agreement=M2 programme=msp account=GOOD endCustomer=E2 signed=2026-01-01
            credit date=2026-01-01 account=BAD credits=100
            credit date=2026-01-01 account=GOOD credits=100
            activate date=2026-01-06 licence=B1 sku=SRV account=BAD endCustomer=E1
            activate date=2026-01-06 licence=G1 sku=SRV account=GOOD endCustomer=E2
            link date=2026-01-06 licence=PB sku=PORTB account=BAD project=XB device=D1
            link date=2026-01-06 licence=PG sku=PORT account=GOOD project=XG device=D2
            cover date=2026-01-06 project=XB until=2026-02-15
            cover date=2026-01-06 project=XG until=2026-02-15
            enrol date=2026-01-07 project=XB
            enrol date=2026-01-07 project=XG
            """;
    private static final String REASON = "Account BAD is parked since 2026-02-06 (rental): No value present";

    @TempDir
    private Path home;

    private RoundHub hub(TestDatabase database, String name) {
        return new RoundHub(database.fresh(), home.resolve(name))
                .receive("events.csv", EVENTS)
                .round("2026-01-31", "2026-01-31");
    }

    private static void spoil(RoundHub hub) {
        hub.jdbc().update("update account set account = 'gone' where account = 'BAD'");
    }

    private static void mend(RoundHub hub) {
        hub.jdbc().update("update account set account = 'BAD' where account = 'gone'");
    }

    private static List<String> charges(RoundHub hub, String account) {
        return hub.jdbc()
                .queryForList(
                        "select charge_date || ' ' || coalesce(licence, '-') || ' ' || amount || ' ' || unit || ' ' || from_date"
                                + " || ' ' || to_date || ' ' || billing from charge where account = '"
                                + account + "' order by id",
                        String.class);
    }

    private static LedgerDesk desk(RoundHub hub) {
        return new LedgerDesk(
                hub.bean(Quarantine.class),
                hub.bean(FileLedger.class),
                hub.bean(BackOut.class),
                hub.bean(Drafts.class),
                new CloseDesk(
                        hub.bean(Parking.class),
                        hub.bean(Certificates.class),
                        hub.bean(HubState.class),
                        () -> LocalDate.of(2026, 3, 20)),
                hub.bean(Audit.class),
                hub.questions());
    }

    private static String run(RoundHub hub, String... command) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int code = BooksCommands.run(desk(hub), new Console(writer, writer), List.of(command));
        return out.toString().replaceAll(" +\\R", "\n") + "exit code " + code;
    }

    private static CycleReport report(RoundHub hub, Path home) {
        return new CycleReport(
                hub.bean(IntakeReport.class),
                new CycleReport.Outcome(
                        hub.bean(IssuedInvoices.class), hub.bean(Drafts.class), new Refusals(hub.jdbc())),
                hub.bean(Outbox.class),
                home);
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingOfAnAccountThatWasParked(TestDatabase database) {
        try (RoundHub hub = hub(database, "one");
                RoundHub undisturbed = hub(database, "other")) {
            spoil(hub);
            CycleReport report = report(hub, home);
            DaysReport done = hub.days("2026-03-10", "2026-03-10");
            undisturbed.round("2026-03-10", "2026-03-10");

            assertThat(charges(hub, "GOOD")).isEqualTo(charges(undisturbed, "GOOD"));
            assertThat(charges(hub, "BAD")).hasSize(2);
            assertThat(hub.bean(Parking.class).all())
                    .extracting(each -> each.text())
                    .containsExactly(REASON);
            assertThat(done.certificates()).allMatch(Certificate::isRight);
            assertThat(done.certificates().get(done.certificates().size() - 1).notes())
                    .containsExactly(
                            "Account BAD is parked since 2026-02-06 and left out: what is due of it stays due");
            CycleReport.Page page = report.next(new CycleReport.Round(
                            LocalDate.of(2026, 3, 10),
                            done,
                            List.of(),
                            hub.bean(Parking.class).all(),
                            true))
                    .orElseThrow();
            assertThat(page.text()).contains(REASON, "Certificate of 2026-03-10: ", "; all sums are equal");
            assertThat(HubRun.exitCode(page)).isEqualTo(3);

            mend(hub);
            assertThat(run(hub, "parked")).contains("BAD", "2026-02-06", "rental", "exit code 0");
            assertThat(run(hub, "unpark", "BAD"))
                    .isEqualTo(
                            "Account BAD is taken back; it was parked since 2026-02-06: No value present\nexit code 0");
            assertThat(run(hub, "unpark", "BAD"))
                    .isEqualTo("Account BAD is not parked; 'parked' lists those that are\nexit code 1");
            assertThat(run(hub, "parked")).isEqualTo("No account is parked\nexit code 0");
            hub.round("2026-03-20", "2026-03-20");
            undisturbed.round("2026-03-20", "2026-03-20");

            assertThat(charges(hub, "BAD"))
                    .containsExactlyInAnyOrderElementsOf(charges(undisturbed, "BAD"))
                    .hasSize(5);
            assertThat(charges(hub, "BAD").stream().filter(each -> each.contains("EUR")))
                    .as("in order")
                    .containsExactlyElementsOf(charges(undisturbed, "BAD").stream()
                            .filter(each -> each.contains("EUR"))
                            .toList());
            Certificates certificates = hub.bean(Certificates.class);
            assertThat(certificates.last().orElseThrow().notes()).isEmpty();
            LocalDate last = LocalDate.of(2026, 3, 20);
            assertThat(certificates.recount(last, last).faults()).isEmpty();
            assertThat(run(hub, "certificate", "--recount")).contains("Certificate of 2026-03-20", "exit code 0");
            assertThat(run(hub, "certificate", "2026-03-06")).contains("EUR charged", "is parked since", "exit code 0");
            assertThat(run(hub, "certificate", "2026-03-07"))
                    .isEqualTo("Day 2026-03-07 has no certificate: it is not closed, or nothing was due on it\n"
                            + "exit code 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void parksTheOneWhoseRenewalFails(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            hub.jdbc().update("update product_value set amount = 10.5 where sku = 'PORTB'");

            DaysReport done = hub.days("2026-02-16", "2026-02-16");

            assertThat(done.certificates()).allMatch(Certificate::isRight);
            assertThat(hub.bean(Parking.class).all())
                    .extracting(Parked::text)
                    .containsExactly("Account BAD is parked since 2026-02-15 (renewal): Rounding necessary");
            assertThat(charges(hub, "GOOD")).last().isEqualTo("2026-02-15 PG 10.000 SSC 2026-02-16 2027-02-15 none");

            hub.jdbc().update("update product_value set amount = 10 where sku = 'PORTB'");
            hub.bean(Parking.class).unpark("BAD");
            DaysReport after = hub.days("2026-02-20", "2026-02-20");

            assertThat(after.certificates()).allMatch(Certificate::isRight);
            assertThat(charges(hub, "BAD")).last().isEqualTo("2026-02-15 PB 10.000 SSC 2026-02-16 2027-02-15 none");
        }
    }

    @ParameterizedTest
    @EnumSource
    void chargesAMonthWithoutAPriceOnceThereIsOne(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            hub.receive(
                    "dollars.csv",
                    "account date=2026-02-10 account=BAD name=Bad country=NL currency=USD roles=service-provider\n");

            DaysReport done = hub.days("2026-03-10", "2026-03-10");

            assertThat(done.certificates()).allMatch(Certificate::isRight);
            assertThat(hub.bean(Parking.class).all())
                    .extracting(Parked::text)
                    .containsExactly(
                            "Account BAD is parked since 2026-03-06 (rental): The service month of licence B1 from"
                                    + " 2026-03-06 is not charged: No price for rental of SRV under msp in USD is in force on"
                                    + " 2026-03-06; send one dated on or before that day.");
            assertThat(charges(hub, "GOOD")).hasSize(5);
            assertThat(charges(hub, "BAD")).noneMatch(each -> each.contains("2026-03-06"));

            hub.receive(
                    "price.csv",
                    "price date=2026-03-01 programme=msp sku=SRV offering=rental unitPrice=11 currency=USD\n");
            hub.bean(Parking.class).unpark("BAD");
            DaysReport after = hub.days("2026-04-05", "2026-04-05");

            assertThat(after.certificates()).allMatch(Certificate::isRight);
            assertThat(charges(hub, "BAD")).last().isEqualTo("2026-03-06 B1 11.000 USD 2026-03-06 2026-04-05 invoiced");
        }
    }

    @ParameterizedTest
    @EnumSource
    void parksTheOneWhoCannotBeTold(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            hub.receive("unenrol.csv", "unenrol date=2026-02-01 project=XB\nunenrol date=2026-02-01 project=XG\n");
            spoil(hub);

            DaysReport done = hub.days("2026-02-02", "2026-02-02");

            assertThat(done.certificates()).allMatch(Certificate::isRight);
            assertThat(done.notices()).extracting(each -> each.account()).containsExactly("GOOD");
            assertThat(hub.jdbc().queryForList("select account from notice", String.class))
                    .containsExactly("GOOD");
            assertThat(hub.bean(Parking.class).all()).singleElement().satisfies(each -> assertThat(each.text())
                    .matches("Account BAD is parked since 2026-02-01 \\(reminder\\): Notice \\d+ is for account BAD,"
                            + " which is not in the books"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksWhichAccountsAreTakenBack(TestDatabase database) {
        try (RoundHub hub = hub(database, "one")) {
            assertThat(run(hub, "unpark")).isEqualTo("Say which accounts are to be taken back, or --all\nexit code 2");
            assertThat(run(hub, "unpark", "--all")).isEqualTo("No account is parked\nexit code 0");
            assertThat(run(hub, "certificate", "--recount", "2026-01-31"))
                    .isEqualTo("--recount adds up what is in the books now; leave the day out\nexit code 2");
        }
    }
}
