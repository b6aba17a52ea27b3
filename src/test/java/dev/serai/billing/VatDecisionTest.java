package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Account;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatDecisionTest {

    private static final VatDecision DUTCH = new VatDecision(Seller.DEMO, Books.RATES, VatExceptions.NONE);

    @ParameterizedTest(name = "{0} with {1} on {2}: {3} {4}")
    @CsvSource({
        "NL, NL123456782B01, 2026-05-04, S, 21",
        "NL, , 2026-05-04, S, 21",
        "NL, DE136695976, 2026-05-04, S, 21",
        "DE, DE136695976, 2026-05-04, AE, 0",
        "GR, EL123456789, 2026-05-04, AE, 0",
        "FR, BE0123456749, 2026-05-04, AE, 0",
        "GR, GR123456789, 2026-05-04, S, 21",
        "DE, , 2026-05-04, S, 21",
        "DE, DE1, 2026-05-04, S, 21",
        "DE, DE136695967, 2026-05-04, S, 21",
        "BE, NL123456782B01, 2026-05-04, S, 21",
        "DE, GB123456789, 2026-05-04, S, 21",
        "US, , 2026-05-04, O, 0",
        "CH, CHE123456789MWST, 2026-05-04, O, 0",
        "GB, GB123456789, 2026-05-04, O, 0",
        "GB, GB123456789, 2020-12-31, AE, 0",
        "HR, HR12345678901, 2013-06-30, O, 0",
        "HR, HR12345678901, 2013-07-01, AE, 0"
    })
    void decidesByCountryIdAndDay(String country, String vatId, LocalDate day, VatCategory category, String percent) {
        Account buyer = vatId == null
                ? Books.accountOf("A", country, "EUR")
                : Books.accountOf("A", country, "EUR", "vatId", vatId);
        VatTreatment treatment = DUTCH.decide(buyer, "SKU", day);
        assertThat(treatment.vat().category()).isEqualTo(category);
        assertThat(treatment.vat().percent()).isEqualByComparingTo(percent);
        assertThat(treatment.note().isPresent()).isEqualTo(category == VatCategory.S && !country.equals("NL"));
    }

    @Test
    void aSellerOutsideTheEuChargesNobodyAbroad() {
        Seller british =
                new Seller("Ltd", "s", "p", "c", "GB", "GB123456789", "1", "", "GB82WEST12345698765432", "e", "p");
        VatDecision decision = new VatDecision(british, Books.RATES, VatExceptions.NONE);
        LocalDate day = LocalDate.of(2026, 5, 4);
        Account german = Books.accountOf("A", "DE", "EUR", "vatId", "DE136695976");

        assertThat(decision.decide(german, "SKU", day).vat().category()).isEqualTo(VatCategory.O);
        assertThat(decision.decide(Books.accountOf("B", "GB", "EUR"), "SKU", day)
                        .vat()
                        .percent())
                .isEqualByComparingTo("20");
    }
}
