package dev.serai.bench;

import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Step;
import java.util.List;
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

/** Order lines priced and explained on one core: tiers, volume counting, the question for a cheaper tier, licences. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 1)
public class OrderLines {

    static final int LINES = 1_000;

    @Param({Market.OUTRIGHT, Market.SUBSCRIPTION})
    public String programme = Market.OUTRIGHT;

    @Param({"1", "10", "1000"})
    public int linesOfAnOrder = 1;

    private final Market market = new Market();
    private List<LandedUnit> orders = List.of();

    /** Writes the orders. */
    @Setup
    public void write() {
        orders = market.orders(programme, LINES, linesOfAnOrder, 100);
    }

    /** Booked and explained; the steps are rendered by whoever reads them. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void booked(Blackhole sink) {
        for (LandedUnit order : orders) {
            sink.consume(market.booking.book(order, market.standing));
        }
    }

    /** The same with the steps of every charge rendered to text. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void bookedAndRendered(Blackhole sink) {
        for (LandedUnit order : orders) {
            for (Charge charge : market.booking.book(order, market.standing).charges()) {
                for (Step step : charge.steps()) {
                    sink.consume(step.text());
                }
            }
        }
    }
}
