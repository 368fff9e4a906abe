package city.yanhuo.sample.visit;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** The true rows of the marts {@code visitors_holiday} and {@code visitors_holiday_days}. */
public final class VisitorsHoliday {
    private static final String HEADER = "place,holiday,year,basis,period,period_start,period_end,days,days_reported,"
            + "visits,visits_per_day,ticket_revenue,base_period,base_days,base_days_reported,length_differs,visits_base,"
            + "visits_total_growth,visits_total_growth_reason,visits_per_day_growth,visits_per_day_growth_reason,"
            + "first_days,visits_first_days_growth,visits_first_days_growth_reason,pairs_possible,pairs_used,"
            + "visits_aligned_growth,visits_aligned_growth_reason";
    private static final String DAYS_HEADER = "place,holiday,year,break_day,basis,period,days,visits,visits_reason,"
            + "base_day,base_day_reason,visits_base,visits_growth,visits_growth_reason";

    private final GateSeries series;

    /** Truth of one city. */
    public VisitorsHoliday(Chance chance, int scale) {
        this.series = new GateSeries(chance, scale);
    }

    /** Writes all rows of both, by place and break. */
    public void write(Path folder) throws IOException {
        try (Table breaks = Table.create(folder.resolve("visitors_holiday.csv"), HEADER);
                Table days = Table.create(folder.resolve("visitors_holiday_days.csv"), DAYS_HEADER)) {
            for (GatePlace place : series.places()) {
                for (PressBreak found : PressBreak.all()) {
                    writeBreak(breaks, place, found);
                    writeDays(days, place, found);
                }
            }
        }
    }

    private void writeBreak(Table table, GatePlace place, PressBreak found) throws IOException {
        Counted own = counted(place, found.own());
        Counted base = counted(place, found.base());
        Counted first = counted(
                place, new PressBreak.Span(found.first().own(), found.first().days()));
        Counted firstBase = counted(
                place, new PressBreak.Span(found.first().base(), found.first().days()));
        Counted paired = new Counted();
        Counted pairedBase = new Counted();
        for (int k = 0; k < found.aligned().days(); k++) {
            LocalDate day = found.aligned().own().plusDays(k);
            Optional<GateDay> one = series.known(place, day);
            Optional<GateDay> other = series.known(place, found.aligned().partner(day));
            if (one.isPresent() && other.isPresent()) {
                paired.add(one.get().visits());
                pairedBase.add(other.get().visits());
            }
        }
        boolean whole =
                own.covers(found.own().days()) && base.covers(found.base().days());
        boolean firstWhole = first.covers(found.first().days())
                && firstBase.covers(found.first().days());
        Figure total = growth(found, base, whole, () -> own.growthOver(base));
        Figure daily = growth(found, base, whole, () -> own.dailyGrowthOver(base));
        Figure ofFirst = growth(found, firstBase, firstWhole, () -> first.growthOver(firstBase));
        Figure ofPairs =
                growth(found, base, paired.covers(found.aligned().days()), () -> paired.growthOver(pairedBase));
        boolean hasBase = !found.baseName().isEmpty();
        table.row(
                place.code(),
                found.name(),
                found.year(),
                "GATE_IN",
                found.year() + found.name(),
                found.own().from(),
                found.own().last(),
                found.own().days(),
                own.days(),
                own.visits(),
                own.mean().value(),
                revenue(place, found.own()),
                found.baseName(),
                found.base().days(),
                base.days(),
                hasBase && found.own().days() != found.base().days(),
                base.days() == 0 ? "" : base.visits(),
                total.value(),
                total.reason(),
                daily.value(),
                daily.reason(),
                found.first().days(),
                ofFirst.value(),
                ofFirst.reason(),
                found.aligned().days(),
                paired.days(),
                ofPairs.value(),
                ofPairs.reason());
    }

    private static Figure growth(PressBreak found, Counted base, boolean isCovered, Supplier<Figure> growth) {
        if (found.baseName().isEmpty()) {
            return Figure.none("NO_PARTNER");
        }
        if (base.days() == 0) {
            return Figure.none("NO_BASE");
        }
        return isCovered ? growth.get() : Figure.none("LOW_COVERAGE");
    }

    private Counted counted(GatePlace place, PressBreak.Span span) {
        Counted counted = new Counted();
        for (int k = 0; k < span.days(); k++) {
            series.known(place, span.from().plusDays(k)).ifPresent(day -> counted.add(day.visits()));
        }
        return counted;
    }

    private Optional<BigDecimal> revenue(GatePlace place, PressBreak.Span span) {
        if (place.isFree()) {
            return Optional.empty();
        }
        long sum = 0;
        for (int k = 0; k < span.days(); k++) {
            sum += series.known(place, span.from().plusDays(k))
                    .map(day -> day.ticketRevenue().orElse(0))
                    .orElse(0L);
        }
        return Optional.of(BigDecimal.valueOf(sum).setScale(Figure.YUAN_SCALE));
    }

    private void writeDays(Table table, GatePlace place, PressBreak found) throws IOException {
        for (int k = 0; k < found.own().days(); k++) {
            LocalDate day = found.own().from().plusDays(k);
            Optional<GateDay> own = series.known(place, day);
            boolean paired = found.aligned().contains(day);
            Optional<GateDay> base =
                    paired ? series.known(place, found.aligned().partner(day)) : Optional.empty();
            String noDay = found.baseName().isEmpty() ? "NO_PARTNER" : "LENGTH_DIFFERS";
            Figure growth = own.isEmpty() ? Figure.none("NOT_REPORTED") : growth(own.get(), paired, base, noDay);
            table.row(
                    place.code(),
                    found.name(),
                    found.year(),
                    k + 1,
                    "GATE_IN",
                    day,
                    found.own().days(),
                    own.map(GateDay::visits),
                    own.isPresent() ? "" : "NOT_REPORTED",
                    paired ? found.aligned().partner(day) : "",
                    paired ? "" : noDay,
                    base.map(GateDay::visits),
                    growth.value(),
                    growth.reason());
        }
    }

    private static Figure growth(GateDay own, boolean paired, Optional<GateDay> base, String noDay) {
        if (!paired) {
            return Figure.none(noDay);
        }
        return base.isEmpty()
                ? Figure.none("NO_BASE")
                : Figure.growth(
                        BigDecimal.valueOf(own.visits()),
                        BigDecimal.valueOf(base.get().visits()));
    }
}
