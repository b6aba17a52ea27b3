package dev.serai.pricing.aip;

import static dev.serai.pricing.aip.Catalogue.buy;
import static dev.serai.pricing.aip.Catalogue.maintain;
import static dev.serai.pricing.aip.Catalogue.price;
import static dev.serai.pricing.aip.Catalogue.subscribe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.AipProgrammes;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Step;
import dev.serai.programme.ChargedMonths;
import dev.serai.programme.ChargedMonths.Policy;
import dev.serai.programme.TierCounting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each unit has the price of its own place in the count. */
class GraduatedTest {

    private final Books books = books(AipProgrammes.STARTED);

    private static Books books(ChargedMonths months) {
        Books books = Catalogue.books(AipProgrammes.with(months, TierCounting.GRADUATED));
        books.accept(
                price("aip-outright", "SERVER", "licence", "700") + " minQuantity=4",
                price("aip-outright", "SERVER", "licence", "600") + " minQuantity=6",
                price("aip-outright", "SERVER", "maintenance", "90") + " minQuantity=3",
                price("aip-outright", "SBS", "licence", "1") + " minQuantity=2",
                price("aip-subscription", "SERVER", "subscription", "15") + " minQuantity=3",
                price("msp", "SERVER", "rental", "9") + " minQuantity=3");
        return books;
    }

    private static List<String> shown(List<Charge> charges) {
        return charges.stream()
                .map(charge -> charge.quantity() + " x " + charge.unitPrice() + " x " + charge.discount() + " = "
                        + charge.amount())
                .toList();
    }

    private static List<String> steps(Charge charge) {
        return charge.steps().stream().map(Step::text).toList();
    }

    private static String activate(String licence, int quantity) {
        return "activate date=2017-01-15 licence=" + licence + " sku=SERVER account=M1 endCustomer=Bakery quantity="
                + quantity;
    }

    @Test
    void chargesEachRowThatTheUnitsFallInto() {
        assertThat(shown(books.accept(buy("2017-01-01", "O1", "SERVER", "quantity=5"))))
                .containsExactly("3 x 800 x 0 = 2400.00", "2 x 700 x 0 = 1400.00");
        assertThat(shown(books.accept(buy("2017-01-02", "O2", "DESKTOP", "quantity=1"))))
                .containsExactly("1 x 60 x 0 = 60.00");
        assertThat(shown(books.accept(buy("2017-01-03", "O3", "SERVER", "quantity=2"))))
                .containsExactly("2 x 600 x 0 = 1200.00");
        assertThat(shown(books.accept(buy("2017-01-03", "O4", "SERVER", "quantity=2 endCustomer=Bakery"))))
                .containsExactly("2 x 800 x 0 = 1600.00");
    }

    @Test
    void givesEarlierLinesOfTheOrderTheirPlacesFirst() {
        books.accept(buy("2016-01-01", "O0", "DESKTOP", "quantity=1"));
        Decision decision = books.book(
                buy("2017-01-01", "O1", "SERVER", "quantity=1"),
                buy("2017-01-01", "O1", "HYPERV", "quantity=5").replace("line=1", "line=2"),
                buy("2017-01-01", "O1", "SERVER", "quantity=3").replace("line=1", "line=3"));

        assertThat(shown(decision.charges()))
                .containsExactly(
                        "1 x 800 x 0 = 800.00",
                        "5 x 1500 x 0 = 7500.00",
                        "1 x 800 x 0 = 800.00",
                        "2 x 700 x 0 = 1400.00");
        assertThat(steps(decision.charges().get(3)))
                .containsExactly(
                        "A-52: Each unit has the price of its own place, and these units have the places (end customer"
                                + " A1, in force before the order 1, earlier in this order 1) = 4 to 5",
                        "K-17: The row of the price list in force that the counted units reach sets the price (price of licence of SERVER under aip-outright in EUR, day 2017-01-01, list"
                                + " of 2010-01-01, units that count 4, row from 4) = 700",
                        "K-16: The amount is the unit price times the quantity less the discount, rounded half up to the scale of EUR (unit price"
                                + " 700, quantity 2, discount 0) = 1400.00");
    }

