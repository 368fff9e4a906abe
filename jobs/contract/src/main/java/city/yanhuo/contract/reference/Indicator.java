package city.yanhuo.contract.reference;

import city.yanhuo.contract.Label;

/**
 * A published indicator of the city's economy and life.
 *
 * @param indicator code
 * @param label its names
 * @param unit what its level is counted in; never converted
 * @param decimals digits after the point that are published
 * @param frequency how often it is published: a figure from January belongs to the period of this length that ends with it
 */
public record Indicator(String indicator, Label label, String unit, int decimals, Frequency frequency) {
    /** How often an indicator is published. */
    public enum Frequency {
        /** Every month. */
        MONTH,
        /** Every quarter. */
        QUARTER,
        /** Every year. */
        YEAR
    }
}
