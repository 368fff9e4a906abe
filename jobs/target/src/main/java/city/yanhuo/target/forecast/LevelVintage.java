package city.yanhuo.target.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A level from January as it was published once.
 *
 * @param month the last month of the level
 * @param level level from January to the end of the month, 元
 * @param publishedAt when it became known
 */
public record LevelVintage(YearMonth month, BigDecimal level, Instant publishedAt) {}
