package dev.serai.pricing;

import dev.serai.licence.Product;
import dev.serai.licence.Release;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of a product by the day on which each came out or the catalogue named it; of one day the release counts.
 *
 * @param byDay version by its first day
 */
public record ProductVersions(NavigableMap<LocalDate, String> byDay) {

    private static final Pattern FIRST_NUMBER = Pattern.compile("[^0-9]*([0-9]{1,9}).*");

    public ProductVersions {
        byDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byDay));
    }

    /** The versions of {@code sku}. */
    public static ProductVersions of(String sku, History history) {
        NavigableMap<LocalDate, String> versions = new TreeMap<>();
        history.booked(Product.class)
                .filter(product -> product.sku().equals(sku))
                .forEach(product -> product.version().ifPresent(version -> versions.put(product.date(), version)));
        history.booked(Release.class)
                .filter(release -> release.sku().equals(sku))
                .forEach(release -> versions.put(release.date(), release.version()));
        return new ProductVersions(versions);
    }

    /** The newest version on {@code day}. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(byDay.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** The first number of a version such as {@code v13r2}; a version without one is older than any. */
    public static int major(String version) {
        Matcher matcher = FIRST_NUMBER.matcher(version);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
