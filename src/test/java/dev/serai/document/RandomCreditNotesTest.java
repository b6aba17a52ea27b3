package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books;
import dev.serai.billing.Invoice;
import dev.serai.billing.RandomCredits;
import dev.serai.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Credit notes that together give back exactly what was invoiced are each valid by the official rules, as UBL and as CII. */
class RandomCreditNotesTest {

    @Test
    void everyPartialCreditIsAValidDocument() {
        everyDocumentIsValid(4_313L, 8, 40);
    }

    @Tag("soak")
    @Test
    void tenThousandDocumentsAreValid() {
        everyDocumentIsValid(2_643L, 1_500, 10_000);
    }

    private static void everyDocumentIsValid(long seed, int accounts, int least) {
        Books books = new Books(TestDatabase.HSQLDB);
        RandomCredits.run(seed, books, accounts);
        List<Invoice> invoices = books.invoices();
        assertThat(invoices).hasSizeGreaterThan(least);
        assertThat(invoices).anyMatch(each -> each.number().startsWith("CRN"));
        assertThat(RandomInvoicesTest.faults(invoices)).isEmpty();
    }
}
