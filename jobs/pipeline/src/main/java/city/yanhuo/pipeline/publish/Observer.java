package city.yanhuo.pipeline.publish;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Measures all targets on the marts of one publication. */
final class Observer {
    private static final StructType DAYS =
            new StructType().add("judged_start", DataTypes.DateType).add("judged_end", DataTypes.DateType);

    private final SparkSession session;
    private final ZoneId zone;
    private final LocalDate asOf;

    /**
     * An observer that stands at a day.
     *
     * @param zone zone of the vintages, which marts keep as local times
     * @param asOf what is measured as of the ends of months is so for those that have ended by then
     */
    Observer(SparkSession session, ZoneId zone, LocalDate asOf) {
        this.session = session;
        this.zone = zone;
        this.asOf = asOf;
    }

    /** The observations of all targets whose mart is there, in a fixed order; versions of a target are measured once. */
    List<Observation> observe(List<TargetContract> targets, Map<String, Dataset<Row>> marts) {
        Map<String, MeasuredSeries> once = new TreeMap<>();
        targets.stream()
                .flatMap(target -> MeasuredSeries.of(target).stream())
                .filter(series -> marts.containsKey(series.measure().mart()))
                .forEach(series -> once.putIfAbsent(series.id(), series));
        Map<String, List<MeasuredSeries>> byMart = once.values().stream()
                .collect(Collectors.groupingBy(series -> series.measure().mart(), TreeMap::new, Collectors.toList()));
        List<Dataset<Row>> measured = new ArrayList<>();
        byMart.forEach((mart, series) -> {
            Dataset<Row> rows = marts.get(mart);
            if (rows != null) {
                measured.addAll(measure(rows, series));
            }
        });
        return measured.stream().reduce(Dataset::unionByName).map(Dataset::collectAsList).orElse(List.of()).stream()
                .map(row -> observation(row, once))
                .sorted(Comparator.comparing(Observation::target)
                        .thenComparing(Observation::series)
                        .thenComparing(observation -> observation.period().end()))
                .toList();
    }

    private List<Dataset<Row>> measure(Dataset<Row> mart, List<MeasuredSeries> series) {
        List<Dataset<Row>> measured = new ArrayList<>();
        List<MeasuredSeries> own = series.stream().filter(one -> !one.isAsOf()).toList();
        if (!own.isEmpty()) {
            measured.add(TargetMeasures.ofOwnPeriods(mart, own));
        }
        Map<Integer, List<MeasuredSeries>> byYear = series.stream()
                .filter(MeasuredSeries::isAsOf)
                .collect(Collectors.groupingBy(one -> one.target().year(), TreeMap::new, Collectors.toList()));
        byYear.forEach((year, ofYear) -> {
            List<Row> days = endedMonths(year);
            if (!days.isEmpty()) {
                measured.add(TargetMeasures.asOfDays(mart, session.createDataFrame(days, DAYS), ofYear));
            }
        });
        return measured;
    }

    private List<Row> endedMonths(int year) {
        List<Row> days = new ArrayList<>();
        for (YearMonth month = YearMonth.of(year, 1);
                month.getYear() == year && !month.atEndOfMonth().isAfter(asOf);
                month = month.plusMonths(1)) {
            days.add(RowFactory.create(LocalDate.of(year, 1, 1), month.atEndOfMonth()));
        }
        return days;
    }

    /** Growth is measured from January on, whatever the mart's row is called: the period is the cumulative one. */
    private Observation observation(Row row, Map<String, MeasuredSeries> byId) {
        MeasuredSeries series = byId.get(row.<String>getAs("measured_series"));
        if (series == null) {
            throw new IllegalStateException("Cannot record an observation: nobody asked for it, found " + row);
        }
        LocalDate end = row.<LocalDate>getAs("period_end");
        return new Observation(
                series.target().target(),
                series.series(),
                Period.cumulative(YearMonth.from(end)),
                decimal(row, "level"),
                decimal(row, "base"),
                decimal(row, "growth"),
                decimal(row, "count"),
                decimal(row, "candidates"),
                decimal(row, "coverage"),
                day(row, "reported_to"),
                Optional.ofNullable(row.<@Nullable LocalDateTime>getAs("vintage"))
                        .map(time -> time.atZone(zone).toInstant()),
                decimal(row, "reference"),
                day(row, "done_on"),
                day(row, "planned_finish"),
                decimal(row, "progress"),
                decimal(row, "first"));
    }

    private static Optional<LocalDate> day(Row row, String name) {
        return Optional.ofNullable(row.<@Nullable LocalDate>getAs(name));
    }

    /** The value without the zeros that only the column's type added. */
    private static Optional<BigDecimal> decimal(Row row, String name) {
        return Optional.ofNullable(row.<@Nullable BigDecimal>getAs(name))
                .map(value -> value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros())
                .map(value -> value.scale() < 0 ? value.setScale(0) : value);
    }
}
