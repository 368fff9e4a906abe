package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages in {@code resources/hand} work verdicts out from cells of the sample's files, without Yanhuo. Their cells say what they say,
 * and every step that {@code explain} shows has the numbers and the result of the page. A step with … instead of a result is told in
 * words only; how projections of past years did is not worked out on the pages.
 */
@Execution(ExecutionMode.CONCURRENT)
class HandCalculationCommandTest {
    private static final Path PAGES = CommandProcess.ROOT.resolve("jobs/app/src/test/resources/hand");
    private static final String UNTOLD = "…";
    private static final String NOT_BY_HAND = "预测回测";

    /** A row of a table of a page. */
    private record Line(String section, List<String> cells) {}

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<Path> pages = files.sorted().toList();
            assertThat(pages).hasSize(10);
            return pages;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNumberIsThatOfThePage(Path page) throws IOException {
        List<Line> lines = lines(page);
        lines.stream().filter(line -> line.section().equals("Cells")).forEach(HandCalculationCommandTest::requireCell);
        List<String> targets = lines.stream()
                .map(Line::section)
                .filter(section -> !section.equals("Cells"))
                .distinct()
                .toList();
        assertThat(targets).isNotEmpty();
        for (String target : targets) {
            List<List<String>> steps = lines.stream()
                    .filter(line -> line.section().equals(target))
                    .map(Line::cells)
                    .toList();
            requireSteps(target, steps);
        }
    }

    private static void requireSteps(String target, List<List<String>> page) {
        List<List<String>> shown = explained(target);
        assertThat(shown).as(target).hasSameSizeAs(page);
        for (int i = 0; i < page.size(); i++) {
            for (int part = 0; part < page.get(i).size(); part++) {
                if (!page.get(i).get(part).equals(UNTOLD)) {
                    assertThat(shown.get(i).get(part))
                            .as("%s, step %d: %s", target, i + 1, shown.get(i))
                            .isEqualTo(page.get(i).get(part));
                }
            }
        }
    }

    /** Label, numbers and result of each step, in Chinese. */
    private static List<List<String>> explained(String target) {
        CommandProcess.Result result = SampleHome.shared().run("explain", target, "2024-09", "--format", "json");
        assertThat(result.exitCode()).as(result.toString()).isZero();
        List<List<String>> steps = new ArrayList<>();
        for (JsonNode step : new JsonMapper().readTree(result.out()).at("/verdict/steps")) {
            String label = step.path("zh").asString();
            if (!label.startsWith(NOT_BY_HAND)) {
                steps.add(List.of(
                        label,
                        step.at("/numbers/zh").asString(),
                        step.at("/result/zh").asString()));
            }
        }
        return steps;
    }

    private static void requireCell(Line line) {
        Path file = Landing.sample(line.cells().get(0));
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            CellAddress address = new CellAddress(line.cells().get(1));
            Row row = rows.filter(one -> one.getRowNum() == address.getRow() + 1)
                    .findFirst()
                    .orElseThrow();
            boolean isThere = address.getColumn() < row.getCellCount();
            requireValue(line, isThere ? row.getCell(address.getColumn()) : null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireValue(Line line, @Nullable Cell cell) {
        String value = line.cells().get(2);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            assertThat(value).as(line.toString()).isEqualTo("None");
        } else if (cell.getType() == CellType.NUMBER && value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            assertThat(cell.asDate())
                    .as(line.toString())
                    .isEqualTo(LocalDateTime.of(LocalDate.parse(value), LocalTime.MIN));
        } else if (cell.getType() == CellType.NUMBER) {
            assertThat(cell.asNumber()).as(line.toString()).isEqualByComparingTo(new BigDecimal(value));
        } else {
            assertThat(cell.getText()).as(line.toString()).isEqualTo(value);
        }
    }

    private static List<Line> lines(Path page) throws IOException {
        List<Line> lines = new ArrayList<>();
        String section = "";
        for (String text : Files.readAllLines(page)) {
            if (text.startsWith("## ")) {
                section = text.substring(3);
            } else if (text.startsWith("| ") && !text.startsWith("| step |") && !text.startsWith("| file |")) {
                lines.add(new Line(section, cells(text)));
            }
        }
        return lines;
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1, row.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
