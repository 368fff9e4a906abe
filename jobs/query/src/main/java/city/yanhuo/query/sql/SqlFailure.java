package city.yanhuo.query.sql;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.YanhuoException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a statement by the grammar of DESIGN §9.7, with line and column and the nearest name. */
final class SqlFailure {
    private static final String FILE = "query";
    private static final Pattern AT_OR_NEAR = Pattern.compile("at or near \"(.*)\"", Pattern.DOTALL);
    private static final Pattern FIRST_WORD =
            Pattern.compile("(?:^|;)(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*([\\p{Alpha}]+)", Pattern.DOTALL);
    private static final List<String> READING_WORDS =
            List.of("SELECT", "FROM", "WITH", "VALUES", "DESCRIBE", "SUMMARIZE", "SHOW", "TABLE");
    private static final List<String> KEYWORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "WITH",
            "VALUES",
            "UNION",
            "JOIN",
            "BETWEEN",
            "DESCRIBE",
            "SUMMARIZE",
            "DISTINCT",
            "QUALIFY",
            "EXCEPT",
            "INTERSECT");

    private SqlFailure() {}

    /** A part of the statement that is not allowed. */
    static YanhuoException refused(String sql, String place, String why, String found, String advice) {
        return at(sql, place, why + ", found " + found + "; " + advice);
    }

    /** What DuckDB's parser says of a text that is not exactly one reading statement. */
    static YanhuoException ofParser(String sql, ParserAnswer answer) {
        if (answer.error().isEmpty()) {
            return answer.statements() == 0
                    ? at(sql, "0", "nothing is asked, found an empty text; write a SELECT")
                    : at(
                            sql,
                            "0",
                            "one statement is run at a time, found " + answer.statements() + "; run them one by one");
        }
        return answer.error().equals("parser") ? syntax(sql, answer.place(), answer.message()) : notReading(sql);
    }

    /** What DuckDB says when it binds or runs the statement. */
    static YanhuoException of(String sql, DuckDbError error, Collection<String> names) {
        String message = error.message();
        if (error.type().equals("Parser")) {
            return syntax(sql, error.position(), message);
        }
        if (error.type().equals("Out of Memory")) {
            return new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot run the query: it needs more memory than it may take, found " + firstLine(message)
                            + "; ask for fewer rows or columns at a time");
        }
        if (error.type().equals("Permission")) {
            return at(
                    sql,
                    error.position(),
                    "only the publication's marts may be read, found " + firstLine(message)
                            + "; name a mart; `yanhuo marts` lists them");
        }
        if (error.name().isEmpty()) {
            return at(sql, error.position(), lowered(firstLine(message)) + suggestion(message));
        }
        List<String> candidates = new ArrayList<>(error.candidates());
        if (candidates.isEmpty()) {
            candidates.addAll(names);
        }
        if (!error.call().isEmpty()) {
            return at(
                    sql,
                    error.position(),
                    "no function takes these types, found " + error.call() + "; cast the value, as CAST(x AS BIGINT)");
        }
        String advice = Nearest.to(error.name(), candidates)
                .map(near -> "; did you mean " + near + "?")
                .orElse(candidates.size() > 12 ? "" : "; there are " + String.join(", ", candidates));
        return at(
                sql,
                error.position(),
                "no " + error.kindOfName() + " has that name here, found " + error.name() + advice);
    }

    /** The time is up. */
    static YanhuoException tookTooLong(long seconds) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot run the query: it takes longer than it may, found " + seconds
                        + " s gone; narrow it by WHERE, or allow more time");
    }

    private static YanhuoException syntax(String sql, String place, String message) {
        Matcher token = AT_OR_NEAR.matcher(message);
        if (!token.find()) {
            return at(sql, place, "it is not SQL, found " + lowered(firstLine(message)));
        }
        String found = token.group(1);
        Optional<String> near =
                Nearest.to(found.toUpperCase(Locale.ROOT), KEYWORDS).filter(word -> !word.equalsIgnoreCase(found));
        return at(
                sql,
                place,
                "it is not SQL at this place, found " + found
                        + near.map(word -> "; did you mean " + word + "?").orElse(""));
    }

    private static YanhuoException notReading(String sql) {
        Matcher word = FIRST_WORD.matcher(sql);
        while (word.find()) {
            String found = word.group(1).toUpperCase(Locale.ROOT);
            if (!READING_WORDS.contains(found)) {
                String place = Integer.toString(
                        sql.substring(0, word.start(1)).getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
                return at(sql, place, "only statements that read are allowed, found " + found + "; " + instead(found));
            }
        }
        return at(sql, "0", "only statements that read are allowed, found another one; write one SELECT");
    }

    private static String instead(String found) {
        return switch (found) {
            case "PIVOT", "UNPIVOT" -> "write FROM (" + found + " …), with the values named by IN (…)";
            case "COPY", "EXPORT" -> "`yanhuo export` writes files";
            default -> "write a SELECT";
        };
    }

    private static YanhuoException at(String sql, String place, String sentence) {
        Location location = Location.of(FILE);
        if (place.matches("\\d{1,9}")) {
            TextPosition position = TextPosition.ofByte(sql, Long.parseLong(place));
            location = new Location(FILE, position.line(), position.column());
        }
        return new YanhuoException(
                List.of(new Problem(ErrorKind.USAGE, location, "Cannot run the query: " + sentence)));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static String suggestion(String message) {
        return message.lines()
                .skip(1)
                .findFirst()
                .filter(line -> !line.isBlank())
                .map(line -> "; " + lowered(line.strip()))
                .orElse("");
    }

    private static String lowered(String sentence) {
        boolean ordinary = sentence.length() > 1
                && Character.isUpperCase(sentence.charAt(0))
                && Character.isLowerCase(sentence.charAt(1));
        return ordinary ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : sentence;
    }
}
