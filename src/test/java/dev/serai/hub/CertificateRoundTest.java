package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.certificate.Certificate;
import dev.serai.certificate.Certificates;
import dev.serai.dayclose.DaysReport;
import dev.serai.dayclose.HubState;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Certificates of days that were closed by the hub's own beans, and the faults that they find. */
class CertificateRoundTest {

    private static final String MASTER_DATA = """
            account date=2026-01-01 account=PER name=PerOrder country=NL currency=EUR
            account date=2026-01-01 account=USD name=Dollars country=US currency=USD
            account date=2026-01-01 account=MON name=Monthly country=NL currency=EUR billing=monthly roles=service-provider
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
            product date=2026-01-01 sku=PORT vendor=innovaphone name=Port
            product date=2026-01-01 sku=WIN vendor=microsoft name=Windows pool=server
            value date=2026-01-01 sku=PORT measure=credits amount=10
            value date=2026-01-01 sku=WIN measure=points amount=15
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=110 currency=USD
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            price date=2026-01-01 programme=select sku=WIN offering=L&SA unitPrice=500 currency=EUR
            agreement date=2026-01-01 agreement=M1 programme=msp account=MON endCustomer=E1 signed=2026-01-01
            agreement date=2026-01-01 agreement=S1 programme=select account=PER
            forecast date=2026-01-01 agreement=S1 pool=server points=1500
            credit date=2026-01-01 account=MON credits=100
            """;
    private static final String EVENTS = """
            order date=2026-01-05 order=O1 line=1 account=PER programme=aip-outright sku=SRV offering=licence quantity=2
            order date=2026-01-05 order=O2 line=1 account=MON programme=aip-outright sku=SRV offering=licence quantity=3
            order date=2026-01-05 order=O3 line=1 account=USD programme=aip-outright sku=SRV offering=licence quantity=1
            order date=2026-01-05 order=O1 line=1 account=PER programme=aip-outright sku=SRV offering=licence quantity=2
            order date=2026-01-05 order=O4 line=1 account=PER programme=aip-outright sku=NONE offering=licence quantity=2
            order date=2026-01-05 order=O5 line=1 account=PER programme=select agreement=S1 sku=WIN offering=L&SA quantity=3 payment=spread
            return date=2026-01-06 order=O1 line=1 quantity=1
            activate date=2026-01-06 licence=L1 sku=SRV account=MON endCustomer=E1
            link date=2026-01-06 licence=P1 sku=PORT account=MON project=X device=D1
            cover date=2026-01-06 project=X until=2026-12-31
            order date=2026-02-05 order=O6 line=1 account=PER programme=aip-outright sku=SRV offering=licence quantity=7
            """;

    @TempDir
    private Path home;

    private RoundHub hub(TestDatabase database) {
        return new RoundHub(database.fresh(), home)
                .receive("master.csv", MASTER_DATA)
                .receive("events.csv", EVENTS);
    }

