package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.billing.Books.Sale;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VatExceptionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final VatExceptions GIVEN = VatExceptions.parse("tax/vat-exceptions.yaml", """
            - {account: SCHOOL, from: 2026-01-01, category: E, code: VATEX-EU-132-1I, reason: Training}
            - {account: SCHOOL, from: 2027-01-01, category: S}
            - {account: SCHOOL, sku: BOOK, from: 2026-01-01, category: S}
            - {sku: BOOK, from: 2026-01-01, category: Z}
            """);
    private static final VatDecision DUTCH = new VatDecision(Seller.DEMO, Books.RATES, GIVEN);

    @ParameterizedTest(name = "{0} in {1} buys {2} on {3}: {4}")
    @CsvSource({
        "SCHOOL, NL, SEAT, 2026-05-04, E",
        "SCHOOL, NL, SEAT, 2025-12-31, S",
        "SCHOOL, NL, SEAT, 2027-01-01, S",
        "SCHOOL, NL, BOOK, 2026-05-04, S",
        "OTHER, NL, BOOK, 2026-05-04, Z",
        "OTHER, NL, SEAT, 2026-05-04, S",
        "OTHER, DE, BOOK, 2026-05-04, Z",
        "SCHOOL, US, SEAT, 2026-05-04, O"
    })
    void takeThePlaceOfTheStandardRate(
            String account, String country, String sku, LocalDate day, VatCategory category) {
        Vat vat =
                DUTCH.decide(Books.accountOf(account, country, "EUR"), sku, day).vat();
        assertThat(vat.category()).isEqualTo(category);
        assertThat(vat.percent().signum()).isEqualTo(category == VatCategory.S ? 1 : 0);
        assertThat(vat.exemption().isPresent()).isEqualTo(category == VatCategory.E || category == VatCategory.O);
    }

    @Test
    void changeNothingUnderReverseCharge() {
        assertThat(DUTCH.decide(Books.accountOf("SCHOOL", "DE", "EUR", "vatId", "DE136695976"), "BOOK", DAY)
                        .vat()
                        .category())
                .isEqualTo(VatCategory.AE);
    }

    @ParameterizedTest
    @EnumSource
    void standTogetherWithTheStandardRateAndApartByReason(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR").vatExceptions("""
                        - {sku: BOOK, from: 2026-01-01, category: Z}
                        - {sku: COURSE, from: 2026-01-01, category: E, reason: Training}
                        - {sku: CARE, from: 2026-01-01, category: E, reason: Care}
                        """);
        books.charges(
                Sale.of("A", DAY, 1, "10.03", "10.03").order("O1", "1"),
                Sale.of("A", DAY, 1, "20.00", "20.00").of("COURSE").order("O1", "2"),
                Sale.of("A", DAY, 1, "30.00", "30.00").of("CARE").order("O1", "3"),
                Sale.of("A", DAY, 1, "40.00", "40.00").of("BOOK").order("O1", "4"),
                Sale.of("A", DAY, 1, "50.00", "50.00").of("COURSE").order("O1", "5"));

        books.run().billOrders(DAY);

        assertThat(books.invoices())
                .flatExtracting(Invoice::vat)
                .extracting(
                        sum -> sum.vat().category(),
                        sum -> sum.base().toPlainString(),
                        sum -> sum.tax().toPlainString(),
                        sum -> sum.vat().exemption().map(Exemption::reason).orElse(""))
                .containsExactly(
                        tuple(VatCategory.S, "10.03", "2.11", ""),
                        tuple(VatCategory.E, "70.00", "0.00", "Training"),
                        tuple(VatCategory.Z, "40.00", "0.00", ""),
                        tuple(VatCategory.E, "30.00", "0.00", "Care"));
        assertThat(books.invoices()).hasSize(2);
        assertThat(books.jdbc()
                        .queryForList(
                                "select exemption_reason from invoice_vat order by invoice, vat_category",
                                String.class))
                .containsExactly("Training", "", "", "Care");
    }

    @Test
    void tellsEveryFaultWithItsLine() {
        assertThatThrownBy(() -> VatExceptions.parse("x.yaml", """
                        - {account: A, from: 2026-01-01, category: E}
                        - {sku: B, from: 2026-01-01, category: Z, reason: because}
                        - {from: 2026-01-01, category: Z}
                        - {account: A, category: Z}
                        - {account: A, from: 2026, category: X}
                        - {account: A, from: 2026-01-01, category: E, code: EXEMPT, reason: r}
                        - {acount: A, sku: "", from: 2026-01-01, category: S}
                        """))
                .isInstanceOf(InvalidVatRates.class)
                .hasMessage("""
                        x.yaml:1: category E without a reason, expected the text that invoices print (BR-E-10)
                        x.yaml:2: category Z has a code or reason, expected none (BR-Z-10)
                        x.yaml:3: neither account nor sku, expected one of them or both
                        x.yaml:4: no from, expected the first day on which it holds
                        x.yaml:5: '2026', expected a date written yyyy-MM-dd
                        x.yaml:5: category 'X', expected E (exempt), Z (zero-rated) or S (the standard rate again)
                        x.yaml:6: code 'EXEMPT', expected one such as VATEX-EU-132
                        x.yaml:6: the same account and sku stand here twice from 2026-01-01 on
                        x.yaml:7: unknown field 'acount', expected account, sku, from, category, code or reason
                        x.yaml:7: sku is empty, expected a value
                        x.yaml:7: neither account nor sku, expected one of them or both
                        x.yaml:7: the same account and sku stand here twice from 2026-01-01 on""");
    }

    @Test
    void tellsAReasonThatIsTooLongAndWhatIsNoList() {
        assertThatThrownBy(() -> VatExceptions.parse(
                        "x.yaml", "- {sku: A, from: 2026-01-01, category: E, reason: " + "r".repeat(1_001) + "}"))
                .hasMessage("x.yaml:1: the reason has 1001 characters, expected at most 1000");
        assertThatThrownBy(() -> VatExceptions.parse("x.yaml", "sku: A"))
                .hasMessage("x.yaml:1: expected a list of exceptions");
        assertThatThrownBy(() -> VatExceptions.parse("x.yaml", "- {sku: A"))
                .hasMessageStartingWith("x.yaml:1: not YAML: ");
    }

    @Test
    void theFileMayBeMissingAndTheOneOfTheHubHasNone() {
        assertThat(VatExceptions.read(Path.of("mappings", "tax", "none.yaml")).of("A", "B", DAY))
                .isEmpty();
        assertThat(VatExceptions.read(BillingConfiguration.exceptionsFile(Path.of("mappings")))
                        .of("SCHOOL-1", "E-BOOK", DAY))
                .isEmpty();
    }
}
