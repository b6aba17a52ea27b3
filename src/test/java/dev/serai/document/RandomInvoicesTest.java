package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.billing.Invoice;
import dev.serai.document.ubl.UblDocument;
import dev.serai.licence.Offering;
import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 200 documents of random accounts, currencies, prices and discounts: each valid, its totals exactly the charges'. */
class RandomInvoicesTest {

    private static final LocalDate DAY = LocalDate.of(2012, 9, 20);
    private static final String[][] ACCOUNTS = {
        {"NL", "EUR"},
        {"NL", "JPY"},
        {"NL", "EUR", "street", "s", "postcode", "1", "city", "c", "endpoint", "12345677", "endpointScheme", "0106"},
        {"DE", "EUR", "vatId", "DE123456789", "endpoint", "DE123456789", "endpointScheme", "9930"},
        {"BE", "EUR"},
        {"US", "USD"},
        {"CH", "CHF", "endpoint", "7300010000001", "endpointScheme", "0088"},
        {"GR", "EUR", "vatId", "EL123456789", "buyerReference", "ref"}
    };
    private static final String[] DISCOUNTS = {"0", "0", "0.25", "0.1", "0.3333", "1"};

    @Test
    void everyDocumentIsValidAndExact() {
        Random random = new Random(20_260_504L);
        Books books = new Books(TestDatabase.HSQLDB);
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            String[] kind = ACCOUNTS[i % ACCOUNTS.length];
            String[] fields = Arrays.copyOfRange(kind, 2, kind.length);
            books.account("A" + i, kind[0], kind[1], fields);
            order(sales, random, "A" + i, kind[1]);
        }
        books.charges(sales.toArray(Sale[]::new));

        books.run().billOrders(DAY);

        List<Invoice> invoices = books.invoices();
        assertThat(invoices).hasSizeGreaterThanOrEqualTo(200);
        netsAreThoseOfTheCharges(invoices, sales);
        OfficialRules rules = new OfficialRules(Books.RATES);
        Map<String, List<Finding>> findings = invoices.parallelStream()
                .collect(Collectors.toMap(Invoice::number, each -> rules.findings(UblDocument.write(each))));
        findings.values().removeIf(List::isEmpty);
        assertThat(findings).isEmpty();
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
