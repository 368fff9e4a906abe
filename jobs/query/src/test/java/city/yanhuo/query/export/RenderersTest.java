package city.yanhuo.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.query.sql.ColumnKind;
import city.yanhuo.query.sql.ResultColumn;
import city.yanhuo.query.sql.ResultTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderersTest {
    private static ResultTable places() {
        return ResultTable.of(
                List.of(
                        ResultColumn.labelled("place", ColumnKind.TEXT, "场所", "Place"),
                        ResultColumn.labelled("visits", ColumnKind.INTEGER, "接待人次", "Visits"),
                        ResultColumn.labelled("growth", ColumnKind.DECIMAL, "同比", "Growth"),
                        ResultColumn.of("day", ColumnKind.DATE),
                        ResultColumn.of("seen", ColumnKind.TIMESTAMP)),
                List.of(
                        Arrays.asList(
                                "晋祠博物馆",
                                12345L,
                                new BigDecimal("-0.1400000000"),
                                LocalDate.of(2024, 9, 1),
                                LocalDateTime.of(2024, 10, 8, 9, 12)),
                        Arrays.asList("Mengshan, \"west\"", 2024L, null, null, null)));
    }

    private static String csv(CsvRenderer.Form form, Object... texts) {
        StringBuilder out = new StringBuilder();
        List<List<Object>> rows = new ArrayList<>();
        for (Object text : texts) {
            rows.add(Arrays.asList(text));
        }
        new CsvRenderer(form, Language.CODE)
                .render(ResultTable.of(List.of(ResultColumn.of("a", ColumnKind.TEXT)), rows), out);
        return out.toString();
    }

    @Test
    void tableAlignsChineseAndNumbers() {
        StringBuilder out = new StringBuilder();
        long rows = new TableRenderer(Language.ZH).render(places(), out);

        assertThat(rows).isEqualTo(2);
        assertThat(out.toString()).isEqualTo("""
                        场所              接待人次   同比  day         seen
                        ────────────────  ────────  ─────  ──────────  ───────────────────
                        晋祠博物馆          12,345  -0.14  2024-09-01  2024-10-08 09:12:00
                        Mengshan, "west"      2024
                        """);
    }

    @Test
    void tableCutsWideCellsAndShowsNoControlCharacters() {
        StringBuilder out = new StringBuilder();
        new TableRenderer(Language.CODE, 6)
                .render(
                        ResultTable.of(
                                List.of(ResultColumn.of("a", ColumnKind.TEXT)),
                                List.of(List.of("晋祠博物馆"), List.of("a\u001b[2J"), List.of("x\ny"))),
                        out);
        assertThat(out.toString().lines().skip(2)).containsExactly("晋祠…", "a [2J", "x⏎y");
    }

    @Test
    void emptyResultShowsItsHeader() {
        StringBuilder out = new StringBuilder();
        assertThat(new TableRenderer(Language.EN)
                        .render(ResultTable.of(places().columns(), List.<List<Object>>of()), out))
                .isZero();
        assertThat(out.toString().lines()).first().asString().startsWith("Place  Visits  Growth");
    }

    @Test
    void jsonKeepsEveryDigit() {
        StringBuilder out = new StringBuilder();
        new JsonRenderer().render(places(), out);
        assertThat(out.toString()).isEqualTo("""
                        [
                        {"place":"晋祠博物馆","visits":12345,"growth":-0.1400000000,"day":"2024-09-01","seen":"2024-10-08 09:12:00"},
                        {"place":"Mengshan, \\"west\\"","visits":2024,"growth":null,"day":null,"seen":null}
                        ]
                        """);
    }

    @Test
    void jsonNamesAreUniqueAndTextsEscaped() {
        StringBuilder out = new StringBuilder();
        new JsonRenderer()
                .render(
                        ResultTable.of(
                                List.of(ResultColumn.of("a", ColumnKind.TEXT), ResultColumn.of("a", ColumnKind.LIST)),
                                List.of(List.of("\u0001\\\uD800\n", List.of(1, "x")))),
                        out);
        assertThat(out.toString()).isEqualTo("[\n{\"a\":\"\\u0001\\\\\\ud800\\n\",\"a_2\":[1,\"x\"]}\n]\n");
    }

    @Test
    void csvForExcelHasMarkLabelsAndCrLf() {
        StringBuilder out = new StringBuilder();
        new CsvRenderer(CsvRenderer.Form.EXCEL, Language.EN).render(places(), out);
        assertThat(out.toString())
                .isEqualTo("\uFEFFPlace,Visits,Growth,day,seen\r\n"
                        + "晋祠博物馆,12345,-0.1400000000,2024-09-01,2024-10-08 09:12:00\r\n"
                        + "\"Mengshan, \"\"west\"\"\",2024,,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "＝1",
                "'quoted",
                "0012",
                "123456789012",
                "140105199001011234",
                "12E34",
                "=HYPERLINK(\"http://x\",\"a\")",
                "-",
                "\n=1"
            })
    void textThatExcelWouldRunOrRewriteGetsAnApostrophe(String text) {
        String line = csv(CsvRenderer.Form.EXCEL, text).substring(4);
        String cell =
                line.substring(0, line.length() - 2).replaceAll("^\"|\"$", "").replace("\"\"", "\"");
        assertThat(cell).isEqualTo("'" + text);
        assertThat(csv(CsvRenderer.Form.PLAIN, text)).doesNotContain("'" + text);
    }

    @ParameterizedTest
    @CsvSource({"140105", "2024-09", "晋祠", "a=b", "NL-12", "12 E", "0", "—"})
    void otherTextStaysAsItIs(String text) {
        assertThat(csv(CsvRenderer.Form.EXCEL, text)).isEqualTo("\uFEFFa\r\n" + text + "\r\n");
    }

    @Test
    void nullAndEmptyTextDiffer() {
        assertThat(csv(CsvRenderer.Form.PLAIN, new Object[] {null, ""})).isEqualTo("a\r\n\r\n\"\"\r\n");
    }
}
