package city.yanhuo.contract.period;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts for periods as bureaus write them and as people type them (domain.md §6.2, DESIGN §5): {@code 2024年1月},
 * {@code 2024年1—9月}, {@code 截至2024年6月底}, {@code 二〇二四年一月}, {@code 24年1月}, {@code 2024.1}, {@code 202401},
 * {@code 2024/1/31}, {@code 2024年上半年}, {@code 2024年1月上旬}, {@code 2024年第3周} (ISO week), {@code 2024-Q3},
 * {@code 2024年Q3}, {@code 2024年三季度}, {@code 2024}, {@code 2024-09/MONTH}, and what {@link Period#text()} writes.
 *
 * <p>{@code 2024.10} is October: as a text it has its zero. A number cell 2024.1 may have lost it, so a reader of workbooks must
 * not hand such a number in.
 */
public final class PeriodText {
    private static final String YEAR = "(\\d{4}|\\d{2}(?=年))";
    private static final Pattern TIME_OF_DAY = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
    private static final Pattern KIND = Pattern.compile("(.*)/([A-Z]+)");
    private static final List<Form> FORMS = List.of(
            new Form("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})", m -> day(m.group(1), m.group(3), m.group(4))),
            new Form(YEAR + "年(\\d{1,2})月(\\d{1,2})日?", m -> day(m.group(1), m.group(2), m.group(3))),
            new Form("(\\d{4})(\\d{2})(\\d{2})", m -> day(m.group(1), m.group(2), m.group(3))),
            new Form(YEAR + "年(\\d{1,2})月份?", m -> Period.month(month(m.group(1), m.group(2)))),
            new Form("(\\d{4})[-/.](\\d{1,2})", m -> Period.month(month(m.group(1), m.group(2)))),
            new Form("(\\d{4})(\\d{2})", m -> Period.month(month(m.group(1), m.group(2)))),
            new Form(
                    "(\\d{4})-(\\d{2})/(\\d{2})",
                    m -> merged(month(m.group(1), m.group(2)), month(m.group(1), m.group(3)))),
            new Form(YEAR + "年(\\d{1,2})月?-(?:\\1年)?(\\d{1,2})月份?", PeriodText::months),
            new Form("(\\d{4})\\.(\\d{1,2})-(\\d{1,2})月?", PeriodText::months),
            new Form("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})", PeriodText::days),
            new Form("截[至止]" + YEAR + "年(\\d{1,2})月[底末]", m -> Period.cumulative(month(m.group(1), m.group(2)))),
            new Form(YEAR + "年?第?([1-4])季度?", m -> quarter(m.group(1), m.group(2))),
            new Form(YEAR + "[年/-]?[Qq]([1-4])", m -> quarter(m.group(1), m.group(2))),
            new Form(YEAR + "年上半年", m -> Period.cumulative(month(m.group(1), "6"))),
            new Form(YEAR + "年前([23])季度", m -> Period.cumulative(month(m.group(1), "" + 3 * number(m.group(2))))),
            new Form(YEAR + "年(\\d{1,2})月([上中下])旬", m -> tenDays(month(m.group(1), m.group(2)), m.group(3))),
            new Form(YEAR + "年第(\\d{1,2})周", m -> week(year(m.group(1)), number(m.group(2)))),
            new Form(YEAR + "(?:年度?|年全年)?", m -> yearOf(m.group(1))));

    private PeriodText() {}

    /** The period that a text means by itself: {@code 2024年9月} is a month, {@code 2024年1—9月} cumulative. */
    public static Optional<Period> parse(String text) {
        String trimmed = text.strip();
        Matcher kind = KIND.matcher(trimmed);
        if (kind.matches()) {
            Optional<PeriodKind> named = Arrays.stream(PeriodKind.values())
                    .filter(value -> value.name().equals(kind.group(2)))
                    .findFirst();
            return named.flatMap(value -> parse(kind.group(1), value));
        }
        String normal = normalised(trimmed);
        return FORMS.stream().flatMap(form -> form.read(normal).stream()).findFirst();
    }

    /**
     * The period that a text means for figures of a kind: {@code 2024年1—9月} is January to September for CUM and September for
     * MONTH; {@code 1—2月} for MONTH is the two merged months.
     */
    public static Optional<Period> parse(String text, PeriodKind kind) {
        return parse(text).flatMap(period -> period.as(kind));
    }

    /** As {@link #parse(String)} for a text that leaves the year out: {@code 1—6月} under a caption of 2024. */
    public static Optional<Period> parse(String text, Year year) {
        Optional<Period> full = parse(text);
        return full.isPresent() ? full : parse(withYear(normalised(text.strip()), year));
    }

    private static String withYear(String text, Year year) {
        Matcher until = Pattern.compile("(截[至止])(.*)").matcher(text);
        return until.matches() ? until.group(1) + year + "年" + until.group(2) : year + "年" + text;
    }

    /** NFKC, one kind of dash, digits for Chinese numerals, no blanks, no time of day. */
    private static String normalised(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        normal = TIME_OF_DAY.matcher(normal).replaceFirst("");
        normal = normal.replaceAll("\\s", "").replaceAll("[\u2010-\u2015\u2212~〜至到](?!\\d{4}年\\d+月底)", "-");
        return ChineseNumerals.toDigits(normal.replace("截-", "截至"));
    }

    private static Period months(MatchResult match) {
        YearMonth first = month(match.group(1), match.group(2));
        YearMonth last = month(match.group(1), match.group(3));
        if (first.getMonthValue() == 1) {
            return Period.cumulative(last);
        }
        boolean quarter = first.getMonthValue() % 3 == 1 && last.getMonthValue() == first.getMonthValue() + 2;
        if (!quarter) {
            throw new DateTimeException(
                    "Cannot read months: they are neither cumulative nor a quarter, found " + match.group());
        }
        return new Period(PeriodKind.QUARTER, first.atDay(1), last.atEndOfMonth());
    }

    private static Period merged(YearMonth first, YearMonth last) {
        return new Period(PeriodKind.MONTH, first.atDay(1), last.atEndOfMonth());
    }

    private static Period days(MatchResult match) {
        return new Period(PeriodKind.HOLIDAY, LocalDate.parse(match.group(1)), LocalDate.parse(match.group(2)));
    }

    private static Period day(String year, String month, String day) {
        return Period.day(LocalDate.of(year(year), number(month), number(day)));
    }

    private static Period quarter(String year, String quarter) {
        YearMonth last = YearMonth.of(year(year), 3 * number(quarter));
        return new Period(PeriodKind.QUARTER, last.minusMonths(2).atDay(1), last.atEndOfMonth());
    }

    private static Period tenDays(YearMonth month, String third) {
        int first = third.equals("上") ? 1 : third.equals("中") ? 11 : 21;
        LocalDate end = third.equals("下") ? month.atEndOfMonth() : month.atDay(first + 9);
        return new Period(PeriodKind.TENDAY, month.atDay(first), end);
    }

    private static Period week(int year, int week) {
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        LocalDate monday =
                inFirstWeek.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(java.time.DayOfWeek.MONDAY);
        return new Period(PeriodKind.WEEK, monday, monday.plusDays(6));
    }

    private static Period yearOf(String year) {
        return new Period(PeriodKind.YEAR, LocalDate.of(year(year), 1, 1), LocalDate.of(year(year), 12, 31));
    }

    private static YearMonth month(String year, String month) {
        return YearMonth.of(year(year), number(month));
    }

    /** Two digits are of this century. */
    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + number(digits) : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** One way to write a period. */
    private static final class Form {
        private final Pattern pattern;
        private final Function<MatchResult, Period> reader;

        Form(String pattern, Function<MatchResult, Period> reader) {
            this.pattern = Pattern.compile(pattern);
            this.reader = reader;
        }

        Optional<Period> read(String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(reader.apply(matcher));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
