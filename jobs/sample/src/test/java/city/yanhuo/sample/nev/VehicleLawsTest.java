package city.yanhuo.sample.nev;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.official.MonthlySeries;
import city.yanhuo.sample.official.Sheets;
import java.math.BigDecimal;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VehicleLawsTest {
    @Property(tries = 20)
    void typesMakeTheWholeInLevelsBasesAndUnits(@ForAll long seed) {
        NevSeries series = new NevSeries(new Chance(seed));
        MonthlySeries whole = series.rows().get(0).series();
        MonthlySeries parts =
                series.rows().get(1).series().plus(series.rows().get(2).series());
        for (YearMonth month : Sheets.months()) {
            int year = month.getYear();
            int number = month.getMonthValue();
            assertThat(parts.month(year, number))
                    .isEqualTo(whole.month(year, number))
                    .isPositive();
            assertThat(parts.cumulativeBase(year, number)).isEqualTo(whole.cumulativeBase(year, number));
            assertThat(series.unitsToDate("NEV", year, number))
                    .isEqualTo(series.unitsToDate("BEV", year, number) + series.unitsToDate("PHEV", year, number));
            long yuanPerVehicle = whole.cumulative(year, number) * 1000 / series.unitsToDate("NEV", year, number);
            assertThat(yuanPerVehicle).isBetween(30_000L, 300_000L);
        }
    }

    @Property(tries = 20)
    void theBaseOfTheYearIsAboutTenBillionAndGrowthTheWantedOne(@ForAll long seed) {
        MonthlySeries whole = new NevSeries(new Chance(seed)).rows().get(0).series();
        assertThat(whole.cumulative(2023, 12)).isBetween(9_900_000L, 10_200_000L);
        assertThat(whole.cumulativeGrowth(2024, 9)).isEqualTo("14.0");
        assertThat(whole.cumulativeGrowth(2024, 5)).isEqualTo("20.0");
    }

    @Property(tries = 20)
    void cellsOfThePanelMakeTheWhole(@ForAll long seed) {
        DealerPanel panel = new DealerPanel(new Chance(seed));
        for (YearMonth month : DealerSeries.months()) {
            PanelMonth whole = panel.at(new PanelCell("NEV", "ALL"), month).orElseThrow();
            DealerSales types = DealerSales.NOTHING;
            DealerSales brands = DealerSales.NOTHING;
            for (PanelCell cell : DealerPanel.cells()) {
                DealerSales sales = panel.at(cell, month).map(PanelMonth::sales).orElse(DealerSales.NOTHING);
                boolean isType =
                        cell.brand().equals("ALL") && !cell.energyType().equals("NEV");
                types = isType ? types.plus(sales) : types;
                brands = cell.brand().equals("ALL") ? brands : brands.plus(sales);
            }
            assertThat(types).isEqualTo(whole.sales());
            assertThat(brands).isEqualTo(whole.sales());
        }
    }

    @Property(tries = 20)
    void onlyTheMonthWithAMissingDealerHasLessThanFullCoverageAndStillPassesTheGate(@ForAll long seed) {
        DealerPanel panel = new DealerPanel(new Chance(seed));
        for (YearMonth month : DealerSeries.months()) {
            PanelMonth whole = panel.at(new PanelCell("NEV", "ALL"), month).orElseThrow();
            boolean complete = month.getMonthValue() < 9;
            assertThat(whole.expected()).isEqualTo(8);
            assertThat(whole.reported()).isEqualTo(complete ? 8 : 7);
            assertThat(whole.coverage()).isBetween(complete ? BigDecimal.ONE : new BigDecimal("0.9"), BigDecimal.ONE);
        }
    }
}
