package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ProgrammeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor that the hub has never heard of is added with files alone and is priced beside the others. */
class FifthVendorTest {

    private static final String HEAD = "programme: %s\nvendor: fjord\nkind: %s\nterms:\n";
    private static final String MONTHLY = "  - {from: 2019-01-01, months: STARTED_SERVICE_MONTH, tiers: ALL_UNITS}\n";

    @TempDir
    private Path folder;

    private Path programmes;

    @BeforeEach
    void addTheVendor() throws IOException {
        programmes = Files.createDirectory(folder.resolve("programmes"));
        try (Stream<Path> shipped = Files.list(Path.of("mappings/programmes"))) {
            for (Path file : shipped.toList()) {
                Files.copy(file, programmes.resolve(file.getFileName()));
            }
        }
        add("fjord-forever", "perpetual", """
                  - from: 2019-01-01
                    editions: [solo, pro]
                    includedYears: 0
                    initialYears: [1, 2]
                    renewalYears: [1, 4]
                    volumeEditions: [pro]
                    tiers: ALL_UNITS
                    upsellDiscount: 0.5
                    upsellPaths:
                      - {from: solo, need: 3, to: [pro]}
                """);
        add("fjord-term", "subscription", """
                  - {from: 2019-01-01, editions: [pro], years: [1, 5], volumeEditions: [pro], tiers: ALL_UNITS}
                """);
        add("fjord-rent", "rental", MONTHLY);
        add("fjord-rent-schools", "rental", MONTHLY);
        add("fjord-care", "service-credits", """
                  - from: 2019-01-01
                    creditSku: CARE
                    leastVersion: 1
                    dayCount: ACT_365_FIXED
                    rounding:
                      scope: LICENCE_POSITION
                      components: SUM
                      gapFactor: 3
                      gapOrder: DOUBLE_THEN_CEIL
                      mode: CEILING
                    term: {defaultMonths: 6, defaultEnd: START_BASED}
                    renewalPrice: AT_BOOKING
                    gapPrice: AT_BOOKING
                    priceDecrease: RERATE_TOTAL
                    priceIncrease: PROTECTED_UNTIL_END
                    returnToBalance: {refund: NONE, gapAnchorOnRelink: RELINK}
                    overhangingSsa: KEEP
                    reminders: [P10D]
                """);
    }

