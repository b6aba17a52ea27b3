package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Offering;
import dev.serai.programme.PriceKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PriceListTest {

    private final Books books = Books.with();

    private void price(String date, String amount, String more) {
        books.accept("price date=" + date + " programme=p sku=S unitPrice=" + amount + " currency=EUR " + more);
    }

    private static PriceAsked asked(Offering offering, int years, int quantity) {
        PriceKey key = new PriceKey("p", "S", offering, CurrencyUnit.EUR);
        return new PriceAsked(key, LocalDate.of(2017, 5, 1), Optional.empty(), Optional.of(years), quantity);
    }

    private Optional<BigDecimal> found(Offering offering, int years, int quantity) {
        return new PriceList(books.standing())
                .find(asked(offering, years, quantity))
                .map(UnitPrice::amount);
    }

    @Test
    void multipliesWhatIsPerYearAndNothingElse() {
        price("2017-01-01", "10", "offering=maintenance");
        price("2017-01-01", "10", "offering=subscription");
        price("2017-01-01", "10", "offering=licence");
        price("2017-01-01", "10", "offering=credits");

        assertThat(found(Offering.MAINTENANCE, 3, 1)).contains(new BigDecimal("30"));
        assertThat(found(Offering.SUBSCRIPTION, 3, 1)).contains(new BigDecimal("30"));
        assertThat(found(Offering.LICENCE, 3, 1)).contains(new BigDecimal("10"));
        assertThat(found(Offering.CREDITS, 3, 1)).contains(new BigDecimal("10"));
    }

    @Test
    void prefersTheRowThatNamesTheTermWhateverItsDate() {
        price("2016-01-01", "25", "offering=maintenance years=3");
        price("2017-04-01", "10", "offering=maintenance");

        assertThat(found(Offering.MAINTENANCE, 3, 1)).contains(new BigDecimal("25"));
        assertThat(found(Offering.MAINTENANCE, 2, 1)).contains(new BigDecimal("20"));
    }

    @Test
    void takesTheRowWithTheHighestMinimumThatIsReached() {
        price("2017-01-01", "10", "offering=licence");
        price("2017-01-01", "9", "offering=licence minQuantity=10");
        price("2017-01-01", "8", "offering=licence minQuantity=25");

        assertThat(found(Offering.LICENCE, 1, 9)).contains(new BigDecimal("10"));
        assertThat(found(Offering.LICENCE, 1, 10)).contains(new BigDecimal("9"));
        assertThat(found(Offering.LICENCE, 1, 1000)).contains(new BigDecimal("8"));
    }

    @Test
    void replacesTheWholeTableByALaterDate() {
        price("2017-01-01", "10", "offering=licence");
        price("2017-01-01", "9", "offering=licence minQuantity=10");
        price("2017-05-01", "11", "offering=licence");
        price("2017-05-02", "1", "offering=licence");

        assertThat(found(Offering.LICENCE, 1, 10)).contains(new BigDecimal("11"));
    }

    @Test
    void keepsTheDecimalsOfAUnitPrice() {
        price("2017-01-01", "0.000123", "offering=maintenance");

        assertThat(found(Offering.MAINTENANCE, 2, 1)).contains(new BigDecimal("0.000246"));
    }

    @Test
    void explainsRowAndTerm() {
        price("2017-01-01", "10", "offering=maintenance");

        assertThat(new PriceList(books.standing())
                        .find(asked(Offering.MAINTENANCE, 2, 4))
                        .orElseThrow()
                        .steps())
                .extracting(Step::text)
                .containsExactly(
                        "K-17: The row of the price list in force that the counted units reach sets the price"
                                + " (price of maintenance of S under p in EUR, day 2017-05-01, list of"
                                + " 2017-01-01, units that count 4, row from 1) = 10",
                        "K-15: The row is a price for one year (price 10, years 2) = 20");
    }

    @Test
    void explainsAPriceOfAWholeTerm() {
        price("2017-01-01", "25", "offering=maintenance years=3");

        assertThat(new PriceList(books.standing())
                        .find(asked(Offering.MAINTENANCE, 3, 1))
                        .orElseThrow()
                        .steps()
                        .get(1)
                        .text())
                .isEqualTo("K-15: The row is the price of the whole term (years 3) = 25");
    }

    @Test
    void saysWhatIsMissing() {
        price("2017-06-01", "10", "offering=licence");
        assertThat(found(Offering.LICENCE, 1, 1)).isEmpty();
        assertThat(new PriceList(books.standing()).missing(asked(Offering.LICENCE, 1, 1)))
                .isEqualTo("No price for licence of S under p in EUR is in force on 2017-05-01; send one dated on or"
                        + " before that day.");

        price("2017-05-01", "9", "offering=licence minQuantity=10");
        assertThat(found(Offering.LICENCE, 1, 9)).isEmpty();
        assertThat(new PriceList(books.standing()).missing(asked(Offering.LICENCE, 1, 9)))
                .isEqualTo("The prices for licence of S under p in EUR in force since 2017-05-01 begin at 10 units, but"
                        + " 9 count; send a price with a minQuantity of 9 or less.");
    }
}
