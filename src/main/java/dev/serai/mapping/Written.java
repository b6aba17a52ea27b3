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

    /** Without a group sign a number is written in one way alone. */
    @Override
    public void observe(Row row, Sightings seen) {
        String cell = raw(row);
        if (cell.isEmpty()) {
            return;
        }
        if (kind == FieldKind.DATE) {
            seen.form(label(), Forms.date(cell));
        } else if (kind != FieldKind.TEXT && dialect.numbers().group().isPresent()) {
            seen.form(label(), Forms.number(cell, dialect.numbers().decimal()));
        }
    }
}
