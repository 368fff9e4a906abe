package city.yanhuo.sample.ledger;

import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.SheetFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The district bureaus' monthly ledgers. */
public final class LedgerFiles {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth UNKNOWN_KIND = YearMonth.of(2024, 9);
    private static final Map<String, String> KINDS =
            Map.of("SCENE", "新消费场景", "LANDMARK", "热门消费地标", "NIGHT_LANDMARK", "夜间经济地标");
    private static final Map<String, String> STATUSES =
            Map.of("CANDIDATE", "培育中", "RECOGNISED", "已认定", "LAPSED", "已取消");

    private final Landing landing;

    /** Ledgers of one city. */
    public LedgerFiles(Landing landing) {
        this.landing = landing;
    }

    /** Writes all districts and months. */
    public void write() throws IOException {
        for (District district : District.values()) {
            for (YearMonth month = FIRST; !month.isAfter(district.lastLedger()); month = month.plusMonths(1)) {
                writeMonth(district, month);
            }
        }
    }

    private void writeMonth(District district, YearMonth month) throws IOException {
        LocalDate received = month.plusMonths(1).atDay(10);
        String period = String.format(Locale.ROOT, "%d年%d月", month.getYear(), month.getMonthValue());
        String name = "消费场景和地标台账_" + period + ".xlsx";
        try (SheetFile sheet = landing.workbook(received, district.label() + "商务局", name, "台账")) {
            sheet.ignored(district.label() + "消费场景和地标台账");
            sheet.ignored(period);
            sheet.ignored("序号", "类别", "名称", "状态", "计划完成", "进度(%)", "认定文号", "认定日期", "取消日期", "备注");
            sheet.merge(1, 1, 1, 10);
            int number = 1;
            for (LedgerItem item : LedgerItems.of(district, month)) {
                sheet.good(1, cells(number++, item, month));
            }
            if (district == District.JIANCAOPING && month.equals(UNKNOWN_KIND)) {
                sheet.rejected(
                        "类别",
                        "UNKNOWN_CODE",
                        BigDecimal.valueOf(number),
                        "网红打卡点",
                        "上兰村古道",
                        "培育中",
                        "2024年12月20日",
                        BigDecimal.valueOf(20));
            }
            sheet.ignored("填表人：张某某　联系电话：0351-5550122");
        }
    }

    private static @Nullable Object[] cells(int number, LedgerItem item, YearMonth month) {
        return new @Nullable Object[] {
            BigDecimal.valueOf(number),
            KINDS.get(item.kind()),
            item.name(),
            STATUSES.get(item.status(month)),
            date(item.district(), item.due()),
            item.progress(month).map(BigDecimal::valueOf).orElse(null),
            item.document(month).orElse(null),
            item.recognisedBy(month).map(day -> date(item.district(), day)).orElse(null),
            item.lapsedBy(month).map(day -> date(item.district(), day)).orElse(null),
            item.evidence().isEmpty() ? null : item.evidence()
        };
    }

    /** Each district types its dates in its own way; two of them use date cells. */
    private static Object date(District district, LocalDate day) {
        return switch (district) {
            case XIAODIAN, JINYUAN -> day;
            case YINGZE, WANBAILIN -> day.toString();
            case XINGHUALING ->
                String.format(Locale.ROOT, "%d/%d/%d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case JIANCAOPING ->
                String.format(Locale.ROOT, "%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        };
    }
}