    private static List<String> texts(Certificate certificate) {
        return certificate.sums().stream()
                .map(sum -> sum.name() + ": " + sum.text())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void addsUpLinesChargesDocumentsAndJournal(TestDatabase database) {
        try (RoundHub hub = hub(database)) {
            DaysReport done = hub.days("2026-01-10", "2026-01-10");

            assertThat(done.certificates()).allMatch(Certificate::isRight);
            assertThat(done.certificates()).extracting(Certificate::day).isEqualTo(done.closed());
            Certificates certificates = hub.bean(Certificates.class);
            Certificate first = certificates.last().orElseThrow();
            assertThat(first.line())
                    .isEqualTo("Certificate of 2026-01-10: lines 27 = booked 24 + duplicate 1 + quarantined 1"
                            + " + waiting for their day 1; EUR charged 1910 = invoiced 700 + credited -100 + open 1310;"
                            + " SSC charged 10 = not to be invoiced 10; USD charged 110 = invoiced 110;"
                            + " all sums are equal");
            assertThat(certificates.find(first.day())).contains(first);
            assertThat(certificates.find(LocalDate.of(2026, 1, 9))).isEmpty();

            hub.round("2026-02-28", "2026-02-28");

            Certificate month = certificates.last().orElseThrow();
            assertThat(texts(month))
                    .containsExactly(
                            "lines: lines 27 = booked 25 + duplicate 1 + quarantined 1",
                            "charges: EUR charged 2620 = invoiced 1720 + credited -100 + open 1000",
                            "instalments: EUR paid in instalments 1500 = instalments 1500",
                            "charges: SSC charged 10 = not to be invoiced 10",
                            "charges: USD charged 110 = invoiced 110",
                            "documents: EUR issued 10 = documents 10",
                            "document lines: EUR documents 10 = lines 10",
                            "charges of documents: EUR documents 10 = charges 10",
                            "documents with VAT: EUR gross 12.1 = net 10 + VAT 2.1",
                            "journal: EUR documents 10 = journal 10");
            assertThat(certificates.recount(month.day(), month.day()).faults()).isEmpty();
        }
    }

    /** A change of the books behind the hub's back, and what a recount says of it. */
    private record Seeded(String sql, String... faults) {}

    private static final List<Seeded> SEEDED = List.of(
            new Seeded(
                    "delete from charge where order_no = 'O2'",
                    "charges off by 300: EUR charged 1910 is not invoiced 700 + credited -100 + open 1010",
                    "charge rows off by 300: EUR booked 1910 is not in the books 1610",
                    "number of charges off by 1: EUR booked 5 is not in the books 4"),
            new Seeded(
                    "update charge set amount = 299.99 where order_no = 'O2'",
                    "charges off by 0.01: EUR charged 1910 is not invoiced 700 + credited -100 + open 1309.99",
                    "charge rows off by 0.01: EUR booked 1910 is not in the books 1909.99"),
            new Seeded(
                    "update charge set billing = 'invoiced' where order_no = 'O2'",
                    "charges off by 300: EUR charged 1910 is not invoiced 700 + credited -100 + open 1010"),
            new Seeded(
                    "update charge set amount = 201 where order_no = 'O1' and is_return = false",
                    "charge rows off by -1: EUR booked 1910 is not in the books 1911",
                    "charges of documents off by -1: EUR documents 600 is not charges 601",
                    "INV-2026-000001 has a net amount of 200, but its charges come to 201"),
            new Seeded(
                    "update invoice_line set net = net - 1 where invoice = 'INV-2026-000001'",
                    "document lines off by 1: EUR documents 600 is not lines 599",
                    "INV-2026-000001 has a net amount of 200, but its lines come to 199"),
            new Seeded(
                    "update invoice set gross = gross + 1 where number = 'INV-2026-000001'",
                    "documents with VAT off by 1: EUR gross 727 is not net 600 + VAT 126",
                    "INV-2026-000001 has a net amount of 200, but gross less VAT is 201"),
            new Seeded(
                    "update journal_total set net = net + 1 where currency = 'USD'",
                    "journal off by -1: USD documents 110 is not journal 111"),
            new Seeded(
                    "update instalment set amount = amount + 1 where number = 2",
                    "charges off by -1: EUR charged 1910 is not invoiced 700 + credited -100 + open 1311",
                    "Charge 4 of 1500 is paid in instalments that come to 1501"),
            new Seeded(
                    "update charge set billing = 'open' where order_no = 'O3'",
                    "charges off by -110: USD charged 110 is not invoiced 110 + open 110",
                    "INV-2026-000002 has 1 charges that are not marked as invoiced",
                    "Account USD: charges of 110 USD were due by 2026-01-10 and are not invoiced (1, from charge 3 on)"),
            new Seeded(
                    "update invoice_line_charge set part = 1, net = net - 1 where invoice = 'CRN-2026-000001'",
                    "charges of documents off by -1: EUR documents 600 is not charges 601",
                    "CRN-2026-000001 has a net amount of 100, but its charges come to 99"),
            new Seeded(
                    "update rental set next_due = date '2026-01-08'",
                    "The rental of licence L1 of account MON was due on 2026-01-08 and is not charged"),
            new Seeded(
                    "update inbound_file set records = records + 1 where name = 'events.csv'",
                    "lines off by 1: lines 28 is not booked 24 + duplicate 1 + quarantined 1 + waiting for their day 1",
                    "File 2 (events.csv) has 12 lines, but 8 booked + 1 duplicate + 1 quarantined + 1 waiting"),
            new Seeded(
                    "update quarantine set state = 'replayed'",
                    "lines off by 1: lines 27 is not booked 24 + duplicate 1 + waiting for their day 1",
                    "File 2 (events.csv) has 11 lines, but 8 booked + 1 duplicate + 0 quarantined + 1 waiting"));

    @ParameterizedTest
    @EnumSource
    void findsWhatWasChangedBehindTheHubsBack(TestDatabase database) {
        LocalDate day = LocalDate.of(2026, 1, 10);
        try (RoundHub hub = hub(database).round("2026-01-10", "2026-01-10")) {
            for (Seeded seeded : SEEDED) {
                List<String> faults = hub.bean(TransactionTemplate.class).execute(status -> {
                    status.setRollbackOnly();
                    assertThat(hub.jdbc().update(seeded.sql())).as(seeded.sql()).isPositive();
                    return hub.bean(Certificates.class).recount(day, day).faults();
                });
                assertThat(faults).as(seeded.sql()).containsExactly(seeded.faults());
            }
            assertThat(hub.bean(Certificates.class).recount(day, day).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesADayOpenUntilItsSumsAreMended(TestDatabase database) {
        String order =
                "order date=2026-01-12 order=O7 line=1 account=MON programme=aip-outright sku=SRV offering=licence"
                        + " quantity=1\n";
        try (RoundHub hub = hub(database).round("2026-01-10", "2026-01-10")) {
            hub.receive("more.csv", order).round("2026-01-12", "2026-01-11");
            hub.jdbc().update("update charge set amount = 1 where order_no = 'O7'");
            hub.receive(
                    "today.csv", order.replace("O7", "O8").replace("MON", "PER").replace("01-12", "01-14"));

            DaysReport done = hub.days("2026-01-14", "2026-01-14");

            assertThat(done.closed()).isEmpty();
            assertThat(done.certificates()).singleElement().satisfies(certificate -> assertThat(certificate.faults())
                    .containsExactly(
                            "charges off by 99: EUR charged 2010 is not invoiced 700 + credited -100 + open 1311",
                            "charge rows off by 99: EUR booked 100 is not in the books 1"));
            assertThat(hub.bean(HubState.class).lastClosed()).contains(LocalDate.of(2026, 1, 11));
            assertThat(hub.bean(Certificates.class).last().map(Certificate::day))
                    .contains(LocalDate.of(2026, 1, 10));
            assertThat(hub.jdbc().queryForList("select order_no from invoice where order_no = 'O8'", String.class))
                    .as("orders go on")
                    .hasSize(1);

            hub.jdbc().update("update charge set amount = 100 where order_no = 'O7'");
            DaysReport mended = hub.days("2026-01-14", "2026-01-14");

            assertThat(mended.closed()).containsExactly(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 14));
            assertThat(mended.certificates()).allMatch(Certificate::isRight);
            assertThat(hub.jdbc().queryForList("select order_no from invoice where order_no = 'O8'", String.class))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterAFileWasTakenBack(TestDatabase database) {
        String order =
                "order date=2026-01-12 order=O7 line=1 account=MON programme=aip-outright sku=SRV offering=licence"
                        + " quantity=1\n";
        try (RoundHub hub = hub(database).round("2026-01-10", "2026-01-10")) {
            hub.receive("wrong.csv", order).round("2026-01-12", "2026-01-12");
            hub.backOut(3);
            hub.receive("right.csv", order.replace("01-12", "01-13").replace("quantity=1", "quantity=4"));

            DaysReport done = hub.days("2026-01-13", "2026-01-13");

            Certificate last = done.certificates().get(done.certificates().size() - 1);
            assertThat(last.faults()).isEmpty();
            assertThat(texts(last))
                    .contains(
                            "lines: lines 29 = booked 25 + duplicate 1 + quarantined 2 + waiting for their day 1",
                            "charges: EUR charged 2310 = invoiced 700 + credited -100 + open 1710",
                            "charge rows: EUR booked 300 = in the books 400 + taken back -100");
            assertThat(hub.bean(Certificates.class)
                            .recount(last.day(), last.day())
                            .faults())
                    .isEmpty();
        }
    }
}
