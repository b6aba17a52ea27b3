package dev.serai.bench;

import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A year of service agreements in one project: half of its licences are linked and covered on the first day, the others are
 * linked day by day and covered to the project's end; a value falls in summer, and on the last day everything is renewed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class SsaYear {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 365;
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1);
    private static final LocalDate VALUE_FALLS = LocalDate.of(2015, 7, 1);

    @Param({"1000", "10000"})
    public int licences = 1_000;

    private final Programmes programmes = Market.files().programmes();
    private final Booking booking = PricingDesk.booking(programmes);
    private final DayEnd end = new DayEnd(programmes);
    private final Landing landing = new Landing();
    private final List<LandedUnit> events = new ArrayList<>();

    /** Bookings and refunds of cover, counted so that the cost of one can be shown. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Counted {
        /** Covers booked and refunds given. */
        public long bookings;
    }

    /** Writes the events of the year. */
    @Setup
    public void write() {
        write(
                FIRST,
                "account account=A1 name=Kliniek country=NL currency=EUR",
                "product sku=PORT vendor=innovaphone name=Port version=v13",
                "value sku=PORT measure=credits amount=12",
                "credit account=A1 credits=999999999");
        int atOnce = licences / 2;
        writeLinks(FIRST, 0, atOnce);
        write(FIRST, "cover project=P1 until=" + LAST, "enrol project=P1");
        for (int day = 1; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            if (date.equals(VALUE_FALLS)) {
                write(date, "value sku=PORT measure=credits amount=8");
            }
            writeLinks(date, atOnce + atOnce * (day - 1) / (DAYS - 1), atOnce + atOnce * day / (DAYS - 1));
        }
    }

    private void writeLinks(LocalDate day, int first, int end) {
        for (int i = first; i < end; i++) {
            write(day, "link licence=" + (900_000 - i) + " sku=PORT account=A1 project=P1 device=D" + i % 50);
        }
    }

    private void write(LocalDate day, String... words) {
        for (String event : words) {
            events.add(landing.unit(event + " date=" + day));
        }
    }

    /** The whole year. */
    @Benchmark
    public Overlay year(Counted counted) {
        Overlay standing = Overlay.empty();
        int next = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            while (next < events.size() && events.get(next).date().equals(day)) {
                take(booking.book(events.get(next), standing), standing, counted);
                next++;
            }
            take(end.renewals(day, standing), standing, counted);
            take(end.reminders(day, standing), standing, counted);
        }
        return standing;
    }

    private static void take(Decision decision, Overlay standing, Counted counted) {
        if (!decision.rejections().isEmpty()) {
            throw new IllegalStateException(decision.rejections().toString());
        }
        standing.apply(decision);
        for (Charge charge : decision.charges()) {
            counted.bookings += charge.unit().equals(Charge.CREDITS) ? 1 : 0;
        }
    }
}
