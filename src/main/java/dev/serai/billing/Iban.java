package dev.serai.billing;

import java.util.regex.Pattern;

/** International bank account numbers: the form and the check digits of ISO 13616 (remainder 1 modulo 97). */
public final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    private Iban() {}

    /** Whether {@code text}, without blanks, is an IBAN whose check digits fit. */
    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        String moved = text.substring(4) + text.substring(0, 4);
        int remainder = 0;
        for (int i = 0; i < moved.length(); i++) {
            int digit = Character.digit(moved.charAt(i), 36);
            remainder = (digit > 9 ? remainder * 100 + digit : remainder * 10 + digit) % 97;
        }
        return remainder == 1;
    }
}
