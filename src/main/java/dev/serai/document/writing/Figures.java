package dev.serai.document.writing;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** Figures as documents print them, with no digit more than they have. */
public final class Figures {

    private Figures() {}

    /** A fraction in percent: {@code 0.25} is 25. */
    public static BigDecimal percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2));
    }

    /** A unit price with the currency's decimals or as many more as it has; never rounded. */
    public static BigDecimal price(BigDecimal price, CurrencyUnit currency) {
        BigDecimal plain = plain(price);
        return plain.setScale(Math.max(plain.scale(), currency.getDecimalPlaces()));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
