package dev.serai.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads the file of VAT rates and reports every fault with its line. */
final class VatRatesReader {

    private final TaxFile file;

    VatRatesReader(String source) {
        this.file = new TaxFile(source);
    }

    Map<String, VatCountry> read(String text) {
        Map<String, VatCountry> countries = new TreeMap<>();
        String expected = "countries by ISO code";
        file.root(text)
                .ifPresentOrElse(
                        root -> file.entries(root, expected).forEach(entry -> country(entry, countries)),
                        () -> nothing(expected));
        file.check();
        return countries;
    }

    private void nothing(String expected) {
        if (file.isSound()) {
            file.fault("expected " + expected);
        }
    }

    private void country(NodeTuple entry, Map<String, VatCountry> countries) {
        String code = TaxFile.text(entry.getKeyNode());
        if (!code.matches("[A-Z]{2}")) {
            file.fault(entry.getKeyNode(), "'" + code + "', expected a two-letter ISO country code such as NL");
        }
        Optional<LocalDate> euFrom = Optional.empty();
        Optional<LocalDate> euUntil = Optional.empty();
        NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();
        for (NodeTuple field : file.entries(entry.getValueNode(), "eu-from, eu-until and rates")) {
            switch (TaxFile.text(field.getKeyNode())) {
                case "eu-from" -> euFrom = file.day(field.getValueNode());
                case "eu-until" -> euUntil = file.day(field.getValueNode());
                case "rates" ->
                    file.entries(field.getValueNode(), "percentages by first day")
                            .forEach(rate -> rate(rate, rates));
                default ->
                    file.fault(
                            field.getKeyNode(),
                            "unknown field '" + TaxFile.text(field.getKeyNode())
                                    + "', expected eu-from, eu-until or rates");
            }
        }
        if (rates.isEmpty()) {
            file.fault(entry.getKeyNode(), code + " has no rates, expected at least one first day with a percentage");
        }
        if (countries.put(code, new VatCountry(euFrom, euUntil, rates)) != null) {
            file.fault(entry.getKeyNode(), code + " stands here twice");
        }
    }

    private void rate(NodeTuple entry, NavigableMap<LocalDate, BigDecimal> rates) {
        String percent = TaxFile.text(entry.getValueNode());
        if (!percent.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
            file.fault(entry.getValueNode(), "'" + percent + "', expected a percentage such as 19.6");
            return;
        }
        file.day(entry.getKeyNode()).ifPresent(day -> {
            if (rates.put(day, new BigDecimal(percent)) != null) {
                file.fault(entry.getKeyNode(), day + " stands here twice");
            }
        });
    }
}
