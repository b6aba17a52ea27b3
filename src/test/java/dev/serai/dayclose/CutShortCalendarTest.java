package dev.serai.dayclose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A close that ended before its time, wherever that was, is taken up on the same day. */
class CutShortCalendarTest {

    private static final String EVENTS = """
            account date=2024-01-01 account=A1 name=Reseller country=NL currency=EUR billing=monthly roles=service-provider
            product date=2024-01-01 sku=SRV vendor=netjapan name=Server edition=server
            price date=2024-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            agreement date=2024-01-01 agreement=M1 programme=msp account=A1 endCustomer=E1 signed=2024-01-01
            activate date=2024-01-10 licence=L1 sku=SRV account=A1 endCustomer=E1
            """;

    @ParameterizedTest
    @EnumSource
    void everyDayGetsItsCertificate(TestDatabase database) {
        try (BilledCalendar undisturbed = new BilledCalendar(database, EVENTS)) {
            undisturbed.run("2024-03-31", "2024-03-31");
            assertThat(undisturbed.certified()).hasSizeGreaterThan(5);
            int steps = 0;
            while (isTheSameAfterAnEndAt(steps, database, undisturbed)) {
                steps++;
            }
            assertThat(steps).isGreaterThan(undisturbed.certified().size());
        }
    }

    /** Whether it ended before its time. */
    private static boolean isTheSameAfterAnEndAt(int steps, TestDatabase database, BilledCalendar undisturbed) {
        try (BilledCalendar killed = new BilledCalendar(database, EVENTS)) {
            boolean isKilled = killed.isKilledAfter(steps, "2024-03-31", "2024-03-31");
            killed.run("2024-03-31", "2024-03-31");

            assertThat(killed.certified()).as("after step %d", steps).isEqualTo(undisturbed.certified());
            assertThat(killed.everything()).as("after step %d", steps).isEqualTo(undisturbed.everything());
            return isKilled;
        }
    }
}
