package city.yanhuo.sample.footfall;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The true rows of the mart {@code night_landmark_monthly}. */
public final class NightLandmarks {
    private static final String HEADER = "place,period_start,basis,period,district,is_total,is_nested,nights_of_month,"
            + "nights_reported,nights_whole,sensor_hours_expected,sensor_hours_reported,coverage_share,night_count,"
            + "night_passes,night_count_mean,night_count_mean_reason,evening_count_mean,late_count_mean,"
            + "small_hours_count_mean,night_share,night_share_reason,pairs_possible,pairs_used,matched_count,"
            + "matched_count_base,night_count_like_for_like_growth,night_count_like_for_like_growth_reason,"
            + "index_base_period,night_count_index,night_count_index_reason,district_coverage_share,district_rank,"
            + "district_rank_reason,district_share,district_share_reason";
    private static final int NINE_TENTHS = 9;
    private static final int TENTHS = 10;

    private final FootfallSeries series;
    private final Nights nights;

    /** Truth of one city. */
    public NightLandmarks(Chance chance, int scale) {
        this.series = new FootfallSeries(chance, scale);
        this.nights = new Nights(series);
    }

    /** Writes all rows, by month and place; the month before a file's first day has the small hours of its last night. */
    public void write(Path folder) throws IOException {
        Map<Street, Optional<NightMonth>> bases = new HashMap<>();
        for (Street street : series.streets()) {
            bases.put(street, base(street));
        }
        try (Table table = Table.create(folder.resolve("night_landmark_monthly.csv"), HEADER)) {
            for (YearMonth month : months()) {
                List<NightMonth> city = series.streets().stream()
                        .map(street -> new NightMonth(street, month, nights))
                        .toList();
                for (NightMonth one : city) {
                    writeMonth(table, one, bases.getOrDefault(one.street(), Optional.empty()), district(one, city));
                }
            }
        }
    }

    private static List<YearMonth> months() {
        return FootfallSeries.MONTHS.stream()
                .flatMap(month -> Stream.of(month.minusMonths(1), month))
                .distinct()
                .toList();
    }

    /** The first month of which nine tenths are known. */
    private Optional<NightMonth> base(Street street) {
        return months().stream()
                .map(month -> new NightMonth(street, month, nights))
                .filter(NightMonth::isCovered)
                .findFirst();
    }

    /** The places of its district, without those that lie within another. */
    private static List<NightMonth> district(NightMonth month, List<NightMonth> city) {
        return city.stream()
                .filter(other -> other.street().district().equals(month.street().district())
                        && !other.street().isWithinAnother())
                .toList();
    }

    private void writeMonth(Table table, NightMonth month, Optional<NightMonth> base, List<NightMonth> district)
            throws IOException {
        Street street = month.street();
        Figure mean = month.mean();
        Figure growth = month.growth();
        Figure index = base.map(month::index).orElse(Figure.none("LOW_COVERAGE"));
        long reported = district.stream().mapToLong(NightMonth::reported).sum();
        long expected = district.stream().mapToLong(NightMonth::expected).sum();
        String whyNoRank = whyNoRank(month, reported, expected);
        Figure share = whyNoRank.isEmpty()
                ? ratio(
                        month.count(),
                        district.stream().mapToLong(NightMonth::count).sum())
                : Figure.none(whyNoRank);
        table.row(
                street.code(),
                month.month().atDay(1),
                "CAMERA_PASS",
                month.month(),
                street.district(),
                series.isAround(street),
                street.isWithinAnother(),
                month.month().lengthOfMonth(),
                month.nightsReported(),
                month.nightsWhole(),
                month.expected(),
                month.reported(),
                ratio(month.reported(), month.expected()).value(),
                month.count(),
                month.passes(),
                mean.value(),
                mean.reason(),
                month.eveningMean().value(),
                month.lateMean().value(),
                month.smallHoursMean().value(),
                month.nightShare().value(),
                month.nightShare().reason(),
                month.pairsPossible(),
                month.pairsUsed(),
                month.matched(),
                month.matchedBase(),
                growth.value(),
                growth.reason(),
                base.map(NightMonth::month),
                index.value(),
                index.reason(),
                street.isWithinAnother()
                        ? Optional.empty()
                        : ratio(reported, expected).value(),
                whyNoRank.isEmpty() ? Optional.of(rank(month, district)) : Optional.empty(),
                whyNoRank,
                share.value(),
                share.reason());
    }

    private static String whyNoRank(NightMonth month, long reported, long expected) {
        if (month.street().isWithinAnother()) {
            return "NESTED";
        }
        return month.isCovered() && reported * TENTHS >= expected * NINE_TENTHS ? "" : "LOW_COVERAGE";
    }

    private static long rank(NightMonth month, List<NightMonth> district) {
        BigDecimal own = month.mean().value().orElseThrow();
        return 1
                + district.stream()
                        .flatMap(other -> other.mean().value().stream())
                        .filter(mean -> mean.compareTo(own) > 0)
                        .count();
    }

    private static Figure ratio(long part, long whole) {
        return Figure.ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), "ZERO_BASE");
    }
}
