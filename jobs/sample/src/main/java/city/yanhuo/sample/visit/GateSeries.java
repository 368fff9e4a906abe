package city.yanhuo.sample.visit;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.chance.Dice;
import city.yanhuo.sample.time.CivilCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The true gate counts, January 2022 to September 2024. A day is computed when it is asked for; nothing is kept. */
final class GateSeries {
    static final YearMonth FIRST = YearMonth.of(2022, 1);
    static final YearMonth LAST = YearMonth.of(2024, 9);

    private static final double LEVEL_2022 = .62;
    private static final double[] HOLIDAY_CURVE = {.75, 1.0, .95, .9, .8, .6, .45, .3};
    private static final double SHORT_BREAK = .45;

    private final Chance chance;
    private final List<GatePlace> places;

    GateSeries(Chance chance, int scale) {
        this.chance = chance;
        this.places = GatePlace.of(scale);
    }

    List<GatePlace> places() {
        return places;
    }

    /** What happened at the gate. */
    GateDay truth(GatePlace place, LocalDate day) {
        Dice dice = chance.of("gate", place.code(), day);
        long visits = isClosed(place, day)
                ? 0
                : Math.max(1, Math.round(expected(place, day) * dice.between(.86, 1.14) * dice.between(.93, 1.07)));
        long full = Math.round(visits * dice.between(.42, .48));
        long half = Math.round(visits * dice.between(.22, .28));
        long peak = Math.round(visits * dice.between(.22, .34));
        return new GateDay(
                visits,
                place.isFree()
                        ? OptionalLong.empty()
                        : OptionalLong.of(full * place.ticket() + half * (place.ticket() / 2)),
                place.peakCounted() ? OptionalLong.of(peak) : OptionalLong.empty());
    }

    /** What the bureau knows after all corrections: empty for a day outside the series or whose only row is broken. */
    Optional<GateDay> known(GatePlace place, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        boolean outside = month.isBefore(FIRST) || month.isAfter(LAST);
        boolean lost =
                GateDefect.at(place.code(), day).filter(GateDefect::losesDay).isPresent();
        return outside || lost ? Optional.empty() : Optional.of(truth(place, day));
    }

    private static boolean isClosed(GatePlace place, LocalDate day) {
        return place.mondaysClosed()
                && day.getDayOfWeek() == DayOfWeek.MONDAY
                && CivilCalendar.holiday(day).isEmpty();
    }

    private static double expected(GatePlace place, LocalDate day) {
        return ofDay(place, day) * season(place, day.getMonth()) * level(place, day);
    }

    private static double ofDay(GatePlace place, LocalDate day) {
        Optional<String> holiday = CivilCalendar.holiday(day);
        if (holiday.isEmpty()) {
            return CivilCalendar.dayClass(day).equals("REST") ? place.weekend() : place.workday();
        }
        int index = CivilCalendar.holidayIndex(day).orElse(1);
        double golden = place.holiday() * HOLIDAY_CURVE[Math.min(index, HOLIDAY_CURVE.length) - 1];
        return isGoldenWeek(holiday.get()) ? golden : Math.max(place.weekend(), golden * SHORT_BREAK);
    }

    private static boolean isGoldenWeek(String holiday) {
        return holiday.contains("国庆") || holiday.equals("劳动节") || holiday.equals("春节");
    }

    private static double season(GatePlace place, Month month) {
        return switch (month) {
            case DECEMBER, JANUARY, FEBRUARY -> place.winter();
            case JULY, AUGUST -> place.summer();
            case MARCH, NOVEMBER -> (1 + place.winter()) / 2;
            case APRIL, MAY, JUNE, SEPTEMBER, OCTOBER -> 1;
        };
    }

    /** 2022 with its closed months, 2023, and 2024 as 1. */
    private static double level(GatePlace place, LocalDate day) {
        if (day.getYear() == 2024) {
            return 1;
        }
        double lastYear = 1 / place.growth();
        if (day.getYear() == 2023) {
            return lastYear;
        }
        int month = day.getMonthValue();
        boolean closures = (month >= 3 && month <= 5) || month >= 10;
        return lastYear * LEVEL_2022 * (closures ? .4 : 1);
    }
}
