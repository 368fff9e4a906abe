package city.yanhuo.query.template;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.period.PeriodKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Examples for what the contract takes from caption, names and sheets, and words for what they are. */
final class PlaceValues {
    /** When the file was sent. */
    static final Words SUBMITTED = new Words("报送时间", "sent on");

    private static final Map<String, Words> LABELS = Map.ofEntries(
            Map.entry("period", new Words("报告期", "period")),
            Map.entry("period_start", new Words("期初", "first day")),
            Map.entry("period_end", new Words("期末", "last day")),
            Map.entry("day", new Words("日期", "day")),
            Map.entry("hour", new Words("小时", "hour")),
            Map.entry("place", new Words("地点", "place")),
            Map.entry("sensor", new Words("设备编号", "sensor")),
            Map.entry("district", new Words("区县", "district")),
            Map.entry("scope", new Words("范围", "area")),
            Map.entry("reporter", new Words("填报单位", "reporting unit")),
            Map.entry("shop", new Words("门店", "shop")),
            Map.entry("brand", new Words("品牌", "brand")),
            Map.entry("channel", new Words("渠道", "channel")),
            Map.entry("category", new Words("类别", "category")));

    private final Set<PeriodKind> kinds;
    private final Choices choices;
    private final YearMonth month;

    /** Examples of a month. */
    PlaceValues(FeedContract feed, Choices choices, YearMonth month) {
        this.kinds = FieldUse.kinds(FieldUse.of(feed));
        this.choices = choices;
        this.month = month;
    }

    /** Values that the field takes, the usual one first; empty when only its pattern says what fits. */
    List<String> of(FieldUse use) {
        if (use.source().lookup().isPresent()) {
            return choices.of(use.source());
        }
        return switch (use.type()) {
            case PERIOD -> SampleTexts.periods(month, kinds);
            case DATE -> SampleTexts.days(month.atEndOfMonth().atStartOfDay());
            case TIMESTAMP -> ofSubmission();
            case TEXT, COUNT, MONEY, DECIMAL, GROWTH, INTEGER, BOOLEAN -> List.of();
        };
    }

    /** Values of a time of submission: the fifth day behind the month. */
    List<String> ofSubmission() {
        return SampleTexts.times(month.plusMonths(1).atDay(5).atTime(9, 30));
    }

    /** What people may choose from; empty where they may say anything. */
    List<String> choices(FieldUse use) {
        return choices.of(use.source());
    }

    /** What a field is, in words. */
    Words label(FieldUse use) {
        return LABELS.getOrDefault(use.name(), new Words(use.name(), use.name()));
    }

    /** The month, as names of files have it. */
    String month() {
        return month.toString();
    }
}
