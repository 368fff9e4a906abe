package city.yanhuo.query.publication;

import city.yanhuo.target.forecast.Backtest;
import city.yanhuo.target.forecast.BacktestRow;
import java.util.List;
import java.util.SortedMap;

/** Projections of past years as rows of their mart. */
final class BacktestTable {
    private BacktestTable() {}

    static TableRows of(SortedMap<String, Backtest> backtests) {
        TableRows rows = new TableRows(
                List.of("target", "year", "month", "years", "projected", "actual", "error", "low", "high", "held"));
        backtests.forEach((target, backtest) -> {
            for (BacktestRow row : backtest.rows()) {
                rows.add(List.of(
                        target,
                        row.year(),
                        row.month(),
                        row.years(),
                        row.projected(),
                        row.actual(),
                        row.error(),
                        row.low(),
                        row.high(),
                        row.held()));
            }
        });
        return rows;
    }
}
