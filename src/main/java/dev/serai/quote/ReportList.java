package dev.serai.quote;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lists of a decision report and the fields of their items, in the order in which they are printed. Charges,
 * rejections, levels and advice also show their steps, which go beyond the contract and are not compared.
 */
public enum ReportList {
    CHARGES(
            "event",
            "account",
            "date",
            "programme",
            "sku",
            "licence",
            "offering",
            "quantity",
            "unit",
            "unitPrice",
            "discount",
            "amount",
            "from",
            "to",
            "rule",
            "explanation"),
    INSTALMENTS("event", "account", "date", "number", "of", "unit", "amount"),
    REJECTIONS("event", "code", "rule", "message"),
    COVERAGES("licence", "kind", "from", "to"),
    LEVELS("agreement", "pool", "level", "from", "reason"),
    BALANCES("account", "unit", "amount"),
    NOTICES("date", "kind", "account", "licence", "project", "agreement", "due"),
    ADVICE("event", "code", "message");

    private final List<String> fields;

    ReportList(String... fields) {
        this.fields = List.of(fields);
    }

    /** The list's name in reports and scenario files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields of an item. */
    public List<String> fields() {
        return fields;
    }

    /** The list of that name. */
    public static Optional<ReportList> parse(String code) {
        return Arrays.stream(values()).filter(list -> list.code().equals(code)).findFirst();
    }

    /** The names of all lists. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(ReportList::code).toList();
    }
}
