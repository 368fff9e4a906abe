package city.yanhuo.sample.verdict;

import city.yanhuo.sample.department.Air;
import city.yanhuo.sample.department.Reports;
import city.yanhuo.sample.indicator.CityFigures;
import city.yanhuo.sample.progress.Item;
import city.yanhuo.sample.progress.Items;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The promises of other departments, and what has no number: tracked, never mailed. */
final class OtherPromises {
    private static final List<YearMonth> MONTHS = IntStream.rangeClosed(1, 9)
            .mapToObj(month -> YearMonth.of(2024, month))
            .toList();
    private static final List<YearMonth> QUARTERS =
            MONTHS.stream().filter(month -> month.getMonthValue() % 3 == 0).toList();

    private final CityFigures figures;
    private final List<Promise> promises = new ArrayList<>();

    OtherPromises(CityFigures figures) {
        this.figures = figures;
    }

    /**
     * One of them.
     *
     * @param target its id
     * @param months the months that are judged
     * @param judge says what is to be said of a month
     */
    record Promise(String target, List<YearMonth> months, Function<YearMonth, Judgement> judge) {}

    /** All of them. */
    List<Promise> all() {
        promises.clear();
        addFigures();
        addSections();
        addQuarterly();
        addDone();
        return List.copyOf(promises);
    }

    private void addFigures() {
        PacedPromise jobs = PacedPromise.quarterly(false, "0", "20000", "44000", "64000", "80000");
        add("L1", month -> jobs.judge(month.atEndOfMonth(), BigDecimal.valueOf(Reports.jobsToDate(month))));
        add("L4", month -> FigurePromise.judgePrices(figures, month));
        PacedPromise canteens = PacedPromise.quarterly(false, "0", "3", "9", "15", "22");
        add("L5", month -> canteens.judge(month.atEndOfMonth(), BigDecimal.valueOf(Reports.canteens(month))));
        PacedPromise estates = PacedPromise.quarterly(false, "0", "60", "260", "400", "438");
        add("L6", month -> estates.judge(month.atEndOfMonth(), BigDecimal.valueOf(Reports.estates(month))));
        add("L11a", month -> FigurePromise.judgeAir(Air.PM25, 40, month));
        add("L11b", month -> FigurePromise.judgeAir(Air.PM10, 76, month));
        add("L11", OtherPromises::judgeAir);
    }

    /** Fine and coarse dust have limits of their own: a gap counts by its share of the limit. */
    private static Judgement judgeAir(YearMonth month) {
        Judgement fine = FigurePromise.judgeAir(Air.PM25, 40, month);
        Judgement coarse = FigurePromise.judgeAir(Air.PM10, 76, month);
        if (!fine.state().equals(coarse.state())) {
            return Verdicts.worst(fine, coarse);
        }
        BigDecimal ofFine = fine.gap().orElseThrow().multiply(BigDecimal.valueOf(76));
        BigDecimal ofCoarse = coarse.gap().orElseThrow().multiply(BigDecimal.valueOf(40));
        return ofFine.compareTo(ofCoarse) <= 0 ? fine : coarse;
    }

    private void addSections() {
        PacedPromise all = PacedPromise.quarterly(true, "1", "1", "1", "1", "1");
        add("L19", month -> all.judge(month.atEndOfMonth(), Reports.nationalGood(month), Reports.national()));
        add("L19b", month -> all.judge(month.atEndOfMonth(), Reports.fenGood(month), Reports.fen()));
    }

    private void addQuarterly() {
        addQuarterly("L2", month -> FigurePromise.judgeIncome(figures, true, month));
        addQuarterly("L3", month -> FigurePromise.judgeIncome(figures, false, month));
        PacedPromise retrofit = PacedPromise.quarterly(false, "0", "3", "8", "13", "18");
        addQuarterly("L16", month -> retrofit.judge(month.atEndOfMonth(), Reports.retrofit(month)));
        PacedPromise embedded = PacedPromise.quarterly(true, "0.28", "0.35", "0.42", "0.50", "0.60");
        addQuarterly(
                "L20", month -> embedded.judge(month.atEndOfMonth(), Reports.embedded(month), Reports.communities()));
        PacedPromise atHome = PacedPromise.quarterly(true, "0.40", "0.55", "0.70", "0.85", "1.0");
        addQuarterly("L21", month -> atHome.judge(month.atEndOfMonth(), Reports.atHome(month), Reports.communities()));
    }

    private void addDone() {
        Items.all().forEach(item -> add(item.target(), new DonePromise(item)::judge));
        add("U16", month -> DonePromise.unheardOf());
        addCompound("L7", "L7a", "L7b");
        addCompound("L8", "L8a", "L8b");
        addCompound("L13", "L13a", "L13b", "L13c", "L13d");
        addCompound("L15", "L15a", "L15b");
    }

    private void addCompound(String target, String... legs) {
        List<Item> items = Arrays.stream(legs)
                .flatMap(
                        leg -> Items.all().stream().filter(item -> item.target().equals(leg)))
                .toList();
        add(
                target,
                month -> items.stream()
                        .map(item -> new DonePromise(item).judge(month))
                        .reduce(Verdicts::worst)
                        .orElseThrow());
    }

    private void add(String target, Function<YearMonth, Judgement> judge) {
        promises.add(new Promise(target, MONTHS, judge));
    }

    private void addQuarterly(String target, Function<YearMonth, Judgement> judge) {
        promises.add(new Promise(target, QUARTERS, judge));
    }
}
