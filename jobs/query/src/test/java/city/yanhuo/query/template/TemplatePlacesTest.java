package city.yanhuo.query.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.FeedContract;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts that take values from names, sheets and captions of all kinds, and those of real files from abroad. */
final class TemplatePlacesTest {
    private static final Contracts REAL = Contracts.loadKnown(
            SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "jobs/source/src/test/resources/schemas")));

    private static final String OWN = """
            feed: own
            version: 1
            zh: 月报
            en: Monthly
            steward: 商务局
            files: ["商务局/月报*"]
            subject: visit
            columns:
              - {name: place, headers: [景区], type: text, required: true}
              - {name: visits, headers: [人次], type: count, unit: 人次, required: true}
            """;
    private static final String FIELDS = """
            fields:
              place: {column: place, lookup: place}
              hour: {constant: -1}
              basis: {constant: GATE_IN}
              visits: {column: visits}
            """;

    @TempDir
    Path folder;

    static Stream<String> realFeeds() {
        return REAL.feeds().stream().map(FeedContract::feed);
    }

    private FilledTemplate own(String shape, String period) {
        String yaml = OWN + "shape: {" + shape + "}\n" + FIELDS + "  period: " + period + "\n";
        return new FilledTemplate(FilledTemplate.contracts("own", yaml), "own", folder);
    }

    private static void isSeptember(FilledTemplate.Read read) {
        assertThat(read.outcome().failure()).isEmpty();
        assertThat(read.rejected()).isEmpty();
        assertThat(read.values("place", "period_end")).containsExactly(List.of("jinci", LocalDate.of(2024, 9, 30)));
    }

    @ParameterizedTest
    @MethodSource("realFeeds")
    void everyExampleForARealSetIsTaken(String feed) {
        FilledTemplate template = new FilledTemplate(REAL, feed, folder);
        FilledTemplate.Read read = template.typeExamples().read();

        assertThat(read.outcome().failure()).isEmpty();
        assertThat(read.rejected()).isEmpty();
        assertThat(read.outcome().counts().good()).isEqualTo(template.examples());
    }

    @Test
    void theExampleOfTheFileNameTellsWhatTheContractTakesFromIt() {
        FilledTemplate template = own("format: csv", "{file: '_(\\d{6})\\.csv$'}");

        assertThat(template.name().file()).isEqualTo("月报_202409.csv");
        isSeptember(template.row(0, "晋祠博物馆", "5").read());
    }

    @Test
    void aSheetWhoseNameTellsThePeriodIsRefusedUntilItIsRenamed() {
        FilledTemplate template = own("format: xlsx, sheets: ['*月']", "{sheet: '(\\d{4}年\\d{1,2}月)'}");

        assertThat(template.row(0, "晋祠博物馆", "5")
                        .read()
                        .outcome()
                        .failure()
                        .orElseThrow()
                        .message())
                .contains("its sheet name does not tell the period");
        template.book.setSheetName(0, "2024年9月");
        isSeptember(template.read());
    }

    @Test
    void aPatternThatWantsNoBlankGetsOneCell() {
        FilledTemplate template = own("format: xlsx", "{caption: '月份：(\\d{4}年\\d{1,2}月)'}");

        assertThat(template.entry.getRow(1).getCell(0).getStringCellValue()).startsWith("月份：");
        isSeptember(template.type("A2", "月份：2024年9月").row(0, "晋祠博物馆", "5").read());
    }

    @Test
    void aPatternThatWantsTheValueFirstGetsNoTitleAndNoLabel() {
        FilledTemplate template = own("format: csv", "{caption: '^(\\d{4}年\\d{1,2}月)'}");

        isSeptember(template.type("A1", "2024年9月").row(0, "晋祠博物馆", "5").read());
    }

    @Test
    void aPatternThatNoTextCanBeMadeOfIsRefusedWithAdvice() {
        assertThatThrownBy(() -> own("format: csv", "{caption: '(\\d{4})年-\\1年'}"))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONFIGURATION))
                .hasMessageContaining("Cannot make a template of own: no caption can be written")
                .hasMessageContaining("found (\\d{4})年-\\1年; let the pattern name the words around one group");
    }
}
