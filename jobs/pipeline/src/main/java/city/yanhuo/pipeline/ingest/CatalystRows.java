package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.source.SubjectRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Records of one delivery in Spark's own form of rows, columns as in the subject's raw table. */
final class CatalystRows {
    private static final long MICROS_OF_DAY = 86_400_000_000L;
    private static final long NANOS_OF_MICRO = 1_000;
    private static final int PROVENANCE = SparkTypes.PROVENANCE.length();

    private final DataType[] types;
    private final UTF8String feed;
    private final Long delivery;
    private final UTF8String file;
    private final Long submittedAt;
    private final Integer version;
    private UTF8String sheet = UTF8String.EMPTY_UTF8;
    private String lastSheet = "";

    CatalystRows(Subject subject, FeedContract contract, PendingDelivery pending, LocalDateTime submitted) {
        this.types = List.of(SparkTypes.ownColumns(subject).fields()).stream()
                .map(StructField::dataType)
                .toArray(DataType[]::new);
        this.feed = UTF8String.fromString(contract.feed());
        this.delivery = pending.id();
        this.file = UTF8String.fromString(pending.path());
        this.submittedAt = micros(submitted);
        this.version = contract.version();
    }

    /** A new row. */
    InternalRow row(SubjectRecord record) {
        @Nullable Object[] cells = new @Nullable Object[PROVENANCE + types.length];
        cells[0] = feed;
        cells[1] = delivery;
        cells[2] = file;
        cells[3] = sheet(record.origin().sheet());
        cells[4] = record.origin().line();
        cells[5] = record.origin().cells().isEmpty()
                ? UTF8String.EMPTY_UTF8
                : UTF8String.fromString(record.origin().cells());
        cells[6] = submittedAt;
        cells[7] = version;
        List<@Nullable Object> values = record.values();
        for (int i = 0; i < types.length; i++) {
            cells[PROVENANCE + i] = cell(values.get(i), types[i]);
        }
        return new GenericInternalRow(cells);
    }

    private UTF8String sheet(String name) {
        if (!name.equals(lastSheet)) {
            lastSheet = name;
            sheet = UTF8String.fromString(name);
        }
        return sheet;
    }

    private static @Nullable Object cell(@Nullable Object value, DataType type) {
        if (value instanceof String text) {
            return UTF8String.fromString(text);
        }
        if (value instanceof BigDecimal number && type instanceof DecimalType decimal) {
            return decimal(number, decimal);
        }
        if (value instanceof LocalDateTime time) {
            return micros(time);
        }
        if (value instanceof LocalDate day) {
            return (int) day.toEpochDay();
        }
        return value instanceof Integer number && type.equals(DataTypes.LongType) ? (Object) number.longValue() : value;
    }

    /** Exact: every value has at most the scale of its column. */
    private static Decimal decimal(BigDecimal number, DecimalType type) {
        BigDecimal scaled = number.scale() == type.scale() ? number : number.setScale(type.scale());
        return Decimal.apply(scaled, type.precision(), type.scale());
    }

    private static long micros(LocalDateTime time) {
        return time.toLocalDate().toEpochDay() * MICROS_OF_DAY
                + time.toLocalTime().toNanoOfDay() / NANOS_OF_MICRO;
    }
}
