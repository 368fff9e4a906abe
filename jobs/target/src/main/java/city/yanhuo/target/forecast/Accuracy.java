package city.yanhuo.target.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How well past projections did.
 *
 * @param meanError mean absolute error, ratio (MAPE)
 * @param projections number of projections
 * @param held number of them whose interval held
 * @param years years they were made for
 */
public record Accuracy(BigDecimal meanError, int projections, int held, SortedSet<Integer> years) {
    private static final int DECIMALS = 10;

    /** Empty when there are no projections. */
    static Optional<Accuracy> of(List<BacktestRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = rows.stream().map(row -> row.error().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        SortedSet<Integer> years = new TreeSet<>();
        rows.forEach(row -> years.add(row.year()));
        return Optional.of(new Accuracy(
                sum.divide(BigDecimal.valueOf(rows.size()), DECIMALS, RoundingMode.HALF_UP),
                rows.size(),
                (int) rows.stream().filter(BacktestRow::held).count(),
                years));
    }
}
