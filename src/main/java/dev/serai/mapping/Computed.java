package dev.serai.mapping;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text that an expression makes of some columns.
 *
 * @param inputs the columns that the expression sees, by name, with what they hold
 * @param isNumber whether the field takes a number; a text, whose signs nobody could tell, is refused then
 * @param dialect how the feed writes the columns that are dates or numbers
 */
record Computed(Formula formula, Map<String, FieldKind> inputs, boolean isNumber, Dialect dialect)
        implements FieldSource {

    private static final String CODE = "compute-failed";

    @Override
    public String text(Row row) throws Unmapped {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Map.Entry<String, FieldKind> input : inputs.entrySet()) {
            String cell = new Written(new Cell(input.getKey(), false), input.getValue(), dialect).text(row);
            if (!cell.isEmpty()) {
                cells.put(input.getKey(), value(input.getValue(), cell));
            }
        }
        try {
            return text(formula.compute(cells));
        } catch (Formula.Failure e) {
            String found = RowFault.shortened(raw(row));
            String message = "From " + label() + " (" + found + ") nothing can be computed: " + e.reason();
            throw new Unmapped(new RowFault(label(), Optional.of(found), CODE, message));
        }
    }

    private String text(Object result) throws Formula.Failure {
        if (result instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        String text = String.valueOf(result);
        if (isNumber && !text.isEmpty()) {
            throw new Formula.Failure("the result is the text '" + RowFault.shortened(text)
                    + "', expected a number; name the columns that are numbers under numbers");
        }
        return text;
    }

    private static Object value(FieldKind kind, String cell) {
        return kind == FieldKind.DECIMAL ? new BigDecimal(cell) : cell;
    }

    @Override
    public String raw(Row row) {
        return inputs.keySet().stream().map(row::cell).collect(Collectors.joining(", "));
    }

    @Override
    public boolean isComputed() {
        return true;
    }

    @Override
    public String label() {
        return String.join(", ", inputs.keySet());
    }

    @Override
    public Set<String> needed() {
        return inputs.keySet();
    }
}
