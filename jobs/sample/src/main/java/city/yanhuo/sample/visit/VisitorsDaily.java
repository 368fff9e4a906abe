package city.yanhuo.sample.visit;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import city.yanhuo.sample.time.CivilCalendar;
import city.yanhuo.sample.time.Partner;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;

/** The true rows of the mart {@code visitors_daily}. */
public final class VisitorsDaily {
    private static final String HEADER = "place,period_start,basis,district,day_class,holiday,holiday_day_index,visits,"
            + "ticket_revenue,ticket_revenue_reason,revenue_per_visit,revenue_per_visit_reason,in_park_peak,"
            + "in_park_peak_reason,partner_date,visits_base,visits_growth,visits_growth_reason,visits_avg_7d,"
            + "visits_avg_7d_reason,visits_avg_28d,visits_avg_28d_reason,visits_date_growth,visits_date_growth_reason";
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    private final GateSeries series;

    /** Truth of one city. */
    public VisitorsDaily(Chance chance, int scale) {
        this.series = new GateSeries(chance, scale);
    }

    /** Writes all rows, by place and day. */
    public void write(Path folder) throws IOException {
        try (Table table = Table.create(folder.resolve("visitors_daily.csv"), HEADER)) {
            for (GatePlace place : series.places()) {
                writePlace(table, place);
            }
        }
    }

    private void writePlace(Table table, GatePlace place) throws IOException {
        Deque<LocalDate> counted = new ArrayDeque<>();
        long week = 0;
        LocalDate end = GateSeries.LAST.atEndOfMonth();
        for (LocalDate day = GateSeries.FIRST.atDay(1); !day.isAfter(end); day = day.plusDays(1)) {
            Optional<GateDay> known = series.known(place, day);
            while (!counted.isEmpty() && counted.getFirst().isBefore(day.minusDays(WEEK - 1L))) {
                week -= series.truth(place, counted.removeFirst()).visits();
            }
            if (known.isPresent()) {
                counted.addLast(day);
                week += known.get().visits();
                writeDay(table, place, day, known.get(), counted.size() == WEEK ? mean(week) : tooShort());
            }
        }
    }

    private void writeDay(Table table, GatePlace place, LocalDate day, GateDay known, Figure mean) throws IOException {
        Partner partner = CivilCalendar.partner(day);
        Optional<GateDay> base = partner.day().flatMap(lastYear -> series.known(place, lastYear));
        Figure growth = growth(known, partner, base);
        Figure perVisit = perVisit(known);
        Figure month = meanOfFourWeeks(place, day);
        Figure sameDate = sameDateGrowth(place, day, known);
        table.row(
                place.code(),
                day,
                "GATE_IN",
                place.district(),
                CivilCalendar.dayClass(day),
                CivilCalendar.holiday(day),
                CivilCalendar.holidayIndex(day),
                known.visits(),
                yuan(known.ticketRevenue()),
                known.ticketRevenue().isPresent() ? "" : "NO_TICKETS",
                perVisit.value(),
                perVisit.reason(),
                known.inParkPeak().isPresent() ? known.inParkPeak().getAsLong() : "",
                known.inParkPeak().isPresent() ? "" : "NOT_REPORTED",
                partner.day(),
                base.map(GateDay::visits),
                growth.value(),
                growth.reason(),
                mean.value(),
                mean.reason(),
                month.value(),
                month.reason(),
                sameDate.value(),
                sameDate.reason());
    }

    private Figure meanOfFourWeeks(GatePlace place, LocalDate day) {
        Counted counted = new Counted();
        for (int back = 0; back < FOUR_WEEKS; back++) {
            series.known(place, day.minusDays(back)).ifPresent(found -> counted.add(found.visits()));
        }
        return counted.days() == FOUR_WEEKS ? counted.mean() : tooShort();
    }

    private Figure sameDateGrowth(GatePlace place, LocalDate day, GateDay known) {
        if (day.getMonthValue() == 2 && day.getDayOfMonth() == 29) {
            return Figure.none("NO_PARTNER");
        }
        return series.known(place, day.minusYears(1))
                .map(base -> Figure.growth(BigDecimal.valueOf(known.visits()), BigDecimal.valueOf(base.visits())))
                .orElseGet(() -> Figure.none("NO_BASE"));
    }

    private static Figure growth(GateDay known, Partner partner, Optional<GateDay> base) {
        if (partner.day().isEmpty()) {
            return Figure.none(partner.reason());
        }
        return base.isEmpty()
                ? Figure.none("NO_BASE")
                : Figure.growth(
                        BigDecimal.valueOf(known.visits()),
                        BigDecimal.valueOf(base.get().visits()));
    }

    private static Figure perVisit(GateDay known) {
        return known.ticketRevenue().isEmpty()
                ? Figure.none("NO_TICKETS")
                : Figure.ratio(
                        BigDecimal.valueOf(known.ticketRevenue().getAsLong()),
                        BigDecimal.valueOf(known.visits()),
                        "ZERO_BASE");
    }

    private static Figure mean(long week) {
        return Figure.ratio(BigDecimal.valueOf(week), BigDecimal.valueOf(WEEK), "SHORT_SERIES");
    }

    private static Figure tooShort() {
        return Figure.none("SHORT_SERIES");
    }

    private static Optional<BigDecimal> yuan(OptionalLong amount) {
        return amount.isPresent()
                ? Optional.of(BigDecimal.valueOf(amount.getAsLong()).setScale(Figure.YUAN_SCALE))
                : Optional.empty();
    }
}
