package city.yanhuo.sample.visit;

import java.time.LocalDate;
import java.util.Locale;

/** How the people at the bureau type dates, counts and notes: not the same in every month. */
final class GateText {
    private static final long CROWD = 40_000;
    private static final LocalDate FULL_WIDTH = LocalDate.of(2023, 6, 10);

    private GateText() {}

    static String day(LocalDate day) {
        return switch (style(day)) {
            case CHINESE ->
                String.format(Locale.ROOT, "%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case SLASHES ->
                String.format(Locale.ROOT, "%d/%d/%d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case ISO -> day.toString();
        };
    }

    /** Thousands separators in the even months; one day's figures in full width. */
    static String count(long value, LocalDate day) {
        if (day.equals(FULL_WIDTH)) {
            return Long.toString(value)
                    .chars()
                    .collect(
                            StringBuilder::new,
                            (text, digit) -> text.append((char) (digit - '0' + '０')),
                            StringBuilder::append)
                    .toString();
        }
        boolean separators = day.getMonthValue() % 2 == 0 && value >= 1000;
        return separators ? String.format(Locale.ROOT, "%,d", value) : Long.toString(value);
    }

    static String note(GateDay typed, LocalDate day) {
        if (typed.visits() == 0) {
            return "周一闭馆";
        }
        return typed.visits() >= CROWD && day.getYear() > 2022 ? "客流较大,已限流" : "";
    }

    private static Style style(LocalDate day) {
        boolean even = day.getMonthValue() % 2 == 0;
        return switch (day.getYear()) {
            case 2022 -> even ? Style.CHINESE : Style.SLASHES;
            case 2023 -> even ? Style.ISO : Style.SLASHES;
            default -> day.getMonthValue() == 6 ? Style.CHINESE : Style.ISO;
        };
    }

    private enum Style {
        CHINESE,
        SLASHES,
        ISO
    }
}
