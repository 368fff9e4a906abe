package city.yanhuo.sample.nev;

/**
 * What a dealer reports for one brand and month. Amounts in 百元 (0.01 万元).
 *
 * @param units vehicles
 * @param unitsBase vehicles of the same month last year
 * @param amount sales
 * @param amountBase sales of the same month last year, as the dealer itself states them
 */
record DealerSales(long units, long unitsBase, long amount, long amountBase) {
    static final DealerSales NOTHING = new DealerSales(0, 0, 0, 0);

    DealerSales plus(DealerSales other) {
        return new DealerSales(
                units + other.units, unitsBase + other.unitsBase, amount + other.amount, amountBase + other.amountBase);
    }
}
