package city.yanhuo.app.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code yanhuo explain --format json} says of one verdict on the sample city.
 *
 * @param json the document
 */
record Explained(JsonNode json) {
    private static final Path LANDING = CommandProcess.ROOT.resolve("sample-data/landing");

    static Explained of(String target, String period) {
        CommandProcess.Result result = SampleHome.shared().run("explain", target, period, "--format", "json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return new Explained(JsonMapper.shared().readTree(result.out()));
    }

    String state() {
        return json.path("verdict").path("state").asString();
    }

    BigDecimal figure(String name) {
        return json.path("verdict").path(name).decimalValue();
    }

    /** The figures of a role, by year. */
    Map<Integer, JsonNode> evidence(String role) {
        Map<Integer, JsonNode> byYear = new TreeMap<>();
        all(json.path("evidence"))
                .filter(one -> one.path("role").asString().equals(role))
                .forEach(one -> byYear.put(
                        Integer.parseInt(one.path("observation")
                                .path("period")
                                .asString()
                                .substring(0, 4)),
                        one));
        return byYear;
    }

    /** Reported rows behind a figure that count. */
    static List<JsonNode> current(JsonNode evidence) {
        return all(evidence.path("rows"))
                .flatMap(row -> all(row.path("raw")))
                .filter(raw -> raw.path("current").asBoolean())
                .toList();
    }

    /** The file that a reported row names, where it landed. */
    Path file(JsonNode raw) {
        return all(json.path("files"))
                .filter(file ->
                        file.path("delivery").asLong() == raw.path("delivery").asLong())
                .map(file -> LANDING.resolve(file.path("path").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** The text of the cell that a reported row names for a column, read from the landed workbook. */
    String cell(JsonNode raw, String column) {
        LandedCells cells = new LandedCells(file(raw));
        assertThat(raw.path("sheet").asString()).isEqualTo(cells.sheet());
        String address = raw.path("cells").path(column).asString();
        assertThat(address).endsWith(raw.path("line").asString());
        return cells.at(address);
    }

    static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
