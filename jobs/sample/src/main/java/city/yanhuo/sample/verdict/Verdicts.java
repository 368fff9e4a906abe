package city.yanhuo.sample.verdict;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.indicator.CityFigures;
import city.yanhuo.sample.ledger.District;
import city.yanhuo.sample.nev.NevRetail;
import city.yanhuo.sample.official.OfficialAmounts;
import city.yanhuo.sample.retail.FirmPanel;
import city.yanhuo.sample.retail.OnlineRetail;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The true verdicts of all targets, January (growth: February) to September 2024. */
public final class Verdicts {
    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);
    private static final YearMonth LAST = YearMonth.of(2024, 9);
    private static final List<String> WORST_FIRST =
            List.of("MISSED", "BREACH", "WATCH", "PROVISIONAL", "NO_DATA", "ON_TRACK", "ACHIEVED");

    private final GrowthPromise online;
    private final GrowthPromise firms;
    private final OtherPromises others;
    private final GrowthPromise vehicleGrowth;
    private final GrowthPromise vehicleIncrement;

    /** Verdicts of one city. */
    public Verdicts(Chance chance, int scale) {
        NevRetail vehicles = new NevRetail(chance);
        OfficialAmounts whole = vehicles.whole();
        this.online = new GrowthPromise(
                new OnlineRetail(chance, scale).online(),
                true,
                Optional.of(new BigDecimal("0.15")),
                Optional.empty(),
                month -> Optional.empty());
        this.firms = new GrowthPromise(
                new FirmPanel(chance),
                false,
                Optional.of(new BigDecimal("0.15")),
                Optional.empty(),
                month -> Optional.empty());
        this.others = new OtherPromises(new CityFigures(chance));
        this.vehicleGrowth = new GrowthPromise(
                whole, true, Optional.of(new BigDecimal("0.20")), Optional.empty(), vehicles::earlySignal);
        this.vehicleIncrement = new GrowthPromise(
                whole, true, Optional.empty(), Optional.of(new BigDecimal("2000000000")), month -> Optional.empty());
    }

    /** Writes {@code verdicts.csv}, by target and period. */
    public void write(Path folder) throws IOException {
        try (Table table = Table.create(
                folder.resolve("verdicts.csv"), "target,period,state,value,threshold,gap,periods_below,flags")) {
            writeTarget(table, "C1", FEBRUARY, online::judge);
            writeTarget(table, "C1F", FEBRUARY, firms::judge);
            writeTarget(table, "C2", FEBRUARY, this::judgeVehicles);
            writeTarget(table, "C2a", FEBRUARY, vehicleGrowth::judge);
            writeTarget(table, "C2b", FEBRUARY, vehicleIncrement::judge);
            for (District district : District.values()) {
                writeTarget(
                        table, "C3" + district.letter(), JANUARY, CountPromise.ofDistrict("SCENE", district)::judge);
            }
            for (District district : District.values()) {
                CountPromise landmarks = CountPromise.ofDistrict("LANDMARK", district);
                writeTarget(table, "C4" + district.letter(), JANUARY, landmarks::judge);
            }
            writeTarget(table, "C5", JANUARY, CountPromise.ofCity("NIGHT_LANDMARK")::judge);
            for (OtherPromises.Promise promise : others.all()) {
                writeTarget(table, promise.target(), promise.months(), promise.judge());
            }
        }
    }

    /** The worse leg; of two equally bad ones the one with the smaller margin. Below target when any leg is. */
    private Judgement judgeVehicles(YearMonth month) {
        Judgement growth = vehicleGrowth.judge(month);
        Judgement increment = vehicleIncrement.judge(month);
        return worst(growth, increment);
    }

    /** Compares as the gap does, which has one unit in both. */
    static Judgement worst(Judgement one, Judgement other) {
        int compared = Integer.compare(WORST_FIRST.indexOf(one.state()), WORST_FIRST.indexOf(other.state()));
        boolean firstBinds = compared == 0
                ? one.gap().orElse(BigDecimal.ZERO).compareTo(other.gap().orElse(BigDecimal.ZERO)) <= 0
                : compared < 0;
        Judgement binding = firstBinds ? one : other;
        return new Judgement(
                binding.state(),
                binding.value(),
                binding.threshold(),
                binding.gap(),
                one.below() || other.below(),
                binding.flags());
    }

    private static void writeTarget(Table table, String target, YearMonth first, Function<YearMonth, Judgement> judge)
            throws IOException {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(LAST); month = month.plusMonths(1)) {
            months.add(month);
        }
        writeTarget(table, target, months, judge);
    }

    private static void writeTarget(
            Table table, String target, List<YearMonth> months, Function<YearMonth, Judgement> judge)
            throws IOException {
        int row = 0;
        for (YearMonth month : months) {
            Judgement judgement = judge.apply(month);
            if (judgement.saysSomething()) {
                row = judgement.below() ? row + 1 : 0;
            }
            table.row(
                    target,
                    month,
                    judgement.state(),
                    judgement.value(),
                    judgement.threshold(),
                    judgement.gap(),
                    judgement.below() ? row : 0,
                    judgement.flags());
        }
    }
}
