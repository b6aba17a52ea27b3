package dev.serai.pricing.open;

import static dev.serai.pricing.open.OpenCatalogue.business;
import static dev.serai.pricing.open.OpenCatalogue.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Period;
import dev.serai.pricing.Advice;
import dev.serai.pricing.AdviceCode;
import dev.serai.pricing.Books;
import dev.serai.pricing.CoveredMonths;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice on assurance that is paid for two years and ends with an authorization opened earlier (MO-18, K-45). */
class LateAssuranceTest {

    private final Books books = OpenCatalogue.books();

    private List<Advice> advice(String date, String offering, String more) {
        return books.tryOut(business(date, "O2", "WINSRV", offering, 1, "agreement=AUTH1 " + more))
                .advice();
    }

    private void open(String date) {
        books.accept(business(date, "O1", "OFFICE", "L", 5, "agreement=AUTH1"));
    }

    @Test
    void comparesTheCostOfACoveredMonth() {
        open("2002-08-01");
        Advice advice = advice("2004-02-01", "L&SA", "").get(0);

        assertThat(advice.event()).isEqualTo(books.last());
        assertThat(advice.code()).isEqualTo(AdviceCode.OPEN_NEW_AUTHORIZATION);
        assertThat(advice.message())
                .isEqualTo(
                        "Assurance of WINSRV ordered on 2004-02-01 ends with authorization AUTH1 on 2004-07-31: 1500.00"
                                + " USD for 6 months is 250.00 USD a month; opening a new authorization would cover 24 months"
                                + " until 2006-01-31 for the same amount, 62.50 USD a month.");
        assertThat(text(advice.steps()))
                .containsExactly(
                        "MO-16: Assurance ends with its authorization (opened 2002-08-01) = 2004-07-31",
                        "MO-18: The amount divided by the covered months, rounded for display (amount 1500.00, from"
                                + " 2004-02-01, to 2004-07-31, months 6 months, days of the last month 31) = 250.00",
                        "MO-16: Under an authorization opened with this order it would end later (opened 2004-02-01) ="
                                + " 2006-01-31",
                        "MO-18: The amount divided by the covered months, rounded for display (amount 1500.00, from"
                                + " 2004-02-01, to 2006-01-31, months 24 months, days of the last month 28) = 62.50");
    }

    @Test
    void advisesOnAssuranceAloneToo() {
        open("2002-08-01");

        assertThat(advice("2004-07-31", "SA", "channel=oem purchased=2004-07-31"))
                .extracting(Advice::message)
                .containsExactly(
                        "Assurance of WINSRV ordered on 2004-07-31 ends with authorization AUTH1 on 2004-07-31:"
                                + " 500.00 USD for 1 day is 15500.00 USD a month; opening a new authorization would cover 24"
                                + " months until 2006-07-30 for the same amount, 20.83 USD a month.");
    }

    @Test
    void isSilentOnTheOpeningDayAndOnLicencesAlone() {
        open("2002-08-01");

        assertThat(advice("2002-08-01", "L&SA", "")).isEmpty();
        assertThat(advice("2002-08-02", "L", "")).isEmpty();
        assertThat(advice("2002-08-02", "L&SA", "")).hasSize(1);
    }

    /** A new authorization that would end on the same day gains nothing. */
    @Test
    void isSilentWhereANewAuthorizationWouldEndOnTheSameDay() {
        open("2004-02-28");
        assertThat(advice("2004-02-29", "L&SA", "")).isEmpty();
        assertThat(advice("2004-03-01", "L&SA", "")).hasSize(1);

        Books endOfMonth = OpenCatalogue.booksWith("open-business: {expiry: END_OF_MONTH}");
        endOfMonth.accept(business("2002-08-02", "O1", "OFFICE", "L", 5, "agreement=AUTH1"));
        assertThat(endOfMonth
                        .tryOut(business("2002-08-20", "O2", "OFFICE", "L&SA", 1, "agreement=AUTH1"))
                        .advice())
                .isEmpty();
        assertThat(endOfMonth
                        .tryOut(business("2002-09-10", "O2", "OFFICE", "L&SA", 1, "agreement=AUTH1"))
                        .advice())
                .extracting(Advice::message)
                .hasSize(1)
                .first()
                .asString()
                .contains("for 23 months and 22 days is", "cover 24 months and 21 days until 2004-09-30");
    }

    @ParameterizedTest
    @CsvSource({
        "2004-02-01, 2004-07-31, 6 months,              250.00",
        "2003-06-15, 2004-07-31, 13 months and 17 days, 110.71",
        "2004-07-31, 2004-07-31, 1 day,                 46500.00",
        "2004-01-31, 2004-02-27, 28 days,               1553.57",
        "2004-01-31, 2004-02-28, 1 month,               1500.00",
        "2004-01-31, 2004-02-29, 1 month and 1 day,     1453.13",
        "2004-02-29, 2006-02-27, 24 months,             62.50",
        "2003-11-30, 2004-02-28, 3 months,              500.00",
        "2004-06-30, 2004-07-31, 1 month and 2 days,    1409.09"
    })
    void countsWholeMonthsAndThePartOfTheLast(LocalDate from, LocalDate to, String text, BigDecimal each) {
        CoveredMonths months = new CoveredMonths(new BigDecimal("1500.00"), CurrencyUnit.USD, new Period(from, to));

        assertThat(months.text()).isEqualTo(text);
        assertThat(months.shown()).isEqualByComparingTo(each);
    }

    @Test
    void givesBothKindsOfAdviceOnce() {
        books.accept(OpenCatalogue.price("open-business", "WINSRV", "L", "10", "USD") + " minQuantity=2");
        open("2002-08-01");

        assertThat(advice("2004-02-01", "L&SA", ""))
                .extracting(Advice::code)
                .containsExactlyInAnyOrder(AdviceCode.CHEAPER_NEXT_TIER, AdviceCode.OPEN_NEW_AUTHORIZATION);
    }
}
