package city.yanhuo.pipeline.build;

import city.yanhuo.contract.reference.HolidayBreak;
import city.yanhuo.contract.reference.HolidayBreaks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Which days count for which day of which break, so that a mart needs one join to have a break and all that it is compared with.
 *
 * <p>A {@code day} {@code counts_as} OWN for the break that it lies in, and for the break of the year after as BASE (the same
 * position in the whole break), FIRST (its partner when the first days are compared) and ALIGNED (its partner by what the day is).
 */
final class BreakDays {
    /** Then what is the same for all rows of a break, from {@code period_start} on. */
    static final StructType SCHEMA = new StructType()
            .add("day", DataTypes.DateType)
            .add("counts_as", DataTypes.StringType)
            .add("break_day", DataTypes.IntegerType)
            .add("own_day", DataTypes.DateType)
            .add("first_partner", DataTypes.DateType)
            .add("aligned_partner", DataTypes.DateType)
            .add("holiday", DataTypes.StringType)
            .add("year", DataTypes.IntegerType)
            .add("period_start", DataTypes.DateType)
            .add("period_end", DataTypes.DateType)
            .add("days", DataTypes.LongType)
            .add("base_period", DataTypes.StringType)
            .add("base_start", DataTypes.DateType)
            .add("base_end", DataTypes.DateType)
            .add("base_days", DataTypes.LongType)
            .add("first_days", DataTypes.LongType)
            .add("pairs_possible", DataTypes.LongType);

    private final HolidayBreaks breaks;

    BreakDays(HolidayBreaks breaks) {
        this.breaks = breaks;
    }

    List<Row> rows() {
        return breaks.all().stream().flatMap(own -> rowsOf(own).stream()).toList();
    }

    private List<Row> rowsOf(HolidayBreak own) {
        Optional<HolidayBreak> base = breaks.base(own);
        List<LocalDate> baseDays = base.map(HolidayBreak::days).orElse(List.of());
        Map<LocalDate, LocalDate> first = breaks.firstDays(own);
        Map<LocalDate, LocalDate> aligned = breaks.aligned(own);
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, Math.max(own.days().size(), baseDays.size())).forEach(i -> {
            @Nullable LocalDate day = i < own.days().size() ? own.days().get(i) : null;
            @Nullable LocalDate firstPartner = day == null ? null : first.get(day);
            @Nullable LocalDate alignedPartner = day == null ? null : aligned.get(day);
            @Nullable LocalDate baseDay = i < baseDays.size() ? baseDays.get(i) : null;
            @Nullable
            Object[] slot = {
                i + 1,
                day,
                firstPartner,
                alignedPartner,
                own.holiday(),
                own.year(),
                own.first(),
                own.last(),
                (long) own.days().size(),
                base.map(found -> found.year() + found.holiday()).orElse(null),
                base.map(HolidayBreak::first).orElse(null),
                base.map(HolidayBreak::last).orElse(null),
                (long) baseDays.size(),
                (long) first.size(),
                (long) aligned.size()
            };
            add(rows, day, "OWN", slot);
            add(rows, baseDay, "BASE", slot);
            add(rows, firstPartner, "FIRST", slot);
            add(rows, alignedPartner, "ALIGNED", slot);
        });
        return rows;
    }

    private static void add(List<Row> rows, @Nullable LocalDate day, String countsAs, @Nullable Object[] slot) {
        if (day != null) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(day);
            values.add(countsAs);
            values.addAll(Arrays.asList(slot));
            rows.add(RowFactory.create(values.toArray()));
        }
    }
}
