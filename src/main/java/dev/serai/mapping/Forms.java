package dev.serai.mapping;

/** The form in which a number or a date is written, whatever its value. */
final class Forms {

    private static final int MOST_DECIMALS = 9;
    private static final int SHORT = 2;

    private Forms() {}

    /** A number's groups and decimals: {@code 1.234,5} is of the form {@code 9.999,9}. */
    static String number(String cell, char decimal) {
        StringBuilder form = new StringBuilder("9");
        int decimals = -1;
        boolean isGrouped = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == decimal) {
                decimals = 0;
            } else if (c >= '0' && c <= '9') {
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c != '-' && c != '+' && !isGrouped) {
                isGrouped = true;
                form.append(c).append("999");
            }
        }
        if (decimals >= 0) {
            form.append(decimal).append("9".repeat(Math.min(decimals, MOST_DECIMALS)));
        }
        return form.toString();
    }

    /** A date's signs and the place of its year: {@code 02.3.2026} is of the form {@code 9.9.9999}. */
    static String date(String cell) {
        StringBuilder form = new StringBuilder();
        int digits = 0;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i < cell.length() ? cell.charAt(i) : '\0';
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            if (digits > 0) {
                form.append(digits <= SHORT ? "9" : "9999");
                digits = 0;
            }
            if (i < cell.length()) {
                form.append(Character.isLetter(c) ? 'a' : c);
            }
        }
        return form.toString();
    }
}
