package city.yanhuo.sample.verdict;

import city.yanhuo.sample.ledger.ConsumptionPlaces;
import city.yanhuo.sample.ledger.District;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number of recognised things by 31 December 2024, paced by a planned curve (DESIGN §7). So long as the due day is at least 60
 * days away, candidates do not matter.
 *
 * @param kind kind of thing
 * @param district whose things; empty for the city
 * @param number N
 * @param plan planned number by day, straight lines between
 */
record CountPromise(String kind, Optional<District> district, int number, SortedMap<LocalDate, BigDecimal> plan) {
    private static final BigDecimal CITY_GATE = new BigDecimal("0.8");

    /** Three in each district: most open late in the year. */
    static CountPromise ofDistrict(String kind, District district) {
        return new CountPromise(kind, Optional.of(district), 3, plan("0", "1", "1.5", "3"));
    }

    /** Five in the city. */
    static CountPromise ofCity(String kind) {
        return new CountPromise(kind, Optional.empty(), 5, plan("0", "2", "3", "5"));
    }

    Judgement judge(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        BigDecimal wanted = BigDecimal.valueOf(number);
        if (!hasReported(day)) {
            return new Judgement(
                    Judgement.PROVISIONAL, Optional.empty(), Optional.of(wanted), Optional.empty(), false, "");
        }
        BigDecimal count = BigDecimal.valueOf(ConsumptionPlaces.recognised(kind, district, day));
        return new PacedPromise(wanted, plan, false).judge(day, count);
    }

    private boolean hasReported(LocalDate day) {
        return district.map(each -> !each.lastLedger().atEndOfMonth().isBefore(day))
                .orElseGet(() -> ConsumptionPlaces.reportedShare(kind, day).compareTo(CITY_GATE) >= 0);
    }

    private static SortedMap<LocalDate, BigDecimal> plan(String start, String june, String september, String end) {
        SortedMap<LocalDate, BigDecimal> plan = new TreeMap<>();
        plan.put(LocalDate.of(2023, 12, 31), new BigDecimal(start));
        plan.put(LocalDate.of(2024, 6, 30), new BigDecimal(june));
        plan.put(LocalDate.of(2024, 9, 30), new BigDecimal(september));
        plan.put(LocalDate.of(2024, 12, 31), new BigDecimal(end));
        return plan;
    }
}
