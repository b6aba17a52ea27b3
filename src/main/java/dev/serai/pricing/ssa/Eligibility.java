package dev.serai.pricing.ssa;

import dev.serai.licence.Measure;
import dev.serai.licence.Product;
import dev.serai.pricing.Position;
import dev.serai.pricing.Standing;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ValueHistory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which positions can be covered on a day, and at what annual value (K-47, IS-04, IS-32). */
record Eligibility(ServiceCreditTerms terms, LocalDate day, Standing standing) {

    private static final Pattern FIRST_NUMBER = Pattern.compile("[^0-9]*([0-9]{1,9}).*");

    boolean allows(Position position) {
        return obstacle(position).isEmpty();
    }

    /** Why a position cannot be covered and what to do; empty when it can. */
    Optional<String> obstacle(Position position) {
        String sku = position.sku();
        if (isTooOld(sku)) {
            return Optional.of("its product " + sku + " has version "
                    + standing.product(sku).flatMap(Product::version).orElse("") + ", and only version "
                    + terms.leastVersion() + " or later can be covered");
        }
        if (values(sku).inForce(day).isEmpty()) {
            return Optional.of("its product " + sku + " has no value in credits on " + day
                    + "; send the value if it should have one");
        }
        return Optional.empty();
    }

    /** What a position would cost until {@code until}; empty where it cannot be covered or needs nothing. */
    Optional<CoverPrice> price(Position position, LocalDate until) {
        CoverDays days = CoverDays.of(position, day, until);
        if (!allows(position) || days.isEmpty()) {
            return Optional.empty();
        }
        return values(position.sku())
                .inForce(day)
                .map(value -> CoverPrice.of(position, days, value.longValueExact(), values(position.sku()), terms));
    }

    private ValueHistory values(String sku) {
        return standing.values(sku, Measure.CREDITS);
    }

    private boolean isTooOld(String sku) {
        return standing.product(sku)
                .flatMap(Product::version)
                .filter(version -> major(version) < terms.leastVersion())
                .isPresent();
    }

    /** The first number of a version such as {@code v13r2}; a version without one is older than any. */
    private static int major(String version) {
        Matcher matcher = FIRST_NUMBER.matcher(version);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
