package dev.serai.pricing.advice;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.licence.Product;
import dev.serai.pricing.Charge;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Step;
import dev.serai.programme.ForecastTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was acquired under an agreement in each of its years, by pool and product; a return counts in the year of its date (MS-15). */
record YearlyAcquisitions(Situation situation) {

    private record Acquired(Optional<Pool> pool, String sku, Offering offering) {}

    private record Total(int units, BigDecimal amount) {

        Total plus(Charge charge) {
            return new Total(units + charge.quantity(), amount.add(charge.amount()));
        }
    }

    Stream<AdviceItem> items() {
        return situation.agreements(ForecastTerms.class).flatMap(this::years);
    }

    private Stream<AdviceItem> years(LevelAgreement agreement) {
        List<Charge> charges = charges(agreement);
        List<AdviceItem> items = new ArrayList<>();
        LocalDate first = agreement.opened();
        for (int year = 1; !first.isAfter(agreement.lastDay()); year++) {
            LocalDate from = first;
            LocalDate next = agreement.opened().plusYears(year);
            List<Charge> ofYear = charges.stream()
                    .filter(charge ->
                            !charge.date().isBefore(from) && charge.date().isBefore(next))
                    .toList();
            if (!ofYear.isEmpty()) {
                items.add(item(agreement, year, from, ofYear));
            }
            first = next;
        }
        return items.stream();
    }

    private List<Charge> charges(LevelAgreement agreement) {
        Set<List<String>> lines = new HashSet<>();
        situation
                .orders(agreement)
                .forEach(order -> lines.add(List.of(
                        order.line().account(),
                        order.line().order(),
                        order.line().line())));
        return situation.history().entries().stream()
                .flatMap(entry -> entry.decision().charges().stream())
                .filter(charge -> lines.contains(List.of(
                        charge.subject().account(),
                        charge.subject().order().orElse(""),
                        charge.subject().line().orElse(""))))
                .toList();
    }

    private AdviceItem item(LevelAgreement agreement, int year, LocalDate from, List<Charge> charges) {
        Map<String, Map<String, Object>> products = new TreeMap<>();
        totals(charges)
                .forEach((key, total) -> products.put(
                        key.sku() + " " + key.offering(),
                        Figures.of(
                                "pool", key.pool(),
                                "sku", key.sku(),
                                "offering", key.offering(),
                                "quantity", total.units(),
                                "amount", total.amount())));
        LocalDate to = agreement.opened().plusYears(year).minusDays(1);
        int units = charges.stream().mapToInt(Charge::quantity).sum();
        return new AdviceItem(
                AdviceKind.YEARLY_ACQUISITIONS,
                Concern.agreement(agreement.account(), agreement.number()),
                "In year " + year + " of agreement " + agreement.number() + ", " + from + " to " + to + ", " + units
                        + " units were acquired, less those returned.",
                Figures.of(
                        "year",
                        year,
                        "from",
                        from,
                        "to",
                        to,
                        "currency",
                        charges.get(0).unit(),
                        "products",
                        List.copyOf(products.values())),
                List.of(Step.of(
                        "MS-15",
                        "Orders count in the year of their date, returns negatively in that of theirs",
                        units,
                        with("lines", charges.size()))));
    }

    private Map<Acquired, Total> totals(List<Charge> charges) {
        Map<Acquired, Total> totals = new LinkedHashMap<>();
        for (Charge charge : charges) {
            String sku = charge.subject().sku();
            Optional<Pool> pool = situation.end().product(sku).flatMap(Product::pool);
            Acquired key = new Acquired(pool, sku, charge.offering());
            totals.put(
                    key, totals.getOrDefault(key, new Total(0, BigDecimal.ZERO)).plus(charge));
        }
        return totals;
    }
}