    @Test
    void givesTheUpsellDiscountToTheFirstUnits() {
        books.accept(buy("2016-06-01", "O1", "SBS", "quantity=4 licence=L1"));

        List<Charge> charges = books.accept(buy("2017-01-01", "O2", "SERVER", "quantity=6 replaces=L1"));
        assertThat(shown(charges))
                .containsExactly(
                        "3 x 800 x 0.25 = 1800.00",
                        "1 x 700 x 0.25 = 525.00",
                        "1 x 700 x 0 = 700.00",
                        "1 x 600 x 0 = 600.00");
        assertThat(charges)
                .extracting(charge -> charge.steps().get(0).result())
                .containsExactly("1 to 3", "4 to 4", "5 to 5", "6 to 6");
    }

    @Test
    void countsMaintenanceByItsOwnUnits() {
        assertThat(shown(books.accept(buy("2017-01-01", "O1", "SERVER", "quantity=3 years=3 licence=L1"))))
                .containsExactly("3 x 800 x 0 = 2400.00", "2 x 200 x 0 = 400.00", "1 x 180 x 0 = 180.00");
        List<Charge> renewed = books.accept(maintain("2019-12-01", "O2", "quantity=3 years=1 licence=L1"));
        assertThat(shown(renewed)).containsExactly("2 x 100 x 0 = 200.00", "1 x 90 x 0 = 90.00");
        assertThat(renewed)
                .extracting(charge -> charge.period().orElseThrow().from() + " " + charge.rule())
                .containsOnly("2020-01-01 NM-08");
        assertThat(steps(renewed.get(1)))
                .startsWith("A-52: Each unit has the price of its own place, and these units have the places = 3 to 3");
    }

    @Test
    void leavesPlacesOfWhatIsRenewedToTheRenewal() {
        books.accept(
                subscribe("2017-01-01", "O1", "SERVER", "quantity=2 licence=S1"),
                subscribe("2017-01-01", "O2", "SERVER", "quantity=1 licence=S2"));

        assertThat(shown(books.accept(subscribe("2017-06-01", "O3", "SERVER", "quantity=4 licence=S1"))))
                .containsExactly("1 x 20 x 0 = 20.00", "3 x 15 x 0 = 45.00");
    }

    @Test
    void leavesEditionsWithoutVolumeDiscountAtTheFirstRow() {
        assertThat(shown(books.accept(buy("2017-01-01", "O1", "SBS", "quantity=3"))))
                .containsExactly("3 x 500 x 0 = 1500.00");
    }

    @Test
    void refusesALineOfWhichAPlaceHasNoPrice() {
        books.accept(
                "product date=2010-01-01 sku=NEW vendor=netjapan name=AIP edition=server",
                price("aip-outright", "NEW", "licence", "5") + " minQuantity=3");

        assertThat(books.refusal(buy("2017-01-01", "O1", "NEW", "quantity=8")))
                .isEqualTo("no-price K-17: The prices for licence of NEW under aip-outright in EUR in force since"
                        + " 2010-01-01 begin at 3 units, but 1 count; send a price with a minQuantity of 1 or less.");
    }

    @Test
    void advisesNoOtherQuantity() {
        assertThat(books.tryOut(buy("2017-01-01", "O1", "SERVER", "quantity=5 years=2"))
                        .advice())
                .isEmpty();
        assertThat(books.tryOut(subscribe("2017-01-01", "O1", "SERVER", "quantity=2"))
                        .advice())
                .isEmpty();
    }

