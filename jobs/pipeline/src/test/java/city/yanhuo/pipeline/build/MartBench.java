package city.yanhuo.pipeline.build;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.mart.Inputs;
import city.yanhuo.pipeline.mart.Mart;
import city.yanhuo.pipeline.testing.TestSpark;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Builds a mart from literal rows with the shipped reference tables, and holds every result against the mart's contract. */
public final class MartBench {
    private MartBench() {}

    private static ReferenceTables reference() {
        return new ReferenceTables(
                TestSpark.session(), SparkProfile.QUICK, TestSpark.contracts().reference());
    }

    /** The mart's rows in the contract's columns. */
    public static Dataset<Row> build(Mart mart, Map<Subject, Dataset<Row>> subjects) {
        return build(mart, subjects, reference().sensors());
    }

    /** The same of all vintages of a subject, of which the latest ones are current. */
    public static Dataset<Row> buildOfVintages(Mart mart, Subject subject, Dataset<Row> vintages) {
        List<String> key = subject.columns().stream()
                .filter(SubjectColumn::key)
                .map(SubjectColumn::name)
                .toList();
        return build(
                mart,
                Map.of(subject, CurrentRows.latestPerKey(vintages, key)),
                Map.of(subject, vintages),
                reference().sensors(),
                reference().capacities());
    }

    /** The same with other sensors: sensor, place, valid_from, valid_to. */
    public static Dataset<Row> build(Mart mart, Map<Subject, Dataset<Row>> subjects, Dataset<Row> sensors) {
        return build(mart, subjects, subjects, sensors, reference().capacities());
    }

    /** The same with other capacities: place, day_capacity, instant_capacity, valid_from, valid_to. */
    public static Dataset<Row> buildWithCapacities(
            Mart mart, Map<Subject, Dataset<Row>> subjects, Dataset<Row> capacities) {
        return build(mart, subjects, subjects, reference().sensors(), capacities);
    }

    private static Dataset<Row> build(
            Mart mart,
            Map<Subject, Dataset<Row>> subjects,
            Map<Subject, Dataset<Row>> vintages,
            Dataset<Row> sensors,
            Dataset<Row> capacities) {
        MartContract contract = TestSpark.contracts().mart(mart.name());
        Dataset<Row> built = mart.build(new Inputs(
                subjects,
                reference().calendar().coalesce(1),
                reference().breakDays().coalesce(1),
                reference().places().coalesce(1),
                capacities.coalesce(1),
                sensors.coalesce(1),
                reference().city(),
                vintages,
                reference().indicators().coalesce(1),
                (step, rows) -> rows.get()));
        assertSchema(built, contract);
        Column[] columns = contract.columns().stream()
                .map(column -> col(column.name()).cast(SparkTypes.martType(column.type())))
                .toArray(Column[]::new);
        Dataset<Row> rows = built.select(columns).localCheckpoint();
        assertThat(new MartAudit(contract).findings(rows))
                .as("findings of the audit")
                .isEmpty();
        return rows;
    }

    /** Every column of the contract, with its type: what the contract calls a decimal has been rounded by the mart itself. */
    private static void assertSchema(Dataset<Row> built, MartContract contract) {
        for (MartColumn column : contract.columns()) {
            DataType expected = SparkTypes.martType(column.type());
            DataType actual = built.schema().apply(column.name()).dataType();
            if (expected.equals(DataTypes.IntegerType)) {
                assertThat(actual).as(column.name()).isIn(DataTypes.IntegerType, DataTypes.LongType);
            } else {
                assertThat(actual).as(column.name()).isEqualTo(expected);
            }
        }
    }
}
