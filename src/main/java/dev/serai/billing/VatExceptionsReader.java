package dev.serai.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads the file of VAT exceptions and reports every fault with its line. */
final class VatExceptionsReader {

    private static final Set<String> FIELDS = Set.of("account", "sku", "from", "category", "code", "reason");
    private static final int REASON_LENGTH = 1_000;

    private final TaxFile file;

    VatExceptionsReader(String source) {
        this.file = new TaxFile(source);
    }

    Map<VatExceptions.Subject, NavigableMap<LocalDate, Vat>> read(String text) {
        Map<VatExceptions.Subject, NavigableMap<LocalDate, Vat>> dated = new LinkedHashMap<>();
        file.root(text)
                .map(root -> file.items(root, "a list of exceptions"))
                .orElse(List.of())
                .forEach(item -> exception(item, dated));
        file.check();
        return dated;
    }

    private void exception(Node item, Map<VatExceptions.Subject, NavigableMap<LocalDate, Vat>> dated) {
        Map<String, Node> fields = fields(item);
        VatExceptions.Subject subject = new VatExceptions.Subject(text(fields, "account"), text(fields, "sku"));
        if (subject.account().isEmpty() && subject.sku().isEmpty()) {
            file.fault(item, "neither account nor sku, expected one of them or both");
        }
        Optional<LocalDate> from = Optional.ofNullable(fields.get("from")).flatMap(file::day);
        if (!fields.containsKey("from")) {
            file.fault(item, "no from, expected the first day on which it holds");
        }
        Optional<Vat> vat = vat(item, fields);
        from.ifPresent(day -> vat.ifPresent(is -> {
            if (dated.computeIfAbsent(subject, key -> new TreeMap<>()).put(day, is) != null) {
                file.fault(item, "the same account and sku stand here twice from " + day + " on");
            }
        }));
    }

    private Map<String, Node> fields(Node item) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple field : file.entries(item, "account or sku, from and category")) {
            String name = TaxFile.text(field.getKeyNode());
            if (!FIELDS.contains(name)) {
                file.fault(
                        field.getKeyNode(),
                        "unknown field '" + name + "', expected account, sku, from, category, code or reason");
            } else if (TaxFile.text(field.getValueNode()).isBlank()) {
                file.fault(field.getKeyNode(), name + " is empty, expected a value");
            } else {
                fields.put(name, field.getValueNode());
            }
        }
        return fields;
    }

    private Optional<Vat> vat(Node item, Map<String, Node> fields) {
        String category = text(fields, "category").orElse("");
        Optional<Exemption> exemption = text(fields, "reason")
                .map(reason -> new Exemption(text(fields, "code").orElse(""), reason));
        switch (category) {
            case "E" -> {
                return exempt(item, fields, exemption);
            }
            case "Z", "S" -> {
                if (exemption.isPresent() || fields.containsKey("code")) {
                    file.fault(
                            item,
                            "category " + category + " has a code or reason, expected none (BR-" + category + "-10)");
                }
                return Optional.of(new Vat(VatCategory.valueOf(category), BigDecimal.ZERO));
            }
            default -> {
                file.fault(
                        Optional.ofNullable(fields.get("category")).orElse(item),
                        "category '" + category
                                + "', expected E (exempt), Z (zero-rated) or S (the standard rate again)");
                return Optional.empty();
            }
        }
    }

    private Optional<Vat> exempt(Node item, Map<String, Node> fields, Optional<Exemption> exemption) {
        if (exemption.isEmpty()) {
            file.fault(item, "category E without a reason, expected the text that invoices print (BR-E-10)");
        }
        exemption
                .filter(given -> given.reason().length() > REASON_LENGTH)
                .ifPresent(given -> file.fault(
                        item,
                        "the reason has " + given.reason().length() + " characters, expected at most "
                                + REASON_LENGTH));
        text(fields, "code")
                .filter(code -> !code.matches("VATEX-[A-Z0-9-]{2,30}"))
                .ifPresent(code -> file.fault(item, "code '" + code + "', expected one such as VATEX-EU-132"));
        return Optional.of(new Vat(VatCategory.E, BigDecimal.ZERO, exemption));
    }

    private static Optional<String> text(Map<String, Node> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(TaxFile::text);
    }
}
