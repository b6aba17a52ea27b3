package dev.serai.mapping;

/**
 * A text filled up to a width, such as an article number with zeros before it.
 *
 * @param width characters of the result; a longer text does not fit
 * @param isLeft whether the signs stand before the text
 * @param sign what fills the place
 */
record Padded(FieldSource source, int width, boolean isLeft, char sign) implements FieldSource.Changed {

    @Override
    public String changed(String text, Row row) throws Unmapped {
        if (text.length() > width) {
            throw misfit(row, FieldKind.TEXT.code(), "at most " + width + " characters");
        }
        String signs = String.valueOf(sign).repeat(width - text.length());
        return isLeft ? signs + text : text + signs;
    }
}
