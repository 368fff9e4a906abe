package city.yanhuo.query.explain;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryCounts;
import city.yanhuo.ledger.DeliveryOutcome;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.NewDelivery;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublicationState;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.query.DuckDb;
import city.yanhuo.query.publication.CompletedPublication;
import city.yanhuo.query.publication.PublicationCompleter;
import city.yanhuo.target.Backtests;
import city.yanhuo.target.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A home with one publication, made without Spark: the real contracts, ledger, completer and judge; raw tables and marts written
 * by DuckDB from a few lines.
 *
 * <p>NEV sheets: 2019, 2021, 2023 and 2024, the sheet of 2024-09 twice (corrected). Ledgers: Xiaodian's of August and September
 * (one landmark renamed), Wanbailin's of August only.
 */
public final class TinyCity {
    /** The only publication. */
    public static final String PUBLICATION = "p-20241025-101500-1";
    /** Its as-of day. */
    public static final LocalDate AS_OF = LocalDate.of(2024, 10, 25);

    static final Instant NOW = Instant.parse("2024-10-25T02:15:00Z");
    /** The repository's contracts. */
    public static final Contracts CONTRACTS =
            Contracts.load(SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas")));

    private static final String SHEET = "统计局/新能源汽车零售_%d年1-%d月.xlsx";
    private static final List<TinyFigures.Figure> FIGURES = List.of(
            new TinyFigures.Figure(2019, 9, "6000000000", "0.100"),
            new TinyFigures.Figure(2019, 12, "9000000000", "0.120"),
            new TinyFigures.Figure(2021, 9, "6500000000", "0.110"),
            new TinyFigures.Figure(2021, 12, "9600000000", "0.130"),
            new TinyFigures.Figure(2023, 9, "7000000000", "0.150"),
            new TinyFigures.Figure(2023, 12, "10000000000", "0.160"),
            new TinyFigures.Figure(2024, 8, "7100000000", "0.150"),
            new TinyFigures.Figure(2024, 9, "7980000000", "0.140"));

    final Home home;
    final Ledger ledger;
    private final List<String> nev = new ArrayList<>();
    private final List<String> items = new ArrayList<>();

    private TinyCity(Home home, Ledger ledger) {
        this.home = home;
        this.ledger = ledger;
    }

    /** Makes it in a folder. */
    public static TinyCity make(Path folder) throws SQLException, IOException {
        Home home = new Home(folder).create();
        TinyCity city = new TinyCity(home, Ledger.open(home, ""));
        city.ledger.useTransaction(books -> books.runs().begin("run-1", "run", AS_OF, NOW));
        city.deliverSheets();
        city.deliverLedgers();
        city.publish();
        return city;
    }

    /** Its home. */
    public Home home() {
        return home;
    }

    /** Its ledger. */
    public Ledger ledger() {
        return ledger;
    }

    private void deliverSheets() {
        for (TinyFigures.Figure figure : FIGURES) {
            YearMonth month = YearMonth.of(figure.year(), figure.month());
            String file = SHEET.formatted(figure.year(), figure.month());
            if (figure.year() == 2024 && figure.month() == 9) {
                sheet(deliver("2024-10-18/" + file, "2024-10-18T01:00:00Z"), figure.withLevel("7900000000", "0.129"));
                file = file.replace(".xlsx", "_更正.xlsx");
            }
            sheet(deliver(month.plusMonths(1) + "-20/" + file, month.plusMonths(1) + "-20T01:00:00Z"), figure);
        }
    }

    private void sheet(Delivery delivery, TinyFigures.Figure figure) {
        nev.add(raw(
                delivery,
                "stats_nev",
                "表5",
                6,
                "amount=C6;published_growth=D6;units=F6",
                Subject.NEV_SALE,
                Map.of(
                        "scope", "140100",
                        "reporter", "",
                        "energy_type", "NEV",
                        "brand", "ALL",
                        "model", "ALL",
                        "period_kind", "CUM",
                        "period_start", figure.year() + "-01-01",
                        "period_end",
                                YearMonth.of(figure.year(), figure.month())
                                        .atEndOfMonth()
                                        .toString(),
                        "basis", "STATS_ABOVE_NORM",
                        "amount", figure.level())));
        nev.set(nev.size() - 1, nev.get(nev.size() - 1).replace("growth-to-come", figure.growth()));
    }

    private void deliverLedgers() {
        Delivery xiaodianAugust = deliver("2024-09-10/小店区商务局/台账_2024年8月.xlsx", "2024-09-10T01:00:00Z");
        Delivery xiaodian = deliver("2024-10-10/小店区商务局/台账_2024年9月.xlsx", "2024-10-10T01:00:00Z");
        Delivery wanbailin = deliver("2024-09-10/万柏林区商务局/台账_2024年8月.xlsx", "2024-09-10T02:00:00Z");
        item(xiaodianAugust, 4, "140105", "老名字", "2024-08-31", "2024-05-01");
        item(xiaodianAugust, 5, "140105", "长风商务区", "2024-08-31", "2024-05-02");
        item(xiaodian, 4, "140105", "新名字", "2024-09-30", "2024-05-01");
        item(xiaodian, 5, "140105", "长风商务区", "2024-09-30", "2024-05-02");
        item(xiaodian, 6, "140105", "汾河外滩", "2024-09-30", "");
        item(wanbailin, 4, "140109", "万象城", "2024-08-31", "2024-05-03");
    }

    private void item(Delivery delivery, int line, String district, String name, String end, String recognised) {
        Map<String, String> values = Map.of(
                "kind",
                "LANDMARK",
                "district",
                district,
                "name",
                name,
                "period_end",
                end,
                "status",
                recognised.isEmpty() ? "CANDIDATE" : "RECOGNISED",
                "due",
                "2024-12-31",
                "document",
                recognised.isEmpty() ? "NULL" : "并商〔2024〕5号",
                "recognised_on",
                recognised.isEmpty() ? "NULL" : recognised,
                "basis",
                "DISTRICT_LEDGER");
        items.add(raw(delivery, "district_ledger", "台账", line, "name=C" + line, Subject.LEDGER_ITEM, values));
    }

    /** One row as a VALUES list of SQL. */
    private static String raw(
            Delivery delivery,
            String feed,
            String sheet,
            int line,
            String cells,
            Subject subject,
            Map<String, String> values) {
        String own = subject.columns().stream()
                .map(column -> {
                    String value = column.name().equals("published_growth")
                            ? "growth-to-come"
                            : values.getOrDefault(column.name(), "NULL");
                    return (value.equals("NULL") ? "NULL" : DuckDb.literal(value)) + "::" + type(column.type());
                })
                .collect(Collectors.joining(", "));
        return "(%s, %d::BIGINT, %s, %s, %d::INT, %s, %s::TIMESTAMP, 1, %s)"
                .formatted(
                        DuckDb.literal(feed),
                        delivery.id(),
                        DuckDb.literal(delivery.path()),
                        DuckDb.literal(sheet),
                        line,
                        DuckDb.literal(cells),
                        DuckDb.literal(
                                delivery.submittedAt().orElseThrow().toString().replace("Z", "")),
                        own);
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT, PERIOD -> "VARCHAR";
            case COUNT -> "BIGINT";
            case MONEY -> "DECIMAL(20,4)";
            case DECIMAL -> "DECIMAL(28,10)";
            case GROWTH -> "DECIMAL(20,10)";
            case INTEGER -> "INT";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    private Delivery deliver(String path, String submitted) {
        String[] parts = path.split("/");
        String sha = String.format(Locale.ROOT, "%064x", path.hashCode() & 0xffffffffL);
        NewDelivery file = new NewDelivery(
                path, sha, 1000, parts[1], parts[2], Optional.of(LocalDate.parse(parts[0])), Instant.parse(submitted));
        return ledger.inTransaction(books -> {
            Delivery delivery = books.deliveries().add(file);
            books.deliveries()
                    .record(new DeliveryOutcome(
                            delivery.id(),
                            DeliveryState.INGESTED,
                            "",
                            Optional.of("stats_nev"),
                            1,
                            Optional.of(Instant.parse(submitted)),
                            DeliveryCounts.NONE,
                            Optional.empty(),
                            Optional.empty(),
                            ""));
            return books.deliveries().find(delivery.id()).orElseThrow();
        });
    }

    private void publish() throws SQLException, IOException {
        List<PublishedTable> tables = new ArrayList<>();
        try (Connection connection = DuckDb.open(home.root());
                Statement statement = connection.createStatement()) {
            tables.add(rawTable(statement, Subject.NEV_SALE, nev));
            tables.add(rawTable(statement, Subject.LEDGER_ITEM, items));
            tables.add(rejected(statement));
            tables.add(nevMart(statement));
            tables.add(placesMart(statement));
        }
        Publication publication = new Publication(
                PUBLICATION,
                "run-1",
                AS_OF,
                NOW,
                PublicationState.PREPARED,
                Optional.empty(),
                CONTRACTS.files().hash(),
                Optional.empty());
        List<Observation> observations = TinyFigures.observations(FIGURES, NOW);
        ledger.useTransaction(books -> books.publications().prepare(publication, tables, observations));
        List<Verdict> verdicts = Judge.judge(CONTRACTS.targets(), observations, List.of(), AS_OF);
        CompletedPublication completed = new PublicationCompleter(home, CONTRACTS)
                .complete(publication, tables, verdicts, Backtests.of(CONTRACTS.targets(), observations));
        ledger.useTransaction(books -> {
            books.verdicts().record(PUBLICATION, verdicts, NOW);
            books.publications().complete(PUBLICATION, completed.contentHashes(), completed.added(), NOW);
        });
    }

    private PublishedTable rawTable(Statement statement, Subject subject, List<String> rows)
            throws SQLException, IOException {
        String columns = subject.columns().stream()
                .map(column -> DuckDb.identifier(column.name()))
                .collect(Collectors.joining(", "));
        return write(
                statement,
                "raw." + subject.tableName(),
                "lake/raw/" + subject.tableName() + "/data.parquet",
                "SELECT * FROM (VALUES " + String.join(", ", rows)
                        + ") t(feed, delivery, file, sheet, line, cells, submitted_at, contract_version, " + columns
                        + ")");
    }

    private PublishedTable rejected(Statement statement) throws SQLException, IOException {
        long corrected = ledger.read(books -> books.deliveries().all()).stream()
                .filter(delivery -> delivery.path().contains("更正"))
                .findFirst()
                .orElseThrow()
                .id();
        return write(statement, "raw.rejected", "lake/raw/rejected/data.parquet", """
                SELECT %d::BIGINT AS delivery, 'stats_nev' AS feed, 'x' AS file, '表5' AS sheet, 9::INT AS line,
                  '累计' AS "column", 'NOT_A_NUMBER' AS reason, '1O.5' AS found, 'Cannot read 累计: …' AS message,
                  'a' AS raw_row UNION ALL SELECT 999, 'x', 'x', '', 1, '', 'X', '', '', ''""".formatted(corrected));
    }

    private PublishedTable nevMart(Statement statement) throws SQLException, IOException {
        return mart(
                statement,
                CONTRACTS.mart("nev_retail_monthly"),
                Map.of(
                        "period", "strftime(period_end, '%Y-%m')",
                        "period_kind", "'MONTH'",
                        "period_start", "date_trunc('month', period_end)",
                        "amount_ytd", "amount",
                        "amount_ytd_base", "round(amount / (1 + published_growth), 2)",
                        "amount_ytd_growth", "published_growth",
                        "is_total", "true",
                        "vintage", "submitted_at"),
                "(SELECT * FROM raw_nev_sale QUALIFY row_number() OVER (PARTITION BY period_end ORDER BY submitted_at DESC) = 1)",
                List.of("period_end", "scope", "energy_type", "brand", "basis"));
    }

    private PublishedTable placesMart(Statement statement) throws SQLException, IOException {
        return mart(
                statement,
                CONTRACTS.mart("consumption_places"),
                Map.of(
                        "period", "strftime(period_end, '%Y-%m')",
                        "period_kind", "'MONTH'",
                        "period_start", "date_trunc('month', period_end)",
                        "reported_to", "period_end",
                        "is_total", "false",
                        "vintage", "submitted_at"),
                "(SELECT * FROM raw_ledger_item QUALIFY period_end = max(period_end) OVER (PARTITION BY district))",
                List.of(
                        "period_end",
                        "kind",
                        "district",
                        "name",
                        "status",
                        "due",
                        "document",
                        "recognised_on",
                        "lapsed_on",
                        "basis"));
    }

    private PublishedTable mart(
            Statement statement, MartContract contract, Map<String, String> made, String from, List<String> same)
            throws SQLException, IOException {
        String columns = contract.columns().stream()
                .map(column -> {
                    String name = column.name();
                    String value = made.getOrDefault(name, same.contains(name) ? name : "NULL");
                    String type = column.type().equals("STRING") ? "VARCHAR" : column.type();
                    return "CAST(" + value + " AS " + type + ") AS " + name;
                })
                .collect(Collectors.joining(", "));
        return write(
                statement,
                "mart." + contract.mart(),
                "publications/" + PUBLICATION + "/" + contract.mart() + "/data.parquet",
                "SELECT " + columns + " FROM " + from);
    }

    private PublishedTable write(Statement statement, String table, String file, String select)
            throws SQLException, IOException {
        Path path = home.root().resolve(file);
        Files.createDirectories(path.getParent());
        String name = table.replace('.', '_');
        statement.execute("CREATE TABLE " + name + " AS " + select);
        statement.execute("COPY " + name + " TO " + DuckDb.literal(path.toString()) + " (FORMAT parquet)");
        return new PublishedTable(table, table.hashCode() & 0xffff, 1, Optional.empty(), List.of(file));
    }
}
