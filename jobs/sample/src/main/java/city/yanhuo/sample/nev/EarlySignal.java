package city.yanhuo.sample.nev;

import java.math.BigDecimal;

/**
 * What the dealers' panel says beside the official figure.
 *
 * @param growth cumulative growth, a ratio
 * @param coverage share of last year's weight that has reported
 */
public record EarlySignal(BigDecimal growth, BigDecimal coverage) {}
