package city.yanhuo.target.forecast;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Chance;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The reasoning of a forecast in words and figures. */
record ForecastSteps(Standing standing, List<Integer> excludedYears) {
    private static final Label NOTHING = new Label("", "");

    /** The projected level. */
    VerdictStep level(Projection projection, SeasonalShares shares) {
        String month = Integer.toString(standing.month().getMonthValue());
        Label ratios = Label.joined(
                "ρ: ",
                shares.logRatios().entrySet().stream()
                        .map(year -> year.getKey() + " " + number(year.getValue(), 4))
                        .collect(Collectors.joining(", ")),
                leftOut());
        return new VerdictStep(
                new Label("全年预测（季节份额法）", "Projection of the year, by seasonal shares"),
                new Label(
                        "Ŷ = R × exp(ρ 的均值)，ρ = ln(Y / R" + month + ")",
                        "Ŷ = R × exp(mean ρ), ρ = ln(Y / R" + month + ")"),
                Label.joined(
                        ratios,
                        new Label("；", "; "),
                        Figures.amount(standing.level()),
                        " × exp(" + number(shares.mean(), 4) + ")"),
                Label.joined(
                        Figures.amount(projection.level()),
                        " (Ŷ / A − 1 = " + Figures.percent(projection.growth(), 1) + ")"));
    }

    /** The interval around it. */
    VerdictStep interval(Projection projection, SeasonalShares shares) {
        return new VerdictStep(
                new Label("预测区间（80%）", "Interval of the projection (80%)"),
                new Label(
                        "Ŷ × exp(± t(0.9; K − 1) × ρ 的标准差 × √(1 + 1/K))",
                        "Ŷ × exp(± t(0.9; K − 1) × sd(ρ) × √(1 + 1/K))"),
                Label.joined(
                        "K = " + shares.years() + ", t = " + number(shares.quantile(), 3),
                        new Label(", 标准差 = ", ", sd = "),
                        number(shares.deviation(), 4)),
                range(projection.low(), projection.high()));
    }

    /** The word, with the number of years and the method. */
    VerdictStep chance(Projection projection, Chance chance) {
        return new VerdictStep(
                new Label("能否达到目标", "Whether the target will be met"),
                new Label(
                        "Ŷ ≥ " + standing.needed().formula(),
                        "Ŷ ≥ " + standing.needed().formula()),
                Label.joined(
                        standing.needed().numbers(),
                        " = ",
                        Figures.amount(standing.needed().level())),
                Label.joined(
                        chance.label(),
                        new Label(
                                "（季节份额法，K = " + projection.years() + "）",
                                " (by seasonal shares, K = " + projection.years() + ")")));
    }

    /** What the year comes to at one rate or another. */
    VerdictStep scenarios(CarryOver carryOver) {
        Label list = NOTHING;
        for (CarryOver.Scenario scenario : carryOver.scenarios()) {
            list = Label.joined(
                    list,
                    list.isBlank() ? NOTHING : new Label("；", "; "),
                    scenario.label(),
                    " " + Figures.percent(scenario.growth(), 1) + " → ",
                    Figures.amount(scenario.level()));
        }
        Estimate range = carryOver.range();
        return new VerdictStep(
                new Label("其余月份的几种情形", "The rest at one rate or another"),
                Label.joined("R + (A − B) × (1 + g)"),
                list,
                range(range.low(), range.high()));
    }

    /** Why there is a range only. */
    VerdictStep tooFewYears(Projection range) {
        return new VerdictStep(
                new Label("全年预测（情形推算）", "Projection of the year, by scenarios"),
                Label.joined("K < " + SeasonalShares.FEWEST_YEARS),
                Label.joined("K = " + range.years(), leftOut()),
                new Label(
                        "可用年份不足三年，只列情形，不作把握判断",
                        "fewer than three usable years: scenarios only, no word on the chance"));
    }

    /** How such projections did before: error, intervals that held, years. */
    VerdictStep backtest(Backtest backtest) {
        int month = standing.month().getMonthValue();
        Label sameMonth = backtest.accuracy(month)
                .map(accuracy -> accuracy(
                        accuracy,
                        new Label(
                                joined(accuracy.years()) + " 年各年 " + month + " 月所作预测",
                                "made in month " + month + " of " + joined(accuracy.years()))))
                .orElse(new Label("没有可回测的年份", "no past year can be tested"));
        Label all = backtest.accuracy()
                .map(accuracy -> Label.joined(
                        new Label("；", "; "), accuracy(accuracy, new Label("各月合计", "all months together"))))
                .orElse(NOTHING);
        return new VerdictStep(
                new Label("预测回测", "How such projections did before"),
                new Label(
                        "只用当时已公布的数；误差 = |Ŷ / Y − 1| 的均值", "with what was published then; error = mean of |Ŷ / Y − 1|"),
                leftOut(),
                Label.joined(sameMonth, all));
    }

    private static Label accuracy(Accuracy accuracy, Label which) {
        String error = Figures.percent(accuracy.meanError(), 1);
        return new Label(
                which.zh() + "：平均误差 " + error + "，" + accuracy.projections() + " 次中 " + accuracy.held() + " 次落在区间内",
                which.en() + ": mean error " + error + ", " + accuracy.held() + " of " + accuracy.projections()
                        + " intervals held");
    }

    private static Label range(BigDecimal low, BigDecimal high) {
        return Label.joined(Figures.amount(low), " … ", Figures.amount(high));
    }

    private Label leftOut() {
        if (excludedYears.isEmpty()) {
            return NOTHING;
        }
        return new Label("（不含 " + joined(excludedYears) + "）", " (without " + joined(excludedYears) + ")");
    }

    private static String joined(Collection<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
