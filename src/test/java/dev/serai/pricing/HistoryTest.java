package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Product;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {

    private static final String PRODUCT = " product sku=S vendor=microsoft name=";

    @ParameterizedTest
    @CsvSource({"2000-12-31, ''", "2001-01-01, Third", "2001-12-31, Third", "2002-01-01, Second"})
    void aProductIsAsItWasStatedLastBeforeTheDay(String day, String name) {
        Past past = Past.of(
                "2001-01-01" + PRODUCT + "First",
                "2002-01-01" + PRODUCT + "Second",
                "2001-01-01" + PRODUCT + "Third reference=R1");

        assertThat(past.until("2003-01-01")
                        .product("S", LocalDate.parse(day))
                        .map(Product::name)
                        .orElse(""))
                .isEqualTo(name);
    }

    @Test
    void anotherProductIsNotMeant() {
        assertThat(Past.of("2001-01-01" + PRODUCT + "First").until("2003-01-01").product("T", LocalDate.of(2003, 1, 1)))
                .isEmpty();
    }
}
