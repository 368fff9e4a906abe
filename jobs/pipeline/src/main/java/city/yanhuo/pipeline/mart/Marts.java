package city.yanhuo.pipeline.mart;

import java.util.List;

/** The marts that there are. */
public final class Marts {
    /** All of them, in the order in which they are built. */
    public static final List<Mart> ALL = List.of(
            new OnlineRetailMonthly(),
            new OnlineOrdersDaily(),
            new OnlineOrdersMonthly(),
            new ReconciliationMonthly(),
            new NevRetailMonthly(),
            new VisitorsDaily(),
            new VisitorsMonthly(),
            new VisitorsHoliday(),
            new VisitorsHolidayDays(),
            new CapacityDaily(),
            new NightFootfallNightly(),
            new ConsumptionPlaces(),
            new ProjectProgress(),
            new FootfallHourly(),
            new NightLandmarkMonthly(),
            new IndicatorPeriod());

    private Marts() {}
}
