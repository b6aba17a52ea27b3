package dev.serai.billing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A VAT id whose form is that of its country, with right check digits where the country publishes them; whether it is
 * registered only a tax office can say.
 */
public record VatId(String text) {

    /** Forms by prefix, after the prefix; as the European VAT register VIES and the national offices publish them. */
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CH", "E\\d{9}(MWST|TVA|IVA)"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            form("FI", "\\d{8}"),
            form("FR", "[A-Z0-9]{2}\\d{9}"),
            form("GB", "(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "(\\d{7}[A-W][A-IW]?|\\d[A-Z+*]\\d{5}[A-W])"),
            form("IT", "\\d{11}"),
            form("LT", "(\\d{9}|\\d{12})"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "\\d{9}B\\d{2}"),
            form("NO", "\\d{9}MVA"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{10}01"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"),
            form("XI", "(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})"));

    private static Map.Entry<String, Pattern> form(String prefix, String digits) {
        return Map.entry(prefix, Pattern.compile(prefix + digits));
    }

    /** Reads a VAT id however it is spaced and in either case; empty if its form or check digits are not its country's. */
    public static Optional<VatId> parse(String text) {
        return ofForm(text).filter(id -> VatCheckDigits.areRight(id.text));
    }

    private static Optional<VatId> ofForm(String text) {
        String compact = text.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
        if (compact.length() < 3) {
            return Optional.empty();
        }
        return Optional.ofNullable(FORMS.get(compact.substring(0, 2)))
                .filter(form -> form.matcher(compact).matches())
                .map(form -> new VatId(compact));
    }

    /** What is wrong with a text that is no VAT id, as the end of a sentence about it; empty if it is one. */
    public static Optional<String> fault(String text) {
        if (parse(text).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                ofForm(text).map(id -> "which has wrong check digits").orElse("which has not the form of one"));
    }

    /** The ISO code of the country that gave it: Greece is GR there and EL in the id. */
    public String country() {
        String prefix = text.substring(0, 2);
        return switch (prefix) {
            case "EL" -> "GR";
            case "XI" -> "GB";
            default -> prefix;
        };
    }

    /** Whether the country with this ISO code gave it. */
    public boolean isOf(String country) {
        return country().equals(country);
    }
}
