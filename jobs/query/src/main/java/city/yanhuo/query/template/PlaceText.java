package city.yanhuo.query.template;

import city.yanhuo.contract.feed.FieldSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in a caption or a name that the contract takes a value from.
 *
 * @param pattern how it is taken
 * @param before what stands before the value
 * @param value an example of the value
 * @param after what stands behind it
 */
record PlaceText(Pattern pattern, String before, String value, String after) {
    /** The first value that the pattern takes whole; when none is, the shortest text that it takes. Empty when no text can be made. */
    static Optional<PlaceText> of(Optional<String> pattern, List<String> values) {
        Optional<RegexParts> parts = RegexParts.of(pattern);
        return parts.flatMap(found -> values.stream()
                .map(value -> new PlaceText(found.pattern(), found.before(), value, found.after()))
                .filter(text -> text.isTakenFrom(text.whole()))
                .findFirst()
                .or(() -> Optional.of(new PlaceText(found.pattern(), found.before(), found.part(), found.after()))
                        .filter(text -> values.isEmpty() && text.isTakenFrom(text.whole()))));
    }

    /** Example and all. */
    String whole() {
        return before + value + after;
    }

    /** Whether the example is what the pattern takes of a text, blanks around it aside. */
    boolean isTakenFrom(String text) {
        return FieldSource.part(pattern, text)
                .filter(taken -> taken.strip().equals(value))
                .isPresent();
    }
}
