package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoveredMonthsTest {

    @ParameterizedTest
    @CsvSource({
        "2002-08-01, 2004-07-31, 24 months, 100.00",
        "2004-07-01, 2004-07-31, 1 month, 2400.00",
        "2004-07-31, 2004-07-31, 1 day, 74400.00",
        "2003-01-31, 2003-02-27, 1 month, 2400.00",
        "2003-01-10, 2004-07-31, 18 months and 22 days, 128.28"
    })
    void sharesTheAmountOutToMonths(LocalDate from, LocalDate to, String months, BigDecimal each) {
        CoveredMonths covered = new CoveredMonths(new BigDecimal("2400.00"), CurrencyUnit.USD, new Period(from, to));
        assertThat(covered.text()).isEqualTo(months);
        assertThat(covered.shown()).isEqualTo(each);
    }

    @Test
    void comparesWithoutRounding() {
        Period year = new Period(LocalDate.of(2003, 1, 1), LocalDate.of(2003, 12, 31));
        CoveredMonths less = new CoveredMonths(new BigDecimal("100.00"), CurrencyUnit.USD, year);
        CoveredMonths more = new CoveredMonths(new BigDecimal("100.01"), CurrencyUnit.USD, year);
        assertThat(less.shown()).isEqualTo(more.shown());
        assertThat(less).isLessThan(more).isEqualByComparingTo(less);
    }
}
