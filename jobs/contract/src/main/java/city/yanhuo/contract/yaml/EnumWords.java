package city.yanhuo.contract.yaml;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The words of a closed list as YAML writes them.
 *
 * @param byWord word to constant, in the order of the enum
 */
public record EnumWords<E extends Enum<E>>(Map<String, E> byWord) {
    /** {@code order_line} for {@code ORDER_LINE}. */
    public static <E extends Enum<E>> EnumWords<E> lower(Class<E> type) {
        return of(type, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /** The constants' own names. */
    public static <E extends Enum<E>> EnumWords<E> upper(Class<E> type) {
        return of(type, Enum::name);
    }

    private static <E extends Enum<E>> EnumWords<E> of(Class<E> type, Function<E, String> word) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(word.apply(constant), constant);
        }
        return new EnumWords<>(words);
    }

    /** The constant to go on with when the word was wrong and is reported. */
    E first() {
        return byWord.values().iterator().next();
    }
}
