package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books.Sale;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** 64 threads of billing runs on one series: one that meets another is undone and repeated, and no number is missing. */
class NumbersInParallelTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final int THREADS = 64;

    @ParameterizedTest
    @EnumSource
    void numbersAreContiguousAndNoneIsGivenTwice(TestDatabase database) throws Exception {
        Books books = new Books(database);
        for (int i = 0; i < THREADS; i++) {
            books.account("A" + i, "NL", "EUR");
        }
        books.charges(IntStream.range(0, 2 * THREADS)
                .mapToObj(
                        i -> Sale.of("A" + i % THREADS, DAY, 1, "1.00", "1.00").order("O" + i, "1"))
                .toArray(Sale[]::new));
        books.draftingRun().billOrders(DAY);
        assertThat(books.drafts().count()).isEqualTo(2 * THREADS);

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> tries = new ArrayList<>();
        for (long i = 1; i <= THREADS; i++) {
            List<Long> two = List.of(i, i + THREADS);
            Drafts drafts = books.drafts();
            tries.add(threads.submit(() -> approve(drafts, two)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        int failed = 0;
        for (Future<Integer> each : tries) {
            failed += each.get();
        }

        assertThat(failed).as("runs that met another").isPositive();
        assertThat(books.jdbc().queryForList("select number from invoice order by number", String.class))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 2 * THREADS)
                        .mapToObj(number -> InvoiceKind.INVOICE.number(2026, number))
                        .toList());
        assertThat(books.count("invoice_line_charge")).isEqualTo(2 * THREADS);
        assertThat(books.jdbc().queryForList("select number from billing_run order by number", Integer.class))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, THREADS).boxed().toList());
        assertThat(books.jdbc().queryForList("select last_number from document_number", Integer.class))
                .containsExactly(2 * THREADS);
        assertThat(books.drafts().count()).isZero();
    }

    /** How often a run had to be repeated. */
    private static int approve(Drafts drafts, List<Long> ids) throws InterruptedException {
        for (int failed = 0; ; failed++) {
            try {
                assertThat(drafts.approve(ids)).isEqualTo(new BillingReport(1, 2, 0));
                return failed;
            } catch (IllegalStateException | DataAccessException e) {
                Thread.sleep(5);
            }
        }
    }
}