    @Test
    void pricesLicencesBoughtForGoodByItsOwnTerms() throws Exception {
        assertComesOut("""
                scenario: licences of a fifth vendor
                events:
                  - {event: account, date: 2020-01-01, account: R1, name: Reseller, country: NL, currency: EUR}
                  - {event: product, date: 2020-01-01, sku: FJ-SOLO, vendor: fjord, name: Solo, edition: solo}
                  - {event: product, date: 2020-01-01, sku: FJ-PRO, vendor: fjord, name: Pro, edition: pro}
                  - {event: price, date: 2020-01-01, programme: fjord-forever, sku: FJ-SOLO, offering: licence, unitPrice: 100, currency: EUR}
                  - {event: price, date: 2020-01-01, programme: fjord-forever, sku: FJ-SOLO, offering: maintenance, unitPrice: 10, currency: EUR}
                  - {event: price, date: 2020-01-01, programme: fjord-forever, sku: FJ-PRO, offering: licence, unitPrice: 200, currency: EUR}
                  - {event: price, date: 2020-01-01, programme: fjord-forever, sku: FJ-PRO, offering: maintenance, unitPrice: 15, currency: EUR}
                  - {event: price, date: 2020-01-01, programme: fjord-term, sku: FJ-PRO, offering: subscription, unitPrice: 40, currency: EUR}
                  - {event: price, date: 2020-01-01, programme: aip-outright, sku: FJ-PRO, offering: maintenance, unitPrice: 1, currency: EUR}
                  - {event: order, date: 2020-01-01, order: O1, line: 1, account: R1, programme: fjord-forever, sku: FJ-SOLO, offering: licence, quantity: 3, years: 2, licence: S1}
                  - {event: order, date: 2020-06-01, order: O2, line: 1, account: R1, programme: fjord-forever, sku: FJ-PRO, offering: licence, quantity: 2, replaces: S1, licence: P1}
                  - {event: order, date: 2021-05-01, order: O3, line: 1, account: R1, programme: fjord-forever, sku: FJ-PRO, offering: maintenance, quantity: 2, years: 4, licence: P1}
                  - {event: order, date: 2021-05-01, order: O4, line: 1, account: R1, programme: fjord-term, sku: FJ-PRO, offering: subscription, quantity: 2, years: 5, licence: T1}
                  - {event: order, date: 2021-05-01, order: O5, line: 1, account: R1, programme: fjord-term, sku: FJ-PRO, offering: subscription, quantity: 2, years: 3}
                  - {event: order, date: 2021-05-01, order: O6, line: 1, account: R1, programme: aip-outright, sku: FJ-PRO, offering: maintenance, quantity: 2, years: 1, licence: P1}
                expect:
                  charges:
                    - {event: 9, programme: fjord-forever, offering: licence, quantity: 3, discount: 0, amount: 300}
                    - {event: 9, offering: maintenance, quantity: 3, amount: 60, from: 2020-01-01, to: 2021-12-31}
                    - {event: 10, offering: licence, quantity: 1, unitPrice: 200, discount: 0.5, amount: 100}
                    - {event: 10, offering: licence, quantity: 1, unitPrice: 200, discount: 0, amount: 200}
                    - {event: 10, offering: maintenance, quantity: 2, amount: 30, from: 2020-06-01, to: 2021-05-31}
                    - {event: 11, offering: maintenance, quantity: 2, unitPrice: 60, amount: 120, from: 2021-06-01, to: 2025-05-31}
                    - {event: 12, programme: fjord-term, offering: subscription, unitPrice: 200, amount: 400, from: 2021-05-01, to: 2026-04-30}
                  rejections:
                    - {event: 13, code: term-not-offered, rule: NP-01, message: "A subscription is offered for 1, 5 years, not for 3; correct years."}
                    - {event: 14, code: not-eligible, rule: K-26, message: "Licence P1 was bought under programme fjord-forever, so its maintenance cannot be ordered under aip-outright; order it under that programme, or correct the id."}
                """);
    }

