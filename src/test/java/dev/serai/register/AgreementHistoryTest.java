package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Acquisitions, reorders and returns under an agreement (MO-26). */
class AgreementHistoryTest {

    private static final String EVENTS = """
            account date=2024-01-01 account=A1 name=Reseller country=NL currency=EUR
            account date=2024-01-01 account=A2 name=Other country=NL currency=EUR
            product date=2024-01-01 sku=OFF vendor=microsoft name=Office pool=application
            product date=2024-01-01 sku=WIN vendor=microsoft name=Windows pool=server
            price date=2024-01-01 programme=open-business sku=OFF offering=L unitPrice=400 currency=EUR
            price date=2024-01-01 programme=open-business sku=WIN offering=L unitPrice=100 currency=EUR
            order date=2024-02-01 order=O1 line=1 account=A1 programme=open-business sku=OFF offering=L quantity=6
            order date=2024-02-01 order=O1 line=2 account=A1 programme=open-business sku=WIN offering=L quantity=2
            order date=2024-03-01 order=O2 line=1 account=A1 programme=open-business sku=WIN offering=L quantity=1 agreement=O1
            return date=2024-03-02 order=O1 line=1 quantity=4
            order date=2024-03-02 order=O1 line=1 account=A2 programme=open-business sku=OFF offering=L quantity=7 agreement=N9
            """;

    private static TestBooks books(TestDatabase database) {
        TestBooks books = new TestBooks(database);
        books.land(EVENTS);
        for (var day = books.landed().earliest();
                day.isPresent();
                day = books.landed().earliest()) {
            books.booking(1000).book(day.get(), day.get().plusDays(1));
        }
        assertThat(books.landed().outcomes().values()).containsOnly("BOOKED");
        return books;
    }

    private static List<String> shown(TestBooks books, String agreement, LocalDate known) {
        return new AgreementHistory(books.jdbc())
                .of(agreement, Known.on(known)).stream()
                        .map(transaction -> transaction.agreement() + " "
                                + transaction.kind().code() + " " + shown(transaction.booked()))
                        .toList();
    }

    private static String shown(BookedCharge booked) {
        NewCharge charge = booked.charge();
        return charge.order().orElseThrow() + "/" + charge.orderLine().orElseThrow() + " " + charge.quantity() + " "
                + charge.sku() + " " + charge.date() + " booked " + charge.bookedOn() + " by event "
                + charge.eventId().orElseThrow() + " as charge " + booked.id();
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatWasBookedUnderAnAgreement(TestDatabase database) {
        try (TestBooks books = books(database)) {
            LocalDate last = LocalDate.of(2024, 3, 3);
            assertThat(shown(books, "O1", last))
                    .containsExactly(
                            "O1 acquisition O1/1 6 OFF 2024-02-01 booked 2024-02-02 by event 7 as charge 1",
                            "O1 acquisition O1/2 2 WIN 2024-02-01 booked 2024-02-02 by event 8 as charge 2",
                            "O1 reorder O2/1 1 WIN 2024-03-01 booked 2024-03-02 by event 9 as charge 3",
                            "O1 return O1/1 -4 OFF 2024-03-02 booked 2024-03-03 by event 10 as charge 4");
            assertThat(shown(books, "N9", last))
                    .containsExactly("N9 acquisition O1/1 7 OFF 2024-03-02 booked 2024-03-03 by event 11 as charge 5");
            assertThat(shown(books, "O2", last)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatWasKnownThen(TestDatabase database) {
        try (TestBooks books = books(database)) {
            assertThat(shown(books, "O1", LocalDate.of(2024, 3, 2))).hasSize(3);
            assertThat(shown(books, "O1", LocalDate.of(2024, 2, 2))).hasSize(2);
            assertThat(shown(books, "O1", LocalDate.of(2024, 2, 1))).isEmpty();
        }
    }
}
