package dev.serai.document;

import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceLine;
import dev.serai.billing.LineCharge;
import dev.serai.licence.Offering;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The documents that are kept as golden files, issued by a billing run from charges. */
enum GoldenInvoices {
    DOMESTIC_ORDER_WITH_DISCOUNT {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB)
                    .account("BAKKER", "NL", "EUR", BAKKER)
                    .product("SKU-1", "Backup Server \"Edition\"");
            books.charges(
                    Sale.of("BAKKER", DAY, 4, "299.50", "898.50")
                            .discount("0.25")
                            .order("PO-77", "10"),
                    Sale.of("BAKKER", DAY, 1, "1000", "1000.00")
                            .period(
                                    "L-1",
                                    Offering.SUBSCRIPTION,
                                    DAY,
                                    DAY.plusYears(1).minusDays(1))
                            .order("PO-77", "20"));
            books.run().billOrders(DAY);
            return books.invoices().get(0);
        }
    },

    REVERSE_CHARGE {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB)
                    .account("GR-1", "GR", "EUR", "vatId", "EL123456789", "city", "Αθήνα", "paymentDays", "0");
            books.charges(Sale.of("GR-1", DAY, 3, "33.333", "100.00").order("7", "1"));
            books.run().billOrders(DAY);
            return books.invoices().get(0);
        }
    },

    OUTSIDE_SCOPE_IN_DOLLARS {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB).account("US-1", "US", "USD", AMERICAN);
            books.charges(Sale.of("US-1", DAY, 3, "19.99", "59.97").in("USD").order("7", "1"));
            books.run().billOrders(DAY);
            return books.invoices().get(0);
        }
    },

    RENTALS_WITH_PERIODS {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB).account("MSP", "BE", "EUR", BELGIAN);
            books.charges(Sale.of("MSP", DAY, 2, "4.125", "8.25").rental("R-A", DAY));
            books.charges(IntStream.range(0, 200)
                    .mapToObj(i -> Sale.of("MSP", DAY, 1, "4.125", "4.13").rental("R-" + i, LocalDate.of(2026, 5, 1)))
                    .toArray(Sale[]::new));
            books.run().billClose(DAY);
            return books.invoices().get(0);
        }
    },

    EXEMPT_AND_ZERO_RATED {
        @Override
        Invoice issue() {
            Books books =
                    new Books(TestDatabase.HSQLDB).account("A", "NL", "EUR").vatExceptions("""
                            - {sku: BOOK, from: 2026-01-01, category: Z}
                            - sku: COURSE
                              from: 2026-01-01
                              category: E
                              code: VATEX-EU-132-1I
                              reason: Vocational training (Article 132(1)(i) of Directive 2006/112/EC)
                            """);
            books.charges(
                    Sale.of("A", DAY, 1, "10.03", "10.03").order("7", "1"),
                    Sale.of("A", DAY, 2, "20.00", "40.00").of("COURSE").order("7", "2"),
                    Sale.of("A", DAY, 3, "3.33", "9.99").of("BOOK").order("7", "3"));
            books.run().billOrders(DAY);
            return books.invoices().get(0);
        }
    },

    CREDIT_NOTE_FOR_A_RETURN {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB)
                    .account(
                            "BAKKER",
                            "NL",
                            "EUR",
                            "street",
                            "Dam 1",
                            "postcode",
                            "1012 JS",
                            "city",
                            "Amsterdam",
                            "endpoint",
                            "87654321",
                            "endpointScheme",
                            "0106");
            books.charges(
                    Sale.of("BAKKER", DAY, 3, "10.00", "22.50").discount("0.25").order("PO-77", "10"));
            books.run().billOrders(DAY);
            books.charges(Sale.of("BAKKER", DAY.plusDays(1), -1, "10.00", "-7.50")
                    .discount("0.25")
                    .order("PO-77", "10"));
            books.run().billOrders(DAY.plusDays(1));
            return books.invoices().get(1);
        }
    },

    YEN_HAS_NO_DECIMALS {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB).account("NL-JPY", "NL", "JPY");
            books.charges(
                    Sale.of("NL-JPY", DAY, 3, "333", "999").in("JPY").order("7", "1"),
                    Sale.of("NL-JPY", DAY, 1, "333", "250")
                            .in("JPY")
                            .discount("0.25")
                            .order("7", "2"),
                    Sale.of("NL-JPY", DAY, 2, "500", "900")
                            .in("JPY")
                            .discount("0.1")
                            .order("7", "3"));
            books.run().billOrders(DAY);
            return books.invoices().get(0);
        }
    },

    MONTHLY_INVOICE_OF_SEVERAL_ORDERS {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB).account("M", "NL", "EUR", MONTHLY);
            books.charges(
                    Sale.of("M", DAY, 1, "10.00", "10.00").order("O1", "1"),
                    Sale.of("M", DAY, 1, "5.00", "5.00").order("O2", "1"));
            books.run().billClose(LocalDate.of(2026, 5, 31));
            return books.invoices().get(0);
        }
    },

    INSTALMENT {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB)
                    .account("SPREAD", "NL", "EUR")
                    .product("SA-3", "Software assurance");
            books.spread(
                    Sale.of("SPREAD", DAY, 7, "142.8571", "1000.00")
                            .period("L-7", Offering.SA, DAY, DAY.plusYears(3).minusDays(1))
                            .order("PO-9", "3"),
                    "2026-05-04 333.34",
                    "2027-05-04 333.33",
                    "2028-05-04 333.33");
            books.run().billOrders(DAY);
            books.run().billClose(DAY.plusYears(1));
            return books.invoices().get(1);
        }
    },

    LONG_NAMES {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB)
                    .account("LONG", "NL", "EUR", LONG)
                    .product("SKU-1", "Łódź – " + "Unternehmenssicherungssoftwarelizenz".repeat(5));
            books.charges(Sale.of("LONG", DAY, 1_000_000, "123456.123456789012", "123456123456.79")
                    .period(
                            "LICENCE-" + "0123456789ABCDEF".repeat(12),
                            Offering.SUBSCRIPTION,
                            DAY,
                            DAY.plusYears(1).minusDays(1))
                    .order("ORDER-" + "0123456789".repeat(15), "LINE-" + "98765".repeat(12)));
            books.run().billOrders(DAY);
            return books.invoices().get(0);
        }
    },

    MONTHLY_MSP_WITH_1000_LINES {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB)
                    .account("MSP-1000", "BE", "EUR", BELGIAN_MONTHLY)
                    .product("SKU-1", "Backup Server, rented");
            LocalDate first = LocalDate.of(2026, 5, 1);
            books.charges(IntStream.range(0, 1_000)
                    .mapToObj(i -> {
                        LocalDate from = first.plusDays(i % 28);
                        String price = "4." + (10 + i % 7);
                        return Sale.of("MSP-1000", from, 1, price, price).rental("R-%04d".formatted(i), from);
                    })
                    .toArray(Sale[]::new));
            books.run().billClose(LocalDate.of(2026, 5, 31));
            return books.invoices().get(0);
        }
    },

    MIXED_RATES {
        @Override
        Invoice issue() {
            Books books = new Books(TestDatabase.HSQLDB).account("MIX", "NL", "EUR", "name", "Mix & Zonen");
            LocalDate day = LocalDate.of(2012, 9, 20);
            LocalDate newRate = LocalDate.of(2012, 10, 1);
            books.charges(
                    Sale.of("MIX", day, 1, "100.03", "100.03").order("O", "1"),
                    Sale.of("MIX", day, 1, "100.03", "100.03")
                            .period(
                                    "L-2",
                                    Offering.MAINTENANCE,
                                    newRate,
                                    newRate.plusYears(1).minusDays(1))
                            .order("O", "2"));
            books.run().billOrders(day);
            return books.invoices().get(0);
        }
    };

    private static final Map<GoldenInvoices, Invoice> ISSUED = new ConcurrentHashMap<>();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final String[] BAKKER = {
        "street", "Dam 1",
        "postcode", "1012 JS",
        "city", "Amsterdam",
        "vatId", "NL002455799B11",
        "companyId", "87654321",
        "companyIdScheme", "0106",
        "endpoint", "87654321",
        "endpointScheme", "0106",
        "invoiceEmail", "ap@bakker.example",
        "buyerReference", "Dept <IT> & Co",
        "paymentDays", "14"
    };
    private static final String[] AMERICAN = {
        "vatId", "not shown", "endpoint", "5060012349998", "endpointScheme", "0088", "companyId", "99-1234567"
    };
    private static final String[] BELGIAN = {
        "vatId", "BE0123456749", "endpoint", "0123456749", "endpointScheme", "0208", "buyerReference", "rentals"
    };
    private static final String[] BELGIAN_MONTHLY = {
        "vatId", "BE0123456749", "buyerReference", "rentals", "billing", "monthly"
    };
    private static final String[] MONTHLY = {
        "billing", "monthly",
        "street", "s",
        "postcode", "1",
        "city", "c",
        "endpoint", "87654321",
        "endpointScheme", "0106",
        "buyerReference", "monthly"
    };
    private static final String[] LONG = {
        "name",
        "Βιομηχανία Київ & Țară " + "Donaudampfschifffahrtsgesellschaft".repeat(5),
        "street",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ".repeat(3).strip(),
        "postcode",
        "1012 JS",
        "city",
        "Sint-Job-in-'t-Goor",
        "invoiceEmail",
        "accounts." + "payable".repeat(20) + "@example.org",
        "buyerReference",
        "REF" + "1234567890".repeat(12)
    };

    /** The document, its lines without a realistic explanation. */
    abstract Invoice issue();

    /** The document with explanations as pricing writes them. */
    Invoice invoice() {
        return ISSUED.computeIfAbsent(this, GoldenInvoices::explained);
    }

    private static Invoice explained(GoldenInvoices golden) {
        Invoice issued = golden.issue();
        return new Invoice(
                issued.head(),
                issued.lines().stream().map(line -> explained(line)).toList(),
                issued.vat());
    }

    /** The file name without its ending. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static InvoiceLine explained(InvoiceLine line) {
        return new InvoiceLine(
                line.number(),
                line.sku(),
                line.name(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.net(),
                line.vat(),
                line.period(),
                line.order(),
                line.orderLine(),
                line.charges().stream().map(charge -> explained(line, charge)).toList());
    }

    private static LineCharge explained(InvoiceLine line, LineCharge charge) {
        String text = "orders.csv:7\nNP-10: All licences that the provider rents on that day count together (provider"
                + " Cloudwerk, service month 1) = 4\nK-17: The row of the price list in force that the counted units"
                + " reach sets the price (price of " + charge.offering().code() + " of " + line.sku()
                + ", units that count 4, row from 1) = " + charge.unitPrice().toPlainString()
                + "\nK-16: The amount is the unit price times the quantity less the discount, rounded half up (quantity "
                + charge.quantity() + ", discount " + charge.discount().toPlainString() + ") = "
                + charge.net().toPlainString();
        return new LineCharge(
                charge.id(),
                charge.payment(),
                charge.part(),
                charge.offering(),
                charge.licence(),
                charge.quantity(),
                charge.unitPrice(),
                charge.discount(),
                charge.net(),
                charge.period(),
                charge.order(),
                charge.orderLine(),
                text);
    }
}
