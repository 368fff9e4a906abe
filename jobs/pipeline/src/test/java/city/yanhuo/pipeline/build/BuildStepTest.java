package city.yanhuo.pipeline.build;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.pipeline.build.MartState.Outcome;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.lake.TableName;
import city.yanhuo.pipeline.mart.Marts;
import city.yanhuo.pipeline.testing.Gates;
import city.yanhuo.pipeline.testing.OpenHome;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildStepTest {
    private static final List<String> OF_VISITS = List.of(
            "visitors_daily", "visitors_monthly", "visitors_holiday", "visitors_holiday_days", "capacity_daily");
    private static final TableName VISITORS = TableName.mart("visitors_daily");
    private static final String GATES = "文旅局/景区入园日报_2024-09.csv";
    private static final String COUNTS = "place | period | visits | visits_growth\n";

    @TempDir
    Path folder;

    private static Map<String, Outcome> outcomes(Map<String, MartState> states) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        states.forEach((mart, state) -> outcomes.put(mart, state.outcome()));
        return outcomes;
    }

    private static Map<String, Outcome> allBut(List<String> marts, Outcome outcome, Outcome others) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        Marts.ALL.forEach(mart -> outcomes.put(mart.name(), marts.contains(mart.name()) ? outcome : others));
        return outcomes;
    }

    private static long snapshot(OpenHome home) {
        return home.lake().current(VISITORS).orElseThrow().id();
    }

    @Test
    void onlyWhatHasChangedIsBuiltAgain() {
        OpenHome home = new OpenHome(folder);
        home.land(
                "2023-10-08/" + GATES.replace("2024", "2023"),
                Gates.file("2023-10-08 09:00", "2023-09-12,晋祠博物馆,800,24000,300,"));
        home.land("2024-10-08/" + GATES, Gates.file("2024-10-08 09:12", "2024-09-10,晋祠博物馆,1000,31000,400,"));
        home.ingest();
        Map<String, MartState> first = home.build();
        assertThat(outcomes(first)).isEqualTo(allBut(List.of(), Outcome.BUILT, Outcome.BUILT));
        assertThat(first.get("visitors_daily").rows()).isEqualTo(2);
        assertThat(first.get("consumption_places").rows()).isZero();
        assertRows(
                home.lake().read(VISITORS), COUNTS + "jinci | 2023-09-12 | 800 | -\njinci | 2024-09-10 | 1000 | 0.25");
        for (MartState state : first.values()) {
            assertThat(home.lake().read(TableName.mart(state.mart())).schema())
                    .as(state.mart())
                    .isEqualTo(SparkTypes.martTable(TestSpark.contracts().mart(state.mart())));
        }

        long before = snapshot(home);
        assertThat(outcomes(home.build())).isEqualTo(allBut(List.of(), Outcome.UNCHANGED, Outcome.UNCHANGED));
        assertThat(snapshot(home)).isEqualTo(before);

        // a correction changes the marts of its subject alone: 1200 / 800 - 1 = 0.5
        home.land(
                "2024-10-12/文旅局/景区入园日报_2024-09_更正.csv",
                Gates.file("2024-10-12 10:00", "2024-09-10,晋祠博物馆,1200,31000,400,"));
        home.ingest();
        assertThat(outcomes(home.build())).isEqualTo(allBut(OF_VISITS, Outcome.BUILT, Outcome.UNCHANGED));
        assertRows(
                home.lake().read(VISITORS), COUNTS + "jinci | 2023-09-12 | 800 | -\njinci | 2024-09-10 | 1200 | 0.5");

        // so does another text of a feed that it reads
        Contracts reworded = TestSpark.contractsWith(
                "feed/gate_daily.yml", TestSpark.contractText("feed/gate_daily.yml") + "# reworded\n");
        assertThat(outcomes(home.build(reworded))).isEqualTo(allBut(OF_VISITS, Outcome.BUILT, Outcome.UNCHANGED));
    }

    @Test
    void aMartThatBreaksItsContractKeepsItsLastGoodStateAndStopsNoOther() {
        OpenHome home = new OpenHome(folder);
        home.land(GATES, Gates.file("2024-10-08 09:12", "2024-09-10,晋祠博物馆,1000,31000,400,"));
        home.ingest();
        home.build();
        long good = snapshot(home);

        Contracts stricter = TestSpark.contractsWith(
                "mart/visitors_daily.yml",
                TestSpark.contractText("mart/visitors_daily.yml")
                        + "  - {id: few, expression: \"visits < 1100\", zh: \"人数不多\", en: \"few people\"}\n");
        home.land("文旅局/景区入园日报_2024-09b.csv", Gates.file("2024-10-09 09:12", "2024-09-11,蒙山,1100,0,400,"));
        home.ingest();
        Map<String, MartState> states = home.build(stricter);
        Map<String, Outcome> expected = allBut(OF_VISITS, Outcome.BUILT, Outcome.UNCHANGED);
        expected.put("visitors_daily", Outcome.FAILED);
        assertThat(outcomes(states)).isEqualTo(expected);
        assertThat(states.get("visitors_daily").rows()).isEqualTo(1);
        assertThat(states.get("visitors_daily").findings())
                .containsExactly(
                        "few: few people (人数不多), found 1 rows that break it, the first [mengshan, 2024-09-11, GATE_IN]");
        assertThat(snapshot(home)).isEqualTo(good);
        assertRows(home.lake().read(VISITORS), COUNTS + "jinci | 2024-09-10 | 1000 | -");

        // when the cause is gone, the mart catches up
        assertThat(outcomes(home.build())).containsEntry("visitors_daily", Outcome.BUILT);
        assertThat(home.lake().read(VISITORS).count()).isEqualTo(2);
    }

    @Test
    void theSameFilesGiveTheSameMartInWhateverBatchesTheyCome() {
        String[] files = {
            Gates.file("2024-10-08 09:12", "2024-09-10,晋祠博物馆,1000,31000,400,", "2024-09-11,晋祠博物馆,900,27000,300,"),
            Gates.file("2024-10-09 09:12", "2024-09-11,晋祠博物馆,950,28000,310,"),
            Gates.file("2024-10-07 09:12", "2024-09-10,晋祠博物馆,1,1,1,", "2024-09-12,蒙山,70,700,40,")
        };
        OpenHome atOnce = new OpenHome(folder.resolve("一次 once"));
        OpenHome oneByOne = new OpenHome(folder.resolve("逐个 #1 100%"));
        for (int i = 0; i < files.length; i++) {
            atOnce.land("文旅局/入园日报_" + i + ".csv", files[i]);
            oneByOne.land("文旅局/入园日报_" + i + ".csv", files[files.length - 1 - i]);
            oneByOne.ingest();
        }
        atOnce.ingest();
        atOnce.build();
        oneByOne.build();
        List<String> expected = TextTable.lines(atOnce.lake().read(VISITORS).orderBy("place", "period_start"));
        assertThat(expected).hasSize(3).anyMatch(line -> line.contains("2024-09-11") && line.contains("950"));
        assertThat(TextTable.lines(oneByOne.lake().read(VISITORS).orderBy("place", "period_start")))
                .isEqualTo(expected);
    }
}
