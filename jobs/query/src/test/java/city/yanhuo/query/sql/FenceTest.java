package city.yanhuo.query.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.query.sql.FencedDatabase.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FenceTest {
    private static final QueryLimits LIMITS = QueryLimits.usual(ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path home;

    private PublishedMarts marts;
    private Path secret;

    @BeforeEach
    void writeMarts() throws Exception {
        marts = TinyMarts.write(home);
        secret = home.resolve("secret.csv");
        Files.writeString(secret, "word\nswordfish\n");
    }

    private List<String> attacks() {
        String visitors = marts.mart("visitors_daily").files().get(0).toString();
        return List.of(
                "CREATE TABLE t AS SELECT 1",
                "CREATE OR REPLACE VIEW visitors_daily AS SELECT 1",
                "CREATE TEMP TABLE t AS SELECT 1",
                "CREATE MACRO f() AS 1",
                "CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
                "INSERT INTO visitors_daily VALUES (1)",
                "WITH a AS (INSERT INTO visitors_daily VALUES (1) RETURNING *) SELECT * FROM a",
                "WITH a AS (UPDATE visitors_daily SET visits = 0 RETURNING *) FROM a",
                "WITH a AS (DELETE FROM visitors_daily RETURNING *) FROM a",
                "UPDATE visitors_daily SET visits = 0",
                "DELETE FROM visitors_daily",
                "TRUNCATE visitors_daily",
                "MERGE INTO visitors_daily USING dim_place ON true WHEN MATCHED THEN DELETE",
                "DROP VIEW visitors_daily",
                "ALTER VIEW visitors_daily RENAME TO x",
                "COPY visitors_daily TO '" + home.resolve("out.csv") + "'",
                "COPY (SELECT 1) TO '" + visitors + "' (FORMAT parquet)",
                "COPY visitors_daily FROM '" + secret + "'",
                "EXPORT DATABASE '" + home.resolve("out") + "'",
                "IMPORT DATABASE '" + home.resolve("out") + "'",
                "ATTACH '" + home.resolve("x.db") + "' AS x",
                "ATTACH ':memory:' AS x",
                "DETACH memory",
                "USE memory",
                "INSTALL httpfs",
                "LOAD httpfs",
                "LOAD '" + home.resolve("x.so") + "'",
                "UPDATE EXTENSIONS",
                "SET memory_limit = '100GB'",
                "SET enable_external_access = true",
                "RESET lock_configuration",
                "SET VARIABLE a = 1",
                "PRAGMA version",
                "PRAGMA database_list",
                "CALL pragma_version()",
                "CALL read_csv('" + secret + "')",
                "CHECKPOINT",
                "VACUUM",
                "BEGIN",
                "COMMIT",
                "ROLLBACK",
                "PREPARE p AS SELECT 1",
                "EXECUTE p",
                "EXPLAIN ANALYZE SELECT 1",
                "SELECT 1; DROP VIEW visitors_daily",
                "SELECT 1; COPY visitors_daily TO '" + home.resolve("out.csv") + "'",
                "COPY visitors_daily TO '" + home.resolve("out.csv") + "'; SELECT 1",
                "SELECT 1; SELECT * FROM visitors_daily",
                "/* SELECT */ DROP VIEW visitors_daily",
                "SELECT * FROM '" + secret + "'",
                "SELECT * FROM \"" + secret + "\"",
                "FROM '" + visitors + "'",
                "FROM 'secret.csv'",
                "FROM '../../secret.csv'",
                "FROM 'https://example.org/a.csv'",
                "FROM 's3://bucket/a.parquet'",
                "DESCRIBE FROM '" + secret + "'",
                "SUMMARIZE '" + secret + "'",
                "SELECT (SELECT max(word) FROM '" + secret + "')",
                "SELECT * FROM visitors_daily WHERE place IN (SELECT word FROM '" + secret + "')",
                "WITH a AS (SELECT * FROM '" + secret + "') SELECT * FROM a",
                "WITH \"" + secret + "\" AS (SELECT 1) SELECT (SELECT max(word) FROM '" + secret + "')",
                "SELECT * FROM read_csv('" + secret + "')",
                "SELECT * FROM read_csv_auto('" + secret + "')",
                "SELECT * FROM READ_TEXT('" + secret + "')",
                "SELECT * FROM read_blob('" + secret + "')",
                "SELECT * FROM read_json('" + secret + "')",
                "SELECT * FROM read_ndjson_objects('" + secret + "')",
                "SELECT * FROM read_parquet('/etc/*')",
                "SELECT * FROM read_parquet('" + visitors + "')",
                "SELECT * FROM parquet_scan('" + visitors + "')",
                "SELECT * FROM parquet_metadata('" + visitors + "')",
                "SELECT * FROM parquet_schema('" + visitors + "')",
                "SELECT * FROM read_duckdb('" + home.resolve("x.db") + "')",
                "SELECT * FROM sniff_csv('" + secret + "')",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM query('SELECT 1')",
                "SELECT * FROM query_table('visitors_daily')",
                "SELECT * FROM query_table(['" + secret + "'])",
                "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
                "SELECT * FROM seq_scan('visitors_daily')",
                "SELECT * FROM system.main.read_text('" + secret + "')",
                "SELECT * FROM duckdb_settings()",
                "SELECT * FROM duckdb_secrets()",
                "SELECT * FROM duckdb_views()",
                "SELECT * FROM duckdb_logs",
                "SELECT * FROM pragma_database_size()",
                "SELECT * FROM enable_logging('FileSystem')",
                "SELECT * FROM enable_profiling()",
                "SELECT * FROM which_secret('a', 's3')",
                "SELECT * FROM checkpoint()",
                "SELECT * FROM force_checkpoint()",
                "SELECT * FROM register_external_resource('a')",
                "SELECT * FROM information_schema.views",
                "SELECT * FROM pg_catalog.pg_views",
                "SELECT * FROM sqlite_master",
                "SELECT * FROM duckdb_tables",
                "SELECT * FROM system.main.duckdb_settings()",
                "SHOW DATABASES",
                "SHOW ALL TABLES",
                "SHOW VARIABLES",
                "SELECT getenv('HOME')",
                "SELECT main.getenv('HOME')",
                "SELECT current_setting('home_directory')",
                "SELECT CURRENT_SETTING('temp_directory')",
                "SELECT \"current_setting\"('temp_directory')",
                "SELECT write_log('x')",
                "SELECT nextval('s')",
                "SELECT sleep_ms(100000)",
                "SELECT pg_sleep(100000)",
                "SELECT setseed(0.5)",
                "SELECT 'temp_directory'.current_setting()",
                "SELECT list_transform(['temp_directory'], lambda x: current_setting(x))",
                "SELECT 1 FROM visitors_daily ORDER BY current_setting('temp_directory')",
                "SELECT 1\u0000; DROP VIEW visitors_daily",
                "SELECT 1;\u00a0DROP VIEW visitors_daily",
                "SELECT * FROM visitors_daily, LATERAL (SELECT * FROM read_text('" + secret + "')) t",
                "SELECT ?",
                "SELECT $name",
                "SELECT * FROM visitors_daily LIMIT ?",
                "SELECT * FROM x.visitors_daily",
                "SELECT * FROM x.y.visitors_daily");
    }

    @Test
    void everyAttackIsRefusedWithASentenceAndLeavesNoTrace() throws Exception {
        MartQuery query = new MartQuery(home, marts, LIMITS);
        List<String> before = listing();
        for (String attack : attacks()) {
            try (ResultTable result = query.run(attack)) {
                fail("answered: " + attack + " by " + result.next());
            } catch (YanhuoException e) {
                assertThat(e.kind()).as(attack).isEqualTo(ErrorKind.USAGE);
                assertThat(e).as(attack).hasMessageMatching("(?s)query(:\\d+:\\d+)?: Cannot run the query: .*found .*");
                assertThat(e.getMessage()).doesNotContain("swordfish");
            }
        }
        assertThat(listing()).isEqualTo(before);
    }

    /** The walls behind the first one, with the first one taken away. */
    @Test
    void databaseItselfReadsNoOtherFileAndChangesNoSetting() throws Exception {
        List<String> attacks = List.of(
                "SELECT * FROM '" + secret + "'",
                "SELECT * FROM read_csv('" + secret + "')",
                "SELECT * FROM read_text('" + secret + "')",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM glob('" + home + "/*')",
                "SELECT * FROM read_parquet('" + home + "/publications/*/*/*.parquet')",
                "COPY (SELECT 1) TO '" + home.resolve("out.csv") + "'",
                "ATTACH '" + home.resolve("x.db") + "' AS x",
                "EXPORT DATABASE '" + home.resolve("out") + "'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "SET lock_configuration = false",
                "SET memory_limit = '100GB'",
                "SET allowed_paths = ['" + secret + "']",
                "CREATE TABLE t AS SELECT 1",
                "CREATE OR REPLACE VIEW visitors_daily AS SELECT 1",
                "DROP VIEW visitors_daily");
        List<String> before = listing();
        for (String attack : attacks) {
            try (FencedDatabase database = FencedDatabase.open(home, marts, LIMITS, Rows.WHOLE);
                    Statement statement = database.connection().createStatement()) {
                assertThatThrownBy(() -> statement.execute(attack)).as(attack).isInstanceOf(SQLException.class);
            }
        }
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void memoryAndSpillAreLimited() throws Exception {
        try (FencedDatabase database = FencedDatabase.open(home, marts, LIMITS, Rows.WHOLE);
                Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('memory_limit'), current_setting('max_temp_directory_size'),"
                                + " current_setting('temp_directory'), current_setting('TimeZone')")) {
            row.next();
            assertThat(row.getString(1)).endsWith("MiB");
            assertThat(row.getString(2)).isEqualTo("3.7 GiB");
            assertThat(row.getString(3)).startsWith(home.resolve("tmp").toString());
            assertThat(row.getString(4)).isEqualTo("Asia/Shanghai");
        }
    }

    @Test
    void queryThatNeedsTooMuchIsAnsweredNotKilled() {
        MartQuery query = new MartQuery(home, marts, LIMITS);
        assertThatThrownBy(() ->
                        MartQueryTest.drain(query.run("SELECT list(repeat('x', 1000) || i) FROM range(50000000) t(i)")))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.RESOURCE))
                .hasMessageContaining("Cannot run the query: it needs more memory than it may take");
    }

    @Test
    void tableNamesWithQuotesStayNames() {
        Path file = marts.mart("dim_place").files().get(0);
        MartFiles odd = TinyMarts.mart("odd \"name'", List.of(), 2, file, "place STRING");
        PublishedMarts oddOnes = new PublishedMarts("p-1", marts.asOf(), marts.folder(), List.of(odd), new TreeMap<>());
        MartQuery query = new MartQuery(home, oddOnes, LIMITS);
        assertThat(MartQueryTest.drain(query.run("SELECT count(place) FROM \"odd \"\"name'\"")))
                .containsExactly(List.of(2L));
    }

    @Test
    void tableWithoutRowsHasItsColumns() {
        MartFiles full = marts.mart("visitors_daily");
        MartFiles empty = new MartFiles(full.contract(), 0, 0, List.of());
        PublishedMarts none = new PublishedMarts("p-1", marts.asOf(), marts.folder(), List.of(empty), new TreeMap<>());
        MartQuery query = new MartQuery(home, none, LIMITS);
        assertThat(MartQueryTest.drain(query.run("SELECT sum(visits), max(vintage) FROM visitors_daily")))
                .containsExactly(Arrays.asList(null, null));
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> ours = Files.walk(home);
                Stream<Path> here = Files.list(Path.of(""));
                Stream<Path> files = Stream.concat(ours, here)) {
            return files.filter(
                            file -> !file.startsWith(home.resolve("tmp")) && !file.startsWith(home.resolve("cache")))
                    .map(file -> file + " " + file.toFile().length() + (Files.isDirectory(file) ? "" : "f"))
                    .sorted()
                    .toList();
        }
    }
}
