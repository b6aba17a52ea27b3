package dev.serai.bench;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Licence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What a line costs where much is known already: the same orders on top of more and more licences. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Growth {

    private static final int LICENCES_OF_A_CUSTOMER = 10;

    @Param({"1000", "10000", "100000", "1000000"})
    public int licences = 1_000;

    private final Market market = new Market();
    private List<LandedUnit> orders = List.of();

    /** Fills the standing and writes the orders. */
    @Setup
    public void fill() {
        int customers = licences / LICENCES_OF_A_CUSTOMER;
        for (int i = 0; i < licences; i++) {
            market.standing.apply(Decision.of(licence(i, "C" + i % customers)));
        }
        orders = market.orders(Market.OUTRIGHT, OrderLines.LINES, 1, customers);
    }

    private static Licence licence(int number, String customer) {
        LocalDate from = LocalDate.of(2016, 1, 1).plusDays(number % 365);
        return new Licence(
                "L" + number,
                "A1",
                customer,
                Market.OUTRIGHT,
                "server",
                Optional.of("server"),
                1,
                true,
                Optional.empty(),
                Optional.of(new Coverage(CoverageKind.MAINTENANCE, from, from.plusYears(1))));
    }

    /** One line booked. */
    @Benchmark
    @OperationsPerInvocation(OrderLines.LINES)
    public void line(Blackhole sink) {
        for (LandedUnit order : orders) {
            sink.consume(market.booking.book(order, market.standing));
        }
    }
}
