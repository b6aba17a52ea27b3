package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books;
import org.junit.jupiter.api.Test;

class HubRulesTest {

    @Test
    void anAmountThatIsNoNumberIsAFinding() {
        assertThat(HubRules.findings(Books.RATES, () -> {
                    throw new NumberFormatException("Price/PriceAmount is empty");
                }))
                .containsExactly(new Finding("HUB-NUMBER", "an amount is not a number: Price/PriceAmount is empty"));
    }
}
