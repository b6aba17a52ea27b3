package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever pieces a line paid in parts is returned in, every payment of it comes back (K-58). */
class ReturnedInstalmentsTest {

    private static final Programmes PROGRAMMES =
            ProgrammeFiles.load(Path.of("mappings/programmes")).programmes();
    private static final LocalDate ORDERED = LocalDate.of(2003, 5, 10);
    private static final List<LocalDate> DUE = List.of(ORDERED, LocalDate.of(2004, 3, 1), LocalDate.of(2005, 3, 1));

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesToNothingPaymentByPayment(long seed) {
        Random random = new Random(seed);
        String currency = List.of("EUR", "JPY", "BHD").get(random.nextInt(3));
        int quantity = 1 + random.nextInt(12);
        Books books = Books.under(PROGRAMMES);
        Charge sold = sold(books, currency, BigDecimal.valueOf(random.nextInt(300_000), random.nextInt(5)), quantity);

        List<Charge> all = new ArrayList<>(List.of(sold));
        LocalDate day = ORDERED;
        int left = quantity;
        while (left > 0) {
            int units = 1 + random.nextInt(left);
            day = day.plusDays(1 + random.nextInt(300));
            Charge back = books.accept("return date=" + day + " order=O1 line=1 quantity=" + units)
                    .get(0);
            checkReturn(back, day, sold.instalments().size(), "seed " + seed);
            all.add(back);
            left -= units;
        }

        Map<LocalDate, BigDecimal> byDay = new TreeMap<>();
        all.stream()
                .flatMap(charge -> charge.instalments().stream())
                .forEach(part -> byDay.merge(part.date(), part.amount(), BigDecimal::add));
        assertThat(byDay.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("seed " + seed)
                .isZero();
        LocalDate last = day;
        assertThat(DUE.stream().filter(last::isBefore).map(byDay::get))
                .as("seed " + seed)
                .allSatisfy(amount -> assertThat(amount).isZero());
        assertThat(all.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("seed " + seed)
                .isZero();
    }

    private static void checkReturn(Charge back, LocalDate day, int payments, String title) {
        assertThat(back.instalments().stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(title)
                .isEqualByComparingTo(back.amount());
        List<LocalDate> later = DUE.stream().filter(day::isBefore).toList();
        List<LocalDate> expected = new ArrayList<>(List.of(day));
        expected.addAll(later);
        assertThat(back.instalments()).as(title).extracting(Instalment::date).containsExactlyElementsOf(expected);
        assertThat(back.instalments()).as(title).hasSizeLessThanOrEqualTo(payments);
        int scale = CurrencyUnit.of(back.unit()).getDecimalPlaces();
        assertThat(back.instalments())
                .as(title)
                .allSatisfy(part -> assertThat(part.amount().scale()).isEqualTo(scale));
    }

    private static Charge sold(Books books, String currency, BigDecimal unitPrice, int quantity) {
        return books.accept(
                        "account date=2001-01-01 account=A1 name=N country=DK currency=" + currency,
                        "product date=2001-01-01 sku=S vendor=microsoft name=S pool=server",
                        "price date=2001-01-01 programme=select sku=S offering=L&SA currency=" + currency
                                + " unitPrice=" + unitPrice.toPlainString(),
                        "agreement date=2003-03-01 agreement=S1 programme=select account=A1",
                        "forecast date=2003-03-01 agreement=S1 pool=server points=1500",
                        "order date=" + ORDERED + " order=O1 line=1 account=A1 programme=select sku=S offering=L&SA"
                                + " agreement=S1 payment=spread quantity=" + quantity)
                .get(0);
    }
}
