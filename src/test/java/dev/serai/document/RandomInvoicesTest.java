package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.billing.Invoice;
import dev.serai.document.facturx.CiiDocument;
import dev.serai.document.facturx.FacturxPdf;
import dev.serai.document.facturx.StoredInvoice;
import dev.serai.document.ubl.UblDocument;
import dev.serai.licence.Offering;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random documents: accounts in and outside the EU, currencies, prices, discounts, returns, rentals and instalments. Each is
 * valid as UBL and as CII, both say the same, the page can show it, and all together come to what was charged.
 */
class RandomInvoicesTest {

    private static final LocalDate DAY = LocalDate.of(2012, 9, 20);
    private static final String[][] ACCOUNTS = {
        {"NL", "EUR"},
        {"NL", "JPY"},
        {"NL", "EUR", "street", "s", "postcode", "1", "city", "c", "endpoint", "12345677", "endpointScheme", "0106"},
        {"DE", "EUR", "vatId", "DE136695976", "endpoint", "DE136695976", "endpointScheme", "9930"},
        {"BE", "EUR"},
        {"US", "USD"},
        {"CH", "CHF", "endpoint", "7300010000001", "endpointScheme", "0088"},
        {"GR", "EUR", "vatId", "EL123456789", "buyerReference", "ref"}
    };
    private static final String[] DISCOUNTS = {"0", "0", "0.25", "0.1", "0.3333", "1"};
    private static final OfficialRules RULES = new OfficialRules(Books.RATES);

    @Test
    void everyDocumentIsValidAndExact() throws IOException {
        List<Invoice> invoices = judged(20_260_504L);
        assertThat(invoices).hasSizeGreaterThanOrEqualTo(300);
        for (Invoice invoice : invoices.subList(0, 3)) {
            try (PDDocument pdf = Loader.loadPDF(FacturxPdf.render(StoredInvoice.of(invoice)))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains(invoice.number(), "Annex");
            }
        }
    }

    @Test
    @Tag("soak")
    void tenThousandDocumentsAreValidAndExact() {
        int documents = 0;
        for (long seed = 0; documents < 10_000; seed++) {
            documents += judged(seed).size();
        }
    }

    private static List<Invoice> judged(long seed) {
        List<Invoice> invoices = issued(new Random(seed));
        assertThat(faults(invoices)).as("seed " + seed).isEmpty();
        return invoices;
    }

    /** What is wrong with documents, by their number; those with nothing are left out. */
    static Map<String, List<String>> faults(List<Invoice> invoices) {
        Map<String, List<String>> faults =
                invoices.parallelStream().collect(Collectors.toMap(Invoice::number, RandomInvoicesTest::faults));
        faults.values().removeIf(List::isEmpty);
        return faults;
    }

    private static List<String> faults(Invoice invoice) {
        String ubl = UblDocument.write(invoice);
        String cii = CiiDocument.write(invoice);
        List<String> faults = new ArrayList<>();
        RULES.findings(ubl).forEach(finding -> faults.add("UBL " + finding));
        RULES.findings(cii).forEach(finding -> faults.add("CII " + finding));
        String gross = invoice.gross().toPlainString() + "<";
        if (!ubl.contains("PayableAmount currencyID=\"" + invoice.head().currency() + "\">" + gross)
                || !cii.contains("<ram:DuePayableAmount>" + gross)) {
            faults.add("not " + gross);
        }
        faults.addAll(FacturxPdf.faults(StoredInvoice.of(invoice)));
        return faults;
    }

    private static List<Invoice> issued(Random random) {
        Books books = new Books(TestDatabase.HSQLDB);
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            String[] kind = ACCOUNTS[i % ACCOUNTS.length];
            String[] fields = Arrays.copyOfRange(kind, 2, kind.length);
            books.account("A" + i, kind[0], kind[1], fields);
            order(sales, random, "A" + i, kind[1]);
            if (random.nextBoolean()) {
                rentals(sales, random, "A" + i, kind[1]);
            }
        }
        books.charges(sales.toArray(Sale[]::new));
        List<Sale> spread = new ArrayList<>();
        for (int i = 0; i < 160; i += 4) {
            spread.add(spread(books, random, "A" + i, ACCOUNTS[i % ACCOUNTS.length][1]));
        }
        books.run().billOrders(DAY);
        books.run().billClose(DAY);
        books.run().billClose(DAY.plusYears(1));
        sales.addAll(spread);
        netsAreThoseOfTheCharges(books.invoices(), sales);
        return books.invoices();
    }

    private static void rentals(List<Sale> sales, Random random, String account, String currency) {
        int rentals = random.nextInt(40) == 0 ? 250 : 1 + random.nextInt(4);
        String price = currency.equals("JPY") ? "450" : "4.50";
        for (int i = 0; i < rentals; i++) {
            sales.add(Sale.of(account, DAY, 1, price, price).in(currency).rental(account + "-R" + i, DAY));
        }
    }

    /** Half of it with the order, half in a year. */
    private static Sale spread(Books books, Random random, String account, String currency) {
        String decimals = currency.equals("JPY") ? "" : "." + (10 + random.nextInt(90));
        String part = (1 + random.nextInt(5_000)) + decimals;
        String both = new BigDecimal(part).multiply(BigDecimal.valueOf(2)).toPlainString();
        Sale sale = Sale.of(account, DAY, 2, part, both)
                .in(currency)
                .period("S-" + account, Offering.SA, DAY, DAY.plusYears(2).minusDays(1))
                .order("SPREAD", "1");
        books.spread(sale, DAY + " " + part, DAY.plusYears(1) + " " + part);
        return sale;
    }

    private static void order(List<Sale> sales, Random random, String account, String currency) {
        int decimals = currency.equals("JPY") ? 0 : 2;
        int lines = 1 + random.nextInt(6);
        for (int line = 1; line <= lines; line++) {
            int quantity = 1 + random.nextInt(40);
            BigDecimal price = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5));
            BigDecimal discount = new BigDecimal(DISCOUNTS[random.nextInt(DISCOUNTS.length)]);
            BigDecimal amount = price.multiply(BigDecimal.valueOf(quantity))
                    .multiply(BigDecimal.ONE.subtract(discount))
                    .setScale(decimals, RoundingMode.HALF_UP);
            // Now and then an amount that is not price times quantity, as the last part of a return has.
            BigDecimal booked = random.nextInt(10) == 0 ? amount.add(BigDecimal.valueOf(1, decimals)) : amount;
            Sale sale = sale(account, quantity, price, booked, currency).discount(discount.toPlainString());
            LocalDate first = DAY.plusDays(random.nextInt(30));
            Sale sold = (random.nextBoolean()
                            ? sale.period("L" + line, Offering.SUBSCRIPTION, first, first.plusYears(1))
                            : sale)
                    .order("O", Integer.toString(line));
            sales.add(sold);
            if (random.nextInt(8) == 0) {
                sales.add(sale(account, -quantity, price, booked.negate(), currency)
                        .discount(discount.toPlainString())
                        .order("O", Integer.toString(line)));
            }
        }
    }

    private static Sale sale(String account, int quantity, BigDecimal price, BigDecimal amount, String currency) {
        return Sale.of(account, DAY, quantity, price.toPlainString(), amount.toPlainString())
                .in(currency);
    }

    private static void netsAreThoseOfTheCharges(List<Invoice> invoices, List<Sale> sales) {
        BigDecimal billed = invoices.stream()
                .map(each -> each.number().startsWith("CRN") ? each.net().negate() : each.net())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal charged =
                sales.stream().map(sale -> new BigDecimal(sale.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(billed).isEqualByComparingTo(charged);
    }
}
