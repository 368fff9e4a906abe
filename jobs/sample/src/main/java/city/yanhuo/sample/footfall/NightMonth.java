package city.yanhuo.sample.footfall;

import city.yanhuo.sample.measure.Figure;
import city.yanhuo.sample.time.CivilCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sums of a street's nights in a month, and of the nights that they are compared with. */
final class NightMonth {
    private static final int NINE_TENTHS = 9;
    private static final int TENTHS = 10;

    private final Street street;
    private final YearMonth month;
    private long nightsReported;
    private long expected;
    private long reported;
    private long count;
    private long passes;
    private long nightsWhole;
    private long countOfWhole;
    private long eveningOfWhole;
    private long lateOfWhole;
    private long smallHoursOfWhole;
    private long dayOfWhole;
    private long pairsPossible;
    private long pairsUsed;
    private long matched;
    private long matchedBase;
    private boolean hasBase;

    NightMonth(Street street, YearMonth month, Nights nights) {
        this.street = street;
        this.month = month;
        List<LocalDate> days = new ArrayList<>();
        month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach(days::add);
        for (LocalDate day : days) {
            Night night = nights.of(street, day);
            add(night);
            pairsPossible += CivilCalendar.partner(day).day().isPresent() ? 1 : 0;
            Optional<Night> partner = night.isEmpty() ? Optional.empty() : nights.partner(street, day);
            partner.ifPresent(lastYear -> compare(night, lastYear));
        }
    }

    private void add(Night night) {
        expected += night.expected();
        reported += night.reported();
        count += night.count();
        passes += night.count() + night.out();
        if (night.reported() > 0) {
            nightsReported++;
        }
        if (night.isCovered()) {
            nightsWhole++;
            countOfWhole += night.count();
            eveningOfWhole += night.evening().orElse(0);
            lateOfWhole += night.late().orElse(0);
            smallHoursOfWhole += night.smallHours().orElse(0);
            dayOfWhole += night.day();
        }
    }

    private void compare(Night night, Night lastYear) {
        hasBase = true;
        if (night.isCovered() && lastYear.isCovered() && night.hoursSharedWith(lastYear) > 0) {
            pairsUsed++;
            matched += night.countSharedWith(lastYear);
            matchedBase += lastYear.countSharedWith(night);
        }
    }

    Street street() {
        return street;
    }

    YearMonth month() {
        return month;
    }

    long nightsReported() {
        return nightsReported;
    }

    long nightsWhole() {
        return nightsWhole;
    }

    long expected() {
        return expected;
    }

    long reported() {
        return reported;
    }

    boolean isCovered() {
        return reported * TENTHS >= expected * NINE_TENTHS;
    }

    long count() {
        return count;
    }

    long passes() {
        return passes;
    }

    Figure mean() {
        return ifCovered(countOfWhole, nightsWhole);
    }

    Figure eveningMean() {
        return ifCovered(eveningOfWhole, nightsWhole);
    }

    Figure lateMean() {
        return ifCovered(lateOfWhole, nightsWhole);
    }

    Figure smallHoursMean() {
        return ifCovered(smallHoursOfWhole, nightsWhole);
    }

    Figure nightShare() {
        return ifCovered(countOfWhole, dayOfWhole);
    }

    /** Its mean over that of a base month, times 100. */
    Figure index(NightMonth base) {
        return ifCovered(countOfWhole * base.nightsWhole * 100, base.countOfWhole * nightsWhole);
    }

    private Figure ifCovered(long part, long whole) {
        return isCovered()
                ? Figure.ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), "ZERO_BASE")
                : Figure.none("LOW_COVERAGE");
    }

    long pairsPossible() {
        return pairsPossible;
    }

    long pairsUsed() {
        return pairsUsed;
    }

    Optional<Long> matched() {
        return pairsUsed > 0 ? Optional.of(matched) : Optional.empty();
    }

    Optional<Long> matchedBase() {
        return pairsUsed > 0 ? Optional.of(matchedBase) : Optional.empty();
    }

    /** Growth over the pairs; none below nine tenths of the possible ones. */
    Figure growth() {
        if (!hasBase) {
            return Figure.none("NO_BASE");
        }
        return pairsUsed * TENTHS >= pairsPossible * NINE_TENTHS
                ? Figure.growth(BigDecimal.valueOf(matched), BigDecimal.valueOf(matchedBase))
                : Figure.none("LOW_COVERAGE");
    }
}
