package city.yanhuo.sample.progress;

import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.SheetFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inspection office's monthly ledgers, and one correction of one row. */
public final class ProgressFiles {
    private static final int DAY = 10;
    private static final int DAY_DONE = 8;
    private static final String MISTYPED = "L9";
    private static final YearMonth MISTYPED_MONTH = YearMonth.of(2024, 6);
    private static final LocalDate MISTYPED_PLAN = LocalDate.of(2025, 12, 28);
    private static final LocalDate CORRECTED_ON = LocalDate.of(2024, 7, 18);
    private static final Map<String, String> KINDS = Map.of("MILESTONE", "里程碑", "STATUS", "推进事项");
    private static final Map<String, String> STATUSES =
            Map.of("NOT_STARTED", "未启动", "UNDERWAY", "进行中", "DONE", "已完成", "PAUSED", "暂停");

    private final Landing landing;

    /** Ledgers of one city. */
    public ProgressFiles(Landing landing) {
        this.landing = landing;
    }

    /** Writes all months and the correction. */
    public void write() throws IOException {
        for (YearMonth month : Items.months()) {
            try (SheetFile sheet = open(month, month.plusMonths(1).atDay(DAY), "")) {
                int number = 1;
                for (Item item : Items.all()) {
                    if (item.isListed(month)) {
                        writeRow(sheet, number++, item, month);
                    }
                }
                sheet.ignored("填表人：钱某某　联系电话：0351-5550144");
            }
        }
        try (SheetFile sheet = open(MISTYPED_MONTH, CORRECTED_ON, "_更正")) {
            Item item = Items.all().stream()
                    .filter(each -> each.target().equals(MISTYPED))
                    .findFirst()
                    .orElseThrow();
            sheet.good(1, cells(1, item, MISTYPED_MONTH, item.planned(MISTYPED_MONTH), status(item, MISTYPED_MONTH)));
        }
    }

    private SheetFile open(YearMonth month, LocalDate received, String suffix) throws IOException {
        String period = String.format(Locale.ROOT, "%d年%d月", month.getYear(), month.getMonthValue());
        SheetFile sheet = landing.workbook(received, "市政府督查室", "重点工作进展台账_" + period + suffix + ".xlsx", "台账");
        sheet.ignored("太原市重点工作进展台账");
        sheet.ignored("截至" + period + "底");
        sheet.ignored("序号", "类别", "区县", "名称", "状态", "计划完成", "进度(%)", "完成文号", "完成日期", "备注");
        sheet.merge(1, 1, 1, 10);
        return sheet;
    }

    private static void writeRow(SheetFile sheet, int number, Item item, YearMonth month) {
        Optional<Defect> defect = Defect.of(item, month);
        if (defect.isPresent()) {
            @Nullable
            Object[] cells =
                    cells(number, item, month, item.planned(month), defect.get().status());
            if (defect.get() == Defect.DONE_WITHOUT_PROOF) {
                cells[DAY_DONE] = month.atEndOfMonth();
            }
            sheet.rejected(defect.get().column(), defect.get().reason(), cells);
            return;
        }
        boolean mistyped = item.target().equals(MISTYPED) && month.equals(MISTYPED_MONTH);
        Optional<LocalDate> planned = mistyped ? Optional.of(MISTYPED_PLAN) : item.planned(month);
        sheet.good(1, cells(number, item, month, planned, status(item, month)));
    }

    private static String status(Item item, YearMonth month) {
        return STATUSES.getOrDefault(item.status(month), "");
    }

    private static @Nullable Object[] cells(
            int number, Item item, YearMonth month, Optional<LocalDate> planned, String status) {
        return new @Nullable Object[] {
            BigDecimal.valueOf(number),
            KINDS.get(item.kind()),
            item.label(),
            item.name(),
            status,
            planned.orElse(null),
            item.progress(month).map(BigDecimal::valueOf).orElse(null),
            item.document(month).orElse("—"),
            item.finishedBy(month).orElse(null),
            item.evidence().isEmpty() ? null : item.evidence()
        };
    }
}
