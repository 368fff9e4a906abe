package city.yanhuo.sample.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.sample.chance.Chance;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BoardLawsTest {
    /** The board that every city shows in September 2024, whatever its seed. */
    private static final Map<String, String> BOARD = board("""
            MISSED L7b L13c L7 L13
            BREACH C2 C2a C2b C3d C4d L11b L11 L16 L21 L9
            WATCH C1 C3c C4f L5 L19 L2 L3 L8b L15b C9a T3 L8 L15
            PROVISIONAL C3e C4e
            NO_DATA U16
            ON_TRACK C1F C3b C3f C4a C4c C5 L1 L4 L11a L20 L8a L15a L18 C6 C7 C8a
            ON_TRACK C8b C9b C9c C9d C10 T1 T2b T4a T4b T5 L10a L10c L17 U1 U2 U3
            ON_TRACK U4 U5 U6 U8 U9 U11 U12 U13 U14 U15
            ACHIEVED C3a C4b L6 L19b L7a L12 L13a L13b L13d L14 T2a L10b U7 U10
            """);

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

    /** Lines of a state and the targets in it. */
    private static Map<String, String> board(String text) {
        Map<String, String> board = new TreeMap<>();
        text.lines().map(line -> line.split(" ")).forEach(line -> {
            for (int word = 1; word < line.length; word++) {
                board.put(line[word], line[0]);
            }
        });
        return board;
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
