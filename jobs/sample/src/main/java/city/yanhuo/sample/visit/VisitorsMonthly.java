package city.yanhuo.sample.visit;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The true rows of the mart {@code visitors_monthly}. */
public final class VisitorsMonthly {
    private static final String SPAN = "visits_%1$s,days_reported_%1$s,coverage_%1$s,ticket_revenue_%1$s,"
            + "visits_%1$s_base,visits_%1$s_growth,visits_%1$s_growth_reason,pairs_used_%1$s,pairs_possible_%1$s,"
            + "visits_%1$s_matched_growth,visits_%1$s_matched_growth_reason,visits_%1$s_growth_gap_pp,"
            + "growths_differ_%1$s,visits_%1$s_2019_growth_reason";
    private static final String HEADER = "place,period_start,basis,period,period_end," + SPAN.formatted("month") + ","
            + SPAN.formatted("ytd") + ",days_in_month,days_ytd,revenue_per_visit_month,busiest_day,visits_busiest_day,"
            + "in_park_peak_month,visits_rest_day_mean,visits_workday_mean,rest_workday_ratio";
    private static final BigDecimal THREE_POINTS = BigDecimal.valueOf(3);

    private final GateSeries series;

    /** Truth of one city. */
    public VisitorsMonthly(Chance chance, int scale) {
        this.series = new GateSeries(chance, scale);
    }

    /** Writes all rows, by place and month. */
    public void write(Path folder) throws IOException {
        try (Table table = Table.create(folder.resolve("visitors_monthly.csv"), HEADER)) {
            for (GatePlace place : series.places()) {
                for (YearMonth month = GateSeries.FIRST; !month.isAfter(GateSeries.LAST); month = month.plusMonths(1)) {
                    writeMonth(table, place, month);
                }
            }
        }
    }

    private void writeMonth(Table table, GatePlace place, YearMonth month) throws IOException {
        GateMonth own = GateMonth.of(series, place, month, month);
        Figure ratio = Figure.ratio(
                BigDecimal.valueOf(own.rest.visits()).multiply(BigDecimal.valueOf(own.worked.days())),
                BigDecimal.valueOf(own.worked.visits()).multiply(BigDecimal.valueOf(own.rest.days())),
                "ZERO_BASE");
        table.rowOf(
                List.of(place.code(), month.atDay(1), "GATE_IN", month, month.atEndOfMonth()),
                span(place, month, month, month.getMonthValue() <= 2),
                span(place, month.withMonth(1), month, month.getMonthValue() == 1),
                List.of(
                        month.lengthOfMonth(),
                        month.atEndOfMonth().getDayOfYear(),
                        place.isFree()
                                ? ""
                                : Figure.ratio(
                                                BigDecimal.valueOf(own.revenue),
                                                BigDecimal.valueOf(own.all.visits()),
                                                "ZERO_BASE")
                                        .value(),
                        own.busiest,
                        own.mostVisits,
                        own.peak < 0 ? "" : own.peak,
                        own.rest.mean().value(),
                        own.worked.mean().value(),
                        ratio.value()));
    }

    private List<Object> span(GatePlace place, YearMonth first, YearMonth last, boolean merged) {
        GateMonth own = GateMonth.of(series, place, first, last);
        GateMonth base = GateMonth.of(series, place, first.minusYears(1), last.minusYears(1));
        int days = days(first, last);
        boolean whole = own.all.covers(days) && base.all.covers(days(first.minusYears(1), last.minusYears(1)));
        Figure raw = growth(merged, base.all.days() > 0, whole, own.all, base.all);
        Figure matched = growth(
                merged,
                base.all.days() + own.paired.days() > 0,
                own.paired.covers(own.pairsPossible),
                own.paired,
                own.pairedBase);
        Optional<BigDecimal> gap = matched.value()
                .flatMap(one -> raw.value().map(other -> one.subtract(other).movePointRight(2)));
        List<Object> cells = new ArrayList<>(List.of(
                own.all.visits(),
                own.all.days(),
                Figure.ratio(BigDecimal.valueOf(own.all.days()), BigDecimal.valueOf(days), "")
                        .value(),
                place.isFree() ? "" : BigDecimal.valueOf(own.revenue).setScale(Figure.YUAN_SCALE),
                base.all.days() == 0 ? "" : base.all.visits(),
                raw.value(),
                raw.reason(),
                own.paired.days(),
                own.pairsPossible,
                matched.value()));
        cells.addAll(List.of(
                matched.reason(),
                gap,
                gap.filter(points -> points.abs().compareTo(THREE_POINTS) > 0).isPresent(),
                merged ? "MERGED" : "NO_2019"));
        return cells;
    }

    private static Figure growth(boolean merged, boolean hasBase, boolean isCovered, Counted level, Counted other) {
        if (merged) {
            return Figure.none("MERGED");
        }
        if (!hasBase) {
            return Figure.none("NO_BASE");
        }
        return isCovered ? level.growthOver(other) : Figure.none("LOW_COVERAGE");
    }

    private static int days(YearMonth first, YearMonth last) {
        return (int) (last.atEndOfMonth().toEpochDay() - first.atDay(1).toEpochDay()) + 1;
    }
}
