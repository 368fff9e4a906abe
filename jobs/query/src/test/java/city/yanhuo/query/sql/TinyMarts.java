package city.yanhuo.query.sql;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.query.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two marts of a few rows, written as Parquet by DuckDB itself. */
public final class TinyMarts {
    private TinyMarts() {}

    /** Writes them into {@code <home>/publications/p-1}. */
    public static PublishedMarts write(Path home) throws IOException, SQLException {
        Path folder = home.resolve("publications/p-1");
        Files.createDirectories(folder.resolve("visitors_daily"));
        Files.createDirectories(folder.resolve("dim_place"));
        Files.createDirectories(home.resolve("tmp"));
        Path visitors = folder.resolve("visitors_daily/part-0.parquet");
        Path places = folder.resolve("dim_place/part-0.parquet");
        try (Connection connection = DuckDb.open(home);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    COPY (SELECT d::DATE::VARCHAR AS period, 'DAY' AS period_kind, d::DATE AS period_start,
                        d::DATE AS period_end, place, 'GATE_IN' AS basis, false AS is_total,
                        (1000 + i * 10)::BIGINT AS visits, (12.5 * i)::DECIMAL(20,2) AS ticket_revenue,
                        CASE WHEN i = 0 THEN NULL ELSE (0.01 * i - 0.02)::DECIMAL(20,10) END AS visits_growth,
                        CASE WHEN i = 0 THEN 'NO_BASE' END AS visits_growth_reason,
                        TIMESTAMP '2024-10-08 09:12:00' AS vintage
                      FROM range(DATE '2024-09-01', DATE '2024-09-06', INTERVAL 1 DAY) t(d),
                        (VALUES ('jinci', 0), ('mengshan', 3)) p(place, i)
                      ORDER BY place, d) TO %s (FORMAT parquet)""".formatted(DuckDb.literal(visitors.toString())));
            statement.execute("""
                    COPY (SELECT * FROM (VALUES ('jinci', '晋祠博物馆', 'Jinci Museum', '140110'),
                        ('mengshan', '=HYPERLINK("x")', '-1+2', '012345678901234567'))
                      p(place, zh, en, district)) TO %s (FORMAT parquet)""".formatted(DuckDb.literal(places.toString())));
        }
        return new PublishedMarts(
                "p-1",
                LocalDate.of(2024, 10, 25),
                folder,
                List.of(
                        mart(
                                "dim_place",
                                List.of("place"),
                                2,
                                places,
                                "place STRING, zh STRING, en STRING, district STRING"),
                        mart(
                                "visitors_daily",
                                List.of("place", "period_start", "basis"),
                                10,
                                visitors,
                                "period STRING, period_kind STRING, period_start DATE, period_end DATE, place STRING,"
                                        + " basis STRING, is_total BOOLEAN, visits BIGINT,"
                                        + " ticket_revenue DECIMAL(20;2), visits_growth DECIMAL(20;10),"
                                        + " visits_growth_reason STRING, vintage TIMESTAMP")),
                new TreeMap<>(Map.of(
                        "v_visitors_daily_gate_in",
                        "SELECT * FROM visitors_daily WHERE basis = 'GATE_IN' AND NOT is_total")));
    }

    /** A mart without meaning: columns as {@code name TYPE, name TYPE}. */
    static MartFiles mart(String name, List<String> key, long rows, Path file, String columns) {
        List<MartColumn> described = Arrays.stream(columns.split(", ?"))
                .map(column -> column.split(" "))
                .map(column -> new MartColumn(
                        column[0],
                        column[1].replace(';', ','),
                        new Label(column[0] + " zh", column[0] + " en"),
                        "",
                        ""))
                .toList();
        MartContract contract =
                new MartContract(name, 1, new Label(name, name), "", "", key, described, "", List.of(), List.of());
        return new MartFiles(contract, 0, rows, List.of(file));
    }
}
