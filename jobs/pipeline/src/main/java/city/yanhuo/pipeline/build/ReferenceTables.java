package city.yanhuo.pipeline.build;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.reference.BusinessCalendar;
import city.yanhuo.contract.reference.Partner;
import city.yanhuo.contract.reference.Place;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.pipeline.lake.SparkProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The reference tables that marts read, as datasets. */
final class ReferenceTables {
    private static final StructType CALENDAR = new StructType()
            .add("day", DataTypes.DateType)
            .add("day_class", DataTypes.StringType)
            .add("holiday", DataTypes.StringType)
            .add("holiday_day_index", DataTypes.IntegerType)
            .add("partner_date", DataTypes.DateType)
            .add("partner_date_reason", DataTypes.StringType);
    private static final StructType PLACES = new StructType()
            .add("place", DataTypes.StringType)
            .add("district", DataTypes.StringType)
            .add("contains_places", DataTypes.BooleanType)
            .add("parent", DataTypes.StringType);
    private static final StructType CAPACITIES = new StructType()
            .add("place", DataTypes.StringType)
            .add("day_capacity", DataTypes.LongType)
            .add("instant_capacity", DataTypes.LongType)
            .add("valid_from", DataTypes.DateType)
            .add("valid_to", DataTypes.DateType);
    private static final StructType SENSORS = new StructType()
            .add("sensor", DataTypes.StringType)
            .add("place", DataTypes.StringType)
            .add("valid_from", DataTypes.DateType)
            .add("valid_to", DataTypes.DateType);
    private static final StructType INDICATORS = new StructType()
            .add("indicator", DataTypes.StringType)
            .add("zh", DataTypes.StringType)
            .add("unit", DataTypes.StringType)
            .add("frequency", DataTypes.StringType);
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final SparkSession session;
    private final SparkProfile profile;
    private final ReferenceData reference;
    private final OnceEach<StructType> made = new OnceEach<>();

    ReferenceTables(SparkSession session, SparkProfile profile, ReferenceData reference) {
        this.session = session;
        this.profile = profile;
        this.reference = reference;
    }

    private Dataset<Row> table(StructType columns, Supplier<List<Row>> rows) {
        return made.get(columns, () -> profile.lookup(session.createDataFrame(rows.get(), columns)));
    }

    /** Every day from 2015 to two years after the last holiday notice. Later days have no class and no comparable day yet. */
    Dataset<Row> calendar() {
        BusinessCalendar calendar = reference.calendar();
        return table(
                CALENDAR,
                () -> FIRST_DAY
                        .datesUntil(LocalDate.of(calendar.lastKnownYear() + 3, 1, 1))
                        .map(day -> calendarRow(calendar, day))
                        .toList());
    }

    private static Row calendarRow(BusinessCalendar calendar, LocalDate day) {
        Partner partner = calendar.partner(day);
        @Nullable String reason = partner.day().isPresent() ? null : partner.reason();
        return RowFactory.create(
                day,
                calendar.dayClass(day).name(),
                calendar.holiday(day).orElse(null),
                calendar.holidayDayIndex(day).orElse(null),
                partner.day().orElse(null),
                reason);
    }

    /** The days of all breaks and of those that they are compared with. */
    Dataset<Row> breakDays() {
        return table(BreakDays.SCHEMA, () -> new BreakDays(reference.calendar().holidayBreaks()).rows());
    }

    Dataset<Row> places() {
        Set<String> parents = reference.places().values().stream()
                .map(Place::parent)
                .flatMap(parent -> parent.stream())
                .collect(Collectors.toSet());
        return table(
                PLACES,
                () -> reference.places().values().stream()
                        .map(place -> RowFactory.create(
                                place.place(),
                                place.district(),
                                parents.contains(place.place()),
                                place.parent().orElse(null)))
                        .toList());
    }

    Dataset<Row> capacities() {
        return table(
                CAPACITIES,
                () -> reference.capacities().stream()
                        .map(capacity -> RowFactory.create(
                                capacity.place(),
                                capacity.day().orElse(null),
                                capacity.instant().orElse(null),
                                clamp(capacity.validity().from()),
                                clamp(capacity.validity().to())))
                        .toList());
    }

    Dataset<Row> sensors() {
        return table(
                SENSORS,
                () -> reference.sensors().values().stream()
                        .map(sensor -> RowFactory.create(
                                sensor.sensor(),
                                sensor.place(),
                                clamp(sensor.validity().from()),
                                clamp(sensor.validity().to())))
                        .toList());
    }

    Dataset<Row> indicators() {
        return table(
                INDICATORS,
                () -> reference.indicators().values().stream()
                        .map(indicator -> RowFactory.create(
                                indicator.indicator(),
                                indicator.label().zh(),
                                indicator.unit(),
                                indicator.frequency().name()))
                        .toList());
    }

    private static LocalDate clamp(LocalDate day) {
        return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
    }

    /** The city: the one GB/T 2260 code of the districts table that ends in 00. */
    String city() {
        return Stream.concat(
                        reference.districts().keySet().stream().filter(code -> code.endsWith("00")),
                        reference.districts().keySet().stream().map(code -> code.substring(0, 4) + "00"))
                .sorted()
                .findFirst()
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.CONFIGURATION,
                        "Cannot tell the city: reference/districts.csv must name its districts, found none"));
    }
}
