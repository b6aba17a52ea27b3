package dev.serai.billing;

import dev.serai.billing.Books.Sale;
import dev.serai.licence.Offering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Orders of random accounts that are given back in random parts until nothing is left: mixed rates on both sides of a change
 * of the rate, discounts, instalments, exempt products, currencies without decimals, monthly bills of several orders.
 */
public final class RandomCredits {

    private static final LocalDate SOLD = LocalDate.of(2012, 9, 28);
    private static final LocalDate RATE_CHANGE = LocalDate.of(2012, 10, 1);
    private static final String EXCEPTIONS = """
            - {sku: SKU-E, from: 2001-01-01, category: E, code: VATEX-EU-132, reason: Exempt}
            - {sku: SKU-Z, from: 2001-01-01, category: Z}
            """;

    private final Random random;
    private final Books books;
    private final List<Line> lines = new ArrayList<>();

    private RandomCredits(long seed, Books books) {
        this.random = new Random(seed);
        this.books = books;
    }

    /** One order line with what is left of each of its payments; without instalments there is one. */
    private record Line(Sale sale, List<LocalDate> due, List<BigDecimal> left) {}

    /** Sells and gives back for so many accounts, and bills as a calendar would. */
    public static void run(long seed, Books books, int accounts) {
        new RandomCredits(seed, books.vatExceptions(EXCEPTIONS)).run(accounts);
    }

    private void run(int accounts) {
        for (int i = 0; i < accounts; i++) {
            String currency = i % 5 == 0 ? "JPY" : "EUR";
            books.account("A" + i, "NL", currency, "billing", i % 3 == 0 ? "monthly" : "per-order");
            int orders = 1 + random.nextInt(3);
            for (int order = 0; order < orders; order++) {
                sell("A" + i, "O" + order, currency);
            }
        }
        bill(SOLD);
        // Returns every five months for two years, and between them the days on which instalments fall due.
        for (int months = 1; months <= 24; months++) {
            LocalDate day = SOLD.plusMonths(months);
            boolean isLast = months == 20;
            if (months % 5 == 0 && months <= 20) {
                lines.forEach(line -> giveBack(line, day, isLast));
                bill(day);
            } else if (months % 12 == 0) {
                bill(day);
            }
        }
    }

    /** Orders, then the close, and the close of the month for those who are billed then. */
    private void bill(LocalDate day) {
        BillingRun run = books.run();
        run.billOrders(day);
        run.billClose(day);
        run.billClose(day.withDayOfMonth(day.lengthOfMonth()));
    }

    private void sell(String account, String order, String currency) {
        int decimals = currency.equals("JPY") ? 0 : 2;
        int count = 1 + random.nextInt(5);
        for (int number = 1; number <= count; number++) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(20_000), decimals);
            String sku = List.of("SKU-1", "SKU-1", "SKU-2", "SKU-E", "SKU-Z").get(random.nextInt(5));
            Sale sale = Sale.of(account, SOLD, 1, amount.toPlainString(), amount.toPlainString())
                    .of(sku)
                    .in(currency)
                    .discount(random.nextInt(3) == 0 ? "0.25" : "0");
            LocalDate first = RATE_CHANGE.plusDays(random.nextInt(10) - 5);
            Sale sold = (random.nextBoolean()
                            ? sale.period("L" + number, Offering.LICENCE, first, first.plusYears(1))
                            : sale)
                    .order(order, Integer.toString(number));
            if (random.nextInt(4) == 0) {
                List<LocalDate> due = List.of(SOLD, SOLD.plusYears(1), SOLD.plusYears(2));
                List<BigDecimal> parts = thirds(amount, decimals);
                books.spread(sold, texts(due, parts));
                lines.add(new Line(sold, due, new ArrayList<>(parts)));
            } else {
                books.charges(sold);
                lines.add(new Line(sold, List.of(SOLD), new ArrayList<>(List.of(amount))));
            }
        }
    }

    private static List<BigDecimal> thirds(BigDecimal amount, int decimals) {
        BigDecimal third = amount.divideToIntegralValue(BigDecimal.valueOf(3)).setScale(decimals);
        return List.of(amount.subtract(third).subtract(third), third, third);
    }

    /** Gives back a random part of every payment, what is due already together, as returns do (K-58). */
    private void giveBack(Line line, LocalDate day, boolean isLast) {
        if (!isLast && random.nextInt(3) == 0) {
            return;
        }
        List<LocalDate> due = new ArrayList<>();
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 0; i < line.left().size(); i++) {
            BigDecimal part = isLast ? line.left().get(i) : some(line.left().get(i));
            line.left().set(i, line.left().get(i).subtract(part));
            LocalDate when = line.due().get(i).isBefore(day) ? day : line.due().get(i);
            int last = due.size() - 1;
            if (last >= 0 && due.get(last).equals(when)) {
                parts.set(last, parts.get(last).subtract(part));
            } else {
                due.add(when);
                parts.add(part.negate());
            }
        }
        BigDecimal all = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Sale back = line.sale().back(day, all.toPlainString());
        if (line.due().size() > 1) {
            books.spread(back, texts(due, parts));
        } else {
            books.charges(back);
        }
    }

    private BigDecimal some(BigDecimal left) {
        return new BigDecimal(left.unscaledValue(), left.scale())
                .multiply(BigDecimal.valueOf(random.nextInt(100), 2))
                .setScale(left.scale(), RoundingMode.DOWN);
    }

    private static String[] texts(List<LocalDate> due, List<BigDecimal> parts) {
        String[] texts = new String[due.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = due.get(i) + " " + parts.get(i).toPlainString();
        }
        return texts;
    }
}
