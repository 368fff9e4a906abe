package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.source.draft.FeedDraft;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft is nearly the contract that a person wrote: shape and columns equal it, and at most three lines are left open. */
final class FeedDraftTest {
    private static final int MOST_OPEN = 3;

    private Contracts contracts = RealFeeds.contracts();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "cn_retail_monthly,china_retail_monthly_gbk.csv",
        "cn_retail_monthly,china_retail_monthly_utf8.csv",
        "melb_ped_tsibble,pedestrian.csv",
        "norway_cars,norway_new_car_sales_by_month.csv",
        "norway_cars,norway_new_car_sales_by_make.csv",
        "open_ev_charts,ev_sales_CN.csv",
        "open_ev_charts,ev_sales_NO.csv",
        "us_national_parks,US-National-Parks_Use_1979-2023_By-Month.csv",
        "us_national_parks,US-National-Parks_RecreationVisits_1979-2024.csv",
        "online_retail_byday,2010-12-01.csv"
    })
    void realSets(String set, String name) throws IOException {
        SharedData data = SharedData.of(set);
        Path file = data.folder().resolve(name);
        assertRight(file, data.landed(file));
        Path shuffled = shuffled(file, name);
        assertRight(shuffled, data.landed(file));
    }

    @Test
    void totalsAndNotesInTraditionalCharacters() throws Exception {
        CitySet set = CitySet.of("attractions_utf16.txt", "觀光局/主要景點遊客人次.txt");
        Delivery delivery = new Delivery(set.file(), LandingPath.of(set.landed()), Reads.RECEIVED);
        assertThat(FeedDraft.of("attractions", List.of(delivery), contracts.reference()))
                .contains("totals: [合計], footers: [註, 資料來源]")
                .contains("headers: [門票收入], type: money, unit: 万元");
    }

    /** A copy with its columns in another order; and every second header renamed as people rename them. */
    private Path shuffled(Path file, String name) throws IOException {
        String text = name.contains("gbk")
                ? Files.readString(file, java.nio.charset.Charset.forName("GBK"))
                : Files.readString(file);
        Path copy = folder.resolve(name);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.replaceFirst("^\ufeff", ""));
                CsvWriter writer = CsvWriter.builder().build(copy, StandardCharsets.UTF_8)) {
            List<Integer> order = new ArrayList<>();
            for (CsvRecord row : reader) {
                if (order.isEmpty()) {
                    for (int i = 0; i < row.getFieldCount(); i++) {
                        order.add(i);
                    }
                    Collections.shuffle(order, new Random(7));
                    writer.writeRecord(
                            order.stream().map(i -> renamed(row.getField(i), i)).toList());
                } else {
                    writer.writeRecord(order.stream().map(row::getField).toList());
                }
            }
        }
        return copy;
    }

    private static String renamed(String header, int position) {
        return position % 2 == 0 ? " " + header.toUpperCase(java.util.Locale.ROOT) + " " : header;
    }

    private void assertRight(Path file, String landed) {
        FeedContract written =
                new FeedMatcher(contracts.feeds()).match(LandingPath.of(landed)).orElseThrow();
        String draft = draft("draft", file, landed);
        List<String> open = openOutsideMapping(draft);
        FeedContract drafted = closed(draft);
        assertThat(drafted.subject()).as(draft).isEqualTo(written.subject());
        assertThat(drafted.shape().format()).isEqualTo(written.shape().format());
        assertThat(drafted.shape().delimiter()).isEqualTo(written.shape().delimiter());
        assertThat(drafted.shape().headerRows()).isEqualTo(written.shape().headerRows());
        Map<String, SourceColumn> byHeader = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        drafted.columns().forEach(column -> byHeader.put(column.headers().get(0), column));
        List<String> wrong = new ArrayList<>();
        for (SourceColumn column : written.columns()) {
            SourceColumn guess = byHeader.get(column.headers().get(0));
            if (guess == null || !meaning(guess).equals(meaning(column))) {
                wrong.add(column + " was drafted as " + guess);
            }
        }
        wrong.addAll(open);
        assertThat(wrong).as(draft).hasSizeLessThanOrEqualTo(MOST_OPEN);
    }

    /** What a column means, whatever its name: a unit of one thing says no more than none. */
    private static String meaning(SourceColumn column) {
        String unit =
                switch (column.type()) {
                    case MONEY, GROWTH -> column.unit();
                    default -> "";
                };
        return column.type() + " " + unit + " " + column.missing() + " " + column.formats();
    }

    private String draft(String name, Path file, String landed) {
        try {
            Delivery delivery = new Delivery(file, LandingPath.of(landed), LocalDate.of(2024, 10, 8));
            return FeedDraft.of(name, List.of(delivery), contracts.reference());
        } catch (IOException | city.yanhuo.source.raw.UnreadableFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines that checking names, those of the mapping left out: all problems of a draft are open lines. */
    private List<String> openOutsideMapping(String draft) {
        try {
            load(draft);
            return List.of();
        } catch (YanhuoException e) {
            List<String> lines = draft.lines().toList();
            return e.problems().stream()
                    .map(problem -> problem.location().line())
                    .distinct()
                    .map(line -> lines.get(line - 1))
                    .peek(line -> assertThat(line).contains("TODO"))
                    .filter(line -> draft.indexOf(line) < draft.indexOf("\nfields:"))
                    .toList();
        }
    }

    private Contracts load(String draft) {
        Map<String, String> texts = new TreeMap<>(contracts.files().below("reference"));
        texts.put("feed/draft.yml", draft);
        return Contracts.load(new SchemaFiles(texts));
    }

    /** The contract as it would be once somebody has decided. */
    private FeedContract closed(String draft) {
        String decided = draft.replace("unit: TODO", "unit: GBP")
                .replace("{column: TODO}", "{line: true}")
                .replaceAll("(scope|district): \\{constant: TODO}", "$1: {constant: \"140100\"}")
                .replace("TODO", "IN");
        return load(decided).feed("draft");
    }

    @Test
    void filesOfTheSampleCityComeWithTotalsFootersCaptionsAndLookups() {
        Path landing = Path.of(System.getProperty("yanhuo.root"), "sample-data", "landing");
        contracts = Reads.projectContracts();
        for (String path : List.of(
                "2024-10-08/文旅局/景区入园日报_2024-09.csv",
                "2024-08-05/钟楼街管委会/小时客流_2024-07.csv",
                "2024-10-06/京东到家/orders_202409.csv",
                "2024-10-21/统计局/限额以上单位商品零售分类_2024年1-9月.xlsx")) {
            FeedContract written = new FeedMatcher(contracts.feeds())
                    .match(LandingPath.of(path))
                    .orElseThrow();
            FeedContract drafted = closed(draft("draft", landing.resolve(path), path));
            assertThat(drafted.subject()).as(path).isEqualTo(written.subject());
            assertThat(drafted.shape().headerRows()).isEqualTo(written.shape().headerRows());
            assertThat(drafted.shape().delimiter()).isEqualTo(written.shape().delimiter());
            assertThat(written.shape().totals()).containsAll(drafted.shape().totals());
            assertThat(written.shape().footers()).containsAll(drafted.shape().footers());
        }
    }

    @Test
    void jsonAndWhatHoldsNoTable() throws IOException {
        Path json = Files.writeString(folder.resolve("a.json"), """
                {"code": 0, "data": {"rows": [{"date": "2024-10-01", "park": {"name": "蒙山"}, "visitors": 7},
                {"date": "2024-10-02", "park": {"name": "太山"}, "visitors": 8}]}}
                """);
        String draft = draft("draft", json, "供方/a.json");
        assertThat(draft)
                .contains("subject: visit", "format: json, path: data.rows", "headers: [park.name], type: text")
                .contains("visits: {column: visitors}", "period: {column: date}");
        Path picture = Files.write(folder.resolve("a.csv"), new byte[] {1, 0, 2});
        assertThatThrownBy(() -> draft("draft", picture, "供方/a.csv")).hasMessageContaining("NUL");
    }

    @Test
    void aFileIsTakenByItsOwnDraftWhereDashesReportNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                日期,景区,入园人次,门票收入(元)
                2024-09-01,蒙山,7,21.5
                2024-09-01,太山,8,—
                2024-09-02,蒙山,9,27.0
                """);
        String draft = draft("draft", file, "供方/a.csv");
        assertThat(draft).contains("type: money, unit: 元, missing: [\"—\"]}");

        Reads reads = Reads.of(contracts, closed(draft), file, "供方/a.csv");
        assertThat(reads.reasons()).isEmpty();
        assertThat(reads.records()).hasSize(3);
    }
}
