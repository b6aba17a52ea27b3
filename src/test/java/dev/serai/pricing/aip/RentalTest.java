package dev.serai.pricing.aip;

import static dev.serai.pricing.aip.Catalogue.buy;
import static dev.serai.pricing.aip.Catalogue.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.AipProgrammes;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Step;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RentalTest {

    private final Books books = Catalogue.books();

    private static String activate(String date, String licence, String more) {
        return "activate date=" + date + " licence=" + licence + " sku=SERVER account=M1 endCustomer=Bakery " + more;
    }

    private static String deactivate(String date, String licence) {
        return "deactivate date=" + date + " licence=" + licence;
    }

    private static List<String> months(Decision decision) {
        return decision.charges().stream()
                .map(charge -> charge.period().orElseThrow())
                .map(period -> period.from() + ".." + period.to())
                .toList();
    }

    @Test
    void chargesNothingOnActivationAndAMonthWhenTheClockReachesIt() {
        assertThat(books.accept(activate("2017-01-15", "R1", "quantity=2"))).isEmpty();
        Decision raised = books.rent("2017-01-15");

        assertThat(raised.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.event()).isEmpty();
            assertThat(charge.date()).isEqualTo("2017-01-15");
            assertThat(charge.amount()).isEqualByComparingTo("24.00");
            assertThat(charge.rule()).isEqualTo("NP-10");
            assertThat(charge.subject().programme()).isEqualTo("msp");
            assertThat(charge.subject().order()).isEmpty();
            assertThat(charge.steps())
                    .extracting(Step::text)
                    .containsExactly(
                            "NP-10: All licences that the provider rents on that day count together (provider M1, day"
                                    + " 2017-01-15, service month 1) = 2",
                            "K-17: The row of the price list in force that the counted units reach sets the"
                                    + " price (price of rental of SERVER under msp in EUR, day 2017-01-15, list of"
                                    + " 2010-01-01, units that count 2, row from 1) = 12",
                            "K-16: The amount is the unit price times the quantity less the discount, rounded"
                                    + " half up to the scale of EUR (unit"
                                    + " price 12, quantity 2, discount 0) = 24.00");
        });
        assertThat(books.rent("2017-02-14").charges()).isEmpty();
    }

    @Test
    void countsMonthsFromTheDayOfActivationWithoutDrifting() {
        books.accept(activate("2015-12-31", "R1", ""));

        assertThat(months(books.rent("2016-05-30")))
                .containsExactly(
                        "2015-12-31..2016-01-30",
                        "2016-01-31..2016-02-28",
                        "2016-02-29..2016-03-30",
                        "2016-03-31..2016-04-29",
                        "2016-04-30..2016-05-30");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-15, 2017-01-15, 1",
        "2017-01-15, 2017-01-16, 1",
        "2017-01-15, 2017-02-15, 1",
        "2017-01-15, 2017-02-16, 2",
        "2017-01-31, 2017-02-28, 1",
        "2017-01-31, 2017-03-01, 2",
        "2016-02-29, 2017-02-28, 12"
    })
    void chargesEveryStartedMonthAndNotTheDayOfDeactivation(String from, String to, int months) {
        books.accept(activate(from, "R1", ""), deactivate(to, "R1"));

        assertThat(books.rent("2020-01-01").charges()).hasSize(months);
    }

    @Test
    void takesPriceAndTierOfTheFirstDayAlsoWhenRaisedLate() {
        books.accept(
                price("msp", "SERVER", "rental", "10") + " minQuantity=5",
                activate("2017-01-15", "R1", ""),
                activate("2017-02-01", "R2", "quantity=4"),
                deactivate("2017-03-01", "R2"),
                price("msp", "SERVER", "rental", "99").replace("2010-01-01", "2017-03-16"));

        assertThat(books.rent("2017-04-14").charges())
                .filteredOn(charge -> charge.subject().licence().equals(Optional.of("R1")))
                .extracting(charge -> charge.date() + " " + charge.unitPrice())
                .containsExactly("2017-01-15 12", "2017-02-15 10", "2017-03-15 12");
    }

    @Test
    void countsALicenceForTheTierOfTheDayItBeginsAndNotOfTheDayItEnds() {
        books.accept(
                activate("2017-01-15", "R1", ""),
                activate("2017-01-15", "R2", ""),
                deactivate("2017-01-15", "R2"),
                activate("2016-12-01", "R3", ""),
                deactivate("2017-01-15", "R3"));

        assertThat(books.rent("2017-01-15").charges())
                .filteredOn(charge -> charge.subject().licence().equals(Optional.of("R1")))
                .extracting(charge -> charge.steps().get(0).result())
                .containsExactly(2L);
    }

    @Test
    void reportsAMonthWithoutAPriceAndRunsOn() {
        books.accept(
                price("msp", "SERVER", "rental", "12").replace("2010-01-01", "2017-02-15") + " minQuantity=5",
                price("msp", "SERVER", "rental", "13").replace("2010-01-01", "2017-03-15"),
                activate("2017-01-15", "R1", ""));
        Decision raised = books.rent("2017-03-15");

        assertThat(raised.charges())
                .extracting(charge -> charge.date() + " " + charge.unitPrice())
                .containsExactly("2017-01-15 12", "2017-03-15 13");
        assertThat(raised.rejections())
                .containsExactly(Rejection.of(
                        OptionalLong.empty(),
                        RejectionCode.NO_PRICE,
                        "K-32",
                        "The service month of licence R1 from 2017-02-15 is not charged: The prices for rental"
                                + " of SERVER"
                                + " under msp in EUR in force since 2017-02-15 begin at 5 units, but 1 count; send a"
                                + " price with a minQuantity of 1 or less.",
                        Step.with("licence", "R1"),
                        Step.with("first day", LocalDate.parse("2017-02-15")),
                        Step.with("units that count", 1L)));
        assertThat(books.standing().rental("R1").map(Rental::monthsRaised)).contains(3);
    }

    @Test
    void leavesARentalThatIsNotDueAlone() {
        books.accept(activate("2017-01-15", "R1", ""));
        Rental rental = books.standing().rental("R1").orElseThrow();

        assertThat(new RentalMonths(AipProgrammes.all())
                        .charge(List.of(rental), LocalDate.of(2017, 1, 14), books.standing()))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void rentsToServiceProvidersWithASignedAgreementOnly() {
        books.accept(
                "agreement date=2017-01-01 agreement=G3 programme=msp account=M1 endCustomer=Hotel",
                "agreement date=2017-01-01 agreement=G4 programme=msp account=M1 endCustomer=Museum signed=2017-02-01",
                "agreement date=2017-01-01 agreement=G5 programme=select account=M1 endCustomer=Bank"
                        + " signed=2017-01-01");

        assertThat(books.refusal(activate("2017-01-15", "R1", "").replace("M1", "A1")))
                .isEqualTo("not-eligible NM-11: Account A1 is not a service provider and cannot rent; give it the role"
                        + " service-provider.");
        for (String customer : List.of("Hotel", "Museum", "Bank", "Nobody")) {
            assertThat(books.refusal(activate("2017-01-31", "R1", "").replace("Bakery", customer)))
                    .isEqualTo("no-service-agreement NP-07: Account M1 has no service agreement with " + customer
                            + " signed by 2017-01-31; send its agreement event with the day of signature.");
        }
        assertThat(books.accept(activate("2017-02-01", "R1", "").replace("Bakery", "Museum")))
                .isEmpty();
    }

    @Test
    void refusesAnActivationOfWhatIsNotKnownOrHasNoPrice() {
        assertThat(books.refusal(activate("2017-01-15", "R1", "").replace("M1", "M9")))
                .isEqualTo("unknown-account K-13: Account M9 is not known on 2017-01-15; send its account event, or"
                        + " correct the account.");
        assertThat(books.refusal(activate("2017-01-15", "R1", "").replace("SERVER", "X")))
                .isEqualTo("unknown-sku K-13: Product X is not known on 2017-01-15; send its product event, or correct"
                        + " the sku.");
        books.accept("product date=2010-01-01 sku=NEW vendor=netjapan name=n");
        assertThat(books.refusal(activate("2017-01-15", "R1", "").replace("SERVER", "NEW")))
                .isEqualTo("no-price K-31: No price for rental of NEW under msp in EUR is in force on 2017-01-15; send"
                        + " one dated on or before that day.");
    }

    @Test
    void acceptsAnActivationWhosePriceBeginsAtAHigherQuantity() {
        books.accept(
                "product date=2010-01-01 sku=NEW vendor=netjapan name=n",
                price("msp", "NEW", "rental", "5") + " minQuantity=5",
                activate("2017-01-15", "R1", "").replace("SERVER", "NEW"));

        assertThat(books.rent("2017-01-15").rejections()).hasSize(1);
    }

    @Test
    void refusesALicenceThatIsRentedOrBought() {
        books.accept(activate("2017-01-15", "R1", ""), buy("2017-01-15", "O1", "SBS", "quantity=1 licence=L1"));

        assertThat(books.refusal(activate("2017-01-16", "R1", "")))
                .isEqualTo("already-used NM-05: Licence R1 is rented already and cannot be activated on 2017-01-16;"
                        + " deactivate it first, or correct the id.");
        assertThat(books.refusal(activate("2017-01-16", "L1", "")))
                .isEqualTo("already-used NM-05: Licence L1 was bought and cannot be activated on 2017-01-16; deactivate"
                        + " it first, or correct the id.");
    }

    @Test
    void beginsANewRentalOfAnEndedLicence() {
        books.accept(
                activate("2017-01-15", "R1", ""), deactivate("2017-02-10", "R1"), activate("2017-02-10", "R1", ""));

        assertThat(months(books.rent("2017-02-15")))
                .containsExactly("2017-01-15..2017-02-14", "2017-02-10..2017-03-09");
        assertThat(books.refusal(activate("2017-02-10", "R1", "reference=again")))
                .startsWith("already-used NM-05");
    }

    @Test
    void refusesToBeginALicenceAgainBeforeItHasEndedOrOnTheDayItBegan() {
        books.accept(
                activate("2017-01-15", "R1", ""),
                deactivate("2017-03-10", "R1"),
                activate("2017-01-15", "R2", ""),
                deactivate("2017-01-15", "R2"));

        assertThat(books.refusal(activate("2017-03-09", "R1", "")))
                .startsWith("already-used NM-05: Licence R1 is rented already and cannot be activated on 2017-03-09;");
        assertThat(books.refusal(activate("2017-01-15", "R2", "reference=again")))
                .startsWith("already-used NM-05: Licence R2 is rented already and cannot be activated on 2017-01-15;");
    }

    @Test
    void endsOnlyWhatRuns() {
        books.accept(
                activate("2017-01-15", "R1", ""),
                deactivate("2017-02-10", "R1"),
                activate("2017-03-15", "R2", ""),
                buy("2017-01-15", "O1", "SBS", "quantity=1 licence=L1"));

        assertThat(books.refusal(deactivate("2017-02-11", "R1")))
                .isEqualTo("not-active K-31: Licence R1 was deactivated on 2017-02-10, so it cannot be deactivated on"
                        + " 2017-02-11; correct the licence or the date.");
        assertThat(books.refusal(deactivate("2017-02-11", "R2")))
                .isEqualTo(
                        "not-active K-31: Licence R2 was activated only on 2017-03-15, so it cannot be deactivated on"
                                + " 2017-02-11; correct the licence or the date.");
        assertThat(books.refusal(deactivate("2017-02-11", "L1")))
                .isEqualTo("not-active K-31: Licence L1 is not rented, so it cannot be deactivated on 2017-02-11;"
                        + " correct the licence or the date.");
        assertThat(books.refusal(deactivate("2017-02-11", "R9")))
                .isEqualTo("unknown-licence K-31: Licence R9 is not known on 2017-02-11; book what makes it first, or"
                        + " correct the id.");
    }

    @Test
    void refusesRentalsWhereTheProgrammeHasNoTerms() {
        Programmes none =
                new Programmes(List.of(AipProgrammes.all().find("aip-outright").orElseThrow()));
        Books bare = Books.under(none);
        bare.accept(
                "account date=2010-01-01 account=M1 name=C country=DE currency=EUR roles=service-provider",
                "product date=2010-01-01 sku=SERVER vendor=v name=n");

        assertThat(bare.refusal(activate("2017-01-15", "R1", "")))
                .isEqualTo("not-supported K-20: Licence R1 cannot be rented on 2017-01-15, because vendor v of product"
                        + " SERVER has no programme of kind rental that day; add its file to the programmes, or correct"
                        + " the vendor.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neverGetsCheaperByBeingSplit(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(800));
            LocalDate middle = start.plusDays(1 + random.nextInt(400));
            LocalDate end = middle.plusDays(1 + random.nextInt(400));
            assertThat(months(start, middle, "A" + i) + months(middle, end, "B" + i))
                    .as("%s to %s to %s", start, middle, end)
                    .isGreaterThanOrEqualTo(months(start, end, "C" + i));
        }
    }

    private int months(LocalDate from, LocalDate to, String licence) {
        books.accept(activate(from.toString(), licence, ""), deactivate(to.toString(), licence));
        return (int) books.rent("2030-01-01").charges().stream()
                .filter(charge -> charge.subject().licence().equals(Optional.of(licence)))
                .map(Charge::period)
                .flatMap(Optional::stream)
                .count();
    }
}
