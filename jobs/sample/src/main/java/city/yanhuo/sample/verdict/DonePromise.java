package city.yanhuo.sample.verdict;

import city.yanhuo.sample.progress.Item;
import city.yanhuo.sample.progress.Items;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something to be done, by a day or not (DESIGN §7, domain.md §8.8). The gap of a dated one is the days from its finish, or its
 * planned finish, to its due day.
 */
record DonePromise(Item item) {
    private static final int STALE_MILESTONE = 45;
    private static final int STALE_PUSH = 180;
    private static final int FAR_BEHIND = 30;

    Judgement judge(YearMonth month) {
        return item.due().map(due -> judgeDated(month, due)).orElseGet(() -> judgeUndated(month));
    }

    /** What nobody ever reported on. */
    static Judgement unheardOf() {
        return new Judgement(Judgement.NO_DATA, Optional.empty(), Optional.empty(), Optional.empty(), false, "");
    }

    private Judgement judgeUndated(YearMonth month) {
        if (item.finishedBy(month).isPresent()) {
            return days("ACHIEVED", Optional.empty());
        }
        return days(age(month) > STALE_PUSH ? "WATCH" : "ON_TRACK", Optional.empty());
    }

    private Judgement judgeDated(YearMonth month, LocalDate due) {
        Optional<LocalDate> finished = item.finishedBy(month);
        if (finished.isPresent()) {
            return days(finished.get().isAfter(due) ? "MISSED" : "ACHIEVED", early(finished.get(), due));
        }
        LocalDate planned = item.planned(lastTold(month)).orElse(due);
        if (!month.atEndOfMonth().isBefore(due)) {
            LocalDate tomorrow = month.atEndOfMonth().plusDays(1);
            return days("MISSED", early(planned.isAfter(tomorrow) ? planned : tomorrow, due));
        }
        long behind = ChronoUnit.DAYS.between(due, planned);
        if (behind > FAR_BEHIND) {
            return days("BREACH", early(planned, due));
        }
        return days(behind > 0 || age(month) > STALE_MILESTONE ? "WATCH" : "ON_TRACK", early(planned, due));
    }

    private static Optional<BigDecimal> early(LocalDate finish, LocalDate due) {
        return Optional.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(finish, due)));
    }

    private static Judgement days(String state, Optional<BigDecimal> gap) {
        boolean below = !state.equals("ACHIEVED") && !state.equals("ON_TRACK");
        return new Judgement(state, Optional.empty(), Optional.empty(), gap, below, "");
    }

    private long age(YearMonth month) {
        return ChronoUnit.DAYS.between(lastTold(month).atEndOfMonth(), month.atEndOfMonth());
    }

    /** The last month up to this one whose ledger tells of it; all of them begin in the first. */
    private YearMonth lastTold(YearMonth month) {
        YearMonth last = month;
        while (last.isAfter(Items.FIRST) && !item.isTold(last)) {
            last = last.minusMonths(1);
        }
        return last;
    }
}
