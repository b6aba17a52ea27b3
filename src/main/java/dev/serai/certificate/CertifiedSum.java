package dev.serai.certificate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that was told twice by parts of the hub that do not know of each other.
 *
 * @param name what is added up
 * @param unit a currency, {@code SSC}, or empty for lines and files
 * @param parts the whole, and then the parts that must add up to it
 */
public record CertifiedSum(String name, String unit, List<Part> parts) {

    public CertifiedSum {
        parts = List.copyOf(parts);
    }

    /** A number and what it is called. */
    public record Part(String name, BigDecimal amount) {}

    /** The sum that begins with its whole. */
    static CertifiedSum of(String name, String unit, String whole, BigDecimal amount) {
        return new CertifiedSum(name, unit, List.of(new Part(whole, amount)));
    }

    /** This sum with one part more. */
    CertifiedSum with(String part, BigDecimal amount) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(part, amount));
        return new CertifiedSum(name, unit, more);
    }

    /** The amount of a part, zero where there is none of that name. */
    BigDecimal amount(String part) {
        return parts.stream()
                .filter(each -> each.name().equals(part))
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The whole less its parts. */
    public BigDecimal difference() {
        return parts.stream().skip(1).map(Part::amount).reduce(parts.get(0).amount(), BigDecimal::subtract);
    }

    /** Whether the parts add up to the whole, with no tolerance. */
    public boolean isEqual() {
        return difference().signum() == 0;
    }

    /** Whether every part is zero. */
    boolean isNothing() {
        return parts.stream().allMatch(part -> part.amount().signum() == 0);
    }

    /** The sum as one line without parts that are zero: {@code EUR charged 12 = invoiced 10 + open 2}. */
    public String text() {
        String others = parts.stream()
                .skip(1)
                .filter(part -> part.amount().signum() != 0)
                .map(CertifiedSum::shown)
                .collect(Collectors.joining(" + "));
        return (unit.isEmpty() ? "" : unit + " ")
                + shown(parts.get(0))
                + (isEqual() ? " = " : " is not ")
                + (others.isEmpty() ? "0" : others);
    }

    /** Which sum is off and by how much; empty where it is equal. */
    Optional<String> fault() {
        return isEqual() ? Optional.empty() : Optional.of(name + " off by " + plain(difference()) + ": " + text());
    }

    private static String shown(Part part) {
        return part.name() + " " + plain(part.amount());
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
