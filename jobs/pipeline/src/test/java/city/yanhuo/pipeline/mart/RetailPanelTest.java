package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.RetailBench.NO_PRICES;
import static city.yanhuo.pipeline.mart.RetailBench.sales;
import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RetailPanelTest {
    private static Dataset<Row> panel(String text) {
        return RetailBench.build(
                sales(text.replaceAll("(?m)$", " | FIRM_PANEL | MONTH")
                        .replaceFirst("FIRM_PANEL \\| MONTH", "basis | period_kind")),
                NO_PRICES);
    }

    @Test
    void likeForLikeLeavesOutWhoCameAndWhoWent() {
        // January 2023: meitehao 100, tangjiu 50, jinhu 30. January 2024: meitehao 120; tangjiu 45, who now says that
        // it was 48;
        // xinkai, new to the panel, 20 over 16 of its own; kaiye, opened since, 10 over 0. jinhu is gone.
        // All: 195 over 100 + 48 + 16 + 0 = 164, 195 / 164 - 1 = 18.9024 %. Like for like 185 / 164 - 1 = 12.8049 %.
        // Coverage 164 / (164 + 30) = 0.8453608247. Those that came: (20 + 10) / 164 = 18.2926829268 points.
        // February: meitehao alone, 130 over 110 of its own: since January 325 / 274 - 1 and (185 + 130) / 274 - 1.
        Dataset<Row> months = panel("""
                reporter | period_start | period_end | level | base
                meitehao | 2023-01-01   | 2023-01-31 | 100   | -
                tangjiu  | 2023-01-01   | 2023-01-31 | 50    | -
                jinhu    | 2023-01-01   | 2023-01-31 | 30    | -
                meitehao | 2024-01-01   | 2024-01-31 | 120   | -
                tangjiu  | 2024-01-01   | 2024-01-31 | 45    | 48
                xinkai   | 2024-01-01   | 2024-01-31 | 20    | 16
                kaiye    | 2024-01-01   | 2024-01-31 | 10    | 0
                meitehao | 2024-02-01   | 2024-02-29 | 130   | 110""");
        assertRows(months, """
                period  | basis      | amount_month | amount_month_base | amount_month_growth | amount_month_panel_growth | coverage_month_share | reporters | entries | exits | entries_reason | entry_contribution_month_pp
                2023-01 | FIRM_PANEL | 180          | -                 | -                   | -                         | -                    | 3         | -       | -     | NO_BASE        | -
                2024-01 | FIRM_PANEL | 195          | 164               | 0.1890243902        | 0.1280487805              | 0.8453608247         | 4         | 2       | 1     | -              | 18.2926829268
                2024-02 | FIRM_PANEL | 130          | 110               | 0.1818181818        | 0.1818181818              | 1                    | 1         | -       | -     | NO_BASE        | -
                """);
        assertRows(months, """
                period  | amount_ytd | amount_ytd_base | amount_ytd_growth | amount_ytd_panel_growth | coverage_ytd_share | entry_contribution_ytd_pp | entry_contribution_ytd_pp_reason | amount_ytd_growth_recomputed
                2023-01 | 180        | -               | -                 | -                       | -                  | -                         | NO_BASE                          | -
                2024-01 | 195        | 164             | 0.1890243902      | 0.1280487805            | 0.8453608247       | 18.2926829268             | -                                | 0.0833333333
                2024-02 | 325        | 274             | 0.1861313869      | 0.1496350365            | 0.9013157895       | -                         | NO_BASE                          | -
                """);
    }

    @Test
    void aPanelThatBeginsInJulyHasNoYearToDate() {
        assertRows(panel("""
                reporter | period_start | period_end | level | base
                meitehao | 2024-07-01   | 2024-07-31 | 120   | 100"""), """
                period  | amount_month_panel_growth | amount_ytd | amount_ytd_reason | amount_ytd_panel_growth_reason | coverage_ytd_share_reason
                2024-07 | 0.2                       | -          | INCOMPLETE_YEAR   | INCOMPLETE_YEAR                | INCOMPLETE_YEAR
                """);
    }

    @Test
    void sheetsOfTheOfficeAreNoPanel() {
        assertRows(
                RetailBench.build(sales("period_start | period_end | level\n2024-01-01 | 2024-09-30 | 900"), NO_PRICES),
                """
                reporters | reporters_reason | entries_reason | amount_ytd_panel_growth_reason | coverage_month_share_reason | entry_contribution_ytd_pp_reason
                -         | NOT_A_PANEL      | NOT_A_PANEL    | NOT_A_PANEL                    | NOT_A_PANEL                 | NOT_A_PANEL
                """);
    }
}
