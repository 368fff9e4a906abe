package city.yanhuo.query.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.Check;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.query.export.Existing;
import city.yanhuo.source.FeedMatcher;
import city.yanhuo.source.LandingPath;
import city.yanhuo.source.SubjectRecord;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a supplier types into a template is what the contract reads. */
final class FeedTemplateTest {
    @TempDir
    Path folder;

    static Stream<String> feeds() {
        return FilledTemplate.PROJECT.feeds().stream().map(FeedContract::feed);
    }

    private FilledTemplate template(String feed) {
        return new FilledTemplate(FilledTemplate.PROJECT, feed, folder);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void everyExampleOfTheInstructionsIsTaken(String feed) throws SQLException {
        FilledTemplate template = template(feed);
        FilledTemplate.Read read = template.typeExamples().read();

        assertThat(read.outcome().failure()).isEmpty();
        assertThat(read.rejected()).isEmpty();
        assertThat(read.outcome().notes()).isEmpty();
        assertThat(read.outcome().counts().good())
                .isEqualTo(template.examples())
                .isEqualTo(2);
        for (Check check : read.feed().checks()) {
            for (SubjectRecord record : read.records()) {
                assertThat(breaks(check, record, read.feed())).as(check.id()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void theExampleOfTheFileNameIsTakenByTheContract(String feed) {
        FeedMatcher matcher = new FeedMatcher(FilledTemplate.PROJECT.feeds());

        assertThat(matcher.match(LandingPath.of(template(feed).name().toString())))
                .hasValueSatisfying(found -> assertThat(found.feed()).isEqualTo(feed));
    }

    /** Whether DuckDB says that a record breaks a check; unknown holds. */
    private static boolean breaks(Check check, SubjectRecord record, FeedContract feed) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < record.values().size(); i++) {
            Object value = record.values().get(i);
            String literal = value instanceof LocalDate || value instanceof LocalDateTime
                    ? "TIMESTAMP '" + value.toString().replace('T', ' ') + "'"
                    : value instanceof String ? "'" + value + "'" : String.valueOf(value);
            columns.add(literal + " AS " + feed.subject().columns().get(i).name());
        }
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet answer = statement.executeQuery("SELECT coalesce(" + check.expression()
                        + ", true) FROM (SELECT " + String.join(", ", columns) + ")")) {
            answer.next();
            return !answer.getBoolean(1);
        }
    }

    @Test
    void dealersRowsAreReadWithTitleUnitsAndTokens() {
        FilledTemplate.Read read = template("dealer_nev")
                .type("A1", "太原恒通新能源汽车销售有限公司")
                .type("B2", "2024年9月")
                .row(0, "纯电动", "云翎", "55", "42", "1731.11", "1411.62")
                .row(1, "增程式", "远山", "14", "—", "410.5", "")
                .read();

        assertThat(read.rejected()).isEmpty();
        assertThat(read.values(
                        "reporter",
                        "energy_type",
                        "brand",
                        "period_end",
                        "units",
                        "units_base",
                        "amount",
                        "amount_base"))
                .containsExactly(
                        Arrays.asList(
                                "dealer_01",
                                "BEV",
                                "云翎",
                                LocalDate.of(2024, 9, 30),
                                55L,
                                42L,
                                yuan("17311100"),
                                yuan("14116200")),
                        Arrays.asList(
                                "dealer_01",
                                "EREV",
                                "远山",
                                LocalDate.of(2024, 9, 30),
                                14L,
                                null,
                                yuan("4105000"),
                                null));
    }

    @Test
    void districtsRowsAreReadWithDaysAndShares() {
        FilledTemplate.Read read = template("district_ledger")
                .type("A1", "万柏林区")
                .type("B2", "2024年1月")
                .row(0, "热门消费地标", "下元商圈", "培育中", "2024-05-31", "62.5", "", "", "", "")
                .row(1, "夜间经济地标", "长风夜市", "已认定", "", "100", "晋商〔2024〕1号", "2024-01-10", "", "二期")
                .read();

        assertThat(read.rejected()).isEmpty();
        assertThat(read.values(
                        "kind",
                        "district",
                        "name",
                        "status",
                        "due",
                        "progress",
                        "document",
                        "recognised_on",
                        "evidence"))
                .containsExactly(
                        Arrays.asList(
                                "LANDMARK",
                                "140109",
                                "下元商圈",
                                "CANDIDATE",
                                LocalDate.of(2024, 5, 31),
                                ratio("0.625"),
                                null,
                                null,
                                null),
                        Arrays.asList(
                                "NIGHT_LANDMARK",
                                "140109",
                                "长风夜市",
                                "RECOGNISED",
                                null,
                                ratio("1"),
                                "晋商〔2024〕1号",
                                LocalDate.of(2024, 1, 10),
                                "二期"));
    }

    @Test
    void aHeaderOfTwoLevelsIsReadUnderMergedCells() {
        FilledTemplate.Read read = template("stats_retail")
                .type("B2", "2024年1—9月")
                .row(0, "粮油食品类", "47603.6", "9.5", "430529.5", "11.6")
                .row(1, "通过公共网络实现的商品零售额", "—", "—", "21000", "-3")
                .read();

        assertThat(read.rejected()).isEmpty();
        assertThat(read.values("commodity_class", "channel", "period_kind", "level", "published_growth"))
                .containsExactly(
                        List.of("GRAIN_FOOD", "ALL", "MONTH", yuan("476036000"), ratio("0.095")),
                        List.of("GRAIN_FOOD", "ALL", "CUM", yuan("4305295000"), ratio("0.116")),
                        List.of("GOODS", "ONLINE", "CUM", yuan("210000000"), ratio("-0.03")));
    }

    @Test
    void vehiclesAndMoneyStandUnderGroupsOfTheirOwn() {
        FilledTemplate.Read read = template("stats_nev")
                .type("B2", "2017年1—10月")
                .row(0, "新能源汽车", "11779.5", "90592.6", "53.3", "739", "5682")
                .read();

        assertThat(read.rejected()).isEmpty();
        assertThat(read.values("energy_type", "period_kind", "amount", "units", "published_growth"))
                .containsExactly(
                        Arrays.asList("NEV", "MONTH", yuan("117795000"), 739L, null),
                        Arrays.asList("NEV", "CUM", yuan("905926000"), 5682L, ratio("0.533")));
    }

    @Test
    void aSheetSavedAsTextIsReadAsItWasShown() {
        FilledTemplate.Read read = template("gate_daily")
                .type("B2", "2024-10-08 09:12")
                .row(0, "2024-09-01", "晋祠博物馆", "7898", "357480.5", "2019")
                .row(1, "2024-09-02", "天龙山", "2151", "—", "")
                .read();

        assertThat(read.rejected()).isEmpty();
        assertThat(read.outcome().submitted()).contains(LocalDateTime.of(2024, 10, 8, 9, 12));
        assertThat(read.values("place", "period_start", "visits", "ticket_revenue", "in_park_peak"))
                .containsExactly(
                        Arrays.asList("jinci", LocalDate.of(2024, 9, 1), 7898L, yuan("357480.5"), 2019L),
                        Arrays.asList("tianlongshan", LocalDate.of(2024, 9, 2), 2151L, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dealer_nev", "district_ledger", "stats_nev", "stats_retail"})
    void aTemplateWhoseCaptionWasNotFilledInIsRefusedAndNeverTakenForAnotherMonth(String feed) {
        FilledTemplate template = template(feed);
        FilledTemplate.Read read = template.typeExamples().clearAskedCells().read();

        assertThat(read.records()).isEmpty();
        assertThat(read.outcome().failure().orElseThrow().message())
                .contains("its caption above the table does not tell the");
    }

    @Test
    void anExistingFileStays() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "mine");
        FeedContract feed = FilledTemplate.PROJECT.feed("gate_daily");

        assertThatThrownBy(() -> FeedTemplate.write(
                        feed, FilledTemplate.PROJECT.reference(), FilledTemplate.DAY, file, Existing.KEEP))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.USAGE))
                .hasMessageContaining("the file must not exist");
        assertThat(file).hasContent("mine");
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount).setScale(4);
    }

    private static BigDecimal ratio(String value) {
        return new BigDecimal(value).setScale(10);
    }
}
