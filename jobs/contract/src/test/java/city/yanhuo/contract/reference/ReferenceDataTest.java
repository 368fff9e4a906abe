package city.yanhuo.contract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.testing.RepositorySchemas;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDataTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 30);
    private static final ReferenceData REFERENCE = new ReferenceReader(Problems.ofConfiguration())
            .read(RepositorySchemas.all().below("reference"));

    @ParameterizedTest
    @CsvSource({
        "place, 晋祠博物馆, jinci",
        "place, ' 蒙 山景区 ', mengshan",
        "place, shuangta, shuangta",
        "district, 小店, 140105",
        "district, 140105, 140105",
        "district, 古交市, 140181",
        "enterprise, 太原恒通新能源汽车销售有限公司（太原）, dealer_01",
        "enterprise, 太原恒通新能源汽车销售有限责任公司, dealer_01",
        "commodity_class, 家具类, FURNITURE",
        "commodity_class, 其中：通过公共网络实现的商品零售额, GOODS",
        "channel, 其中：通过公共网络实现的商品零售额, ONLINE",
        "channel, 汽车类, ALL",
        "energy_type, 其中：纯电动, BEV",
        "energy_type, 新能源汽车, NEV",
        "ledger_kind, 夜间经济地标, NIGHT_LANDMARK",
        "ledger_status, 已认定, RECOGNISED",
        "sensor_status, 断线, OFFLINE",
        "sensor, ZL01, ZL01"
    })
    void aTextMeansACode(String table, String text, String code) {
        assertThat(REFERENCE.lookup(table, text, DAY)).contains(code);
    }

    @Test
    void aTextThatNobodyExplainedMeansNothing() {
        assertThat(REFERENCE.lookup("place", "晋祠公园", DAY)).isEmpty();
        assertThat(REFERENCE.lookup("no_such_table", "晋祠博物馆", DAY)).isEmpty();
    }

    @Test
    void namesComeInTheOrderOfTheFilesAndOnlyWhileTheyHold() {
        String districts = "district,zh,en,kind,source\n2,乙区,B,URBAN,s\n1,甲区,A,URBAN,s\n";
        String aliases = "table,alias,code,valid_from,valid_to,source\n"
                + "district,老城,1,,2019-12-31,s\ndistrict,新城,1,2020-01-01,,s\n";

        ReferenceData reference = new ReferenceReader(Problems.ofConfiguration())
                .read(Map.of("reference/districts.csv", districts, "reference/aliases.csv", aliases));

        assertThat(reference.names("district", DAY)).containsExactly("2", "乙区", "B", "1", "甲区", "A", "新城");
        assertThat(reference.names("no_such_table", DAY)).isEmpty();
    }

    @Test
    void anAliasHoldsForItsTime() {
        String districts = "district,zh,en,kind,source\n1,甲区,A,URBAN,s\n2,乙区,B,URBAN,s\n";
        String aliases = "table,alias,code,valid_from,valid_to,source\n"
                + "district,老城,1,,2019-12-31,s\ndistrict,老城,2,2020-01-01,,s\n";
        Problems problems = Problems.ofConfiguration();

        ReferenceData reference = new ReferenceReader(problems)
                .read(Map.of("reference/districts.csv", districts, "reference/aliases.csv", aliases));

        assertThat(problems.sorted()).isEmpty();
        assertThat(reference.lookup("district", "老城", LocalDate.of(2019, 12, 31)))
                .contains("1");
        assertThat(reference.lookup("district", "老城", LocalDate.of(2020, 1, 1))).contains("2");
    }

    @Test
    void everyMistakeInTheTablesIsToldWithItsLine() {
        Problems problems = Problems.ofConfiguration();

        new ReferenceReader(problems)
                .read(Map.of(
                        "reference/districts.csv", "district,zh,en,kind,source\n1,甲区,A,TOWN,s\n1,乙区,B,URBAN,s\n",
                        "reference/places.csv",
                                "place,zh,en,district,kind,parent,valid_from,valid_to,source\n"
                                        + "p,塔,Tower,9,PARK,q,2024-13-01,,s\n",
                        "reference/enterprises.csv",
                                "enterprise,uscc,zh,en,kind,source\ne,9114010000YH000168,某公司,Firm,DEALER,s\nf,x,y\n",
                        "reference/aliases.csv",
                                "table,alias,code,valid_from,valid_to,source\nplace,塔楼,tower,,,s\ndistrict,甲区,2,,,\n",
                        "reference/holidays.csv", "day,holiday,kind,years,source\n",
                        "reference/colours.csv", ""));

        assertThat(problems.sorted())
                .extracting(Object::toString)
                .containsExactly(
                        "reference/aliases.csv:2: Cannot read the column code: unknown code, found \"tower\"; known: p",
                        "reference/aliases.csv:3: Cannot read the column source: the cell must not be blank, found nothing",
                        "reference/aliases.csv:3: Cannot read the column code: unknown code, found \"2\"; did you mean \"1\"?",
                        "reference/colours.csv: Cannot read the reference table: unknown table, found reference/colours.csv;"
                                + " known: aliases.csv, capacities.csv, commodity_classes.csv, districts.csv, enterprises.csv,"
                                + " holidays.csv, indicators.csv,"
                                + " lunar_new_years.csv, places.csv, reasons.csv, sensors.csv",
                        "reference/districts.csv:2: Cannot read the column kind: unknown word, found \"TOWN\";"
                                + " known: CITY, URBAN, COUNTY",
                        "reference/districts.csv:3: Cannot read the column district: it stands twice, found \"1\" already on line 2",
                        "reference/enterprises.csv:2: Cannot read the column uscc: the check character must be 9 (GB 32100),"
                                + " found \"9114010000YH000168\"",
                        "reference/enterprises.csv:3: Cannot read the row: it must have 6 cells like the header, found 3",
                        "reference/holidays.csv:1: Cannot read the table: unknown column, found \"years\"; did you mean \"year\"?",
                        "reference/holidays.csv:1: Cannot read the table: the column \"year\" is missing, found"
                                + " day,holiday,kind,years,source",
                        "reference/places.csv:2: Cannot read the column district: unknown code, found \"9\"; did you mean \"1\"?",
                        "reference/places.csv:2: Cannot read the column valid_from: it must be a day as 2024-12-31,"
                                + " found \"2024-13-01\"",
                        "reference/places.csv:2: Cannot read the column parent: unknown code, found \"q\"; did you mean \"p\"?");
    }

    @Test
    void capacitiesFollowEachOtherButNeverOverlap() {
        Problems problems = Problems.ofConfiguration();
        String head = "place,day_capacity,instant_capacity,valid_from,valid_to,source\n";
        Map<String, String> places = Map.of(
                "reference/districts.csv", "district,zh,en,kind,source\n1,甲区,A,URBAN,s\n",
                "reference/places.csv",
                        "place,zh,en,district,kind,parent,valid_from,valid_to,source\np,塔,Tower,1,PARK,,,,s\n");
        Map<String, String> files = new TreeMap<>(places);
        files.put("reference/capacities.csv", head + "p,30000,,2020-03-01,2021-12-31,s\np,60000,15000,2022-01-01,,s\n");

        ReferenceData reference = new ReferenceReader(problems).read(files);

        assertThat(problems.sorted()).isEmpty();
        assertThat(reference.capacities())
                .containsExactly(
                        new Capacity(
                                "p",
                                Optional.of(30000L),
                                Optional.empty(),
                                new Validity(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 12, 31))),
                        new Capacity(
                                "p",
                                Optional.of(60000L),
                                Optional.of(15000L),
                                new Validity(LocalDate.of(2022, 1, 1), LocalDate.MAX)));

        files.put("reference/capacities.csv", head + "p,30000,,,2021-12-31,s\np,0,5,2021-12-31,,s\nq,,,,,s\n");
        new ReferenceReader(problems).read(files);
        assertThat(problems.sorted())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "reference/capacities.csv:3: Cannot read the column day_capacity: it must be above 0, found 0",
                        "reference/capacities.csv:3: Cannot read the column valid_from: two capacities of one place must not"
                                + " hold on the same day, found another for p; give valid_from and valid_to",
                        "reference/capacities.csv:4: Cannot read the column place: unknown code, found \"q\"; did you mean"
                                + " \"p\"?",
                        "reference/capacities.csv:4: Cannot read the column day_capacity: a row needs a capacity of the day"
                                + " or of the moment, found neither");
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineBreaks() {
        Problems problems = Problems.ofConfiguration();
        String text = "\"reason\",zh,en,source\r\nA,\"甲,\"\"乙\"\"\n丙\",a,s\r\n\r\nB,丁,b,s\r\nB,丁,b,s";

        ReferenceData reference = new ReferenceReader(problems).read(Map.of("reference/reasons.csv", text));

        assertThat(reference.reasons().get("A").label().zh()).isEqualTo("甲,\"乙\"\n丙");
        assertThat(problems.sorted())
                .extracting(Object::toString)
                .containsExactly(
                        "reference/reasons.csv:6: Cannot read the column reason: it stands twice, found \"B\" already on line 5");
    }

    @Test
    void allTablesAreFilled() {
        assertThat(REFERENCE.districts()).hasSize(11).containsKeys("140100", "140105", "140110", "140181");
        assertThat(REFERENCE.places()).hasSize(11);
        assertThat(REFERENCE.places().get("zhonglou").parent()).contains("liuxiang");
        assertThat(REFERENCE.sensors()).hasSize(8);
        assertThat(REFERENCE.enterprises()).hasSize(11);
        assertThat(REFERENCE.commodityClasses()).hasSize(19);
        assertThat(REFERENCE.reasons()).containsKeys("MERGED", "NO_PARTNER", "LENGTH_DIFFERS", "LOW_COVERAGE");
    }
}
