package city.yanhuo.pipeline.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.Check;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What feeds say about whole rows of one subject, in SQL: derived columns, then checks. */
final class FeedRules {
    private static final String BROKEN = "broken_check";
    private static final String INNOCENT = "breaks_nothing_itself";
    private static final List<String> RECORD = List.of("delivery", "sheet", "line");
    private static final Column NOTHING = lit(null).cast("string");

    private final Subject subject;
    private final List<FeedContract> feeds;

    /** The rules of the feeds of one subject. */
    FeedRules(Subject subject, List<FeedContract> feeds) {
        this.subject = subject;
        this.feeds = List.copyOf(feeds);
    }

    boolean hasChecks() {
        return feeds.stream().anyMatch(feed -> !feed.checks().isEmpty());
    }

    /** The rows with their derived columns, all computed from the columns as read. */
    Dataset<Row> derive(Dataset<Row> rows) {
        Map<String, Column> derived = new LinkedHashMap<>();
        for (FeedContract feed : feeds) {
            feed.derive().forEach((column, expression) -> {
                Column before = derived.getOrDefault(column, col(column));
                Column value = expr(expression)
                        .cast(SparkTypes.ownColumns(subject).apply(column).dataType());
                derived.put(
                        column, when(col("feed").equalTo(feed.feed()), value).otherwise(before));
            });
        }
        return derived.isEmpty() ? rows : rows.withColumns(derived);
    }

    /**
     * The rows with the first check that each breaks, NULL for most. When a record of the file gives several rows and one of them
     * breaks a check, all of them do: a record is taken or rejected whole.
     */
    Checked check(Dataset<Row> rows) {
        List<Column> broken = new ArrayList<>();
        for (FeedContract feed : feeds) {
            for (Check check : feed.checks()) {
                Column breaks =
                        col("feed").equalTo(feed.feed()).and(not(coalesce(expr(check.expression()), lit(true))));
                broken.add(when(breaks, lit(check.id())));
            }
        }
        Dataset<Row> marked =
                rows.withColumn(BROKEN, broken.isEmpty() ? NOTHING : coalesce(broken.toArray(Column[]::new)));
        return new Checked(this, givesSeveralRows() ? overRecords(marked) : marked);
    }

    private boolean givesSeveralRows() {
        return feeds.stream()
                .anyMatch(feed -> feed.outputs().size() > 1 && !feed.checks().isEmpty());
    }

    private static Dataset<Row> overRecords(Dataset<Row> marked) {
        Dataset<Row> records = marked.filter(col(BROKEN).isNotNull())
                .groupBy("delivery", "sheet", "line")
                .agg(min(BROKEN).as("broken_by_record"));
        return marked.join(
                        records,
                        scala.jdk.javaapi.CollectionConverters.asScala(RECORD).toSeq(),
                        "left")
                .withColumns(Map.of(
                        INNOCENT, col(BROKEN).isNull(),
                        BROKEN, col("broken_by_record")))
                .drop("broken_by_record");
    }

    /**
     * Rows that know which check they break.
     *
     * @param rules the rules that they were held against
     * @param rows raw table and {@value #BROKEN}
     */
    record Checked(FeedRules rules, Dataset<Row> rows) {
        /** The rows that hold. */
        Dataset<Row> good() {
            return rows.filter(col(BROKEN).isNull())
                    .selectExpr(SparkTypes.rawTable(rules.subject).fieldNames());
        }

        /** How much of each delivery breaks: delivery, records, outputs. */
        Dataset<Row> broken(SparkProfile profile) {
            return profile.gather(rows.filter(col(BROKEN).isNotNull()))
                    .groupBy("delivery", "sheet", "line")
                    .count()
                    .groupBy("delivery")
                    .agg(
                            org.apache.spark.sql.functions.count(lit(1)).as("records"),
                            org.apache.spark.sql.functions.sum("count").as("outputs"));
        }

        /** The records that break a check, each once, in the form of the rejected table. */
        Dataset<Row> rejected() {
            return rules.givesSeveralRows() ? oncePerRecord(rejectedRows(col(INNOCENT))) : rejectedRows();
        }

        /** The row that breaks the check itself speaks for its record; of several the first by what was found. */
        private static Dataset<Row> oncePerRecord(Dataset<Row> rejected) {
            Column[] others = Stream.concat(
                            Stream.of(INNOCENT),
                            Stream.of(SparkTypes.REJECTED.fieldNames()).filter(name -> !RECORD.contains(name)))
                    .map(name -> col(name))
                    .toArray(Column[]::new);
            return rejected.groupBy("delivery", "sheet", "line")
                    .agg(min(struct(others)).as("others"))
                    .select("delivery", "sheet", "line", "others.*")
                    .selectExpr(SparkTypes.REJECTED.fieldNames());
        }

        private Dataset<Row> rejectedRows(Column... more) {
            Column found = coalesce(
                    Stream.concat(rules.foundTexts(), Stream.of(lit(""))).toArray(Column[]::new));
            List<Column> columns = new ArrayList<>(List.of(
                    col("delivery"),
                    col("feed"),
                    col("file"),
                    col("sheet"),
                    col("line"),
                    lit("").as("column"),
                    col(BROKEN).as("reason"),
                    found.as("found"),
                    concat(lit("Cannot accept the row: "), rules.sentence(), lit(", found "), found)
                            .as("message"),
                    rules.wholeRow().as("raw_row")));
            columns.addAll(List.of(more));
            return rows.filter(col(BROKEN).isNotNull()).select(columns.toArray(Column[]::new));
        }
    }

    /** What stands in the columns that a broken check speaks of: {@code in_park_peak=900, visits=300}. */
    private Stream<Column> foundTexts() {
        return checks().map(entry -> when(
                isBroken(entry),
                concat_ws(
                        ", ",
                        Stream.of(SparkTypes.ownColumns(subject).fieldNames())
                                .filter(name -> mentions(entry.check().expression(), name))
                                .map(name -> concat(
                                        lit(name + "="), coalesce(col(name).cast("string"), lit("NULL"))))
                                .toArray(Column[]::new))));
    }

    private Column sentence() {
        return coalesce(Stream.concat(
                        checks().map(entry -> when(
                                isBroken(entry),
                                lit(entry.check().label().en() + " ("
                                        + entry.check().label().zh() + ")"))),
                        Stream.of(col(BROKEN)))
                .toArray(Column[]::new));
    }

    private Column wholeRow() {
        return concat_ws(
                "\t",
                Stream.of(SparkTypes.ownColumns(subject).fieldNames())
                        .map(name -> coalesce(col(name).cast("string"), lit("")))
                        .toArray(Column[]::new));
    }

    private static boolean mentions(String expression, String column) {
        return Pattern.compile("\\b" + column + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(expression)
                .find();
    }

    private static Column isBroken(FeedCheck entry) {
        return col("feed")
                .equalTo(entry.feed())
                .and(col(BROKEN).equalTo(entry.check().id()));
    }

    private Stream<FeedCheck> checks() {
        return feeds.stream().flatMap(feed -> feed.checks().stream().map(check -> new FeedCheck(feed.feed(), check)));
    }

    private record FeedCheck(String feed, Check check) {}
}
