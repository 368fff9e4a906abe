package city.yanhuo.sample.visit;

import city.yanhuo.sample.time.CivilCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What one place's known days of some days in a row add up to. */
final class GateMonth {
    final Counted all = new Counted();
    final Counted rest = new Counted();
    final Counted worked = new Counted();
    final Counted paired = new Counted();
    final Counted pairedBase = new Counted();
    int pairsPossible;
    long revenue;
    long peak = -1;
    LocalDate busiest = LocalDate.EPOCH;
    long mostVisits = -1;

    /** The months from the first to the last. */
    static GateMonth of(GateSeries series, GatePlace place, YearMonth first, YearMonth last) {
        GateMonth month = new GateMonth();
        for (LocalDate day = first.atDay(1); !day.isAfter(last.atEndOfMonth()); day = day.plusDays(1)) {
            month.add(series, place, day);
        }
        return month;
    }

    private void add(GateSeries series, GatePlace place, LocalDate day) {
        Optional<LocalDate> partner = day.isBefore(GateSeries.FIRST.atDay(1))
                ? Optional.empty()
                : CivilCalendar.partner(day).day();
        pairsPossible += partner.isPresent() ? 1 : 0;
        Optional<GateDay> known = series.known(place, day);
        if (known.isEmpty()) {
            return;
        }
        long visits = known.get().visits();
        all.add(visits);
        (CivilCalendar.dayClass(day).equals("REST") ? rest : worked).add(visits);
        revenue += known.get().ticketRevenue().orElse(0);
        peak = Math.max(peak, known.get().inParkPeak().orElse(-1));
        if (visits > mostVisits) {
            mostVisits = visits;
            busiest = day;
        }
        partner.flatMap(lastYear -> series.known(place, lastYear)).ifPresent(base -> {
            paired.add(visits);
            pairedBase.add(base.visits());
        });
    }
}
