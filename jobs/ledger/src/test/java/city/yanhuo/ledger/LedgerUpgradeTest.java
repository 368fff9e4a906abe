package city.yanhuo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an earlier program has written is read by this one. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LedgerUpgradeTest {
    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @Test
    void whatAnEarlierProgramMeasuredAndJudgedIsKept() throws SQLException {
        Home home = TestDatabase.home(folder);
        String url = database.url();
        LedgerDatabase old =
                url.isEmpty() ? LedgerDatabase.sqlite(home) : LedgerDatabase.postgresql(url, "postgres", "");
        Flyway.configure()
                .dataSource(url.isEmpty() ? "jdbc:sqlite:" + home.ledger() : url, "postgres", "")
                .locations("classpath:city/yanhuo/ledger/migration")
                .placeholders(Map.of("identity", old.engine().identity()))
                .target("2")
                .load()
                .migrate();
        try (Connection connection = TestDatabase.connect(home, url);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO run (id, command, as_of, started_at, state, message)
                    VALUES ('r', 'run', '2024-10-25', '2024-10-25T00:00:00Z', 'DONE', '')""");
            statement.execute("""
                    INSERT INTO publication (id, run_id, as_of, created_at, state, contracts_hash)
                    VALUES ('p', 'r', '2024-10-25', '2024-10-25T00:00:00Z', 'PUBLISHED', 'h')""");
            statement.execute("""
                    INSERT INTO observation (publication_id, target, series, period_kind, period_start, period_end, items,
                        candidates)
                    VALUES ('p', 'C3a', 'MAIN', 'CUM', '2024-01-01', '2024-09-30', 12, NULL)""");
            statement.execute("""
                    INSERT INTO verdict (publication_id, judged_at, target, version, period_kind, period_start, period_end,
                        state, flags, periods_below, steps)
                    VALUES ('p', '2024-10-25T00:00:00Z', 'C1', 1, 'MONTH', '2024-09-01', '2024-09-30', 'WATCH', '', 0,
                        '[["差距","Gap","g − G","14.0% − 20%","-6.0 pp"]]')""");
        }

        try (Ledger ledger = Ledger.open(home, url)) {
            List<Observation> observations =
                    ledger.read(books -> books.observations().of("p"));
            assertThat(observations).singleElement().satisfies(seen -> {
                assertThat(seen.count()).contains(new BigDecimal("12"));
                assertThat(seen.candidates()).isEmpty();
            });
            List<StoredVerdict> verdicts = ledger.read(books -> books.verdicts().of("p"));
            assertThat(verdicts)
                    .singleElement()
                    .satisfies(stored -> assertThat(stored.verdict().steps())
                            .containsExactly(new VerdictStep(
                                    new Label("差距", "Gap"),
                                    Label.joined("g − G"),
                                    Label.joined("14.0% − 20%"),
                                    Label.joined("-6.0 pp"))));
        }
    }
}
