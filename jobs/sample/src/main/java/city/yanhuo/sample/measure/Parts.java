package city.yanhuo.sample.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Classes of goods beside the whole that they are parts of, month by month, with what they leave of it. */
public final class Parts {
    /** Names of the columns that {@link Part#cells()} adds to the amounts. */
    public static final String HEADER = Amounts.HEADER
            + ",amount_month_share,amount_month_contribution_pp,amount_ytd_share,amount_ytd_contribution_pp";

    /** The class of what no class explains. */
    public static final String RESIDUAL = "RESIDUAL";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String whole;
    private final Map<YearMonth, Map<String, Amounts>> months = new TreeMap<>();

    /** One row of the mart. */
    public record Part(YearMonth month, String commodity, List<Object> cells) {}

    /** A level with its base and growth. */
    private record Span(
            Function<Amounts, Optional<BigDecimal>> level,
            Function<Amounts, Optional<BigDecimal>> base,
            Function<Amounts, Optional<BigDecimal>> growth) {}

    private static final Span MONTH = new Span(
            amounts -> amounts.month().value(),
            Amounts::monthBase,
            amounts -> amounts.monthGrowth().value());
    private static final Span YTD = new Span(
            amounts -> amounts.ytd().value(),
            amounts -> amounts.ytdBase().value(),
            amounts -> amounts.ytdGrowth().value());

    /** Nothing yet. */
    public Parts(String whole) {
        this.whole = whole;
    }

    /** Adds the whole or a class. */
    public void add(YearMonth month, String commodity, Amounts amounts) {
        months.computeIfAbsent(month, any -> new LinkedHashMap<>()).put(commodity, amounts);
    }

    /** All rows by month, the residual last where there are classes. */
    public List<Part> rows() {
        List<Part> rows = new ArrayList<>();
        months.forEach((month, amounts) -> {
            Amounts all = amounts.get(whole);
            if (all == null) {
                throw new IllegalStateException("Cannot tell parts: the whole is missing, found none in " + month);
            }
            amounts.forEach((commodity, own) -> rows.add(part(
                    month,
                    commodity,
                    own,
                    all,
                    contribution(commodity, own, all, MONTH),
                    contribution(commodity, own, all, YTD))));
            if (amounts.size() > 1) {
                rows.add(part(
                        month,
                        RESIDUAL,
                        residual(month),
                        all,
                        residualContribution(amounts, all, MONTH),
                        residualContribution(amounts, all, YTD)));
            }
        });
        return rows;
    }

    private static Part part(
            YearMonth month,
            String commodity,
            Amounts own,
            Amounts all,
            Optional<BigDecimal> ofMonth,
            Optional<BigDecimal> ofYear) {
        List<Object> cells = new ArrayList<>(own.cells());
        cells.addAll(List.of(share(own, all, MONTH), ofMonth, share(own, all, YTD), ofYear));
        return new Part(month, commodity, List.copyOf(cells));
    }

    private static Optional<BigDecimal> share(Amounts own, Amounts all, Span span) {
        return span.level
                .apply(own)
                .flatMap(level -> span.level
                        .apply(all)
                        .flatMap(total -> Figure.ratio(level, total, "").value()));
    }

    /** In percentage points: the whole brings its growth, a class its increase over the whole's base. */
    private Optional<BigDecimal> contribution(String commodity, Amounts own, Amounts all, Span span) {
        Optional<BigDecimal> base = span.base.apply(all).filter(amount -> amount.signum() > 0);
        if (commodity.equals(whole)) {
            return base.flatMap(known -> span.growth.apply(all)).map(growth -> growth.multiply(HUNDRED));
        }
        return base.flatMap(total -> span.level
                .apply(own)
                .flatMap(level -> span.base
                        .apply(own)
                        .map(ownBase -> level.subtract(ownBase)
                                .multiply(HUNDRED)
                                .divide(total, Figure.RATE_SCALE, RoundingMode.HALF_UP))));
    }

