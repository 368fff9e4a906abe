package city.yanhuo.pipeline.testing;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.SparkTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rows as people write them down: a line of column names, then one line per row, cells apart by {@code |}. A cell {@code -} is
 * NULL, {@code ''} is the empty text. Trailing zeros of decimals mean nothing here; schemas are asserted apart.
 */
public final class TextTable {
    private static final String NULL = "-";

    private final List<String> columns;
    private final List<List<String>> rows;

    private TextTable(List<String> columns, List<List<String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads a table. */
    public static TextTable of(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList())
                .toList();
        List<String> header = lines.get(0);
        lines.forEach(line -> assertThat(line).as("cells of a line").hasSameSizeAs(header));
        return new TextTable(header, lines.subList(1, lines.size()));
    }

    /**
     * Rows of a raw table.
     *
     * @param defaults column to the text of the cells that the table does not have; {@code =name} takes another column's
     */
    public static Dataset<Row> raw(Subject subject, Map<String, String> defaults, String text) {
        return of(text).dataset(TestSpark.session(), SparkTypes.rawTable(subject), defaults);
    }

    /** Rows of any schema. */
    public static Dataset<Row> rows(String ddl, String text) {
        return of(text).dataset(TestSpark.session(), StructType.fromDDL(ddl), Map.of());
    }

    /** Rows in a session of their own. */
    public Dataset<Row> dataset(SparkSession session, StructType schema, Map<String, String> defaults) {
        assertThat(schema.fieldNames()).contains(columns.toArray(String[]::new));
        List<Row> values = rows.stream().map(row -> row(row, schema, defaults)).toList();
        return session.createDataFrame(values, schema);
    }

    private Row row(List<String> cells, StructType schema, Map<String, String> defaults) {
        Map<String, String> named = new HashMap<>(defaults);
        IntStream.range(0, columns.size()).forEach(i -> named.put(columns.get(i), cells.get(i)));
        List<@Nullable Object> values = new ArrayList<>();
        for (StructField field : schema.fields()) {
            String cell = named.getOrDefault(field.name(), NULL);
            values.add(value(cell.startsWith("=") ? named.getOrDefault(cell.substring(1), NULL) : cell, field));
        }
        return RowFactory.create(values.toArray());
    }

    private static @Nullable Object value(String cell, StructField field) {
        DataType type = field.dataType();
        if (cell.equals(NULL)) {
            return null;
        } else if (type.equals(DataTypes.StringType)) {
            return cell.equals("''") ? "" : cell;
        } else if (type.equals(DataTypes.LongType)) {
            return Long.valueOf(cell);
        } else if (type.equals(DataTypes.IntegerType)) {
            return Integer.valueOf(cell);
        } else if (type.equals(DataTypes.DateType)) {
            return LocalDate.parse(cell);
        } else if (type.equals(DataTypes.TimestampNTZType)) {
            return LocalDateTime.parse(cell.replace(' ', 'T'));
        } else if (type.equals(DataTypes.BooleanType)) {
            return Boolean.valueOf(cell);
        } else if (type instanceof DecimalType decimal) {
            return new BigDecimal(cell).setScale(decimal.scale());
        }
        throw new IllegalArgumentException("Cannot read a cell of " + field.name() + ": found " + type);
    }

    /** Asserts that the dataset has these rows, no more and no fewer, in the columns of the table. */
    public static void assertRows(Dataset<Row> actual, String expected) {
        TextTable table = of(expected);
        Column[] columns = table.columns.stream().map(name -> col(name)).toArray(Column[]::new);
        assertThat(lines(actual.select(columns)))
                .containsExactlyInAnyOrderElementsOf(
                        table.rows.stream().map(row -> String.join(" | ", row)).toList());
    }

    /** Some columns of rows as sorted lines, in the form of {@link #of}. */
    public static List<String> show(Dataset<Row> rows, String columns) {
        Column[] selected =
                Stream.of(columns.split(", *")).map(name -> col(name)).toArray(Column[]::new);
        return lines(rows.select(selected)).stream().sorted().toList();
    }

    /** The rows as lines, in the form of {@link #of}. */
    public static List<String> lines(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(TextTable::line).toList();
    }

    private static String line(Row row) {
        return String.join(
                " | ",
                IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))).toList());
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return NULL;
        } else if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        } else if (value instanceof LocalDateTime time) {
            return time.toString().replace('T', ' ');
        }
        return value.toString().isEmpty() ? "''" : value.toString();
    }
}
