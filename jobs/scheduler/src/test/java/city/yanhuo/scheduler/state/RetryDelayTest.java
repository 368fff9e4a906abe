package city.yanhuo.scheduler.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of airflow.md §2.2. */
class RetryDelayTest {
    @ParameterizedTest
    @CsvSource({
        "sales_daily,ingest,2026-01-03T16:00:00Z,1,300,2.0,-1,339",
        "sales_daily,ingest,2026-01-03T16:00:00Z,2,300,2.0,-1,1082",
        "sales_daily,ingest,2026-01-03T16:00:00Z,3,300,2.0,-1,2343",
        "sales_daily,ingest,2026-01-03T16:00:00Z,3,300,2.0,1800,1800",
        "sales_daily,ingest,,2,300,2.0,-1,962",
        "sales_daily,marts.visitors,2026-01-03T22:30:00.123456Z,2,60,1.5,3600,113",
        "sales_daily,ingest,2026-01-03T16:00:00Z,2,300,0,-1,300",
        "sales_daily,ingest,2026-01-03T16:00:00Z,2,300,1.0,60,300",
        "sales_daily,ingest,2026-01-03T16:00:00Z,2,0,2.0,-1,1",
        "sales_daily,ingest,2026-01-03T16:00:00Z,3,300,0.5,-1,93",
        "sales_daily,ingest,2026-01-03T16:00:00Z,12,300,2.0,-1,86400",
        "日报,入库,2026-01-03T16:00:00Z,2,0.4,3.0,-1,3",
        "tourism_daily,load,2026-01-03T16:00:00Z,1,300,2.0,-1,497",
        "tourism_daily,load,2026-01-03T16:00:00Z,2,300,2.0,-1,704",
        "tourism_daily,load,2026-01-03T16:00:00Z,3,300,2.0,-1,1507",
        "tourism_daily,load,2026-01-03T16:00:00Z,4,300,2.0,-1,3972",
        "tourism_daily,load,2026-01-03T16:00:00Z,4,300,2.0,1800,1800",
        // 300 s x 2^2000 has no double: the longest pause
        "tourism_daily,load,2026-01-03T16:00:00Z,2001,300,2.0,-1,86400",
        // without a multiplier the longest pause does not hold
        "tourism_daily,load,2026-01-03T16:00:00Z,1,300,-2,60,300",
    })
    void theDelayIsAirflows(
            String dag,
            String task,
            Instant logicalDate,
            int tryNumber,
            double delay,
            double m,
            double max,
            long seconds) {
        assertThat(RetryDelay.of(
                        dag,
                        task,
                        Optional.ofNullable(logicalDate),
                        tryNumber,
                        delay,
                        m,
                        max < 0 ? Optional.empty() : Optional.of(max)))
                .isEqualTo(Duration.ofSeconds(seconds));
    }
}
