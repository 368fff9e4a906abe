package city.yanhuo.contract.target;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a year will come to if it goes on as past years did (domain.md §8.4, §8.5).
 *
 * @param level projected full year, unit of the observed level
 * @param low lower end of the interval, or of the range of scenarios
 * @param high upper end
 * @param growth projected full year over last year's comparable full year, as a ratio
 * @param chance whether the target will be met; empty where too few years are known to say
 * @param method SEASONAL_SHARE, or CARRY_OVER for scenarios
 * @param years K, number of past years that it rests on
 */
public record Projection(
        BigDecimal level,
        BigDecimal low,
        BigDecimal high,
        BigDecimal growth,
        Optional<Chance> chance,
        String method,
        int years) {}
