package city.yanhuo.pipeline.lake;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.mart.MartContract;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Contracts' types as Spark's. Times are zoneless local ones everywhere in the lake, as in DuckDB's {@code TIMESTAMP}.
 */
public final class SparkTypes {
    /** Columns that say where a raw row comes from; every subject has them, before its own. */
    public static final StructType PROVENANCE = new StructType()
            .add("feed", DataTypes.StringType)
            .add("delivery", DataTypes.LongType)
            .add("file", DataTypes.StringType)
            .add("sheet", DataTypes.StringType)
            .add("line", DataTypes.IntegerType)
            .add("cells", DataTypes.StringType)
            .add("submitted_at", DataTypes.TimestampNTZType)
            .add("contract_version", DataTypes.IntegerType);

    /** Rows that broke their contract, of all feeds. */
    public static final StructType REJECTED = new StructType()
            .add("delivery", DataTypes.LongType)
            .add("feed", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("sheet", DataTypes.StringType)
            .add("line", DataTypes.IntegerType)
            .add("column", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("found", DataTypes.StringType)
            .add("message", DataTypes.StringType)
            .add("raw_row", DataTypes.StringType);

    private static final Map<ColumnType, DataType> COLUMN_TYPES = Map.of(
            ColumnType.TEXT, DataTypes.StringType,
            ColumnType.COUNT, DataTypes.LongType,
            ColumnType.MONEY, DataTypes.createDecimalType(20, 4),
            ColumnType.DECIMAL, DataTypes.createDecimalType(28, 10),
            ColumnType.GROWTH, DataTypes.createDecimalType(20, 10),
            ColumnType.INTEGER, DataTypes.IntegerType,
            ColumnType.DATE, DataTypes.DateType,
            ColumnType.TIMESTAMP, DataTypes.TimestampNTZType,
            ColumnType.BOOLEAN, DataTypes.BooleanType);

    private SparkTypes() {}

    /** The Spark type of a subject's column. A PERIOD is three columns and has none. */
    public static DataType of(ColumnType type) {
        DataType found = COLUMN_TYPES.get(type);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Cannot store a column: its type has no place in a table, found " + type);
        }
        return found;
    }

    /** A subject's own columns. */
    public static StructType ownColumns(Subject subject) {
        return new StructType(subject.columns().stream()
                .map(column -> field(column.name(), of(column.type()), ""))
                .toArray(StructField[]::new));
    }

    /** The raw table of a subject: provenance, then its own columns. */
    public static StructType rawTable(Subject subject) {
        return concat(List.of(PROVENANCE, ownColumns(subject)));
    }

    /** The table of a mart, with its meanings as comments. */
    public static StructType martTable(MartContract contract) {
        return new StructType(contract.columns().stream()
                .map(column -> field(column.name(), martType(column.type()), column.meaning()))
                .toArray(StructField[]::new));
    }

    /** A type as a mart contract writes it. */
    public static DataType martType(String type) {
        return "TIMESTAMP".equals(type) ? DataTypes.TimestampNTZType : DataType.fromDDL(type);
    }

    /** One schema after another. */
    public static StructType concat(List<StructType> schemas) {
        return new StructType(schemas.stream()
                .flatMap(schema -> List.of(schema.fields()).stream())
                .toArray(StructField[]::new));
    }

    private static StructField field(String name, DataType type, String comment) {
        StructField field = new StructField(name, type, true, Metadata.empty());
        return comment.isEmpty() ? field : field.withComment(comment);
    }
}
