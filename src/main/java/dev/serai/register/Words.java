package dev.serai.register;

import dev.serai.licence.Coded;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of one enumeration as its columns hold them. */
final class Words<E extends Enum<E> & Coded> {

    private final Class<E> type;
    private final Map<String, E> byCode;

    Words(Class<E> type) {
        this.type = type;
        this.byCode =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Coded::code, Function.identity()));
    }

    E read(String code) {
        E word = byCode.get(code);
        if (word == null) {
            throw new IllegalStateException("The books hold '" + code + "' as " + type.getSimpleName()
                    + ", expected one of " + byCode.keySet().stream().sorted().toList());
        }
        return word;
    }
}
