package city.yanhuo.pipeline.build;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.ingest.IngestReport;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.mart.Mart;
import city.yanhuo.pipeline.mart.Marts;
import city.yanhuo.pipeline.testing.BenchHome;
import city.yanhuo.pipeline.testing.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One mart from its raw table beside DuckDB on the same Parquet files, in one JVM, for {@code scripts/bench marts}: as many threads,
 * both write their answer to Parquet, and every figure that DuckDB computes must be ours, rates to 1e-9. The home stays, so that files
 * are taken once.
 *
 * <p>Arguments: {@code HOME SCHEMAS ingest LANDING}, or {@code HOME SCHEMAS build MART SCRIPT PASSES [ours]}, which prints the median
 * of the passes after the first: {@code ours_ms <n> duckdb_ms <n> peak_mb <n>}.
 */
public final class BuildBench {
    private final BenchHome home;
    private final Path work;
    private final Mart mart;
    private final TableName table;
    private final String script;

    private BuildBench(BenchHome home, Path work, String mart, Path script) throws IOException {
        this.home = home;
        this.work = work;
        this.mart = Marts.ALL.stream()
                .filter(known -> known.name().equals(mart))
                .findFirst()
                .orElseThrow();
        this.table = TableName.mart(mart);
        this.script = Files.readString(script);
    }

    /** Takes files, or measures; exit code 1 when an answer is wrong. */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("yanhuo-build-bench");
        try (BenchHome home = new BenchHome(
                Path.of(arguments[0]), Files.createDirectory(work.resolve("spark")), Path.of(arguments[1]))) {
            if (arguments[2].equals("ingest")) {
                IngestReport report = home.ingest(Path.of(arguments[3]));
                System.out.printf("records %d%n", report.records());
            } else {
                boolean alone = arguments.length > 6 && arguments[6].equals("ours");
                new BuildBench(home, work, arguments[3], Path.of(arguments[4]))
                        .measure(Integer.parseInt(arguments[5]), alone);
            }
        } finally {
            Measured.remove(work);
        }
    }

    private void measure(int passes, boolean alone) throws Exception {
        writeReference();
        List<Double> ours = new ArrayList<>();
        List<Double> duck = new ArrayList<>();
        for (int pass = 0; pass < passes; pass++) {
            home.session().sql("DROP TABLE IF EXISTS lake." + table);
            long begin = System.nanoTime();
            MartState state = build();
            ours.add((System.nanoTime() - begin) / 1e9);
            if (state.outcome() != MartState.Outcome.BUILT || state.rows() == 0) {
                throw new IllegalStateException("Cannot measure " + table + ": it must be built, found " + state);
            }
            if (!alone) {
                begin = System.nanoTime();
                duckdb();
                duck.add((System.nanoTime() - begin) / 1e9);
                requireEqual(state.rows());
            }
            System.err.printf(
                    "pass %d: ours %.2f s, duckdb %.2f s, %d rows%n",
                    pass, ours.get(pass), alone ? 0 : duck.get(pass), state.rows());
        }
        System.out.printf(
                "ours_ms %.0f duckdb_ms %.0f peak_mb %d%n",
                Measured.median(ours) * 1_000, alone ? 0 : Measured.median(duck) * 1_000, Measured.peakMegabytes());
    }

    private MartState build() {
        return new BuildStep(
                        home.session(), SparkProfile.BULK, home.lake(), home.ledger(), home.contracts(), home.quiet())
                .run(List.of(mart))
                .get(0);
    }

    /** The reference tables that a mart reads, for DuckDB. */
    private void writeReference() {
        ReferenceTables tables = new ReferenceTables(
                home.session(), SparkProfile.BULK, home.contracts().reference());
        write(tables.calendar(), "calendar");
        write(tables.sensors(), "sensors");
        write(tables.places(), "places");
    }

    private void write(Dataset<Row> rows, String name) {
        rows.coalesce(1).write().parquet(work.resolve("reference").resolve(name).toString());
    }

    private void duckdb() throws SQLException, IOException {
        Files.deleteIfExists(answer());
        Subject subject = mart.subjects().iterator().next();
        String sql = script.replace("{raw}", files(TableName.raw(subject)))
                .replace("{reference}", work.resolve("reference").toString())
                .replace("{answer}", answer().toString())
                .replace("{threads}", String.valueOf(Runtime.getRuntime().availableProcessors()));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String single : sql.split(";\\s*\\n")) {
                if (!single.isBlank()) {
                    statement.execute(single);
                }
            }
        }
    }

    private Path answer() {
        return work.resolve("answer.parquet");
    }

    private String files(TableName name) {
        return home.lake().current(name).orElseThrow().files().stream()
                .map(file -> "'" + file.replaceFirst("^file:(//)?", "") + "'")
                .collect(Collectors.joining(", ", "read_parquet([", "])"));
    }

    /** Row by row over the mart's key, in the columns of DuckDB's answer. */
    private void requireEqual(long rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW ours AS FROM " + files(table));
            statement.execute("CREATE VIEW theirs AS FROM read_parquet('" + answer() + "')");
            List<String> key = home.contracts().mart(mart.name()).key();
            List<String> differences =
                    new ArrayList<>(List.of("o." + key.get(0) + " IS NULL", "t." + key.get(0) + " IS NULL"));
            try (ResultSet columns = statement.executeQuery("SELECT column_name, column_type FROM (DESCRIBE theirs)")) {
                while (columns.next()) {
                    differences.add(difference(columns.getString(1), columns.getString(2)));
                }
            }
            String sql = "SELECT count(*) FILTER (" + String.join(" OR ", differences)
                    + "), count(*) FROM ours o FULL JOIN theirs t USING (" + String.join(", ", key) + ")";
            try (ResultSet found = statement.executeQuery(sql)) {
                found.next();
                if (found.getLong(1) != 0 || found.getLong(2) != rows) {
                    throw new IllegalStateException(
                            "Cannot measure " + table + ": all " + rows + " rows must be DuckDB's, found "
                                    + found.getLong(1) + " of " + found.getLong(2) + " other");
                }
            }
        }
    }

    private static String difference(String column, String type) {
        return type.equals("DOUBLE")
                ? "coalesce(abs(o.%1$s - t.%1$s) > 1e-9, (o.%1$s IS NULL) <> (t.%1$s IS NULL))".formatted(column)
                : "o.%1$s IS DISTINCT FROM t.%1$s".formatted(column);
    }
}
