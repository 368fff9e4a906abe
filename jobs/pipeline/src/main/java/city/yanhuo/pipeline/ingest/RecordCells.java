package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.source.RejectedRow;
import city.yanhuo.source.SubjectRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.iceberg.StructLike;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** Records of one delivery in the form in which Iceberg writes rows, columns as in the subject's raw table. */
final class RecordCells {
    private static final long MICROS_OF_DAY = 86_400_000_000L;
    private static final long NANOS_OF_MICRO = 1_000;
    private static final int PROVENANCE = SparkTypes.PROVENANCE.length();

    private final int[] scales;
    private final FeedContract contract;
    private final PendingDelivery delivery;
    private final Long submittedAt;

    RecordCells(FeedContract contract, PendingDelivery delivery, LocalDateTime submitted) {
        this.scales = contract.subject().columns().stream()
                .map(SubjectColumn::type)
                .mapToInt(RecordCells::scale)
                .toArray();
        this.contract = contract;
        this.delivery = delivery;
        this.submittedAt = micros(submitted);
    }

    private static int scale(ColumnType column) {
        DataType type = SparkTypes.of(column);
        return type instanceof DecimalType decimal ? decimal.scale() : 0;
    }

    /** A row of the subject's raw table. */
    StructLike row(SubjectRecord record) {
        @Nullable Object[] cells = new @Nullable Object[PROVENANCE + scales.length];
        cells[0] = contract.feed();
        cells[1] = delivery.id();
        cells[2] = delivery.path();
        cells[3] = record.origin().sheet();
        cells[4] = record.origin().line();
        cells[5] = record.origin().cells();
        cells[6] = submittedAt;
        cells[7] = contract.version();
        List<@Nullable Object> values = record.values();
        for (int i = 0; i < scales.length; i++) {
            cells[PROVENANCE + i] = cell(values.get(i), scales[i]);
        }
        return new Cells(cells);
    }

    private static @Nullable Object cell(@Nullable Object value, int scale) {
        if (value instanceof BigDecimal number) {
            return number.scale() == scale
                    ? number
                    : number.setScale(scale); // exact: none has more decimals than its column
        }
        if (value instanceof LocalDateTime time) {
            return micros(time);
        }
        return value instanceof LocalDate day ? (Object) (int) day.toEpochDay() : value;
    }

    private static long micros(LocalDateTime time) {
        return time.toLocalDate().toEpochDay() * MICROS_OF_DAY
                + time.toLocalTime().toNanoOfDay() / NANOS_OF_MICRO;
    }

    /** A row of the rejected table. */
    StructLike row(RejectedRow rejected) {
        return new Cells(rejected(delivery, rejected));
    }

    /** The cells of a row of the rejected table. */
    static Object[] rejected(PendingDelivery delivery, RejectedRow row) {
        return new Object[] {
            delivery.id(),
            delivery.feed(),
            delivery.path(),
            row.origin().sheet(),
            row.origin().line(),
            row.column(),
            row.reason(),
            row.found(),
            row.message(),
            row.rawRow()
        };
    }

    private static final class Cells implements StructLike {
        private final @Nullable Object[] values;

        Cells(@Nullable Object[] values) {
            this.values = values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public <T> @Nullable T get(int position, Class<T> type) {
            return type.cast(values[position]);
        }

        @Override
        public <T> void set(int position, T value) {
            values[position] = value;
        }
    }
}
