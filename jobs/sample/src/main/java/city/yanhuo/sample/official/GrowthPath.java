package city.yanhuo.sample.official;

import java.util.HashMap;
import java.util.Map;

/**
 * Cumulative growth in percent, month by month. A year is given by its anchors at February, June, September and December; the months
 * between lie on straight lines. Immutable once it is built.
 */
public final class GrowthPath {
    private static final int[] ANCHOR_MONTHS = {2, 6, 9, 12};

    private final Map<Integer, double[]> months = new HashMap<>();

    /** Adds a year by its four anchors. */
    public GrowthPath year(int year, double february, double june, double september, double december) {
        double[] anchors = {february, june, september, december};
        double[] path = new double[13];
        for (int month = 1; month <= 12; month++) {
            path[month] = between(anchors, month);
        }
        months.put(year, path);
        return this;
    }

    /** Adds a year by its cumulative growth from February on; later months stay at the last one. */
    public GrowthPath pinned(int year, double... fromFebruary) {
        double[] path = new double[13];
        path[1] = fromFebruary[0];
        for (int month = 2; month <= 12; month++) {
            path[month] = fromFebruary[Math.min(month - 2, fromFebruary.length - 1)];
        }
        months.put(year, path);
        return this;
    }

    /** Cumulative growth in percent. */
    public double at(int year, int month) {
        double[] path = months.get(year);
        if (path == null) {
            throw new IllegalArgumentException("Cannot find the growth: the path has no such year, found " + year);
        }
        return path[month];
    }

    /** Level of a year over that of an earlier one, given how the scope changes. */
    double factor(int after, int until, MonthlySeries.Scope scope) {
        double factor = 1;
        for (int year = after + 1; year <= until; year++) {
            factor *= scope.of(year) * (1 + at(year, 12) / 100);
        }
        return factor;
    }

    /** Annual level of 2016 that leads to the wanted annual level of 2023. */
    public double startFor(double levelOf2023, MonthlySeries.Scope scope) {
        return levelOf2023 / factor(MonthlySeries.FIRST_YEAR - 1, MonthlySeries.LAST_YEAR - 1, scope);
    }

    private static double between(double[] anchors, int month) {
        if (month <= ANCHOR_MONTHS[0]) {
            return anchors[0];
        }
        int right = 1;
        while (ANCHOR_MONTHS[right] < month) {
            right++;
        }
        double width = ANCHOR_MONTHS[right] - ANCHOR_MONTHS[right - 1];
        double part = (month - ANCHOR_MONTHS[right - 1]) / width;
        return anchors[right - 1] + part * (anchors[right] - anchors[right - 1]);
    }
}
