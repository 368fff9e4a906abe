package city.yanhuo.query.template;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.period.PeriodKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Examples for what the contract takes from caption, names and sheets, and words for what they are. */
final class PlaceValues {
    /** When the file was sent. */
    static final Label SUBMITTED = new Label("报送时间", "sent on");

    private static final Map<String, Label> LABELS = Map.ofEntries(
            Map.entry("period", new Label("报告期", "period")),
            Map.entry("period_start", new Label("期初", "first day")),
            Map.entry("period_end", new Label("期末", "last day")),
            Map.entry("day", new Label("日期", "day")),
            Map.entry("hour", new Label("小时", "hour")),
            Map.entry("place", new Label("地点", "place")),
            Map.entry("sensor", new Label("设备编号", "sensor")),
            Map.entry("district", new Label("区县", "district")),
            Map.entry("scope", new Label("范围", "area")),
            Map.entry("reporter", new Label("填报单位", "reporting unit")),
            Map.entry("shop", new Label("门店", "shop")),
            Map.entry("brand", new Label("品牌", "brand")),
            Map.entry("channel", new Label("渠道", "channel")),
            Map.entry("category", new Label("类别", "category")));

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
    Label label(FieldUse use) {
        return LABELS.getOrDefault(use.name(), new Label(use.name(), use.name()));
    }

    /** The month, as names of files have it. */
    String month() {
        return month.toString();
    }
}
