package city.yanhuo.query.template;

import city.yanhuo.contract.period.PeriodKind;
import city.yanhuo.contract.period.PeriodText;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Texts of periods and times, in the forms that files have, the usual one first. */
final class SampleTexts {
    private static final List<String> MONTHS = List.of("yyyy年M月", "yyyy-MM", "yyyyMM", "yyyy.MM", "yyyy/MM");
    private static final List<String> DAYS = List.of("yyyy-MM-dd", "yyyy年M月d日", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d");
    private static final List<String> OTHERS = List.of("yyyy年'第'Q'季度'", "yyyy-'Q'Q", "yyyy年", "yyyy");

    private SampleTexts() {}

    /** Texts that mean a period around a month's end to each of the kinds. */
    static List<String> periods(YearMonth month, Collection<PeriodKind> kinds) {
        LocalDateTime end = month.atEndOfMonth().atStartOfDay();
        List<String> texts = new ArrayList<>();
        if (kinds.contains(PeriodKind.CUM) && month.getMonthValue() > 1) {
            texts.add(month.getYear() + "年1—" + month.getMonthValue() + "月");
        }
        MONTHS.forEach(form -> texts.add(written(end, form)));
        DAYS.forEach(form -> texts.add(written(end, form)));
        OTHERS.forEach(form -> texts.add(written(end, form)));
        return texts.stream().filter(text -> isPeriod(text, kinds)).toList();
    }

    private static boolean isPeriod(String text, Collection<PeriodKind> kinds) {
        return kinds.isEmpty()
                ? PeriodText.parse(text).isPresent()
                : kinds.stream().allMatch(kind -> PeriodText.parse(text, kind).isPresent());
    }

    /** Texts of a time, with and without its time of day. */
    static List<String> times(LocalDateTime time) {
        List<String> texts = new ArrayList<>();
        DAYS.forEach(form -> texts.add(written(time, form + " HH:mm")));
        texts.addAll(days(time));
        return texts;
    }

    /** Texts of a day. */
    static List<String> days(LocalDateTime day) {
        return DAYS.stream().map(form -> written(day, form)).toList();
    }

    /** A time by a pattern. */
    static String written(LocalDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
}
