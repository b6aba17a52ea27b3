package dev.serai.billing;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The check digits of VAT ids, by prefix, for the countries that publish how theirs are computed; every test is given an
 * id of the right form. Ids of other countries are not looked into.
 */
final class VatCheckDigits {

    private static final BigInteger MOD_97 = BigInteger.valueOf(97);

    /** The letters of French keys; I and O are not among them. */
    private static final String FRENCH_KEYS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final Map<String, Predicate<String>> TESTS = Map.ofEntries(
            Map.entry("AT", id -> isAustrian(id.substring(3))),
            Map.entry("BE", id -> 97 - number(id, 2, 10) % 97 == number(id, 10, 12)),
            Map.entry("DE", id -> isGerman(id.substring(2))),
            Map.entry("DK", id -> weighted(id.substring(2), 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
            Map.entry("FR", id -> isFrench(id.substring(2))),
            Map.entry("IT", id -> isLuhn(id.substring(2))),
            Map.entry("LU", id -> number(id, 2, 8) % 89 == number(id, 8, 10)),
            Map.entry("NL", VatCheckDigits::isDutch),
            Map.entry("PL", id -> weighted(id.substring(2, 11), 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == number(id, 11, 12)),
            Map.entry("SE", id -> isLuhn(id.substring(2, 12))));

    private VatCheckDigits() {}

    /** Whether the check digits are right, or the country's are not known. */
    static boolean areRight(String id) {
        return TESTS.getOrDefault(id.substring(0, 2), other -> true).test(id);
    }

    /** Every second digit doubled as in Luhn's test, four added, and filled up to a whole ten. */
    private static boolean isAustrian(String digits) {
        return (luhnSum(digits.substring(0, 7), 1) + 4 + digit(digits, 7)) % 10 == 0;
    }

    /** ISO 7064, modulus 11 and 10. */
    private static boolean isGerman(String digits) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(digits, 8);
    }

    /** The key fits the number of the enterprise, which has a check digit of its own; those of Monaco begin with 000. */
    private static boolean isFrench(String text) {
        String siren = text.substring(2);
        if (!siren.startsWith("000") && !isLuhn(siren)) {
            return false;
        }
        int first = FRENCH_KEYS.indexOf(text.charAt(0));
        int second = FRENCH_KEYS.indexOf(text.charAt(1));
        if (first < 0 || second < 0) {
            return false;
        }
        if (first < 10 && second < 10) {
            return (number(siren, 0, 9) * 100 + 12) % 97 == 10 * first + second;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (key / 11 + 1 + number(siren, 0, 9)) % 11 == key % 11;
    }

    /** The test of eleven over the number of the enterprise, or for sole traders since 2020 modulus 97 over the whole id. */
    private static boolean isDutch(String id) {
        boolean isEleven = (weighted(id.substring(2, 10), 9, 8, 7, 6, 5, 4, 3, 2) - digit(id, 10)) % 11 == 0;
        String digits = "2321" + id.substring(2, 11) + "11" + id.substring(12);
        return isEleven || new BigInteger(digits).mod(MOD_97).equals(BigInteger.ONE);
    }

    private static boolean isLuhn(String digits) {
        return luhnSum(digits, digits.length() % 2) % 10 == 0;
    }

    /** The sum of the digits, those at even or odd places (from {@code doubled} on, every second) doubled first. */
    private static int luhnSum(String digits, int doubled) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, i) * (i % 2 == doubled ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum;
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    private static int digit(String text, int at) {
        return Character.digit(text.charAt(at), 10);
    }

    private static long number(String text, int from, int to) {
        return Long.parseLong(text.substring(from, to));
    }
}
