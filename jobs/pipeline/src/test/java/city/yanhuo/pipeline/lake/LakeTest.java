package city.yanhuo.pipeline.lake;

import static city.yanhuo.pipeline.testing.TextTable.show;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LakeTest {
    private static final StructType SCHEMA = StructType.fromDDL("name STRING, amount DECIMAL(20,2)");

    private static int tables;

    private Lake lake;
    private TableName table;

    @BeforeEach
    void prepareTable() {
        lake = new Lake(TestSpark.session());
        tables++;
        table = new TableName("raw", "table_" + tables);
        lake.prepare(table, SCHEMA);
    }

    private static Dataset<Row> rows(StructType schema, String... rows) {
        return TextTable.of(String.join(" | ", schema.fieldNames()) + "\n" + String.join("\n", rows))
                .dataset(TestSpark.session(), schema, Map.of());
    }

    private void append(String batch, String... rows) {
        lake.append(table, rows(SCHEMA, rows), Map.of("yanhuo.batch", batch));
    }

    @Test
    void writesInOneCommitWithWhatTheWriterSays() {
        append("1", "a | 1.50");
        Snapshot first = lake.current(table).orElseThrow();
        lake.replace(table, rows(SCHEMA, "b | 2.00", "c | 3.00"), Map.of("yanhuo.inputs", "x=1"));
        Snapshot second = lake.current(table).orElseThrow();

        assertThat(first.summary()).containsEntry("yanhuo.batch", "1");
        assertThat(second.summary()).containsEntry("yanhuo.inputs", "x=1").doesNotContainKey("yanhuo.batch");
        assertThat(second.rows()).isEqualTo(2);
        assertThat(second.files()).isNotEmpty();
        assertThat(show(lake.read(table), "name, amount")).containsExactly("b | 2", "c | 3");
        assertThat(show(lake.read(table, first.id()), "name, amount")).containsExactly("a | 1.5");
    }

    @Test
    void takesBackTheNewestStateWhenItIsTheOneMeant() {
        append("1", "a | 1.50");
        append("2", "b | 2.00");

        assertThat(lake.undo(table, "yanhuo.batch", "1")).isFalse();
        assertThat(lake.undo(table, "yanhuo.batch", "2")).isTrue();
        assertThat(show(lake.read(table), "name")).containsExactly("a");

        assertThat(lake.undo(table, "yanhuo.batch", "1")).isTrue();
        assertThat(show(lake.read(table), "name")).isEmpty();
        assertThat(lake.undo(new TableName("raw", "never_made"), "yanhuo.batch", "1"))
                .isFalse();
    }

    @Test
    void takesOnTheColumnsOfANewerContract() {
        append("1", "a | 1.50");
        StructType newer = new StructType()
                .add(SCHEMA.apply("name").withComment("what it is called"))
                .add("unit", "string")
                .add(SCHEMA.apply("amount"));
        lake.prepare(table, newer);
        lake.append(table, rows(newer, "b | 元 | 2.00"), Map.of());

        assertThat(lake.read(table).schema().fieldNames()).containsExactly("name", "unit", "amount");
        assertThat(lake.read(table).schema().apply("name").getComment().get()).isEqualTo("what it is called");
        assertThat(show(lake.read(table), "name, unit, amount")).containsExactly("a | - | 1.5", "b | 元 | 2");
    }

    @Test
    void takesAColumnOfAnotherTypeForAnotherColumn() {
        append("1", "a | 1.50");
        StructType newer = StructType.fromDDL("amount BIGINT, name STRING");
        lake.prepare(table, newer);
        lake.replace(table, rows(newer, "7 | b"), Map.of());

        assertThat(show(lake.read(table), "amount, name")).containsExactly("7 | b");
        assertThat(lake.read(table).schema().fieldNames()).containsExactly("amount", "name");
    }
}