    @Test
    void givesBackTheLastPlacesFirst() {
        books.accept(buy("2016-06-01", "O1", "SBS", "quantity=4 licence=L1"));
        books.accept(buy("2017-01-01", "O2", "SERVER", "quantity=6 replaces=L1 licence=L2"));

        assertThat(shown(books.accept("return date=2017-02-01 order=O2 line=1 quantity=3")))
                .containsExactly("-1 x 600 x 0 = -600.00", "-1 x 700 x 0 = -700.00", "-1 x 700 x 0.25 = -525.00");
        assertThat(shown(books.accept("return date=2017-02-02 order=O2 line=1 quantity=3")))
                .containsExactly("-3 x 800 x 0.25 = -1800.00");
        assertThat(books.licence("L2").units()).isZero();
    }

    @Test
    void givesBackRowsOfOnePriceOneAfterTheOther() {
        books.accept(
                price("aip-outright", "DESKTOP", "licence", "60") + " minQuantity=3",
                buy("2017-01-01", "O1", "DESKTOP", "quantity=4"));

        assertThat(shown(books.accept("return date=2017-02-01 order=O1 line=1 quantity=3")))
                .containsExactly("-2 x 60 x 0 = -120.00", "-1 x 60 x 0 = -60.00");
        assertThat(shown(books.accept("return date=2017-02-02 order=O1 line=1 quantity=1")))
                .containsExactly("-1 x 60 x 0 = -60.00");
    }

    @Test
    void chargesARentalItsPartOfAllUnits() {
        books.accept(activate("R1", 2), activate("R2", 5));
        Decision raised = books.rent("2017-01-15");

        assertThat(shown(raised.charges()))
                .containsExactly("2 x 9.857142857143 x 0 = 19.71", "5 x 9.857142857143 x 0 = 49.29");
        assertThat(steps(raised.charges().get(0)))
                .containsExactly(
                        "NP-10: All licences that the provider rents on that day count together (provider M1, day 2017-01-15,"
                                + " service month 1) = 7",
                        "K-17: The row of the price list in force that the counted units reach sets the price (price of rental of SERVER under msp in EUR, day 2017-01-15, list of"
                                + " 2010-01-01, units that count 1, row from 1) = 12",
                        "A-52: The units on these places have the price of this row (first place 1, last place 2, price"
                                + " 12) = 24",
                        "K-17: The row of the price list in force that the counted units reach sets the price (price of rental of SERVER under msp in EUR, day 2017-01-15, list of"
                                + " 2010-01-01, units that count 3, row from 3) = 9",
                        "A-52: The units on these places have the price of this row (first place 3, last place 7, price"
                                + " 9) = 45",
                        "A-52: Each unit costs its part of all units, shown with at most 12 decimals (all units cost 69,"
                                + " units 7) = 9.857142857143",
                        "A-52: The exact price times the quantity and the part of the month used is rounded half up once"
                                + " to the scale of EUR"
                                + " (exact price 69/7, quantity 2, days used 31, days of the month 31) = 19.71");
    }

    @Test
    void chargesAPartOfAMonthAndOfAllUnitsInOneRounding() {
        Books daily = books(ChargedMonths.by(Policy.DAILY_PRORATED));
        daily.accept(activate("R1", 4), "deactivate date=2017-02-22 licence=R1");

        assertThat(shown(daily.rent("2017-03-01").charges()))
                .containsExactly("4 x 10.5 x 0 = 42.00", "4 x 10.5 x 0 = 10.50");
    }

    @Test
    void rentsNothingWhereAPlaceHasNoPrice() {
        books.accept(
                "product date=2010-01-01 sku=NEW vendor=netjapan name=AIP",
                price("msp", "NEW", "rental", "5") + " minQuantity=3",
                activate("R1", 8).replace("SERVER", "NEW"));
        Decision raised = books.rent("2017-01-15");

        assertThat(raised.charges()).isEmpty();
        assertThat(raised.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code().code() + " " + rejection.rule()).isEqualTo("no-price K-32");
            assertThat(rejection.message())
                    .isEqualTo(
                            "The service month of licence R1 from 2017-01-15 is not charged: The prices for rental of"
                                    + " NEW under msp in EUR in force since 2010-01-01 begin at 3 units, but 1 count; send a"
                                    + " price with a minQuantity of 1 or less.");
        });
    }
}
