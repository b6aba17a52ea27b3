package dev.serai.mapping;

/** How a feed writes dates, numbers and nothing at all; turns them into the licence model's own form. */
record Dialect(DateDialect dates, NumberDialect numbers, EmptyCells empty) {

    /** ISO dates and plain decimals with a point. */
    static final Dialect CANONICAL = new Dialect(DateDialect.ISO, NumberDialect.PLAIN, EmptyCells.NONE);

    /** The cell in the licence model's form. Throws {@link Misfit} with what was expected. */
    String canonical(FieldKind kind, String cell) throws Misfit {
        return switch (kind) {
            case DATE -> dates.canonical(cell);
            case WHOLE -> numbers.canonicalWhole(cell);
            case DECIMAL -> numbers.canonical(cell);
            case TEXT -> cell;
        };
    }

    /** A cell that is not written as the feed's dialect says. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;

        Misfit(String expected) {
            super(expected, null, false, false);
        }

        String expected() {
            return String.valueOf(getMessage());
        }
    }
}
