package city.yanhuo.contract.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a subject column's value comes from: exactly one origin, then an optional pattern, then an optional lookup.
 *
 * @param origin what is read
 * @param value the source column's name, the constant's text, or the template; "" for the other origins
 * @param pattern regular expression whose first group is taken; applies to file name, folder, sheet, caption and columns
 * @param lookup name of the alias table that turns the text into a code
 * @param year regular expression whose first group is the year of a period that leaves it out; taken from the caption, else the
 *     sheet's name, else the file's
 */
public record FieldSource(
        Origin origin, String value, Optional<String> pattern, Optional<String> lookup, Optional<String> year) {
    /** A source whose periods tell their year. */
    public FieldSource(Origin origin, String value, Optional<String> pattern, Optional<String> lookup) {
        this(origin, value, pattern, lookup, Optional.empty());
    }

    /** What a pattern takes of a text: its first group that took part, "" when none did; empty when it finds nothing. */
    public static Optional<String> part(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Optional.of(matcher.group(group));
            }
        }
        return Optional.of("");
    }

    /** What a subject column is filled from. */
    public enum Origin {
        /** A column of the file. */
        COLUMN,
        /** Several columns put together: {@code {year}-{month}}. */
        TEMPLATE,
        /** A fixed value of the contract. */
        CONSTANT,
        /** The file's name. */
        FILE,
        /** The supplier's folder. */
        FOLDER,
        /** The sheet's name. */
        SHEET,
        /** The text above the header. */
        CAPTION,
        /** The 1-based line of the record in the file. */
        LINE
    }
}
