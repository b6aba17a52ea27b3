package dev.serai.intake.edi;

import dev.serai.intake.ControlTotals;
import dev.serai.mapping.RowFault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The quantities of a message's lines, to be compared with the totals behind them. EDIFACT's CNT of code 1 is their sum; where
 * a line has quantities of several kinds it does not say whether of all or of one, so each of these is taken. X12's
 * CTT02 is the sum of what PO102 has, by its definition without regard to signs and decimal points; a plain sum is taken too.
 */
final class EdiTotals {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]*[.,]?[0-9]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    /** A hash total that is longer loses its first digits. */
    private static final BigInteger HASH_LIMIT = BigInteger.TEN.pow(10);

    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private BigDecimal all = BigDecimal.ZERO;
    private BigInteger hash = BigInteger.ZERO;
    private boolean isLine;
    private boolean isReadable = true;

    /** Takes a segment of the message; what is wrong with it if it is a total. */
    Optional<RowFault> see(EdiSegment segment) {
        return switch (segment.tag()) {
            case "LIN" -> {
                isLine = true;
                yield Optional.empty();
            }
            case "QTY" -> {
                if (isLine) {
                    add(segment.text(1, 1), segment.text(1, 2));
                }
                yield Optional.empty();
            }
            case "PO1" -> {
                if (!segment.text(2).isEmpty()) {
                    add("", segment.text(2));
                }
                yield Optional.empty();
            }
            case "CNT" -> segment.text(1).equals("1") ? compared(segment, 1, 2) : Optional.empty();
            case "CTT" -> segment.text(2).isEmpty() ? Optional.empty() : compared(segment, 2, 1);
            default -> Optional.empty();
        };
    }

    /** A quantity that is no number is a fault of its line. */
    private void add(String kind, String quantity) {
        Optional<BigDecimal> number = number(quantity);
        if (number.isEmpty()) {
            isReadable = false;
            return;
        }
        all = all.add(number.get());
        sums.merge(kind, number.get(), BigDecimal::add);
        hash = hash.add(new BigInteger(NO_DIGIT.matcher(quantity).replaceAll("")));
    }

    private Optional<RowFault> compared(EdiSegment segment, int element, int component) {
        String stated = segment.text(element, component);
        if (!isReadable
                || sums.isEmpty()
                || number(stated).filter(this::isMeant).isPresent()) {
            return Optional.empty();
        }
        Set<String> expected = new LinkedHashSet<>();
        expected.add(all.toPlainString());
        sums.values().forEach(sum -> expected.add(sum.toPlainString()));
        return Optional.of(new RowFault(
                segment.tag() + "." + element + (component == 1 ? "" : "." + component),
                Optional.of(stated),
                ControlTotals.CODE,
                segment.place() + " has '" + stated + "' as the sum of the lines' quantities, but they sum up to "
                        + String.join(" or ", expected)));
    }

    private boolean isMeant(BigDecimal stated) {
        return stated.compareTo(all) == 0
                || sums.values().stream().anyMatch(sum -> stated.compareTo(sum) == 0)
                || stated.compareTo(new BigDecimal(hash.mod(HASH_LIMIT))) == 0;
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }
}
