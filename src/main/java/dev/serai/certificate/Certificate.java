package dev.serai.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a day's close answers for. Lines and charges are added up from the beginning, documents since the certificate before.
 *
 * @param day the closed day
 * @param sums what must add up
 * @param notes what is left out of the sums, a sentence each: files that are still judged, parked accounts
 * @param findings what is wrong besides the sums, a sentence each; a certificate that is kept has none
 */
public record Certificate(LocalDate day, List<CertifiedSum> sums, List<String> notes, List<String> findings) {

    public Certificate {
        sums = List.copyOf(sums);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /** Whether all sums are equal and nothing else is wrong. */
    public boolean isRight() {
        return faults().isEmpty();
    }

    /** What is off, and by how much, a sentence each. */
    public List<String> faults() {
        return Stream.concat(sums.stream().flatMap(sum -> sum.fault().stream()), findings.stream())
                .toList();
    }

    /** The totals in one line. */
    public String line() {
        String totals = sums.stream()
                .filter(sum -> sum.name().equals(FileLines.NAME) || sum.name().equals(ChargeSums.NAME))
                .map(CertifiedSum::text)
                .collect(Collectors.joining("; "));
        return "Certificate of " + day + ": " + totals + (isRight() ? "; all sums are equal" : "; NOT EQUAL");
    }

    /** The amount of one part of one sum, zero where the certificate has none. */
    BigDecimal amount(String name, String unit, String part) {
        return sums.stream()
                .filter(sum -> sum.name().equals(name) && sum.unit().equals(unit))
                .map(sum -> sum.amount(part))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
