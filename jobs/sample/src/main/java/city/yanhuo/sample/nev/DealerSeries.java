package city.yanhuo.sample.nev;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.chance.Dice;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The true sales of the dealers' panel, January to September 2024. */
final class DealerSeries {
    private static final double PANEL_2023 = 24_000_000;
    private static final double PRICE_FALL = 1.08;
    private static final double THOUSANDS = 10;

    /** Share of January to September in a year. */
    private static final double[] SHARES = {.065, .045, .070, .070, .078, .090, .078, .085, .093};
    /** The panel falls behind in April, one quarter before the official figure does. */
    private static final double[] GROWTH = {.24, .22, .17, .05, .22, .12, .10, .09, .08};

    private final Chance chance;

    DealerSeries(Chance chance) {
        this.chance = chance;
    }

    static List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (int month = 1; month <= SHARES.length; month++) {
            months.add(YearMonth.of(2024, month));
        }
        return List.copyOf(months);
    }

    DealerSales of(Dealer dealer, Dealer.Line line, YearMonth month) {
        Dice dice = chance.of("dealer", dealer.code(), line.energyType(), line.brand(), month);
        int index = month.getMonthValue() - 1;
        double base = PANEL_2023 * SHARES[index] * dealer.weight() * line.share() * dice.between(.95, 1.05);
        double growth = GROWTH[index] + dealer.leaning() / 100 + dice.between(-.01, .01);
        double amount = base * (1 + growth);
        double pricePerVehicle = line.price() * THOUSANDS;
        return new DealerSales(
                Math.round(amount / pricePerVehicle),
                Math.round(base / (pricePerVehicle * PRICE_FALL)),
                Math.round(amount),
                Math.round(base));
    }
}
