package city.yanhuo.query.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublicationState;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.query.DuckDb;
import city.yanhuo.target.Judge;
import city.yanhuo.target.forecast.Backtest;
import city.yanhuo.target.forecast.BacktestRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicationCompleterTest {
    private static final String ID = "p-20241025-101500-1";
    private static final LocalDate AS_OF = LocalDate.of(2024, 10, 25);
    private static final Contracts CONTRACTS = contracts();

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = new Home(folder.resolve("家 home")).create();
    }

    /** The repository's marts and targets with reference tables of this test. */
    private static Contracts contracts() {
        Map<String, String> texts =
                new TreeMap<>(SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas"))
                        .texts());
        texts.keySet().removeIf(path -> path.startsWith("reference/") || path.startsWith("feed/"));
        texts.put("reference/districts.csv", """
                district,zh,en,kind,source
                140100,太原市,Taiyuan,CITY,GB/T 2260
                140105,小店区,Xiaodian,URBAN,GB/T 2260
                140106,迎泽区,Yingze,URBAN,GB/T 2260
                140107,杏花岭区,Xinghualing,URBAN,GB/T 2260
                140108,尖草坪区,Jiancaoping,URBAN,GB/T 2260
                140109,万柏林区,Wanbailin,URBAN,GB/T 2260
                140110,晋源区,Jinyuan,URBAN,GB/T 2260
                140121,清徐县,Qingxu,COUNTY,GB/T 2260
                140181,古交市,Gujiao,COUNTY,GB/T 2260
                """);
        texts.put("reference/places.csv", """
                place,zh,en,district,kind,parent,valid_from,valid_to,source
                jinci,晋祠博物馆,"Jinci, museum",140110,MUSEUM,,,,new notice
                """);
        texts.put("reference/holidays.csv", """
                day,holiday,kind,year,source
                2024-10-01,国庆,REST,2024,notice
                2024-10-12,国庆,WORK,2024,notice
                """);
        texts.put("reference/reasons.csv", """
                reason,zh,en,source
                MERGED,合并,merged,domain.md
                """);
        return Contracts.load(new SchemaFiles(texts));
    }

    private static Publication publication() {
        return new Publication(
                ID,
                "run-1",
                AS_OF,
                Instant.parse("2024-10-25T02:15:00Z"),
                PublicationState.PREPARED,
                Optional.empty(),
                CONTRACTS.files().hash(),
                Optional.empty());
    }

    private static List<Verdict> verdicts() {
        List<Observation> observations =
                List.of(Observation.of("C1", Observation.Series.MAIN, Period.cumulative(YearMonth.of(2024, 9)))
                        .level(Optional.of(new BigDecimal("6500000000")))
                        .growth(Optional.of(new BigDecimal("0.131")))
                        .build());
        return Judge.judge(CONTRACTS.targets(), observations, List.of(), AS_OF);
    }

    /** A frozen mart of three scenes, one of them a total, as the lake would give it. */
    private PublishedTable frozen(String... names) throws SQLException, IOException {
        Path file = home.publication(ID).resolve("consumption_places/data.parquet");
        Files.createDirectories(file.getParent());
        TableRows rows = TableRows.none(CONTRACTS.mart("consumption_places"));
        for (String name : names) {
            List<Object> cells = new ArrayList<>();
            for (String column : rows.columns()) {
                cells.add(
                        switch (column) {
                            case "kind" -> "SCENE";
                            case "district" -> "140105";
                            case "name" -> name;
                            case "basis" -> "DISTRICT_LEDGER";
                            case "is_total" -> name.equals("合计");
                            case "progress" -> new BigDecimal("0.5");
                            case "period_start", "period_end" -> LocalDate.of(2024, 9, 30);
                            default -> Optional.empty();
                        });
            }
            rows.add(cells);
        }
        try (Connection connection = DuckDb.open(home.root());
                Statement statement = connection.createStatement()) {
            MartWriter writer = new MartWriter(connection, home.tmp(), home.publication(ID));
            Path made = writer.write(CONTRACTS.mart("consumption_places"), rows)
                    .files()
                    .get(0);
            String order = Arrays.stream(names).map(DuckDb::literal).collect(Collectors.joining(", ", "[", "]"));
            statement.execute("COPY (SELECT * FROM read_parquet(" + DuckDb.literal(made.toString())
                    + ") ORDER BY list_position(" + order + ", name)) TO " + DuckDb.literal(file.toString()));
            Files.delete(made);
        }
        return new PublishedTable(
                "mart.consumption_places",
                77,
                names.length,
                Optional.empty(),
                List.of("publications/" + ID + "/consumption_places/data.parquet"));
    }

    private CompletedPublication complete(PublishedTable... tables) {
        return new PublicationCompleter(home, CONTRACTS)
                .complete(publication(), List.of(tables), verdicts(), backtests());
    }

    private static SortedMap<String, Backtest> backtests() {
        return new TreeMap<>(Map.of(
                "C1",
                new Backtest(List.of(new BacktestRow(
                        2021,
                        6,
                        4,
                        new BigDecimal("11051418093.46"),
                        new BigDecimal("11200000000"),
                        new BigDecimal("-0.0132662417"),
                        new BigDecimal("10876735819.86"),
                        new BigDecimal("11228905794.83"),
                        true)))));
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = DuckDb.open(home.root());
                Statement statement = connection.createStatement()) {
            String file = home.publication(ID).resolve("marts.duckdb").toString();
            statement.execute("ATTACH " + DuckDb.literal(file) + " AS marts (READ_ONLY)");
            statement.execute("USE marts");
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        }
    }

    @Test
    void writesDimensionsTargetsAndVerdicts() throws SQLException, IOException {
        CompletedPublication completed = complete(frozen("一", "二"));
        assertThat(completed.added())
                .extracting(PublishedTable::table)
                .containsExactly(
                        "mart.dim_calendar",
                        "mart.dim_district",
                        "mart.dim_place",
                        "mart.dim_reason",
                        "mart.targets",
                        "mart.target_verdicts",
                        "mart.forecast_backtest");
        assertThat(completed.contentHashes()).containsOnlyKeys("mart.consumption_places");
        assertThat(value("SELECT state FROM target_verdicts WHERE target = 'C1' AND period = '2024-09'"))
                .isEqualTo("WATCH");
        assertThat(value("SELECT count(*) FROM target_verdicts WHERE is_current"))
                .isEqualTo(Integer.toString(CONTRACTS.targets().size()));
        assertThat(value("SELECT value FROM target_verdicts WHERE target = 'C1' AND is_current"))
                .isEqualTo("0.1310000000");
        assertThat(value("SELECT threshold FROM targets WHERE target = 'C2b'")).isEqualTo("2000000000.0000000000");
        assertThat(value("SELECT concat_ws(' ', target, year, month, years, projected, actual, error, low, high, held)"
                        + " FROM forecast_backtest"))
                .isEqualTo(
                        "C1 2021 6 4 11051418093.46 11200000000.00 -0.0132662417 10876735819.86 11228905794.83 true");
        assertThat(value("SELECT count(*) FROM dim_calendar")).isEqualTo("366");
        assertThat(value("SELECT day_class FROM dim_calendar WHERE day = DATE '2024-10-12'"))
                .isEqualTo("MAKEUP");
        assertThat(value("SELECT holiday FROM dim_calendar WHERE day = DATE '2024-10-02'"))
                .isEqualTo("null");
        assertThat(home.tmp()).isDirectoryNotContaining(path -> !path.equals(home.lakeTmp()));
    }

    @Test
    void dimensionsAreTheReferenceTablesAsTheyStand() throws SQLException {
        complete();
        assertThat(value("SELECT count(*) FROM dim_place")).isEqualTo("1");
        assertThat(value("SELECT district || ' ' || source || ' ' || en FROM dim_place"))
                .isEqualTo("140110 new notice Jinci, museum");
        assertThat(value("SELECT parent FROM dim_place")).isEqualTo("null");
    }

    @Test
    void aViewPerBasisLeavesTotalsOut() throws SQLException, IOException {
        complete(frozen("一", "二", "合计"));
        assertThat(value("SELECT count(*) FROM consumption_places")).isEqualTo("3");
        assertThat(value("SELECT count(*) FROM v_consumption_places_district_ledger"))
                .isEqualTo("2");
    }

    @Test
    void publicationJsonSaysWhatItIsAndWhatItsColumnsMean() throws SQLException, IOException {
        complete(frozen("一"), new PublishedTable("raw.ledger_item", 78, 9, Optional.empty(), List.of()));
        JsonNode json = JsonMapper.shared()
                .readTree(Files.readString(home.publication(ID).resolve("publication.json")));
        assertThat(json.get("publication").asString()).isEqualTo(ID);
        assertThat(json.get("as_of").asString()).isEqualTo("2024-10-25");
        assertThat(json.get("contracts").get("targets").get("C2b").asInt()).isEqualTo(1);
        JsonNode mart = json.get("marts").get(0);
        assertThat(mart.get("mart").asString()).isEqualTo("consumption_places");
        assertThat(mart.get("snapshot").asLong()).isEqualTo(77);
        assertThat(mart.get("files").get(0).asString()).isEqualTo("consumption_places/data.parquet");
        assertThat(mart.get("columns").get(0).get("zh").asString()).isEqualTo("时期");
        assertThat(json.get("views").get(0).get("view").asString()).isEqualTo("v_consumption_places_district_ledger");
        assertThat(json.get("raw").get(0).get("snapshot").asLong()).isEqualTo(78);
    }

    @Test
    void doingItAgainGivesTheSameHashes() throws SQLException, IOException {
        PublishedTable table = frozen("一", "二");
        assertThat(complete(table)).isEqualTo(complete(table));
    }

    @Test
    void theHashIsThatOfTheCanonicalText() throws SQLException, IOException {
        String given = complete(frozen("一\t\\", "二\n")).contentHashes().get("mart.consumption_places");
        String header = String.join(
                "\t",
                CONTRACTS.mart("consumption_places").columns().stream()
                        .map(column -> column.name())
                        .toList());
        String row = "\\N\t\\N\t2024-09-30\t2024-09-30\tSCENE\t140105\t%s\tDISTRICT_LEDGER\tfalse" + "\t\\N".repeat(6)
                + "\t0.5000000000" + "\t\\N".repeat(4);
        String text = header + "\n" + row.formatted("一\\t\\\\") + "\n" + row.formatted("二\\n") + "\n";
        assertThat(given).isEqualTo(sha256(text));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theHashDoesNotDependOnFilesOrTheOrderInThem() throws SQLException, IOException {
        String one = complete(frozen("一", "二")).contentHashes().get("mart.consumption_places");
        String other = complete(frozen("二", "一")).contentHashes().get("mart.consumption_places");
        String more = complete(frozen("一", "三")).contentHashes().get("mart.consumption_places");
        assertThat(other).isEqualTo(one).isNotEqualTo(more);
    }

    @Test
    void aMartWithoutRowsHasItsColumns() throws SQLException {
        complete(new PublishedTable("mart.visitors_daily", 5, 0, Optional.empty(), List.of()));
        assertThat(value("SELECT count(visits_growth) FROM visitors_daily")).isEqualTo("0");
        assertThat(home.publication(ID).resolve("visitors_daily/part-0.parquet"))
                .isRegularFile();
    }

    @Test
    void aMissingFileIsAnsweredWithItsName() {
        PublishedTable table =
                new PublishedTable("mart.visitors_daily", 5, 1, Optional.empty(), List.of("publications/gone.parquet"));
        assertThatThrownBy(() -> complete(table))
                .isInstanceOf(YanhuoException.class)
                .hasMessageContaining("Cannot complete publication " + ID)
                .hasMessageContaining("gone.parquet");
    }

    @Test
    void aTableWithoutContractIsRefused() {
        PublishedTable table = new PublishedTable("mart.mystery", 5, 0, Optional.empty(), List.of());
        assertThatThrownBy(() -> complete(table))
                .isInstanceOf(YanhuoException.class)
                .hasMessageContaining("found none for mystery");
    }
}
