package city.yanhuo.pipeline;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample city goes the whole way and meets what its generator says that is true: counts and amounts exactly, rates within 1e-9. */
class SampleCityTest {
    private static final Path SAMPLE = TestHome.REPOSITORY.resolve("sample-data");

    @TempDir
    static Path folder;

    private static TestHome home;

    @BeforeAll
    static void goTheWholeWay() {
        home = new TestHome(folder);
        assertThat(home.run("--landing", SAMPLE.resolve("landing").toString()))
                .as(home.errors())
                .isZero();
    }

    private static Dataset<Row> expected(String name) {
        return TestSpark.session()
                .read()
                .option("header", "true")
                .csv(SAMPLE.resolve("expected").resolve(name + ".csv").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visitors_daily",
                "night_footfall_nightly",
                "online_retail_monthly",
                "nev_retail_monthly",
                "consumption_places"
            })
    void meetsTheExpectedFigures(String mart) {
        List<String> key = Contracts.load(SchemaFiles.read(TestHome.REPOSITORY.resolve("schemas")))
                .mart(mart)
                .key();
        Dataset<Row> expected = expected(mart).as("expected");
        Dataset<Row> found = home.mart(mart).as("found");
        Column sameKey = key.stream()
                .map(name ->
                        col("expected." + name).equalTo(col("found." + name).cast("string")))
                .reduce(Column::and)
                .orElseThrow();
        List<Column> differences = new ArrayList<>();
        for (String name : expected.columns()) {
            differences.add(
                    not(same(col("expected." + name), col("found." + name).cast("string"))));
        }
        Column differs = differences.stream().reduce(Column::or).orElseThrow();

        assertThat(found.count()).isEqualTo(expected.count()).isPositive();
        assertThat(found.join(expected, sameKey, "full_outer")
                        .filter(differs)
                        .toJSON()
                        .takeAsList(3))
                .isEmpty();
    }

    private static Column same(Column expected, Column found) {
        Column error = abs(expected.try_cast("double").minus(found.try_cast("double")));
        Column within = error.leq(lit(1e-9).multiply(greatest(lit(1), abs(expected.try_cast("double")))));
        Column isRate = expected.rlike("^-?\\d+\\.\\d{10}$");
        return coalesce(expected, lit(""))
                .equalTo(coalesce(found, lit("")))
                .or(coalesce(isRate.and(within), lit(false)));
    }

    @Test
    void accountsForEveryDelivery() {
        List<String> expected = expected("deliveries").collectAsList().stream()
                .map(row -> row.toSeq().mkString(" | "))
                .sorted()
                .toList();
        try (Ledger ledger = Ledger.open(home.home(), "")) {
            assertThat(ledger.read(books -> books.deliveries().all()).stream()
                            .map(SampleCityTest::text)
                            .sorted()
                            .toList())
                    .isEqualTo(expected)
                    .isNotEmpty();
        }
    }

    private static String text(Delivery delivery) {
        return String.join(
                " | ",
                delivery.path(),
                delivery.state().name(),
                Long.toString(delivery.counts().in()),
                Long.toString(delivery.counts().good()),
                Long.toString(delivery.counts().rejected()),
                Long.toString(delivery.counts().duplicate()),
                Long.toString(delivery.counts().control()),
                Long.toString(delivery.counts().ignored()),
                Long.toString(delivery.counts().outputs()));
    }

    @Test
    void rejectsTheRowsThatWereSpoiledAndNoOther() {
        Dataset<Row> found = TestSpark.session()
                .read()
                .parquet(home.home().lake().resolve("raw/rejected/data").toString());
        String columns = "file, line, column, reason";

        assertThat(TextTable.show(found, columns))
                .isEqualTo(TextTable.show(expected("rejected").na().fill("", new String[] {"column"}), columns))
                .isNotEmpty();
    }
}
