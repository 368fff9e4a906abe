package city.yanhuo.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.MartQuery;
import city.yanhuo.query.sql.PublishedMarts;
import city.yanhuo.query.sql.QueryLimits;
import city.yanhuo.query.sql.ResultTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions of the README fit the contracts of the marts. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("yanhuo.root"));

    @TempDir
    Path home;

    private MartQuery query() {
        List<MartFiles> marts = Contracts.load(SchemaFiles.read(ROOT.resolve("schemas"))).marts().stream()
                .map(contract -> new MartFiles(contract, 0, 0, List.of()))
                .toList();
        Map<String, String> views = Map.of(
                "v_visitors_daily_gate_in", "SELECT * FROM visitors_daily WHERE basis = 'GATE_IN' AND NOT is_total");
        return new MartQuery(
                home,
                new PublishedMarts("p-1", LocalDate.EPOCH, home, marts, new TreeMap<>(views)),
                QueryLimits.usual(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void everyQuestionIsAnswered() throws Exception {
        String readme = Files.readString(ROOT.resolve("jobs/query/README.md"));
        List<String> questions = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(questions).hasSize(10);
        for (String question : questions) {
            try (ResultTable answer = query().run(question)) {
                assertThat(answer.columns()).hasSizeGreaterThan(2);
                assertThat(answer.next()).isEmpty();
            }
        }
    }

    @Test
    void theMistakeThatItShowsIsAnsweredAsItShows() throws Exception {
        String readme = Files.readString(ROOT.resolve("jobs/query/README.md"));
        assertThatThrownBy(() -> query().run("SELECT * FROM visitor_daily"))
                .satisfies(e -> assertThat(readme).contains("    " + e.getMessage() + "\n"));
    }
}
