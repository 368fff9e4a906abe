package city.yanhuo.sample.retail;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.chance.Dice;
import city.yanhuo.sample.official.GrowthPath;
import city.yanhuo.sample.official.MonthlySeries;
import java.util.ArrayList;
import java.util.List;

/** The true retail series of units above the norm, 2017 to September 2024. */
final class RetailSeries {
    private static final double HUNDRED_MILLION = 100_000;
    private static final double OTHER_CLASSES = 30;
    private static final double ONLINE = 80;
    private static final double ONLINE_SCOPE_2024 = 1.012;

    /** January to December; January and February are never published apart. */
    private static final double[] SHARES = {.0845, .0785, .080, .074, .080, .085, .078, .080, .084, .092, .090, .094};
    /** With 618 in June and 双11 in November (domain.md §5.3). */
    private static final double[] ONLINE_SHARES = {
        .078, .058, .077, .074, .079, .098, .076, .078, .081, .087, .116, .098
    };

    private final List<RetailRow> rows = new ArrayList<>();
    private final Chance chance;

    RetailSeries(Chance chance) {
        this.chance = chance;
        MonthlySeries total = ofClass("OTHER", OTHER_CLASSES, 0);
        List<RetailRow> classes = new ArrayList<>();
        for (CommodityClass commodity : CommodityClass.values()) {
            MonthlySeries series = ofClass(commodity.name(), commodity.level(), commodity.leaning());
            total = total.plus(series);
            classes.add(new RetailRow(commodity.name(), "ALL", commodity.label(), series));
        }
        rows.add(new RetailRow("ABOVE_NORM", "ALL", "限额以上单位消费品零售额", total));
        rows.addAll(classes);
        rows.add(new RetailRow("GOODS", "ONLINE", "其中：通过公共网络实现的商品零售额", online()));
    }

    /** The rows in the order of the sheet. */
    List<RetailRow> rows() {
        return List.copyOf(rows);
    }

    private MonthlySeries online() {
        GrowthPath path = new GrowthPath()
                .year(2017, 27.5, 26.4, 26.0, 27.2)
                .year(2018, 24.0, 22.6, 21.8, 21.2)
                .year(2019, 19.5, 18.8, 18.2, 19.0)
                .year(2020, 4.0, 9.5, 12.4, 13.8)
                .year(2021, 24.0, 19.5, 17.4, 16.0)
                .year(2022, 9.0, 5.2, 5.8, 4.6)
                .year(2023, 8.2, 10.6, 11.2, 12.6)
                .pinned(2024, 16.8, 16.4, 15.7, 15.2, 14.6, 14.0, 13.5, 13.1);
        MonthlySeries.Scope scope = year -> year == 2024 ? ONLINE_SCOPE_2024 : scope("ONLINE", year);
        return MonthlySeries.grow(path.startFor(ONLINE * HUNDRED_MILLION, scope), ONLINE_SHARES, path, scope);
    }

    private MonthlySeries ofClass(String name, double level, double leaning) {
        GrowthPath path = new GrowthPath();
        addYear(path, name, 2017, 9 + leaning, 0);
        addYear(path, name, 2018, 7 + leaning, 0);
        addYear(path, name, 2019, 5.5 + leaning, 0);
        addYear(path, name, 2020, -4 + leaning, -16);
        addYear(path, name, 2021, 12 + leaning, 14);
        addYear(path, name, 2022, -5 + leaning, 4);
        addYear(path, name, 2023, 6 + leaning, -2);
        addYear(path, name, 2024, 3.5 + leaning, 2);
        MonthlySeries.Scope scope = year -> scope(name, year);
        return MonthlySeries.grow(path.startFor(level * HUNDRED_MILLION, scope), SHARES, path, scope);
    }

    /** A year that begins the shock away from where it ends. */
    private void addYear(GrowthPath path, String name, int year, double growth, double shock) {
        Dice dice = chance.of("growth", name, year);
        path.year(
                year,
                growth + shock + dice.between(-1.5, 1.5),
                growth + shock * .4 + dice.between(-1, 1),
                growth + shock * .15 + dice.between(-.7, .7),
                growth + dice.between(-.5, .5));
    }

    private double scope(String name, int year) {
        return 1 + chance.of("scope", name, year).between(-.022, .022);
    }
}
