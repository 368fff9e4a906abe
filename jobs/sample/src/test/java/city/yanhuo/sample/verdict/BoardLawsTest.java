package city.yanhuo.sample.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.sample.chance.Chance;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BoardLawsTest {
    /** The board that every city shows in September 2024, whatever its seed. */
    private static final Map<String, String> BOARD = Map.ofEntries(
            Map.entry("C1", "WATCH"),
            Map.entry("C2", "BREACH"),
            Map.entry("C2a", "BREACH"),
            Map.entry("C2b", "BREACH"),
            Map.entry("C3a", "ACHIEVED"),
            Map.entry("C3b", "ON_TRACK"),
            Map.entry("C3c", "WATCH"),
            Map.entry("C3d", "BREACH"),
            Map.entry("C3e", "PROVISIONAL"),
            Map.entry("C3f", "ON_TRACK"),
            Map.entry("C4a", "ON_TRACK"),
            Map.entry("C4b", "ACHIEVED"),
            Map.entry("C4c", "ON_TRACK"),
            Map.entry("C4d", "BREACH"),
            Map.entry("C4e", "PROVISIONAL"),
            Map.entry("C4f", "WATCH"),
            Map.entry("C5", "ON_TRACK"));

    @Property(tries = 30)
    void everySeedGivesTheSameBoard(@ForAll long seed) throws IOException {
        Map<String, String> states = verdicts(seed).stream()
                .filter(cells -> cells[1].equals("2024-09"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2]));
        assertThat(states).isEqualTo(BOARD);
    }

    @Property(tries = 30)
    void everySeedGivesTheSameStatesInEveryMonth(@ForAll long seed) throws IOException {
        assertThat(states(seed)).isEqualTo(states(2024));
    }

    /** domain.md §8.2: A = 100, B = 41.8, R = 47.65: the rest needs (120 - 47.65) / 58.2 - 1 = +24.3 %. */
    @Example
    void theRequiredRestIsThatOfTheWorkedExample() {
        BigDecimal required = GrowthPromise.required(
                new BigDecimal("0.20"), new BigDecimal("100"), new BigDecimal("47.65"), new BigDecimal("41.8"));
        assertThat(required.doubleValue()).isBetween(0.2431, 0.2432);
    }

    private static List<String> states(long seed) throws IOException {
        return verdicts(seed).stream()
                .map(cells -> cells[0] + " " + cells[1] + " " + cells[2])
                .toList();
    }

    private static List<String[]> verdicts(long seed) throws IOException {
        Path folder = Files.createTempDirectory("verdicts");
        try {
            new Verdicts(new Chance(seed), 1).write(folder);
            return Files.readAllLines(folder.resolve("verdicts.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } finally {
            Files.deleteIfExists(folder.resolve("verdicts.csv"));
            Files.delete(folder);
        }
    }
}
