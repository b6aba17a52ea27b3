package dev.serai.pricing.open;

import static dev.serai.pricing.open.OpenCatalogue.line;
import static dev.serai.pricing.open.OpenCatalogue.volume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Pool;
import dev.serai.pricing.Books;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.PoolLevel;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a first order opens. */
class FirstOrderTest {

    /** K-42: the country decides nothing where no level is offered in one region only. */
    @Test
    void anAccountGetsNoRegionWhereNoLevelHasOne() {
        Books everywhere =
                OpenCatalogue.booksWith("open-volume: {levels: [{level: 500, points: 500}], emeaCountries: null}");
        everywhere.accept(volume("2002-08-01", "O1", "OFFICE", "L", 250, "agreement=V1"));

        assertThat(everywhere.standing().levelAgreement("V1").map(LevelAgreement::region))
                .contains(Optional.empty());
    }

    /** Sums are kept by their numbers; these two have the same hash code. */
    @Test
    void eachAuthorizationOfAnOrderCountsItsOwnLines() {
        Books books = OpenCatalogue.books();
        books.book(
                volume("2002-08-01", "O1", "OFFICE", "L", 250, "agreement=Aa"),
                line(2, "2002-08-01", "O1", "open-volume", "OFFICE", "L", 300, "agreement=BB"));

        assertThat(points(books, "Aa"))
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("500"));
        assertThat(points(books, "BB"))
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("600"));
    }

    private static Optional<BigDecimal> points(Books books, String number) {
        return books.standing()
                .levelAgreement(number)
                .flatMap(agreement -> agreement.pool(Pool.APPLICATION))
                .map(PoolLevel::points);
    }
}
