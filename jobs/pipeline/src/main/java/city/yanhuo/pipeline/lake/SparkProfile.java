package city.yanhuo.pipeline.lake;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How a process uses Spark: chosen once per process, never per query. Results are the same under both. */
public enum SparkProfile {
    /**
     * Small tables in a process that ends soon. Nothing is compiled, plans are not revised, and each query runs in one task, so that
     * it needs neither shuffles nor broadcasts; several queries run side by side instead.
     */
    QUICK(Map.of(
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.subexpressionElimination.enabled", "false",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.autoBroadcastJoinThreshold", "-1",
            "spark.sql.shuffle.partitions", "1")) {
        @Override
        public Dataset<Row> gather(Dataset<Row> rows) {
            return rows.coalesce(1);
        }

        @Override
        public Dataset<Row> lookup(Dataset<Row> rows) {
            return rows.coalesce(1).hint("shuffle_hash");
        }

        @Override
        public Dataset<Row> share(Dataset<Row> rows) {
            return rows.localCheckpoint(true);
        }

        @Override
        public Dataset<Row> intoOneFile(Dataset<Row> rows) {
            return rows.coalesce(1);
        }
    },
    /** Millions of rows: compiled code, plans revised at run time, every query on all cores. */
    BULK(Map.of("spark.sql.adaptive.enabled", "true", "spark.sql.shuffle.partitions", "16")) {
        @Override
        public Dataset<Row> gather(Dataset<Row> rows) {
            return rows;
        }

        @Override
        public Dataset<Row> lookup(Dataset<Row> rows) {
            return rows;
        }

        @Override
        public Dataset<Row> share(Dataset<Row> rows) {
            return rows;
        }

        @Override
        public Dataset<Row> intoOneFile(Dataset<Row> rows) {
            return rows.repartition(1);
        }
    };

    private final Map<String, String> settings;

    SparkProfile(Map<String, String> settings) {
        this.settings = settings;
    }

    /** Input of a query, brought to where it is computed. */
    public abstract Dataset<Row> gather(Dataset<Row> rows);

    /** A small table that others are joined with: looked up row by row where that spares sorting both. */
    public abstract Dataset<Row> lookup(Dataset<Row> rows);

    /** Input of several queries: computed once and kept where it is small, left in its files where it is large. */
    public abstract Dataset<Row> share(Dataset<Row> rows);

    /** A small result, brought into one partition without slowing what comes before it. */
    public abstract Dataset<Row> intoOneFile(Dataset<Row> rows);

    /** The Spark settings of this profile; what spark-submit gives wins over them. */
    Map<String, String> settings() {
        return settings;
    }
}
