package city.yanhuo.pipeline.build;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.Check;
import city.yanhuo.contract.mart.MartContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Holds the rows of a mart against its contract before anybody may see them: key, checks. */
final class MartAudit {
    private final MartContract contract;

    MartAudit(MartContract contract) {
        this.contract = contract;
    }

    /** What is wrong with the rows, each as a sentence with the first key that it is wrong for; empty when nothing is. */
    List<String> findings(Dataset<Row> rows) {
        Row totals = measure(rows).collectAsList().get(0);
        List<String> findings = new ArrayList<>();
        if (number(totals, "null_keys") > 0) {
            findings.add(sentence("its key must not be empty", number(totals, "null_keys"), totals, "null_key"));
        }
        if (number(totals, "repeated_keys") > 0) {
            findings.add(sentence("its key must not repeat", number(totals, "repeated_keys"), totals, "repeated_key"));
        }
        for (Check check : contract.checks()) {
            long broken = number(totals, "broken_" + check.id());
            if (broken > 0) {
                findings.add(sentence(
                        check.id() + ": " + check.label().en() + " ("
                                + check.label().zh() + ")",
                        broken,
                        totals,
                        "first_" + check.id()));
            }
        }
        return findings;
    }

    private Dataset<Row> measure(Dataset<Row> rows) {
        Column[] key = contract.key().stream().map(name -> col(name)).toArray(Column[]::new);
        List<Column> perKey = new ArrayList<>();
        List<Column> overall = new ArrayList<>();
        perKey.add(count(lit(1)).as("rows_of_key"));
        for (Check check : contract.checks()) {
            perKey.add(
                    count_if(not(coalesce(expr(check.expression()), lit(true)))).as(check.id()));
            addFinding(
                    overall,
                    "broken_" + check.id(),
                    "first_" + check.id(),
                    col(check.id()).gt(0));
        }
        addFinding(overall, "repeated_keys", "repeated_key", col("rows_of_key").gt(1));
        addFinding(
                overall,
                "null_keys",
                "null_key",
                List.of(key).stream().map(Column::isNull).reduce(Column::or).orElseThrow());
        return rows.groupBy(key)
                .agg(perKey.get(0), perKey.subList(1, perKey.size()).toArray(Column[]::new))
                .withColumn("key_text", concat_ws(", ", key))
                .agg(max("rows_of_key"), overall.toArray(Column[]::new));
    }

    private static void addFinding(List<Column> columns, String count, String example, Column condition) {
        columns.add(sum(when(condition, 1).otherwise(0)).as(count));
        columns.add(min(when(condition, col("key_text"))).as(example));
    }

    private static long number(Row totals, String name) {
        int index = totals.fieldIndex(name);
        return totals.isNullAt(index) ? 0 : totals.getLong(index);
    }

    private static String sentence(String rule, long rows, Row totals, String example) {
        return String.format(
                Locale.ROOT,
                "%s, found %d rows that break it, the first [%s]",
                rule,
                rows,
                totals.getString(totals.fieldIndex(example)));
    }
}
