package dev.serai.route;

import java.util.Map;
import java.util.Optional;

/** Where routes get the values of their {@code {{placeholders}}} from. */
@FunctionalInterface
public interface RouteSettings {

    /** The value of a property, empty where nobody has set it. */
    Optional<String> value(String key);

    /** Settings from a map. */
    static RouteSettings of(Map<String, String> values) {
        return key -> Optional.ofNullable(values.get(key));
    }

    /** These settings, and {@code others} for what they lack. */
    default RouteSettings or(RouteSettings others) {
        return key -> value(key).or(() -> others.value(key));
    }
}
