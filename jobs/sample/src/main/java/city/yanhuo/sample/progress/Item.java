package city.yanhuo.sample.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * One milestone or push of the city.
 *
 * @param target id of the promise
 * @param kind {@code MILESTONE} or {@code STATUS}
 * @param district GB/T 2260 code
 * @param label how the ledger writes the district
 * @param name as the page has it
 * @param due day promised, of a milestone
 * @param plans planned finish by the first month whose ledger tells it, of a milestone
 * @param finishedOn day it was done, where it was
 * @param start progress in January in percent, where it is told
 * @param step percent a month
 * @param last last month that it is in the ledger
 * @param isPaused whether work rests
 * @param evidence remark
 */
public record Item(
        String target,
        String kind,
        String district,
        String label,
        String name,
        Optional<LocalDate> due,
        NavigableMap<YearMonth, LocalDate> plans,
        Optional<LocalDate> finishedOn,
        Optional<Integer> start,
        int step,
        YearMonth last,
        boolean isPaused,
        String evidence) {
    private static final int DONE = 100;
    private static final int MOST_UNFINISHED = 95;

    /** Day it was done as far as the ledger of the month knows it. */
    public Optional<LocalDate> finishedBy(YearMonth month) {
        return finishedOn.filter(day -> !day.isAfter(month.atEndOfMonth()));
    }

    /** Planned finish as the ledger of the month has it. */
    public Optional<LocalDate> planned(YearMonth month) {
        return Optional.ofNullable(plans.floorEntry(month)).map(Map.Entry::getValue);
    }

    /** Whether a good row of the month's ledger tells of it. */
    public boolean isTold(YearMonth month) {
        return isListed(month) && Defect.of(this, month).isEmpty();
    }

    boolean isListed(YearMonth month) {
        return !month.isAfter(last);
    }

    String status(YearMonth month) {
        if (finishedBy(month).isPresent()) {
            return "DONE";
        }
        if (isPaused) {
            return "PAUSED";
        }
        return progress(month).filter(percent -> percent == 0).isPresent() ? "NOT_STARTED" : "UNDERWAY";
    }

    /** Progress in percent. */
    Optional<Integer> progress(YearMonth month) {
        if (finishedBy(month).isPresent()) {
            return Optional.of(DONE);
        }
        return start.map(percent -> Math.min(MOST_UNFINISHED, percent + step * (month.getMonthValue() - 1)));
    }

    /** Document of completion as far as the ledger of the month knows it. */
    Optional<String> document(YearMonth month) {
        return finishedBy(month).map(day -> "并政督〔" + day.getYear() + "〕" + day.getDayOfYear() + "号");
    }
}
