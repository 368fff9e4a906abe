package city.yanhuo.sample.progress;

import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The true rows of the mart {@code project_progress}: what each month's ledger tells of each thing. */
public final class ProjectProgress {
    private static final String HEADER =
            "kind,district,name,basis,period,period_start,period_end,status,planned_finish,finished_on,progress,"
                    + "progress_reason,document,evidence,reported_on,superseded_on";

    private ProjectProgress() {}

    /** Writes all rows, by thing and month. */
    public static void write(Path folder) throws IOException {
        try (Table table = Table.create(folder.resolve("project_progress.csv"), HEADER)) {
            for (Item item : Items.all()) {
                for (YearMonth month : Items.months()) {
                    if (item.isTold(month)) {
                        writeRow(table, item, month);
                    }
                }
            }
        }
    }

    private static void writeRow(Table table, Item item, YearMonth month) throws IOException {
        Optional<BigDecimal> progress =
                item.progress(month).map(percent -> Figure.ratioOfPercent(BigDecimal.valueOf(percent)));
        table.row(
                item.kind(),
                item.district(),
                item.name(),
                "CITY_LEDGER",
                month,
                month.atDay(1),
                month.atEndOfMonth(),
                item.status(month),
                item.planned(month),
                item.finishedBy(month),
                progress,
                progress.isPresent() ? "" : "NOT_REPORTED",
                item.document(month),
                Normalizer.normalize(item.evidence(), Normalizer.Form.NFKC),
                month.atEndOfMonth(),
                next(item, month));
    }

    private static Optional<LocalDate> next(Item item, YearMonth month) {
        return Items.months().stream()
                .filter(later -> later.isAfter(month) && item.isTold(later))
                .findFirst()
                .map(YearMonth::atEndOfMonth);
    }
}
