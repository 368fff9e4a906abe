package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.testing.BenchHome;
import city.yanhuo.pipeline.testing.Measured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Ingest beside DuckDB in one JVM, for {@code scripts/bench ingest}: the same files, the same number of threads, both answers held against
 * what the generator says. Arguments: folder of {@code yanhuo sample --orders}, DuckDB's script, passes. Prints the median of the passes
 * after the first: {@code ours_ms <n> duckdb_ms <n> peak_mb <n>}.
 */
public final class IngestBench {
    private static final Path SCHEMAS = Path.of(System.getProperty("yanhuo.root"), "schemas");

    private final Path data;
    private final Path work;
    private final String script;
    private final Answer truth;

    /** What came out: good, rejected and repeated records, and the sum of the amounts in cents. */
    private record Answer(long good, long rejected, long duplicate, long cents) {}

    private IngestBench(Path data, Path work, Path script) throws IOException {
        this.data = data;
        this.work = work;
        this.script = Files.readString(script);
        this.truth = truth(data.resolve("expected/orders.csv"));
    }

    /** Measures; exit code 1 when an answer is wrong. */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("yanhuo-ingest-bench");
        try {
            IngestBench bench = new IngestBench(Path.of(arguments[0]), work, Path.of(arguments[1]));
            boolean alone = arguments.length > 3 && arguments[3].equals("ours");
            bench.measure(Integer.parseInt(arguments[2]), alone);
        } finally {
            Measured.remove(work);
        }
    }

    private static Answer truth(Path file) throws IOException {
        long[] sums = new long[4];
        for (String line :
                Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
            String[] cells = line.split(",");
            for (int i = 0; i < sums.length; i++) {
                sums[i] += Long.parseLong(cells[i + 2]);
            }
        }
        return new Answer(sums[0], sums[1], sums[2], sums[3]);
    }

    private void measure(int passes, boolean alone) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> duck = new ArrayList<>();
        for (int pass = 0; pass < passes; pass++) {
            Path home = Files.createDirectories(work.resolve("home" + pass));
            long begin = System.nanoTime();
            double cpu = cpuSeconds();
            Answer answer = ingest(home);
            ours.add((System.nanoTime() - begin) / 1e9);
            double ourCpu = cpuSeconds() - cpu;
            require(answer, "ours");
            Measured.remove(home);
            if (!alone) {
                begin = System.nanoTime();
                cpu = cpuSeconds();
                answer = duckdb(work.resolve("duck" + pass));
                duck.add((System.nanoTime() - begin) / 1e9);
                require(answer, "duckdb");
                Measured.remove(work.resolve("duck" + pass));
            }
            System.err.printf(
                    "pass %d: ours %.2f s (processors %.2f s), duckdb %.2f s (processors %.2f s)%n",
                    pass, ours.get(pass), ourCpu, alone ? 0 : duck.get(pass), alone ? 0 : cpuSeconds() - cpu);
        }
        System.out.printf(
                "ours_ms %.0f duckdb_ms %.0f peak_mb %d%n",
                Measured.median(ours) * 1_000, alone ? 0 : Measured.median(duck) * 1_000, Measured.peakMegabytes());
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private void require(Answer answer, String who) {
        if (!answer.equals(truth)) {
            throw new IllegalStateException("Cannot measure " + who + ": it must find " + truth + ", found " + answer);
        }
    }

    private Answer ingest(Path root) {
        try (BenchHome home = new BenchHome(root, work.resolve("spark"), SCHEMAS)) {
            long begin = System.nanoTime();
            IngestReport report = home.ingest(data.resolve("landing"));
            System.err.printf("  step %.2f%n", (System.nanoTime() - begin) / 1e9);
            long duplicate = home.ledger().read(books -> books.deliveries().all()).stream()
                    .mapToLong(delivery -> delivery.counts().duplicate())
                    .sum();
            Row sums = home.lake()
                    .read(TableName.raw(Subject.ORDER_LINE))
                    .selectExpr("count(1)", "sum(amount)")
                    .first();
            long rejected = home.lake().read(TableName.REJECTED).count();
            if (report.records() != sums.getLong(0) || report.rejected() != rejected) {
                throw new IllegalStateException("Cannot measure: the report and the lake differ, found " + report);
            }
            BigDecimal amount = sums.getDecimal(1);
            return new Answer(
                    sums.getLong(0),
                    rejected,
                    duplicate,
                    amount.movePointRight(2).longValueExact());
        }
    }

    private Answer duckdb(Path out) throws IOException, SQLException {
        Files.createDirectories(out);
        String sql = script.replace("{landing}", data.resolve("landing").toString())
                .replace("{out}", out.toString())
                .replace("{threads}", String.valueOf(Runtime.getRuntime().availableProcessors()));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            ResultSet last = null;
            for (String single : sql.split(";\\s*\\n")) {
                if (!single.isBlank() && statement.execute(single)) {
                    last = statement.getResultSet();
                }
            }
            if (last == null || !last.next()) {
                throw new IllegalStateException("Cannot measure: DuckDB's script must end in its answer");
            }
            return new Answer(last.getLong(1), last.getLong(2), last.getLong(3), last.getLong(4));
        }
    }
}
