package dev.serai.mapping;

/** A text in the feed's own way of writing dates and numbers. */
record Written(FieldSource source, FieldKind kind, Dialect dialect) implements FieldSource.Changed {

    @Override
    public String changed(String text, Row row) throws Unmapped {
        try {
            return dialect.canonical(kind, text);
        } catch (Dialect.Misfit e) {
            throw misfit(row, kind.code(), e.expected());
        }
    }
}
