package dev.serai.dayclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.pricing.Decision;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import dev.serai.register.TestBooks;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rentals are charged in the same steps whether or not a page is priced while the one before is written. */
class RentalRunTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Invoicing EVERYTHING = new Invoicing(Optional.empty());
    private static final DayEnd RULES = new DayEnd(TestBooks.PROGRAMMES.programmes());
    private static final int PAGE = 10;
    private static final String MASTER_DATA = """
            account date=2026-01-01 account=A1 name=One country=NL currency=EUR roles=service-provider
            account date=2026-01-01 account=A2 name=Two country=NL currency=EUR roles=service-provider
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            agreement date=2026-01-01 agreement=M1 programme=msp account=A1 endCustomer=E1 signed=2026-01-01
            agreement date=2026-01-01 agreement=M2 programme=msp account=A2 endCustomer=E1 signed=2026-01-01
            """;

    /** Rentals of several days, of which months are due by the last, of some more than one. */
    private static void rent(TestBooks books) {
        books.land(MASTER_DATA
                + IntStream.range(0, 47)
                        .mapToObj(i ->
                                "activate date=" + LocalDate.of(2026, 1, 10).plusDays(i % 7 * 10L) + " licence=L" + i
                                        + " sku=SRV account=" + (i % 7 == 0 ? "A1" : "A2") + " endCustomer=E1")
                        .collect(Collectors.joining("\n")));
        for (LocalDate day = LocalDate.of(2026, 1, 1); !day.isAfter(DAY); day = day.plusDays(1)) {
            books.booking(1000).book(day, day);
        }
    }

    private static List<String> charges(TestBooks books) {
        return books.jdbc()
                .queryForList(
                        "select id || ' ' || licence || ' ' || from_date || ' ' || step from charge", String.class);
    }

    @ParameterizedTest
    @EnumSource
    void chargesInTheStepsOfOnePageAfterTheOther(TestDatabase database) {
        try (TestBooks books = new TestBooks(database)) {
            rent(books);
            Register register = books.register();
            Decision page;
            do {
                page = register.transactions()
                        .run(() -> register.close(
                                DAY, EVERYTHING, RULES.programmes(), standing -> RULES.rentals(DAY, standing, PAGE)));
            } while (!page.changes().isEmpty());
            List<String> expected = charges(books);
            books.clear();
            rent(books);

            new RentalRun(books.register(), EVERYTHING, PAGE).charge(DAY, RULES);

            assertThat(charges(books)).hasSizeGreaterThan(100).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsAtAPageThatFailsAndGoesOnThereLater(TestDatabase database) {
        try (TestBooks books = new TestBooks(database)) {
            rent(books);
            LocalDate first = LocalDate.of(2026, 1, 31);
            RentalRun run = new RentalRun(books.register(), EVERYTHING, 7);
            books.jdbc().update("update account set account = 'gone' where account = 'A2'");
            assertThatThrownBy(() -> run.charge(first, RULES)).isInstanceOf(RuntimeException.class);
            assertThat(charges(books)).hasSize(7);
            books.jdbc().update("update account set account = 'A2' where account = 'gone'");

            run.charge(first, RULES);

            assertThat(books.jdbc().queryForList("select licence from charge", String.class))
                    .hasSize(21)
                    .doesNotHaveDuplicates();
        }
    }
}
