package city.yanhuo.sample.nev;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.official.GrowthPath;
import city.yanhuo.sample.official.MonthlySeries;
import java.util.List;

/** The true official series of new-energy vehicles, 2017 to September 2024: whole, battery-electric, plug-in hybrid. */
final class NevSeries {
    private static final double LEVEL_2023 = 10_071_000;
    private static final double SCOPE_2024 = .985;
    private static final double[] SHARES = {.065, .045, .070, .070, .078, .090, .078, .085, .093, .094, .104, .128};
    /** Mean price in 千元 by year from 2016; it falls in 2024 (domain.md §5.3). */
    private static final double[] ELECTRIC_PRICE = {148, 150, 156, 160, 158, 162, 168, 166, 152};

    private static final double[] HYBRID_PRICE = {205, 205, 200, 198, 196, 192, 188, 180, 168};

    private final List<NevRow> rows;

    NevSeries(Chance chance) {
        GrowthPath path = new GrowthPath()
                .year(2017, 58, 55, 52, 56)
                .year(2018, 60, 52, 48, 45)
                .year(2019, 38, 30, 18, 12)
                .year(2020, -22, -6, 2, 8)
                .year(2021, 150, 125, 118, 112)
                .year(2022, 95, 78, 74, 66)
                .year(2023, 18, 34, 37, 38)
                .pinned(2024, 24.6, 22.9, 21.4, 20.0, 18.2, 16.6, 15.2, 14.0);
        MonthlySeries.Scope scope = year ->
                year == 2024 ? SCOPE_2024 : 1 + chance.of("scope", "NEV", year).between(-.022, .022);
        MonthlySeries whole = MonthlySeries.grow(path.startFor(LEVEL_2023, scope), SHARES, path, scope);
        MonthlySeries electric = whole.part(year -> .80 - .022 * (year - 2016));
        MonthlySeries hybrid = whole.minus(electric);
        rows = List.of(
                new NevRow("NEV", "新能源汽车", whole),
                new NevRow("BEV", "其中：纯电动", electric),
                new NevRow("PHEV", "插电式混合动力", hybrid));
    }

    /** The rows in the order of the sheet; the first is the whole. */
    List<NevRow> rows() {
        return rows;
    }

    /** Vehicles sold in one month. */
    long units(String energyType, int year, int month) {
        return switch (energyType) {
            case "BEV" -> Math.round(rows.get(1).series().month(year, month) / ELECTRIC_PRICE[year - 2016]);
            case "PHEV" -> Math.round(rows.get(2).series().month(year, month) / HYBRID_PRICE[year - 2016]);
            default -> units("BEV", year, month) + units("PHEV", year, month);
        };
    }

    /** Vehicles sold from January to the month. */
    long unitsToDate(String energyType, int year, int month) {
        long sum = 0;
        for (int each = 1; each <= month; each++) {
            sum += units(energyType, year, each);
        }
        return sum;
    }
}
