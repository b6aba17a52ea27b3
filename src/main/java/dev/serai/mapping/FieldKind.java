package dev.serai.mapping;

import dev.serai.licence.EventType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Whether a field holds a date or a number, which a feed may write in its own way, or plain text. */
enum FieldKind {
    DATE("bad-date"),
    WHOLE("bad-number"),
    DECIMAL("bad-number"),
    TEXT("bad-value");

    private final String code;

    FieldKind(String code) {
        this.code = code;
    }

    /** Rejection code of a value that does not fit. */
    String code() {
        return code;
    }

    boolean isNumber() {
        return this == WHOLE || this == DECIMAL;
    }

    /** The kinds of a type's fields by name. */
    static Map<String, FieldKind> of(EventType type) {
        Map<String, FieldKind> kinds = new HashMap<>();
        Arrays.stream(type.record().getRecordComponents())
                .forEach(component -> kinds.put(component.getName(), of(component)));
        return kinds;
    }

    private static FieldKind of(RecordComponent component) {
        Type type = component.getGenericType() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : component.getType();
        if (type == LocalDate.class) {
            return DATE;
        } else if (type == int.class || type == long.class || type == Integer.class) {
            return WHOLE;
        }
        return type == BigDecimal.class ? DECIMAL : TEXT;
    }
}
