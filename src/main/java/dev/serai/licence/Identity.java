package dev.serai.licence;

import java.util.Optional;
import java.util.StringJoiner;

/**
 * What makes an event that event (K-06): the sender's reference if it gives one; account, order and line for an order
 * line; else the type, its key fields and the date.
 *
 * @param key the identity as one text; fields are separated by a character that no field may contain
 */
public record Identity(String key) {

    private static final String SEPARATOR = "\u001f";

    static Identity of(LicenceEvent event, Optional<String> reference, String feed) {
        StringJoiner key = new StringJoiner(SEPARATOR);
        key.add(event.type().code());
        if (reference.isPresent()) {
            return new Identity(
                    key.add("reference").add(feed).add(reference.get()).toString());
        }
        EventFields.addKeys(event, key);
        if (!(event instanceof OrderLine)) {
            key.add(event.date().toString());
        }
        return new Identity(key.toString());
    }
}
