package city.yanhuo.pipeline.mart;

import java.math.BigDecimal;

/** Two sources that tell one thing, and how far they may be apart (domain.md §2.4). */
enum Pair {
    /** The sum of the districts' sheets, and the city's. */
    DISTRICTS_CITY("0", false),
    /** The reported month and the sum of months, and the cumulative sheet. */
    MONTHS_CUMULATIVE("0", true),
    /** The platforms' orders, and the firms' reports of online retail. */
    ORDERS_ENTERPRISES("0.10", true),
    /** The platforms' orders, and the statistics office's online retail. */
    ORDERS_OFFICIAL("0.10", true),
    /** The firms' reports of online retail, and the statistics office's. */
    ENTERPRISES_OFFICIAL("0.10", true),
    /** Vehicles by invoices, and by registrations. */
    INVOICES_REGISTRATIONS("0.05", true);

    private final BigDecimal declared;
    private final boolean addsMonths;

    Pair(String declared, boolean addsMonths) {
        this.declared = new BigDecimal(declared);
        this.addsMonths = addsMonths;
    }

    /** Part of the second figure by which two ways of counting may differ; 0 where both count alike and only rounding may. */
    BigDecimal declared() {
        return declared;
    }

    /** Whether a source that tells no figure from January on is taken at the sum of its months. */
    boolean addsMonths() {
        return addsMonths;
    }
}
