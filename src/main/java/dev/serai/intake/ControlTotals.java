package dev.serai.intake;

import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import dev.serai.mapping.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts and adds up the records of a file, to be compared with what its footer or companion tells. */
public final class ControlTotals {

    /** What is said of a file whose records are not what was told. */
    public static final String CODE = "control-total";

    private static final int MOST_FAULTS = 20;

    private final Totals totals;
    private final String teller;
    private final Map<Totals.Sum, BigDecimal> sums = new LinkedHashMap<>();
    private final List<RowFault> unreadable = new ArrayList<>();
    private long records;

    /** {@code teller} is who tells the totals, for messages: {@code the footer}. */
    public ControlTotals(Totals totals, String teller) {
        this.totals = totals;
        this.teller = teller;
        totals.sums().forEach(sum -> sums.put(sum, BigDecimal.ZERO));
    }

    /** Takes a row, which some files have more of than records. */
    public void add(Row row, boolean isRecord) {
        records += isRecord ? 1 : 0;
        sums.replaceAll((sum, total) -> total.add(amount(row, sum)));
    }

    private BigDecimal amount(Row row, Totals.Sum sum) {
        String cell = row.cell(sum.of());
        Optional<BigDecimal> amount = totals.amount(cell);
        if (amount.isEmpty() && unreadable.size() < MOST_FAULTS) {
            unreadable.add(new RowFault(
                    sum.of(),
                    Optional.of(cell),
                    CODE,
                    "Column " + sum.of() + " on line " + row.line() + " has '" + cell
                            + "', which is no number: the total in column " + sum.in() + " of " + teller
                            + " cannot be checked"));
        }
        return amount.orElse(BigDecimal.ZERO);
    }

    /**
     * What differs from the totals that {@code told} has; empty where nothing does.
     *
     * @param place where they stand: {@code the footer on line 7}
     * @param standing where the records are
     */
    public List<RowFault> differences(Row told, String place, Standing standing) {
        List<RowFault> faults = new ArrayList<>(unreadable);
        totals.count()
                .filter(column -> !isEqual(told, column, BigDecimal.valueOf(records)))
                .ifPresent(column ->
                        faults.add(fault(told, column, place, "but " + records + " records " + standing.verb())));
        sums.forEach((sum, total) -> {
            if (!isEqual(told, sum.in(), total)) {
                faults.add(fault(
                        told,
                        sum.in(),
                        place,
                        "but column " + sum.of() + " of the records " + standing.place() + " sums up to "
                                + total.toPlainString()));
            }
        });
        return List.copyOf(faults);
    }

    /** Where the records are, said with a verb and without: {@code come before it}, {@code before it}. */
    public record Standing(String verb, String place) {}

    private boolean isEqual(Row told, String column, BigDecimal actual) {
        return totals.number(told.cell(column))
                .filter(number -> number.compareTo(actual) == 0)
                .isPresent();
    }

    private static RowFault fault(Row told, String column, String place, String actual) {
        String value = told.cell(column);
        return new RowFault(
                column,
                Optional.of(value),
                CODE,
                "Column " + column + " of " + place + " has '" + value + "', " + actual);
    }
}
