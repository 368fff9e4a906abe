package city.yanhuo.sample.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number, or a share, by 31 December 2024, paced by a planned curve (DESIGN §7).
 *
 * @param number N
 * @param plan planned number by day, straight lines between
 * @param isShare whether it is a share, whose gap is in percentage points
 */
record PacedPromise(BigDecimal number, SortedMap<LocalDate, BigDecimal> plan, boolean isShare) {
    private static final MathContext EXACT_ENOUGH = new MathContext(50, RoundingMode.HALF_UP);
    private static final BigDecimal NEAR = new BigDecimal("0.1");
    private static final BigDecimal FAR = new BigDecimal("0.3");
    private static final int SCALE = 10;

    /** A promise whose plan is told at the ends of 2023 and of the four quarters of 2024, the last being the number. */
    static PacedPromise quarterly(boolean isShare, String... planned) {
        SortedMap<LocalDate, BigDecimal> plan = new TreeMap<>();
        LocalDate day = LocalDate.of(2023, 12, 31);
        for (String number : planned) {
            plan.put(day, new BigDecimal(number));
            day = day.plusDays(1).plusMonths(3).minusDays(1);
        }
        return new PacedPromise(new BigDecimal(planned[planned.length - 1]), plan, isShare);
    }

    Judgement judge(LocalDate day, BigDecimal reached) {
        BigDecimal behind = planned(day).subtract(reached);
        boolean isReached = reached.compareTo(number) >= 0;
        boolean near = behind.compareTo(NEAR.multiply(number)) <= 0;
        BigDecimal gap = reached.subtract(number);
        return new Judgement(
                isReached ? "ACHIEVED" : paced(near, behind.compareTo(FAR.multiply(number)) <= 0),
                Optional.of(rounded(reached)),
                Optional.of(number),
                Optional.of(rounded(isShare ? gap.movePointRight(2) : gap)),
                !isReached && !near,
                "");
    }

    /** A share of a whole. */
    Judgement judge(LocalDate day, int part, int whole) {
        return judge(day, BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), EXACT_ENOUGH));
    }

    private BigDecimal rounded(BigDecimal value) {
        return isShare ? value.setScale(SCALE, RoundingMode.HALF_UP) : value;
    }

    private static String paced(boolean near, boolean notFar) {
        if (near) {
            return "ON_TRACK";
        }
        return notFar ? "WATCH" : "BREACH";
    }

    private BigDecimal planned(LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> from = last(plan.headMap(day.plusDays(1)));
        if (from.getKey().equals(day)) {
            return from.getValue();
        }
        SortedMap<LocalDate, BigDecimal> later = plan.tailMap(day);
        LocalDate to = later.firstKey();
        BigDecimal rise = plan.getOrDefault(to, BigDecimal.ZERO).subtract(from.getValue());
        BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.getKey(), day));
        BigDecimal width = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.getKey(), to));
        return from.getValue().add(rise.multiply(passed).divide(width, EXACT_ENOUGH));
    }

    private static Map.Entry<LocalDate, BigDecimal> last(SortedMap<LocalDate, BigDecimal> points) {
        LocalDate day = points.lastKey();
        return Map.entry(day, points.getOrDefault(day, BigDecimal.ZERO));
    }
}
