package dev.serai.bench;

import dev.serai.licence.LandedUnit;
import dev.serai.quote.DecisionReport;
import dev.serai.quote.Quotes;
import dev.serai.quote.Scenario;
import dev.serai.quote.UnreadableScenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** The first year of a Select agreement up to its review, quoted: every line priced at the level, counted and reported. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class SelectReview {

    private static final int LINES_OF_AN_ORDER = 100;
    private static final LocalDate OPENED = LocalDate.of(2003, 3, 1);
    private static final LocalDate REVIEW = LocalDate.of(2004, 3, 1);

    @Param({"10000", "100000"})
    public int lines = 10_000;

    private final Quotes quotes = new Quotes(Market.files());
    private final Landing landing = new Landing();
    private final List<LandedUnit> units = new ArrayList<>();

    /** Writes the agreement, its orders, and an order on the day of the review. */
    @Setup
    public void write() {
        write(
                OPENED,
                "account account=A1 name=Telecom country=NL currency=EUR",
                "product sku=OFFICE vendor=microsoft name=Office pool=application",
                "value sku=OFFICE measure=points amount=2",
                price("A", "400"),
                price("B", "380"),
                price("C", "360"),
                price("D", "340"),
                "agreement agreement=S1 programme=select account=A1",
                "forecast agreement=S1 pool=application points=20000");
        for (int order = 0; order < lines / LINES_OF_AN_ORDER; order++) {
            writeOrder(OPENED.plusDays(1 + order % 360), "O" + order, LINES_OF_AN_ORDER);
        }
        units.sort((one, other) -> one.date().compareTo(other.date()));
        writeOrder(REVIEW, "LAST", 1);
    }

    private static String price(String level, String amount) {
        return "price programme=select sku=OFFICE offering=L currency=EUR level=" + level + " unitPrice=" + amount;
    }

    private void writeOrder(LocalDate day, String order, int count) {
        List<String> events = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            events.add("order order=" + order + " line=" + line
                    + " account=A1 programme=select sku=OFFICE offering=L quantity=5 agreement=S1 date=" + day);
        }
        units.add(landing.unit(events));
    }

    private void write(LocalDate day, String... words) {
        for (String event : words) {
            units.add(landing.unit(event + " date=" + day));
        }
    }

    /** The year and its review. */
    @Benchmark
    public DecisionReport review() {
        try {
            return quotes.report(new Scenario("bench", "a year of Select", Map.of(), REVIEW, units, Map.of()));
        } catch (UnreadableScenario e) {
            throw new IllegalStateException(e);
        }
    }
}
