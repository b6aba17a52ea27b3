package dev.serai.pricing.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import dev.serai.pricing.Books;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Standing;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.ProgrammeFiles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums of a first order are made once for all its lines, not for each. */
class FirstOrdersTest {

    private final Books books = OpenCatalogue.books();
    private final AtomicInteger questions = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"open-volume, WINSRV, 0", "open-volume, NOPOINTS, 100", "open-business, OFFICE, 0"})
    void asksTheBooksAboutAsOftenForEachLineOfALongOrder(String programme, String sku, int refused) {
        books.accept("product date=2001-01-01 sku=NOPOINTS vendor=microsoft name=None pool=server");

        assertThat(decide(programme, sku, 100).rejections()).hasSize(refused);
        int ofHundred = questions.getAndSet(0);
        assertThat(decide(programme, sku, 2_000).rejections()).hasSize(refused * 20);
        assertThat(questions.get()).isLessThanOrEqualTo(ofHundred * 21);
        assertThat(ofHundred).isLessThan(100 * 40);
    }

    @Test
    void asksTheBooksAboutAsOftenForEachProductOfALongOrder() {
        for (int i = 0; i < 400; i++) {
            OpenCatalogue.sell(books, "SERVER" + i, "server", "15", "1000");
        }
        assertThat(decide(50, i -> landed(i, "open-volume", "SERVER" + i)).rejections())
                .isEmpty();
        int ofFifty = questions.getAndSet(0);
        assertThat(decide(400, i -> landed(i, "open-volume", "SERVER" + i)).rejections())
                .isEmpty();
        assertThat(questions.get()).isLessThanOrEqualTo(ofFifty * 9);
    }

    private Decision decide(String programme, String sku, int lines) {
        return decide(lines, i -> landed(i, programme, sku));
    }

    private Decision decide(int lines, IntFunction<LandedEvent> line) {
        List<LandedEvent> events = IntStream.range(0, lines).mapToObj(line).toList();
        return PricingDesk.booking(ProgrammeFiles.load(OpenCatalogue.SHIPPED).programmes())
                .book(new LandedUnit(events), counting(books.standing()));
    }

    private static LandedEvent landed(int ref, String programme, String sku) {
        ParsedEvent.Read read = (ParsedEvent.Read) EventFields.parse(
                EventType.ORDER,
                Map.of(
                        "date", "2002-08-01",
                        "order", "O1",
                        "line", String.valueOf(ref),
                        "account", "A1",
                        "programme", programme,
                        "sku", sku,
                        "offering", "L",
                        "quantity", "1",
                        "agreement", "N1"));
        return LandedEvent.of(ref, read.event(), Optional.empty(), new Source("test", "test", "", 1));
    }

    private Standing counting(Standing standing) {
        return (Standing) Proxy.newProxyInstance(
                Standing.class.getClassLoader(), new Class<?>[] {Standing.class}, (proxy, method, arguments) -> {
                    questions.incrementAndGet();
                    try {
                        return method.invoke(standing, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
