package dev.serai.billing;

import dev.serai.licence.Account;
import dev.serai.licence.BillingPolicy;
import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Offering;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Product;
import dev.serai.register.Accounts;
import dev.serai.register.BillingState;
import dev.serai.register.Charges;
import dev.serai.register.NewCharge;
import dev.serai.register.NewInstalment;
import dev.serai.register.Products;
import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Books with accounts and charges to be billed, and the runs that were issued from them. */
public final class Books {

    /** The rates that the hub ships. */
    public static final VatRates RATES = VatRates.read(Path.of("mappings", "tax", "vat-rates.yaml"));

    private final Map<String, BillingPolicy> policies = new HashMap<>();
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<IssuedRun> issued = Collections.synchronizedList(new ArrayList<>());
    private final List<VatExceptions> exceptions = new ArrayList<>(List.of(VatExceptions.NONE));

    public Books(TestDatabase database) {
        this(database.fresh());
    }

    /** Books in a database that is migrated. */
    public Books(DataSource source) {
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** Lets runs from now on know these exempt and zero-rated accounts and products, as their file writes them. */
    public Books vatExceptions(String text) {
        exceptions.add(VatExceptions.parse("vat-exceptions.yaml", text));
        return this;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Runs that were issued, also those that were undone. */
    public List<IssuedRun> issued() {
        return issued;
    }

    public List<Invoice> invoices() {
        return issued.stream().flatMap(run -> run.invoices().stream()).toList();
    }

    public BillingRun run() {
        return run(Seller.DEMO, run -> {});
    }

    /** A run that drafts until it is approved. */
    public BillingRun draftingRun() {
        return BillingConfiguration.draftingRun(vat(Seller.DEMO), Seller.DEMO, issued::add, jdbc, transaction);
    }

    /** What waits for approval. */
    public Drafts drafts() {
        return drafts(run -> {});
    }

    public Drafts drafts(IssuedDocuments documents) {
        return BillingConfiguration.draftsBy(vat(Seller.DEMO), Seller.DEMO, both(documents), jdbc, transaction);
    }

    private VatDecision vat(Seller seller) {
        return new VatDecision(seller, RATES, exceptions.get(exceptions.size() - 1));
    }

    private IssuedDocuments both(IssuedDocuments documents) {
        return run -> {
            issued.add(run);
            documents.issued(run);
        };
    }

    public BillingRun run(Seller seller, IssuedDocuments documents) {
        return BillingConfiguration.billingRun(vat(seller), seller, both(documents), jdbc, transaction);
    }

    /** Adds an account; {@code fields} are names and values in turn. */
    public Books account(String id, String country, String currency, String... fields) {
        new Accounts(jdbc).put(List.of(accountOf(id, country, currency, fields)));
        policies.remove(id);
        return this;
    }

    public static Account accountOf(String id, String country, String currency, String... fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "account",
                id,
                "date",
                "2000-01-01",
                "name",
                "Name of " + id,
                "country",
                country,
                "currency",
                currency));
        return (Account) read(EventType.ACCOUNT, all, fields);
    }