    private Optional<BigDecimal> residualContribution(Map<String, Amounts> amounts, Amounts all, Span span) {
        return contribution(whole, all, all, span).map(total -> {
            BigDecimal rest = total;
            for (Map.Entry<String, Amounts> entry : amounts.entrySet()) {
                if (!entry.getKey().equals(whole)) {
                    rest = rest.subtract(contribution(entry.getKey(), entry.getValue(), all, span)
                            .orElse(BigDecimal.ZERO));
                }
            }
            return rest;
        });
    }

    private Amounts residual(YearMonth month) {
        Optional<BigDecimal> monthLevel = rest(month, MONTH.level);
        Optional<BigDecimal> monthBase = restOfBoth(month, MONTH.level, MONTH.base);
        Optional<BigDecimal> level = rest(month, YTD.level);
        Optional<BigDecimal> base = restOfBoth(month, YTD.level, YTD.base);
        Optional<BigDecimal> lastYear = restOfLastYear(month);
        Amounts all = told(month, whole);
        return new Amounts(
                figure(monthLevel, all.month().reason()),
                Optional.empty(),
                figure(
                        rest(month, amounts -> amounts.monthImplied().value()),
                        all.monthImplied().reason()),
                monthBase,
                growth(monthLevel, monthBase, all.month().reason()),
                figure(level, all.ytd().reason()),
                figure(base, level.isPresent() ? "NO_BASE" : all.ytd().reason()),
                base.map(known -> "IMPLIED"),
                Optional.empty(),
                growth(level, lastYear, all.ytd().reason()),
                growth(level, base, all.ytd().reason()),
                growth(level, base, "").value().map(known -> "COMPARABLE"));
    }

    private Map<String, Amounts> of(YearMonth month) {
        return months.getOrDefault(month, Map.of());
    }

    private Amounts told(YearMonth month, String commodity) {
        return Objects.requireNonNull(of(month).get(commodity), commodity);
    }

    private static Figure figure(Optional<BigDecimal> value, String reason) {
        return value.map(Figure::of).orElseGet(() -> Figure.none(reason));
    }

    private static Figure growth(Optional<BigDecimal> level, Optional<BigDecimal> base, String noLevel) {
        if (level.isEmpty()) {
            return Figure.none(noLevel);
        }
        return base.map(known -> Figure.growth(level.get(), known)).orElseGet(() -> Figure.none("NO_BASE"));
    }

    /** The whole less all classes that tell it. */
    private Optional<BigDecimal> rest(YearMonth month, Function<Amounts, Optional<BigDecimal>> measure) {
        return measure.apply(told(month, whole)).map(total -> {
            BigDecimal rest = total;
            for (String commodity : classes(month)) {
                rest = rest.subtract(measure.apply(told(month, commodity)).orElse(BigDecimal.ZERO));
            }
            return rest;
        });
    }

    private List<String> classes(YearMonth month) {
        return of(month).keySet().stream().filter(name -> !name.equals(whole)).toList();
    }

    /** Nothing when a class that has a level does not tell it: the rest would be of other classes than the rest of the levels. */
    private Optional<BigDecimal> restOfBoth(
            YearMonth month,
            Function<Amounts, Optional<BigDecimal>> level,
            Function<Amounts, Optional<BigDecimal>> measure) {
        boolean isTold = classes(month).stream()
                .map(name -> told(month, name))
                .allMatch(amounts ->
                        level.apply(amounts).isEmpty() || measure.apply(amounts).isPresent());
        return isTold ? rest(month, measure) : Optional.empty();
    }

    private Optional<BigDecimal> restOfLastYear(YearMonth month) {
        YearMonth before = month.minusYears(1);
        if (!of(before).keySet().containsAll(of(month).keySet())) {
            return Optional.empty();
        }
        return told(before, whole).ytd().value().map(total -> {
            BigDecimal rest = total;
            for (String commodity : classes(month)) {
                rest = rest.subtract(told(before, commodity).ytd().value().orElseThrow());
            }
            return rest;
        });
    }
}
