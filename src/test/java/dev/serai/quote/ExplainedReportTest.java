package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ProgrammeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainedReportTest {

    private static final Quotes QUOTES = new Quotes(ProgrammeFiles.load(Path.of("mappings/programmes")));

    @TempDir
    private Path folder;

    @Test
    void showsEventsByDateWithWhatBecameOfEachLine() throws Exception {
        assertThat(explained("""
                        scenario: s
                        until: 2017-05-02
                        events:
                          - {event: return, date: 2017-05-03, order: O1, line: 1, quantity: 1}
                          - {event: order, date: 2017-05-02, order: O1, line: 1, account: A1, programme: msp, sku: S,
                             offering: rental, quantity: 1, payment: upfront}
                          - {event: account, date: 2017-01-01, account: A1, name: N, country: DK, currency: EUR,
                             paymentDays: 14, roles: [reseller], billing: per-order}
                        """))
                .containsExactly(
                        "",
                        "Events",
                        "------",
                        "s.yaml:7: 2017-01-01 account (account A1, name N, country DK, currency EUR, paymentDays 14)",
                        "s.yaml:5: 2017-05-02 order (order O1, line 1, account A1, programme msp, sku S, offering"
                                + " rental, quantity 1)",
                        "  Refused as not-supported by rule K-13: Programme msp takes no orders; correct the programme"
                                + " of order O1 line 1.",
                        "    1. K-13: Account, programme, product and payment of a line must be known and offered"
                                + " before its own rules are looked at (programme msp, day 2017-05-02) ="
                                + " not-supported",
                        "s.yaml:4: 2017-05-03 return (order O1, line 1, quantity 1)",
                        "  Not looked at, because it is after the last day of the clock, 2017-05-02 (rule K-02)");
    }

    @Test
    void showsWhatTheClockRefusesWithItsDay() throws Exception {
        assertThat(explained("""
                        scenario: s
                        until: 2017-02-28
                        events:
                          - {event: account, date: 2017-01-01, account: A1, name: N, country: DK, currency: EUR,
                             roles: [service-provider]}
                          - {event: product, date: 2017-01-01, sku: S, vendor: netjapan, name: S}
                          - {event: price, date: 2017-01-01, programme: msp, sku: S, offering: rental, unitPrice: 1,
                             currency: EUR, minQuantity: 5}
                          - {event: agreement, date: 2017-01-01, agreement: G1, programme: msp, account: A1,
                             endCustomer: C1, signed: 2017-01-01}
                          - {event: activate, date: 2017-02-15, licence: R1, sku: S, account: A1, endCustomer: C1}
                        """))
                .endsWith(
                        "Raised by the clock",
                        "-------------------",
                        "2017-02-15",
                        "  Refused as no-price by rule K-32: The service month of licence R1 from 2017-02-15 is not"
                                + " charged: The prices for rental of S under msp in EUR in force since 2017-01-01"
                                + " begin at 5 units, but 1 count; send a price with a minQuantity of 1 or less.",
                        "    1. K-32: Every started service month is charged in full at the price and tier of its"
                                + " first day (licence R1, first day 2017-02-15, units that count 1) = no-price");
    }

    /** Without the title and its underline, which is as long as the folder's name makes it. */
    private List<String> explained(String scenario) throws Exception {
        Path file = Files.writeString(folder.resolve("s.yaml"), scenario);
        return QUOTES.explanation(ScenarioFile.read(file).get(0))
                .replace(file.toString(), "s.yaml")
                .lines()
                .skip(2)
                .toList();
    }
}