    @Test
    void rentsUnderTheProgrammeOfTheAgreementAndCountsEachByItself() throws Exception {
        assertComesOut("""
                scenario: rentals of two vendors
                until: 2020-03-31
                events:
                  - {event: account, date: 2020-01-01, account: M1, name: Provider, country: NL, currency: EUR, roles: service-provider}
                  - {event: agreement, date: 2020-01-01, agreement: G1, programme: fjord-rent, account: M1, endCustomer: Bakery, signed: 2020-01-01}
                  - {event: agreement, date: 2020-01-01, agreement: G2, programme: fjord-rent-schools, account: M1, endCustomer: School, signed: 2020-01-01}
                  - {event: agreement, date: 2020-01-01, agreement: G3, programme: msp, account: M1, endCustomer: Bakery, signed: 2020-01-01}
                  - {event: product, date: 2020-01-01, sku: FJ-RENT, vendor: fjord, name: Rented}
                  - {event: product, date: 2020-01-01, sku: AIP, vendor: netjapan, name: AIP}
                  - {event: product, date: 2020-01-01, sku: OTHER, vendor: nobody, name: Other}
                  - {event: price, date: 2020-01-01, programme: fjord-rent, sku: FJ-RENT, offering: rental, unitPrice: 10, currency: EUR}
                  - {event: price, date: 2020-01-01, programme: fjord-rent, sku: FJ-RENT, offering: rental, unitPrice: 8, currency: EUR, minQuantity: 3}
                  - {event: price, date: 2020-01-01, programme: fjord-rent-schools, sku: FJ-RENT, offering: rental, unitPrice: 5, currency: EUR}
                  - {event: price, date: 2020-01-01, programme: msp, sku: AIP, offering: rental, unitPrice: 12, currency: EUR}
                  - {event: price, date: 2020-01-01, programme: msp, sku: AIP, offering: rental, unitPrice: 9, currency: EUR, minQuantity: 3}
                  - {event: activate, date: 2020-03-10, licence: F1, sku: FJ-RENT, account: M1, endCustomer: Bakery, quantity: 2}
                  - {event: activate, date: 2020-03-10, licence: F2, sku: FJ-RENT, account: M1, endCustomer: School}
                  - {event: activate, date: 2020-03-10, licence: N1, sku: AIP, account: M1, endCustomer: Bakery, quantity: 2}
                  - {event: activate, date: 2020-03-10, licence: N2, sku: AIP, account: M1, endCustomer: School}
                  - {event: activate, date: 2020-03-10, licence: X1, sku: OTHER, account: M1, endCustomer: School}
                expect:
                  charges:
                    - {licence: F1, programme: fjord-rent, unitPrice: 10, amount: 20, from: 2020-03-10, to: 2020-04-09}
                    - {licence: F2, programme: fjord-rent-schools, unitPrice: 5, amount: 5}
                    - {licence: N1, programme: msp, unitPrice: 12, amount: 24}
                  rejections:
                    - {event: 15, code: no-service-agreement, rule: NP-07, message: "Account M1 has no service agreement with School signed by 2020-03-10; send its agreement event with the day of signature."}
                    - {event: 16, code: not-supported, rule: K-20, message: "Licence X1 cannot be rented on 2020-03-10, because vendor nobody of product OTHER has no programme of kind rental that day; add its file to the programmes, or correct the vendor."}
                """);
    }

    @Test
    void coversInItsOwnCredits() throws Exception {
        assertComesOut("""
                scenario: credits of two vendors on one account
                until: 2020-07-02
                events:
                  - {event: account, date: 2020-01-01, account: R1, name: Reseller, country: NL, currency: EUR}
                  - {event: product, date: 2020-01-01, sku: FJ-PORT, vendor: fjord, name: Port}
                  - {event: product, date: 2020-01-01, sku: PORT, vendor: innovaphone, name: Port}
                  - {event: product, date: 2020-01-01, sku: OTHER, vendor: nobody, name: Other}
                  - {event: value, date: 2020-01-01, sku: FJ-PORT, measure: credits, amount: 73}
                  - {event: value, date: 2020-01-01, sku: PORT, measure: credits, amount: 10}
                  - {event: credit, date: 2020-01-01, account: R1, credits: 100, programme: fjord-care}
                  - {event: credit, date: 2020-01-01, account: R1, credits: 50, programme: ssa}
                  - {event: credit, date: 2020-01-01, account: R1, credits: 7}
                  - {event: credit, date: 2020-01-01, account: R1, credits: 7, programme: msp}
                  - {event: link, date: 2020-01-01, licence: F1, sku: FJ-PORT, account: R1, project: P1, device: D1}
                  - {event: link, date: 2020-01-01, licence: I1, sku: PORT, account: R1, project: P2, device: D2}
                  - {event: link, date: 2020-01-01, licence: I2, sku: PORT, account: R1, project: P1, device: D2}
                  - {event: link, date: 2020-01-01, licence: X1, sku: OTHER, account: R1, project: P1, device: D2}
                  - {event: cover, date: 2020-01-11, project: P1}
                  - {event: cover, date: 2020-01-01, licence: I1, until: 2020-12-30}
                expect:
                  charges:
                    - {event: 14, programme: fjord-care, licence: F1, unit: SSC, amount: 43, from: 2020-01-11, to: 2020-07-10}
                    - {event: 15, programme: ssa, licence: I1, unit: SSC, amount: 10}
                  balances:
                    - {account: R1, unit: SSC, amount: 57}
                    - {account: R1, unit: SSC, amount: 40}
                  notices:
                    - {date: 2020-06-30, kind: renewal, account: R1, project: P1, due: 2020-07-10}
                  rejections:
                    - {event: 8, code: not-supported, rule: K-46, message: "The balance of account R1 can be meant for several programmes on 2020-01-01; name one of them in programme: fjord-care, ssa."}
                    - {event: 9, code: not-supported, rule: K-46, message: "The balance of account R1 cannot be set under msp, which has no service credit terms on 2020-01-01; programmes with service credits are fjord-care, ssa."}
                    - {event: 12, code: other-project, rule: K-47, message: "Licence I2 is under programme ssa and cannot be linked in project P1, whose licence F1 is under fjord-care; link it in a project of its own programme."}
                    - {event: 13, code: not-supported, rule: K-47, message: "Licence X1 cannot be linked on 2020-01-01, because vendor nobody of product OTHER has no programme of kind service-credits that day; add its file to the programmes, or correct the vendor."}
                """);
    }

