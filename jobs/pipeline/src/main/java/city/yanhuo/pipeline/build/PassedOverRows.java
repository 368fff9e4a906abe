package city.yanhuo.pipeline.build;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.pipeline.mart.PassedOver;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells of reported rows that a mart passes over, a sentence for each feed and reason. */
final class PassedOverRows {
    private final String mart;
    private final List<PassedOver> reasons;

    /** What a mart passes over of one subject. */
    PassedOverRows(String mart, List<PassedOver> reasons) {
        this.mart = mart;
        this.reasons = List.copyOf(reasons);
    }

    /** The sentences about the rows of the raw table; none when the mart passes over nothing. */
    List<String> sentences(Dataset<Row> raw) {
        if (reasons.isEmpty()) {
            return List.of();
        }
        Column[] numbers = IntStream.range(0, reasons.size())
                .mapToObj(number -> when(reasons.get(number).rows(), lit(number)))
                .toArray(Column[]::new);
        Column[] found = reasons.stream()
                .map(reason -> when(reason.rows(), reason.found().cast("string")))
                .toArray(Column[]::new);
        return raw
                .select(
                        col("feed"),
                        coalesce(numbers).as("number"),
                        coalesce(found).as("found"))
                .filter(col("number").isNotNull())
                .groupBy("feed", "number")
                .agg(
                        count(lit(1)).as("rows"),
                        min("found").as("first"),
                        size(collect_set("found")).as("different"))
                .collectAsList()
                .stream()
                .map(this::sentence)
                .sorted()
                .toList();
    }

    private String sentence(Row row) {
        PassedOver reason = reasons.get(row.<Integer>getAs("number"));
        long rows = row.<Long>getAs("rows");
        int others = row.<Integer>getAs("different") - 1;
        return "Cannot show " + rows + (rows == 1 ? " row of " : " rows of ") + row.<String>getAs("feed") + " in "
                + mart + ": " + reason.why() + ", found " + row.<String>getAs("first")
                + (others > 0 ? " and " + others + (others == 1 ? " other" : " others") : "") + "; " + reason.advice();
    }
}
