package dev.serai.register;

import dev.serai.licence.Credit;
import dev.serai.licence.EventFields;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Link;
import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.LicenceId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an event shares with those whose price may depend on it: a tier group, a licence, an agreement, a project, an order,
 * credits. Events without a common key, over however many others, do not change each other's price.
 */
final class ScopeKeys {

    private static final Map<String, String> FIELDS =
            Map.of("licence", "l:", "agreement", "g:", "project", "p:", "order", "o:");

    private ScopeKeys() {}

    static Set<String> of(LicenceEvent event) {
        Set<String> keys = new HashSet<>();
        Map<String, String> fields = EventFields.format(event);
        FIELDS.forEach(
                (field, kind) -> Optional.ofNullable(fields.get(field)).ifPresent(value -> keys.add(kind + value)));
        if (event instanceof OrderLine line) {
            add(keys, line);
        } else if (event instanceof Link link) {
            keys.add(credits(link.account()));
        } else if (event instanceof Credit credit) {
            keys.add(credits(credit.account()));
        }
        return keys;
    }

    /** Without an agreement an authorization has the number of its first order (K-37). */
    private static void add(Set<String> keys, OrderLine line) {
        if (line.offering() == Offering.CREDITS) {
            keys.add(credits(line.account()));
            return;
        }
        keys.add("c:" + line.account() + "/" + line.endCustomer().orElse(line.account()));
        keys.add("l:" + LicenceId.of(line));
        line.replaces().forEach(licence -> keys.add("l:" + licence));
        keys.add("g:" + line.agreement().orElse(line.order()));
    }

    private static String credits(String account) {
        return "b:" + account;
    }
}
