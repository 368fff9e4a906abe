package city.yanhuo.sample.indicator;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.department.DepartmentRows;
import city.yanhuo.sample.department.Row;
import city.yanhuo.sample.department.Told;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The true rows of the mart {@code indicator_period}. */
public final class IndicatorPeriods {
    private static final String CITY = "140100";
    private static final String HEADER = Stream.concat(
                    Stream.of("indicator,scope,basis,period_kind,period,period_start,period_end,unit,is_total"),
                    Stream.of("level", "level_ytd").map(IndicatorPeriods::columns))
            .collect(Collectors.joining(","));

    private final IndicatorSeries series;

    /** Truth of one city. */
    public IndicatorPeriods(Chance chance) {
        this.series = new IndicatorSeries(chance);
    }

    /** Writes all rows by indicator, months or quarters, then the year; then those of the departments. */
    public void write(Path folder) throws IOException {
        try (Table table = Table.create(folder.resolve("indicator_period.csv"), HEADER)) {
            for (Kind kind : Kind.values()) {
                for (YearMonth month : IndicatorSeries.months()) {
                    Optional<Published> toDate = series.toDate(kind, month);
                    if (toDate.isPresent()) {
                        table.rowOf(period(kind, month), cells(series.month(kind, month)), cells(toDate));
                    }
                }
                int year = IndicatorSeries.COMMUNIQUE;
                table.rowOf(
                        List.of(
                                kind,
                                CITY,
                                "STATS_BULLETIN",
                                "YEAR",
                                year,
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 12, 31),
                                kind.unit(),
                                true),
                        cells(Optional.of(series.year(kind))),
                        cells(Optional.empty()));
            }
            for (Row row : DepartmentRows.all()) {
                table.rowOf(
                        period(row.indicator(), row.scope(), row.basis(), row.isQuarterly(), row.unit(), row.end()),
                        told(row.own()),
                        told(row.toDate()));
            }
        }
    }

    private static String columns(String level) {
        return Stream.of(
                        "",
                        "_reason",
                        "_base",
                        "_base_reason",
                        "_growth_published",
                        "_growth",
                        "_growth_source",
                        "_growth_reason",
                        "_first",
                        "_revision",
                        "_vintages",
                        "_first_published_at",
                        "_published_at")
                .map(column -> level + column)
                .collect(Collectors.joining(","));
    }

    private static List<Object> period(Kind kind, YearMonth month) {
        return period(kind.name(), CITY, "STATS_BULLETIN", kind.isQuarterly(), kind.unit(), month);
    }

    private static List<Object> period(
            String indicator, String scope, String basis, boolean isQuarterly, String unit, YearMonth month) {
        String quarter = month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3;
        return List.of(
                indicator,
                scope,
                basis,
                isQuarterly ? "QUARTER" : "MONTH",
                isQuarterly ? quarter : month,
                (isQuarterly ? month.minusMonths(2) : month).atDay(1),
                month.atEndOfMonth(),
                unit,
                false);
    }

    /** A growth without a level has no first level either. */
    private static List<Object> told(Optional<Told> figure) {
        if (figure.isEmpty()) {
            return cells(Optional.empty());
        }
        Told told = figure.get();
        String noLevel = told.level().isPresent() ? "" : "NOT_REPORTED";
        Optional<BigDecimal> growth = told.growth().map(Figure::ratioOfPercent);
        return List.of(
                told.level(),
                noLevel,
                "",
                noLevel.isEmpty() ? "NO_BASE" : noLevel,
                growth,
                growth,
                growth.isPresent() ? "PUBLISHED" : "",
                growth.isPresent() ? "" : "NO_BASE",
                told.firstLevel(),
                told.level().flatMap(level -> told.firstLevel().map(level::subtract)),
                told.vintages(),
                told.firstLevel().isPresent() ? told.firstOn() + " 00:00:00" : "",
                told.on() + " 00:00:00");
    }

    private static List<Object> cells(Optional<Published> figure) {
        if (figure.isEmpty()) {
            String why = "NOT_REPORTED";
            return List.of("", why, "", why, "", "", "", why, "", "", 0, "", "");
        }
        Published published = figure.get();
        BigDecimal growth = Figure.ratioOfPercent(published.growth());
        return List.of(
                published.level(),
                "",
                published.base(),
                published.base().isPresent() ? "" : "NO_BASE",
                growth,
                growth,
                "PUBLISHED",
                "",
                published.firstLevel(),
                published.level().subtract(published.firstLevel()),
                published.vintages(),
                published.firstOn() + " 00:00:00",
                published.on() + " 00:00:00");
    }
}