    @Test
    void buysItsCreditsAndSellsThemBack() throws Exception {
        assertComesOut("""
                scenario: credits bought with money
                events:
                  - {event: account, date: 2020-01-01, account: R1, name: Reseller, country: NL, currency: EUR, creditTerms: on-invoice}
                  - {event: product, date: 2020-01-01, sku: CARE, vendor: fjord, name: Credit}
                  - {event: product, date: 2020-01-01, sku: FJ-PORT, vendor: fjord, name: Port}
                  - {event: value, date: 2020-01-01, sku: FJ-PORT, measure: credits, amount: 20}
                  - {event: price, date: 2020-01-01, programme: fjord-care, sku: CARE, offering: credits, unitPrice: 2, currency: EUR}
                  - {event: credit, date: 2020-01-01, account: R1, credits: 1000, programme: ssa}
                  - {event: order, date: 2020-01-01, order: O1, line: 1, account: R1, programme: fjord-care, sku: CARE, offering: credits, quantity: 12}
                  - {event: return, date: 2020-01-02, order: O1, line: 1, quantity: 5}
                  - {event: link, date: 2020-01-03, licence: F1, sku: FJ-PORT, account: R1, project: P1, device: D1}
                  - {event: cover, date: 2020-01-03, project: P1, until: 2021-01-01}
                  - {event: return, date: 2020-01-04, order: O1, line: 1, quantity: 1}
                expect:
                  charges:
                    - {event: 6, programme: fjord-care, offering: credits, quantity: 12, amount: 24}
                    - {event: 7, programme: fjord-care, offering: credits, quantity: -5, amount: -10}
                    - {event: 9, programme: fjord-care, sku: CARE, offering: credits, quantity: 13, amount: 26}
                    - {event: 9, programme: fjord-care, offering: ssa, unit: SSC, amount: 20}
                  balances:
                    - {account: R1, unit: SSC, amount: 1000}
                    - {account: R1, unit: SSC, amount: 0}
                  rejections:
                    - {event: 10, code: insufficient-credits, rule: K-57, message: "Account R1 has 0 SSC left, so 1 cannot be sold back; return at most what is left."}
                """);
    }

    private void add(String id, String kind, String terms) throws IOException {
        Files.writeString(programmes.resolve(id + ".yaml"), HEAD.formatted(id, kind) + terms);
    }

    private void assertComesOut(String text) throws Exception {
        ProgrammeFiles files = ProgrammeFiles.load(programmes);
        assertThat(files.problems()).isEmpty();
        Path file = Files.writeString(folder.resolve("case.yaml"), text);
        Scenario scenario = ScenarioFile.read(file).get(0);
        List<String> differences = Comparison.differences(scenario, new Quotes(files).report(scenario));
        assertThat(differences).isEmpty();
    }
}
