package city.yanhuo.sample.footfall;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.sample.SampleTables;
import city.yanhuo.sample.chance.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FootfallLawsTest {
    @Property(tries = 4)
    void nightsAreMadeOfTheirPartsAndAreAPartOfTheDay(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("nights");
        Path table = folder.resolve("night_footfall_nightly.csv");
        try {
            new NightFootfall(new Chance(seed), 1).write(folder);
            for (Map<String, String> row : SampleTables.read(table)) {
                long night = count(row, "night_count");
                assertThat(night)
                        .isEqualTo(count(row, "evening_count")
                                + count(row, "late_count")
                                + count(row, "small_hours_count"));
                assertThat(count(row, "footfall_effect") + count(row, "coverage_effect"))
                        .isEqualTo(count(row, "night_count_change"));
                assertThat(night).isLessThanOrEqualTo(count(row, "day_count"));
                if (row.get("night_share_reason").isEmpty()) {
                    assertThat(Double.parseDouble(row.get("night_share"))).isBetween(0.2, 0.65);
                }
                assertThat(row.get("night_count_growth").isEmpty())
                        .isEqualTo(!row.get("night_count_growth_reason").isEmpty());
            }
        } finally {
            Files.deleteIfExists(table);
            Files.delete(folder);
        }
    }

    private static long count(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? 0 : Long.parseLong(row.get(column));
    }
}
