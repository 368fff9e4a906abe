package city.yanhuo.sample.visit;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.sample.chance.Chance;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GateLawsTest {
    private static final long DAY_CAPACITY = 50_000;

    @Property(tries = 300)
    void nobodyIsInsideWhoHasNotComeInAndTicketsCostWhatTheyMay(
            @ForAll long seed, @ForAll @IntRange(max = 6) int place, @ForAll @IntRange(max = 1003) int day) {
        GateSeries series = new GateSeries(new Chance(seed), 1);
        GatePlace gate = series.places().get(place);
        GateDay truth = series.truth(gate, GateSeries.FIRST.atDay(1).plusDays(day));
        assertThat(truth.visits()).isBetween(gate.mondaysClosed() ? 0L : 1L, 100_000L);
        assertThat(truth.inParkPeak().orElse(0)).isBetween(0L, truth.visits());
        assertThat(truth.ticketRevenue().orElse(0)).isBetween(0L, truth.visits() * 100);
        assertThat(truth.ticketRevenue().isPresent()).isEqualTo(!gate.isFree());
    }

    @Property(tries = 20)
    void theTempleStaysWithinItsCapacityAndItsYearIsOfTheRightOrder(@ForAll long seed) {
        GateSeries series = new GateSeries(new Chance(seed), 1);
        long year = 0;
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() == 2023; day = day.plusDays(1)) {
            long visits = series.truth(series.places().get(0), day).visits();
            assertThat(visits).isLessThan(DAY_CAPACITY);
            year += visits;
        }
        assertThat(year).isBetween(1_500_000L, 2_500_000L);
    }
}
