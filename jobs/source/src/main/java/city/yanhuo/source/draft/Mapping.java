package city.yanhuo.source.draft;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.feed.SubjectColumn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which subject the columns seem to belong to, and which of them fills which of its columns.
 *
 * @param subject the subject
 * @param columns subject column, or {@code period}, {@code year}, {@code month}, to the file's column
 */
record Mapping(Subject subject, Map<String, ColumnGuess> columns) {
    /** The subject that finds most of its columns; ties go to the one whose words the file's name and caption hold. */
    static Mapping of(List<ColumnGuess> guesses, String around) {
        return Arrays.stream(Subject.values())
                .map(subject -> of(subject, guesses))
                .max(Comparator.comparingInt(mapping -> mapping.score(around.toLowerCase(Locale.ROOT))))
                .orElseThrow();
    }

    private static Mapping of(Subject subject, List<ColumnGuess> guesses) {
        Map<String, ColumnGuess> found = new LinkedHashMap<>();
        Set<ColumnGuess> used = new HashSet<>();
        Map<String, List<Pattern>> words = SubjectWords.columns(subject);
        boolean hasPeriod =
                subject.columns().stream().anyMatch(column -> column.name().equals("period_end"));
        if (hasPeriod && subject != Subject.LEDGER_ITEM) {
            period(guesses, found);
            used.addAll(found.values());
        }
        for (SubjectColumn column : subject.columns()) {
            List<Pattern> wanted = words.get(column.name());
            if (wanted != null) {
                best(guesses, used, column, wanted).ifPresent(guess -> {
                    found.put(column.name(), guess);
                    used.add(guess);
                });
            }
        }
        if (subject == Subject.FOOTFALL && !found.containsKey("day")) {
            byTimestamp(guesses, found);
        }
        return new Mapping(subject, found);
    }

    /** A time tells day and hour at once. */
    private static void byTimestamp(List<ColumnGuess> guesses, Map<String, ColumnGuess> found) {
        guesses.stream()
                .filter(guess -> guess.isOf(ColumnType.TIMESTAMP))
                .findFirst()
                .ifPresent(time -> {
                    found.put("day", time);
                    found.put("hour", time);
                });
    }

    /** A column of days or periods, else a year with or without a month. */
    private static void period(List<ColumnGuess> guesses, Map<String, ColumnGuess> found) {
        Optional<ColumnGuess> whole = guesses.stream()
                .filter(guess -> guess.isOf(ColumnType.DATE, ColumnType.PERIOD, ColumnType.TIMESTAMP))
                .max(Comparator.comparingInt(guess -> fits(guess, SubjectWords.PERIOD) ? 1 : 0));
        if (whole.isPresent()) {
            found.put("period", whole.get());
            return;
        }
        small(guesses, "年|年份|年度|year").ifPresent(year -> found.put("year", year));
        small(guesses, "月|月份|month").ifPresent(month -> found.put("month", month));
    }

    private static Optional<ColumnGuess> small(List<ColumnGuess> guesses, String words) {
        return guesses.stream()
                .filter(guess -> guess.isOf(ColumnType.INTEGER))
                .filter(guess -> guess.header().toLowerCase(Locale.ROOT).matches(words))
                .findFirst();
    }

    /** The column whose header fits and whose type can fill the subject's; the shortest header is the plainest. */
    private static Optional<ColumnGuess> best(
            List<ColumnGuess> guesses, Set<ColumnGuess> used, SubjectColumn column, List<Pattern> wanted) {
        return wanted.stream()
                .flatMap(words -> guesses.stream()
                        .filter(guess -> !used.contains(guess) && fits(guess, words) && canFill(guess, column.type()))
                        .min(Comparator.comparingInt(guess -> guess.header().length()))
                        .stream())
                .findFirst();
    }

    private static boolean fits(ColumnGuess guess, Pattern words) {
        return words.matcher(guess.header().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean canFill(ColumnGuess guess, ColumnType wanted) {
        return switch (wanted) {
            case TEXT -> guess.isOf(ColumnType.TEXT);
            case COUNT -> guess.isOf(ColumnType.COUNT, ColumnType.INTEGER);
            case INTEGER -> guess.isOf(ColumnType.INTEGER, ColumnType.TIMESTAMP);
            case DECIMAL -> guess.isNumber() && !guess.isOf(ColumnType.MONEY);
            case MONEY -> guess.isOf(ColumnType.MONEY);
            case GROWTH -> guess.isOf(ColumnType.GROWTH);
            case DATE -> guess.isOf(ColumnType.DATE, ColumnType.TIMESTAMP);
            case TIMESTAMP -> guess.isOf(ColumnType.TIMESTAMP, ColumnType.DATE);
            case BOOLEAN -> guess.isOf(ColumnType.BOOLEAN);
            case PERIOD -> guess.isOf(ColumnType.PERIOD, ColumnType.DATE);
        };
    }

    private int score(String around) {
        int score = SubjectWords.files(subject).matcher(around).find() ? 4 : 0;
        boolean isMeasured = false;
        for (SubjectColumn column : subject.columns()) {
            if (columns.containsKey(column.name())) {
                score += column.key() ? 3 : 2;
                isMeasured |= !column.key();
            }
        }
        return isMeasured ? score : score - 10;
    }

    /** The name of a column inside the contract: what it fills, where its own header gives no name. */
    String name(ColumnGuess guess) {
        String own = guess.column().name();
        return own.startsWith("column_")
                ? filledBy(guess).stream().sorted().findFirst().orElse(own)
                : own;
    }

    /** The subject's columns that a file's column fills. */
    Set<String> filledBy(ColumnGuess guess) {
        Set<String> names = new HashSet<>();
        columns.forEach((name, column) -> {
            if (column.equals(guess)) {
                names.add(name);
            }
        });
        return names;
    }
}