    public Books product(String sku, String name) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("sku", sku, "date", "2000-01-01"));
        new Products(jdbc).put(List.of((Product) read(EventType.PRODUCT, fields, "vendor", "v", "name", name)));
        return this;
    }

    private static LicenceEvent read(EventType type, Map<String, String> fields, String... more) {
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        if (EventFields.parse(type, fields) instanceof ParsedEvent.Read read) {
            return read.event();
        }
        throw new IllegalArgumentException("Not a valid " + type + ": " + fields);
    }

    public Books charges(Sale... sales) {
        new Charges(jdbc)
                .write(
                        Arrays.stream(sales)
                                .map(sale -> sale.charge(policy(sale), BillingState.OPEN, List.of()))
                                .toList(),
                        1);
        return this;
    }

    /** Books a charge that is paid in instalments, each given as day and amount: {@code 2026-05-04 333.34}. */
    public Books spread(Sale sale, String... instalments) {
        List<NewInstalment> parts = new ArrayList<>();
        for (String instalment : instalments) {
            String[] words = instalment.split(" ", 2);
            LocalDate due = LocalDate.parse(words[0]);
            parts.add(new NewInstalment(
                    parts.size() + 1,
                    instalments.length,
                    due,
                    new BigDecimal(words[1]),
                    sale.order().isPresent() && !due.isAfter(sale.date()),
                    BillingState.OPEN));
        }
        new Charges(jdbc).write(List.of(sale.charge(policy(sale), BillingState.SPREAD, parts)), 1);
        return this;
    }

    /** Asked once an account: every question opens a connection. */
    private BillingPolicy policy(Sale sale) {
        return policies.computeIfAbsent(sale.account(), account -> Optional.ofNullable(
                        new Accounts(jdbc).find(List.of(account)).get(account))
                .map(Account::billing)
                .orElseThrow());
    }

    public long count(String table) {
        return Optional.ofNullable(jdbc.queryForObject("select count(*) from " + table, Long.class))
                .orElse(0L);
    }

    /** A charge in the making. */
    public record Sale(
            String account,
            LocalDate date,
            int quantity,
            String unitPrice,
            String amount,
            String unit,
            String sku,
            Offering offering,
            String discount,
            Optional<String> licence,
            Optional<String> order,
            Optional<String> line,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        /** {@code quantity} licences at a price in euro, without an order. */
        public static Sale of(String account, LocalDate date, int quantity, String unitPrice, String amount) {
            return new Sale(
                    account,
                    date,
                    quantity,
                    unitPrice,
                    amount,
                    "EUR",
                    "SKU-1",
                    Offering.LICENCE,
                    "0",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Sale order(String number, String position) {
            return new Sale(
                    account,
                    date,
                    quantity,
                    unitPrice,
                    amount,
                    unit,
                    sku,
                    offering,
                    discount,
                    licence,
                    Optional.of(number),
                    Optional.of(position),
                    from,
                    to);
        }

        public Sale of(String product) {
            return new Sale(
                    account, date, quantity, unitPrice, amount, unit, product, offering, discount, licence, order, line,
                    from, to);
        }

        /** The return of it, or of a part. */
        public Sale back(LocalDate day, String given) {
            return new Sale(
                    account, day, -quantity, unitPrice, given, unit, sku, offering, discount, licence, order, line,
                    from, to);
        }

        public Sale in(String currency) {
            return new Sale(
                    account, date, quantity, unitPrice, amount, currency, sku, offering, discount, licence, order, line,
                    from, to);
        }

        public Sale discount(String fraction) {
            return new Sale(
                    account, date, quantity, unitPrice, amount, unit, sku, offering, fraction, licence, order, line,
                    from, to);
        }

        public Sale rental(String id, LocalDate first) {
            return period(id, Offering.RENTAL, first, first.plusMonths(1).minusDays(1));
        }

        public Sale period(String id, Offering what, LocalDate first, LocalDate last) {
            return new Sale(
                    account,
                    date,
                    quantity,
                    unitPrice,
                    amount,
                    unit,
                    sku,
                    what,
                    discount,
                    Optional.of(id),
                    order,
                    line,
                    Optional.of(first),
                    Optional.of(last));
        }

        private NewCharge charge(BillingPolicy policy, BillingState billing, List<NewInstalment> parts) {
            return new NewCharge(
                    Optional.empty(),
                    account,
                    date,
                    date,
                    "aip-outright",
                    "terms-1",
                    sku,
                    licence,
                    offering,
                    quantity,
                    unit,
                    new BigDecimal(unitPrice),
                    new BigDecimal(discount),
                    new BigDecimal(amount),
                    from,
                    to,
                    "NP-01",
                    "because",
                    order,
                    line,
                    quantity < 0,
                    billing,
                    policy,
                    parts);
        }
    }
}
