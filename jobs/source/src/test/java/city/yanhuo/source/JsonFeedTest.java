package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON arrays, lines and arrays inside objects are tables with a column for each value's way. */
final class JsonFeedTest {
    @TempDir
    Path folder;

    @Test
    void anArrayOfNestedObjects() {
        Reads reads = feed("").text("""
                [
                  {"day": "2024-10-01", "gate": {"name": "蒙山", "tags": ["A", "B"]}, "visits": 1234, "revenue": 10.50},
                  {"day": "2024-10-02", "gate": {"name": "蒙山"}, "visits": "2,000", "revenue": null, "more": true}
                ]
                """);
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(3, 2, 0, 0, 0, 1, 2));
        assertThat(reads.value(0, "place")).isEqualTo("mengshan");
        assertThat(reads.value(0, "visits")).isEqualTo(1234L);
        assertThat(reads.value(1, "visits")).isEqualTo(2000L);
        assertThat(reads.value(1, "ticket_revenue")).isNull();
        assertThat(reads.records().get(1).origin().line()).isEqualTo(3);
        assertThat(reads.outcome().notes())
                .extracting(Problem::message)
                .containsExactly("Cannot place columns: the contract test knows no such header, found gate.tags.0,"
                        + " gate.tags.1, more; add them to its columns or to ignored");
    }

    @Test
    void numbersAreAsExactAsInText() {
        Reads reads = feed("").text("""
                [{"day": "2024-10-01", "gate": {"name": "蒙山"}, "visits": 1e3},
                 {"day": "2024-10-02", "gate": {"name": "蒙山"}, "visits": 1.5},
                 {"day": "2024-10-03", "gate": {"name": "蒙山"}, "visits": 12345678901234567890}]
                """);
        assertThat(reads.reasons())
                .containsExactly("1 visits NOT_A_NUMBER", "2 visits TOO_MANY_DECIMALS", "3 visits OUT_OF_RANGE");
    }

    @Test
    void linesAreReadOneByOneAndADamagedOneIsRejectedAlone() {
        String lines = "{\"day\":\"2024-10-01\",\"gate\":{\"name\":\"蒙山\"},\"visits\":1}\r\n\r\n{\"day\":\n"
                + "{\"day\":\"2024-10-03\",\"gate\":{\"name\":\"太山\"},\"visits\":3}";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            Reads reads = feed("").bytes(lines.getBytes(charset), "a.jsonl");
            assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(4, 2, 1, 0, 0, 1, 2));
            assertThat(reads.rejected().get(0).origin().line()).isEqualTo(3);
            assertThat(reads.rejected().get(0).reason()).isEqualTo("DAMAGED_LINE");
            assertThat(reads.value(1, "period_start")).isEqualTo(LocalDate.of(2024, 10, 3));
        }
    }

    @Test
    void anArrayInsideAnObjectIsFoundByItsPathAndWhatStandsBesideItIsCaption() {
        String text = "{\"code\": 0, \"data\": {\"asof\": \"2024-10-05\", \"list\": [{\"day\": \"2024-10-01\","
                + " \"gate\": {\"name\": \"蒙山\"}, \"visits\": 7}], \"total\": 7}}";
        Reads reads = feed(", path: data.list").text(text);
        assertThat(reads.outcome().failure()).isEmpty();
        assertThat(reads.value(0, "visits")).isEqualTo(7L);
        assertThat(reads.outcome().submitted())
                .contains(LocalDate.of(2024, 10, 5).atStartOfDay());
        assertThat(feed("").text(text).failure())
                .contains("no row holds the columns day, gate.name, visits (JSON in UTF-8), found \"code");
        assertThat(feed(", path: rows").text(text).failure())
                .contains("it holds no array of records at rows, found arrays at data.list; name the way to it");
        assertThat(feed("").text(text.replace(",", ",\n")).failure())
                .contains("it must be an array of records, or one record a line", "name the way to the array");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() {
        assertThat(feed("").text("[{\"day\": 1},\n{\"day\": 2,}]").failure())
                .contains("its JSON is damaged, found Unexpected character");
        assertThat(feed("").text("[1, 2]").failure()).contains("its records must be objects { }");
        assertThat(feed("").text("[{\"day\": 1, \"day\": 2}]").failure()).contains("Duplicate Object property \"day\"");
        assertThat(feed("").text("[".repeat(2_000)).failure()).contains("Cannot read");
        assertThat(feed("").text("hello").failure()).contains("its JSON is damaged");
        assertThat(feed("").text("[]").failure()).contains("Cannot read");
    }

    private TestFeed feed(String path) {
        return new TestFeed(folder, "shape: {format: json" + path + "}\n" + """
                subject: visit
                columns:
                  - {name: day, headers: [day], type: date, required: true}
                  - {name: place, headers: [gate.name], type: text, required: true}
                  - {name: visits, headers: [visits], type: count, unit: 人次, required: true}
                  - {name: revenue, headers: [revenue], type: money, unit: 元}
                fields:
                  place: {column: place, lookup: place}
                  period: {column: day}
                  hour: {constant: -1}
                  basis: {constant: GATE_IN}
                  visits: {column: visits}
                  ticket_revenue: {column: revenue}
                submitted: [{caption: 'asof: (\\S+)'}]
                """);
    }
}
