package city.yanhuo.pipeline.build;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.xxhash64;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.ledger.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The current vintage of a subject: of all rows that say something about the same thing, those of the delivery that was submitted
 * last; ties by arrival (DESIGN §3). A delivery's number grows with its arrival, then its SHA-256.
 *
 * <p>The thing is the subject's key, or what the feed {@code replaces}. Where a feed replaces a whole group, as a district's ledger
 * does, and its rows say which day they stand for, the delivery that stands for the later day wins before the later submission: an
 * old ledger that is mended afterwards does not undo the newer ones.
 */
final class CurrentRows {
    private static final String ORDER = "vintage_order";

    private CurrentRows() {}

    /**
     * The current rows.
     *
     * @param rows the raw table
     * @param feeds all feeds of the subject
     * @param deliveries all ingested deliveries that may have rows in the table
     */
    static Dataset<Row> of(Subject subject, Dataset<Row> rows, List<FeedContract> feeds, List<Delivery> deliveries) {
        List<FeedContract> replacing =
                feeds.stream().filter(feed -> !feed.replaces().isEmpty()).toList();
        Dataset<Row> others =
                replacing.isEmpty() ? rows : rows.filter(not(col("feed").isin((Object[]) names(replacing))));
        Dataset<Row> current = perKey(subject, others, feeds, deliveries);
        for (FeedContract feed : replacing) {
            Dataset<Row> ofFeed = rows.filter(col("feed").equalTo(feed.feed()));
            current = current.unionByName(latestPerGroup(ofFeed, subject, feed.replaces()));
        }
        return current;
    }

    /** Deliveries that speak of days that no other speaks of have nothing to be compared with. */
    private static Dataset<Row> perKey(
            Subject subject, Dataset<Row> rows, List<FeedContract> feeds, List<Delivery> deliveries) {
        if (!hasDayInKey(subject) || feeds.stream().anyMatch(feed -> derivesKey(feed, subject))) {
            return latestPerKey(rows, keyOf(subject));
        }
        Set<String> replacing = Set.of(
                names(feeds.stream().filter(feed -> !feed.replaces().isEmpty()).toList()));
        List<Delivery> compared = deliveries.stream()
                .filter(delivery -> !replacing.contains(delivery.feed().orElse("")))
                .toList();
        Set<Long> overlapping = DeliveryDays.overlapping(compared);
        if (overlapping.isEmpty()) {
            return rows;
        }
        Column mayRepeat = col("delivery").isin(overlapping.toArray());
        return rows.filter(not(mayRepeat)).unionByName(latestPerKey(rows.filter(mayRepeat), keyOf(subject)));
    }

    private static boolean hasDayInKey(Subject subject) {
        return subject.columns().stream().anyMatch(column -> column.key() && column.type() == ColumnType.DATE);
    }

    private static boolean derivesKey(FeedContract feed, Subject subject) {
        return keyOf(subject).stream().anyMatch(feed.derive()::containsKey);
    }

    private static String[] names(List<FeedContract> feeds) {
        return feeds.stream().map(FeedContract::feed).toArray(String[]::new);
    }

    private static List<String> keyOf(Subject subject) {
        return subject.columns().stream()
                .filter(SubjectColumn::key)
                .map(SubjectColumn::name)
                .toList();
    }

    /**
     * Finds the few keys that several deliveries report, then drops the rows that lost. Keys are compared by two 64-bit hashes: of
     * ten million keys two collide with a chance below 1e-24.
     */
    static Dataset<Row> latestPerKey(Dataset<Row> rows, List<String> key) {
        Column[] columns = key.stream().map(name -> col(name)).toArray(Column[]::new);
        Column[] seeded =
                Stream.concat(Stream.of(lit("yanhuo")), Stream.of(columns)).toArray(Column[]::new);
        Dataset<Row> hashed = rows.withColumn("key_hash", xxhash64(columns))
                .withColumn("key_check", xxhash64(seeded))
                .withColumn(ORDER, submissionOrder());
        Dataset<Row> repeated = hashed.groupBy("key_hash", "key_check")
                .agg(min(ORDER).as("first"), max(ORDER).as("winner"))
                .filter(col("first").notEqual(col("winner")))
                .select("key_hash", "key_check", "winner");
        return hashed.join(repeated, new String[] {"key_hash", "key_check"}, "left")
                .filter(col("winner").isNull().or(col("winner").equalTo(col(ORDER))))
                .drop("key_hash", "key_check", ORDER, "winner");
    }

    /** Seconds of the submission above, number of the delivery below: one number that hash aggregation can compare. */
    private static Column submissionOrder() {
        return shiftleft(col("submitted_at").cast("timestamp_ltz").cast("bigint"), 31)
                .plus(col("delivery"));
    }

    private static Dataset<Row> latestPerGroup(Dataset<Row> rows, Subject subject, List<String> group) {
        boolean standsForDay = subject.columns().stream()
                .anyMatch(column -> column.name().equals("period_end") && !group.contains(column.name()));
        List<Column> best = new ArrayList<>();
        if (standsForDay) {
            best.add(col("stands_for").desc_nulls_last());
        }
        best.add(col("submitted").desc());
        best.add(col("delivery").desc());
        Column[] columns = group.stream().map(name -> col(name)).toArray(Column[]::new);
        Column[] perDelivery =
                Stream.concat(Stream.of(columns), Stream.of(col("delivery"))).toArray(Column[]::new);
        Dataset<Row> winners = rows.groupBy(perDelivery)
                .agg(
                        max("submitted_at").as("submitted"),
                        (standsForDay ? max("period_end") : max(lit(null).cast("date"))).as("stands_for"))
                .withColumn(
                        "place", row_number().over(Window.partitionBy(columns).orderBy(best.toArray(Column[]::new))))
                .filter(col("place").equalTo(1))
                .select(perDelivery);
        Column same = Stream.concat(group.stream(), Stream.of("delivery"))
                .map(name -> rows.col(name).eqNullSafe(winners.col(name)))
                .reduce(Column::and)
                .orElseThrow();
        return rows.join(winners, same, "left_semi");
    }
}
