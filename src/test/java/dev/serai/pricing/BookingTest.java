package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Forecast;
import dev.serai.licence.Identity;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Pool;
import dev.serai.licence.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final String LINE = "order date=2017-05-01 order=O1 line=1 account=A1 programme=aip-outright"
            + " sku=SERVER offering=licence quantity=1";

    private final Books books = Books.with(
            "account date=2016-01-01 account=A1 name=Nordlys country=DK currency=EUR",
            "account date=2016-01-01 account=A2 name=Second country=NL currency=EUR",
            "product date=2016-01-01 sku=SERVER vendor=netjapan name=AIP_Server edition=server",
            "price date=2016-01-01 programme=aip-outright sku=SERVER offering=licence unitPrice=800 currency=EUR");

    private static String line(int number, String more) {
        return LINE.replace("line=1", "line=" + number) + " " + more;
    }

    private static List<String> codes(Decision decision) {
        return decision.rejections().stream()
                .map(rejection ->
                        rejection.event().orElseThrow() + " " + rejection.code().code())
                .toList();
    }

    @Test
    void remembersWhatItBooksAndTheLineToReturn() {
        Decision decision = books.book(LINE);

        Identity identity = new Identity("order\u001fO1\u001f1\u001fA1");
        assertThat(books.standing().booked(identity)).isPresent();
        assertThat(books.standing().lines("O1", "1")).singleElement().satisfies(line -> {
            assertThat(line.account()).isEqualTo("A1");
            assertThat(line.licence()).contains("A1/O1/1");
            assertThat(line.parts()).extracting(BookedLine.Part::charge).containsExactlyElementsOf(decision.charges());
        });
    }

    @Test
    void leavesTheStandingAsItIs() {
        assertThat(books.tryOut(LINE).charges()).hasSize(1);

        assertThat(books.standing().licence("A1/O1/1")).isEmpty();
        assertThat(books.standing().lines("O1", "1")).isEmpty();
    }

    @Test
    void namesTheSameEventAgainADuplicate() {
        books.accept(LINE);

        assertThat(books.refusal(LINE.replace("quantity=1", "quantity=01")))
                .isEqualTo(
                        "duplicate K-07: order (order O1, line 1, account A1) is booked already with the same content;"
                                + " nothing is booked again and nothing to do.");
        assertThat(books.refusal("price date=2016-01-01 programme=aip-outright sku=SERVER offering=licence"
                        + " unitPrice=800.00 currency=EUR"))
                .isEqualTo("duplicate K-07: price (programme aip-outright, sku SERVER, offering licence, currency EUR,"
                        + " minQuantity 1, date 2016-01-01) is booked already with the same content; nothing is booked"
                        + " again and nothing to do.");
    }

    @Test
    void aDuplicateIsNoRefusal() {
        books.accept(LINE);

        assertThat(books.tryOut(LINE).isRefused()).isFalse();
        assertThat(books.tryOut(LINE.replace("SERVER", "TOASTER")).isRefused()).isTrue();
    }

    @Test
    void namesTheSameLineWithOtherContentAConflict() {
        books.accept(LINE);

        assertThat(books.refusal("order date=2017-05-04 order=O1 line=1 account=A1 programme=aip-outright sku=SERVER"
                        + " offering=licence quantity=2 years=2"))
                .isEqualTo("conflict K-07: order (order O1, line 1, account A1) is booked already with date 2017-05-01,"
                        + " not 2017-05-04 and with quantity 1, not 2 and with years none, not 2; correct the row, or"
                        + " send the change as a return and a new line.");
        assertThat(books.refusal("price date=2016-01-01 programme=aip-outright sku=SERVER offering=licence"
                        + " unitPrice=790 currency=EUR"))
                .isEqualTo("conflict K-07: price (programme aip-outright, sku SERVER, offering licence, currency EUR,"
                        + " minQuantity 1, date 2016-01-01) is booked already with unitPrice 800, not 790; correct the"
                        + " row, or send the change with the date from which it holds.");
    }

    @Test
    void takesTheSendersReferenceAsTheIdentity() {
        books.accept("product date=2016-02-01 sku=A vendor=v name=a reference=R7");

        assertThat(books.refusal("product date=2016-02-02 sku=B vendor=v name=a reference=R7"))
                .isEqualTo(
                        "conflict K-07: product (reference R7) is booked already with date 2016-02-01, not 2016-02-02"
                                + " and with sku A, not B; correct the row, or send the change with the date"
                                + " from which it"
                                + " holds.");
    }

    @Test
    void refusesALineThatIsBookedUnderAnotherReference() {
        books.accept(LINE + " reference=R1");

        assertThat(books.refusal(LINE + " reference=R2"))
                .isEqualTo(
                        "conflict K-07: Order O1 line 1 of account A1 is there already under another reference; use a"
                                + " line number that is free.");
        assertThat(codes(books.tryOut(line(2, "reference=R3"), line(2, "reference=R4"))))
                .containsExactly("6 order-incomplete", "7 conflict");
    }

    @Test
    void judgesARefusedEventAnewWhenItIsSentAgain() {
        String toaster = LINE.replace("SERVER", "TOASTER");
        assertThat(books.book(toaster).isRefused()).isTrue();
        books.accept(
                "product date=2016-01-01 sku=TOASTER vendor=netjapan name=Toaster",
                "price date=2016-01-01 programme=aip-outright sku=TOASTER offering=licence unitPrice=5 currency=EUR");

        assertThat(books.accept(toaster)).hasSize(1);
    }

    @Test
    void booksAnOrderWholeOrNotAtAll() {
        Decision decision = books.book(LINE, line(2, "years=7"), line(3, ""));

        assertThat(decision.charges()).isEmpty();
        assertThat(decision.changes()).isEmpty();
        assertThat(codes(decision)).containsExactly("4 order-incomplete", "5 term-not-offered", "6 order-incomplete");
        assertThat(decision.rejections().get(0).message())
                .isEqualTo("Not booked because order (order O1, line 2, account A1) was refused as term-not-offered;"
                        + " correct that and send the whole order again.");
    }

    @Test
    void reportsARepeatedRowAndJudgesTheRestWithoutIt() {
        Decision decision = books.book(LINE, LINE, line(2, ""));

        assertThat(codes(decision)).containsExactly("5 duplicate");
        assertThat(decision.rejections().get(0).message())
                .isEqualTo("order (order O1, line 1, account A1) stands here twice with the same content; nothing is"
                        + " booked again and nothing to do.");
        assertThat(decision.charges()).hasSize(2);
        assertThat(decision.isRefused()).isFalse();
    }

    @Test
    void reportsARepeatedRowAsDuplicateEvenIfTheOrderIsRefused() {
        Decision decision = books.book(LINE, LINE, line(2, "payment=spread"));

        assertThat(codes(decision)).containsExactly("4 order-incomplete", "5 duplicate", "6 spread-not-offered");
    }

    @Test
    void leavesOutARowThatWasBookedBefore() {
        books.accept(LINE);
        Decision decision = books.book(LINE, line(2, ""));

        assertThat(codes(decision)).containsExactly("5 duplicate");
        assertThat(decision.charges()).singleElement().satisfies(charge -> assertThat(
                        charge.steps().get(0).text())
                .isEqualTo("K-18: Units of one end customer count together (end customer A1, in force before the"
                        + " order 1, in this order 1) = 2"));
    }

    @Test
    void refusesAnOrderForOneConflictingRow() {
        Decision decision = books.book(LINE, LINE.replace("quantity=1", "quantity=2"), line(2, "years=7"));

        assertThat(codes(decision)).containsExactly("4 order-incomplete", "5 conflict", "6 term-not-offered");
        assertThat(decision.rejections().get(1).message())
                .isEqualTo("order (order O1, line 1, account A1) stands here twice with quantity 1, not 2; correct the"
                        + " row, or send the change as a return and a new line.");
    }

    @Test
    void booksTheEventsOfOneRecordWholeOrNotAtAll() {
        String product = "product date=2017-01-01 sku=NEW vendor=v name=n";
        String agreement = "agreement date=2017-01-01 agreement=G programme=msp account=A7";
        Decision refused = books.book(product, agreement);

        assertThat(codes(refused)).containsExactly("4 order-incomplete", "5 unknown-account");
        assertThat(refused.rejections().get(0).message())
                .isEqualTo("Not booked because agreement (agreement G, date 2017-01-01) was refused as unknown-account;"
                        + " correct that and send the whole record again.");
        assertThat(books.standing().product("NEW")).isEmpty();

        assertThat(codes(books.book(product, product, agreement.replace("A7", "A1"))))
                .containsExactly("7 duplicate");
        assertThat(books.standing().product("NEW")).isPresent();
        assertThat(books.standing().agreement("G")).isPresent();
    }

    @Test
    void letsLaterEventsOfARecordSeeEarlierOnes() {
        Decision decision = books.book(
                "product date=2017-05-01 sku=NEW vendor=v name=n edition=desktop",
                "price date=2017-05-01 programme=aip-outright sku=NEW offering=licence unitPrice=7 currency=EUR",
                LINE.replace("SERVER", "NEW"));

        assertThat(decision.rejections()).isEmpty();
        assertThat(decision.charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualByComparingTo("7"));
    }

    @Test
    void checksALineInTheOrderOfTheContract() {
        String wrong = "order date=2017-05-01 order=O9 line=1 account=A7 programme=select sku=X offering=L quantity=1"
                + " payment=spread";
        assertThat(books.refusal(wrong))
                .isEqualTo("unknown-account K-13: Account A7 is not known on 2017-05-01; send its account event, or"
                        + " correct the account.");
        assertThat(books.refusal(wrong.replace("A7", "A1")))
                .isEqualTo("not-supported K-13: Programme select is not supported; the hub prices aip-outright,"
                        + " aip-subscription, msp, so book this order by other means.");
        assertThat(books.refusal(wrong.replace("A7", "A1").replace("select", "aip-outright")))
                .isEqualTo("unknown-sku K-13: Product X is not known on 2017-05-01; send its product event, or correct"
                        + " the sku.");
        assertThat(books.refusal(LINE + " payment=spread"))
                .isEqualTo("spread-not-offered MS-21: Programme aip-outright offers no spread payment; order O1 line 1"
                        + " must say payment upfront.");
        assertThat(books.refusal(LINE.replace("licence", "SA")))
                .isEqualTo("not-supported K-13: Programme aip-outright sells licence and maintenance, not SA; correct"
                        + " the offering or the programme.");
    }

    @Test
    void refusesOrdersOfProgrammesThatTakeNoneOrHadNotBegun() {
        assertThat(books.refusal(LINE.replace("aip-outright", "msp")))
                .isEqualTo("not-supported K-13: Programme msp takes no orders; correct the programme of order O1 line"
                        + " 1.");
        books.accept("account date=1999-01-01 account=OLD name=Old country=DK currency=EUR");
        assertThat(books.refusal(LINE.replace("A1", "OLD").replace("2017-05-01", "2000-12-31")))
                .isEqualTo("not-supported K-13: Programme aip-outright has no terms on 2000-12-31; they begin on"
                        + " 2001-01-01, so correct the date or the terms.");
    }

    @Test
    void refusesEventsThatNothingDecides() {
        Booking bare = new Booking(AipProgrammes.all(), Map.of(), Map.of());
        LandedEvent forecast = LandedEvent.of(
                0,
                new Forecast(LocalDate.of(2017, 1, 1), "G", Pool.SERVER, new BigDecimal("2000")),
                Optional.empty(),
                new Source("test", "test.csv", "0".repeat(64), 1));

        assertThat(bare.book(new LandedUnit(List.of(forecast)), books.standing())
                        .rejections())
                .extracting(rejection -> rejection.code().code() + " " + rejection.rule() + ": " + rejection.message())
                .containsExactly("not-supported K-13: Events of type forecast are not supported; leave them out of the"
                        + " feed.");
    }

    @Test
    void keepsWhatIsStatedThoughNothingFollows() {
        books.accept(
                "release date=2017-01-01 sku=SERVER version=5",
                "vendor-charge date=2017-01-01 vendor=netjapan reference=V1 account=A1 sku=SERVER quantity=1 amount=5"
                        + " currency=EUR",
                "price date=2017-01-01 programme=select sku=LATER offering=L unitPrice=5 currency=EUR",
                "value date=2017-01-01 sku=LATER measure=points amount=2");

        assertThat(books.standing().stated()).hasSize(8);
    }

    @Test
    void refusesAnAgreementOfAnUnknownAccount() {
        assertThat(books.refusal("agreement date=2017-01-01 agreement=G programme=msp account=A7"))
                .isEqualTo("unknown-account K-13: Account A7 is not known on 2017-01-01; send its account event, or"
                        + " correct the account.");
    }

    @Test
    void movesALicenceForNothing() {
        books.accept(LINE + " licence=L1");

        assertThat(books.accept("move date=2017-06-01 licence=L1 device=SRV-2")).isEmpty();
        assertThat(books.refusal("move date=2017-06-01 licence=L7 device=SRV-2"))
                .isEqualTo("unknown-licence NP-11: Licence L7 is not known on 2017-06-01; book what makes it first, or"
                        + " correct the id.");
    }

    @Test
    void explainsAChargeStepByStep() {
        Charge charge = books.accept(LINE).get(0);

        assertThat(charge.rule()).isEqualTo("NP-09");
        assertThat(charge.discount()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(charge.steps())
                .extracting(Step::text)
                .containsExactly(
                        "K-18: Units of one end customer count together (end customer A1, in force before the order 0,"
                                + " in this order 1) = 1",
                        "K-17: The row of the price list in force that the counted units reach sets the price"
                                + " (price of licence of SERVER under aip-outright in EUR, day 2017-05-01, list"
                                + " of 2016-01-01, units that count 1, row from 1) = 800",
                        "K-16: The amount is the unit price times the quantity less the discount, rounded half"
                                + " up to the scale of EUR (unit price"
                                + " 800, quantity 1, discount 0) = 800.00");
    }
}
