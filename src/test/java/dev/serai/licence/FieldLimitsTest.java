package dev.serai.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldLimitsTest {

    private static final Map<String, String> ACCOUNT =
            Map.of("date", "2026-01-01", "account", "A1", "name", "Name", "country", "NL", "currency", "EUR");
    private static final Map<String, String> PRICE = Map.of(
            "date", "2026-01-01",
            "programme", "msp",
            "sku", "S",
            "offering", "rental",
            "unitPrice", "1",
            "currency", "EUR");

    private static ParsedEvent with(EventType type, Map<String, String> fields, String field, String text) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, text);
        return EventFields.parse(type, changed);
    }

    private static ParsedEvent fault(String field, String text, String expected) {
        return new ParsedEvent.Unreadable(List.of(new FieldFault(field, Optional.of(text), expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud800b", "a\udc00b", "a\uffffb", "a\ufffeb", "a\ufffdb", "a\u0001b"})
    void refusesTextsThatNoInvoiceCanHold(String name) {
        assertThat(with(EventType.ACCOUNT, ACCOUNT, "name", name))
                .isEqualTo(fault("name", name, "a text without control or replacement characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Käse & Söhne", "日本", "\ud83d\ude00"})
    void takesTextsOfAllLanguages(String name) {
        assertThat(with(EventType.ACCOUNT, ACCOUNT, "name", name)).isInstanceOf(ParsedEvent.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-5"})
    void refusesAPriceBelowZero(String price) {
        assertThat(with(EventType.PRICE, PRICE, "unitPrice", price))
                .isEqualTo(fault("unitPrice", price, "a price of 0 or more"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3651", "999999999", "-1"})
    void refusesPaymentTermsThatNoDueDateCanMeet(String days) {
        assertThat(with(EventType.ACCOUNT, ACCOUNT, "paymentDays", days))
                .isEqualTo(fault("paymentDays", days, "a whole number of at least 0 and at most 3650"));
    }
}
