package city.yanhuo.sample.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The amount columns that both retail marts have.
 *
 * @param month level of the month
 * @param monthGrowthPublished growth of the month as published
 * @param monthImplied cumulative level less the one of the month before
 * @param monthBase comparable base of the month
 * @param monthGrowth growth of the month
 * @param ytd cumulative level
 * @param ytdBase its comparable base
 * @param ytdBaseSource {@code PUBLISHED} or {@code IMPLIED}
 * @param ytdGrowthPublished cumulative growth as published
 * @param ytdGrowthRecomputed ratio of the published cumulative levels less 1
 * @param ytdGrowth cumulative growth
 * @param ytdGrowthSource {@code PUBLISHED}, {@code COMPARABLE} or {@code NON_COMPARABLE}
 */
public record Amounts(
        Figure month,
        Optional<BigDecimal> monthGrowthPublished,
        Figure monthImplied,
        Optional<BigDecimal> monthBase,
        Figure monthGrowth,
        Figure ytd,
        Figure ytdBase,
        Optional<String> ytdBaseSource,
        Optional<BigDecimal> ytdGrowthPublished,
        Figure ytdGrowthRecomputed,
        Figure ytdGrowth,
        Optional<String> ytdGrowthSource) {
    /** Names of the columns, in the order of {@link #cells()}. */
    public static final String HEADER = "amount_month,amount_month_reason,amount_month_growth_published,"
            + "amount_month_implied,amount_month_implied_reason,amount_month_base,amount_month_growth,"
            + "amount_month_growth_reason,amount_ytd,amount_ytd_reason,amount_ytd_base,amount_ytd_base_source,"
            + "amount_ytd_base_reason,amount_ytd_growth_published,amount_ytd_growth_recomputed,"
            + "amount_ytd_growth_recomputed_reason,amount_ytd_growth,amount_ytd_growth_source,"
            + "amount_ytd_growth_reason";

    /** The cells of one row. */
    public List<Object> cells() {
        return List.of(
                month.value(),
                month.reason(),
                monthGrowthPublished,
                monthImplied.value(),
                monthImplied.reason(),
                monthBase,
                monthGrowth.value(),
                monthGrowth.reason(),
                ytd.value(),
                ytd.reason(),
                ytdBase.value(),
                ytdBaseSource,
                ytdBase.reason(),
                ytdGrowthPublished,
                ytdGrowthRecomputed.value(),
                ytdGrowthRecomputed.reason(),
                ytdGrowth.value(),
                ytdGrowthSource,
                ytdGrowth.reason());
    }
}
