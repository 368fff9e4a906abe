package city.yanhuo.sample.nev;

import city.yanhuo.sample.measure.Amounts;
import city.yanhuo.sample.measure.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What the mart of new-energy vehicles tells beside amounts and units: growth of units, increments, prices, new dealers. */
final class MoreFigures {
    /** Names of the columns, in the order of the cells. */
    static final String HEADER =
            "units_month_base,units_month_base_reason,units_month_growth,units_month_growth_source,"
                    + "units_month_growth_reason,units_ytd_base,units_ytd_base_reason,units_ytd_growth,units_ytd_growth_source,"
                    + "units_ytd_growth_reason,registered_units_ytd,registered_units_ytd_residual_reason,"
                    + "amount_month_increment,amount_month_increment_reason,"
                    + "amount_month_increment_volume,amount_month_increment_mix,amount_month_increment_price,"
                    + "amount_month_increment_price_reason,amount_ytd_increment,amount_ytd_increment_low,"
                    + "amount_ytd_increment_high,amount_ytd_increment_volume,amount_ytd_increment_mix,"
                    + "amount_ytd_increment_price,amount_ytd_increment_price_reason,mean_price_base,mean_price_base_reason,"
                    + "mean_price_growth,reporters_entered,reporters_entered_reason,reporters_exited,entry_amount_ytd,"
                    + "entry_contribution_ytd_pp,entry_contribution_ytd_pp_reason,amount_ytd_growth_without_entries";

    private static final BigDecimal HALF_DIGIT = new BigDecimal("0.0005");
    private static final String NON_COMPARABLE = "NON_COMPARABLE";
    private static final String NO_BASE = "NO_BASE";

    private MoreFigures() {}

    /**
     * Of an official row, whose base is implied by its published growth. Units have no base: last year's are those of other reporters.
     *
     * @param unitsMonth units of the month; empty when January and February come together
     */
    static List<Object> official(
            Amounts amounts,
            Optional<Long> unitsMonth,
            Optional<Long> unitsMonthBefore,
            long unitsToDate,
            Optional<Long> unitsToDateBefore) {
        boolean merged = unitsMonth.isEmpty();
        BigDecimal level = amounts.ytd().value().orElseThrow();
        BigDecimal growth = amounts.ytdGrowthPublished().orElseThrow();
        String noMonth = merged ? "MERGED" : unitsMonthBefore.isPresent() ? NON_COMPARABLE : NO_BASE;
        String noYtd = unitsToDateBefore.isPresent() ? NON_COMPARABLE : NO_BASE;
        Optional<BigDecimal> monthGrowth = unitsMonth.flatMap(now -> unitsMonthBefore.map(then -> growth(now, then)));
        Optional<BigDecimal> ytdGrowth = unitsToDateBefore.map(then -> growth(unitsToDate, then));
        return List.of(
                "",
                noMonth,
                monthGrowth,
                monthGrowth.map(found -> NON_COMPARABLE),
                monthGrowth.isPresent() ? "" : noMonth,
                "",
                noYtd,
                ytdGrowth,
                ytdGrowth.map(found -> NON_COMPARABLE),
                ytdGrowth.isPresent() ? "" : noYtd,
                "",
                "NOT_REPORTED",
                "",
                noMonth,
                "",
                "",
                "",
                noMonth,
                level.subtract(Figure.impliedBase(level, growth)),
                level.subtract(Figure.impliedBase(level, growth.subtract(HALF_DIGIT))),
                level.subtract(Figure.impliedBase(level, growth.add(HALF_DIGIT))),
                "",
                "",
                "",
                NON_COMPARABLE,
                "",
                noYtd,
                "",
                "",
                "NO_PANEL",
                "",
                "",
                "",
                "NO_PANEL",
                "");
    }

    /** Of a row of the panel, in its first year; every dealer sold something last year. */
    static List<Object> panel(PanelMonth found) {
        DealerSales month = found.sales();
        DealerSales toDate = found.toDate();
        BigDecimal increment = yuan(toDate.amount() - toDate.amountBase());
        return List.of(
                month.unitsBase(),
                "",
                growth(month.units(), month.unitsBase()),
                "COMPARABLE",
                "",
                toDate.unitsBase(),
                "",
                growth(toDate.units(), toDate.unitsBase()),
                "COMPARABLE",
                "",
                "",
                "NOT_REPORTED",
                yuan(month.amount() - month.amountBase()),
                "",
                found.split().volume(),
                found.split().mix(),
                found.split().price(),
                "",
                increment,
                increment,
                increment,
                found.splitToDate().volume(),
                found.splitToDate().mix(),
                found.splitToDate().price(),
                "",
                quotient(yuan(toDate.amountBase()), BigDecimal.valueOf(toDate.unitsBase())),
                "",
                quotient(
                                BigDecimal.valueOf(toDate.amount()).multiply(BigDecimal.valueOf(toDate.unitsBase())),
                                BigDecimal.valueOf(toDate.units()).multiply(BigDecimal.valueOf(toDate.amountBase())))
                        .subtract(BigDecimal.ONE),
                "",
                NO_BASE,
                "",
                yuan(0),
                BigDecimal.ZERO.setScale(Figure.RATE_SCALE),
                "",
                growth(toDate.amount(), toDate.amountBase()));
    }

    private static BigDecimal growth(long level, long base) {
        return quotient(BigDecimal.valueOf(level - base), BigDecimal.valueOf(base));
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, Figure.RATE_SCALE, RoundingMode.HALF_UP);
    }

    /** 百元 in 元. */
    private static BigDecimal yuan(long hundreds) {
        return BigDecimal.valueOf(hundreds * 100).setScale(Figure.YUAN_SCALE);
    }
}
