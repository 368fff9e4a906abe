package city.yanhuo.sample.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All items of the six ledgers of 2024. */
final class LedgerItems {
    /** District, kind, since, due, recognised on, lapsed on, name, remark; a dot where there is nothing. */
    private static final String TEXT = """
            XIAODIAN|SCENE|2024-01|2024-03-31|2024-03-15|.|长风商务区露营集市|夜间营业,有市集公约
            XIAODIAN|SCENE|2024-02|2024-06-30|2024-06-20|.|体育路运动消费街|.
            XIAODIAN|SCENE|2024-03|2024-09-30|2024-09-10|.|龙城大街智慧商店|.
            XIAODIAN|SCENE|2024-07|2024-12-20|.|.|南站站前首店集群|.
            XIAODIAN|LANDMARK|2024-01|2024-05-31|2024-05-22|.|亲贤街商圈|.
            XIAODIAN|LANDMARK|2024-01|2024-08-31|2024-08-30|.|长风文化商务岛|.
            XIAODIAN|LANDMARK|2024-04|2024-11-30|.|.|许坦美食坊|.
            XIAODIAN|NIGHT_LANDMARK|2024-03|2024-11-30|.|.|长风夜市|.
            YINGZE|SCENE|2024-01|2024-02-29|2024-02-20|.|钟楼街国潮快闪|.
            YINGZE|SCENE|2024-03|2024-07-31|2024-07-30|.|双塔汇沉浸书场|.
            YINGZE|SCENE|2024-05|2024-12-10|.|.|迎泽公园光影消费季|.
            YINGZE|LANDMARK|2024-01|2024-03-31|2024-03-28|.|柳巷步行街|.
            YINGZE|LANDMARK|2024-01|2024-06-30|2024-06-12|.|钟楼街|.
            YINGZE|LANDMARK|2024-02|2024-09-30|2024-09-24|.|食品街|.
            YINGZE|NIGHT_LANDMARK|2024-01|2024-04-30|2024-04-26|.|钟楼街|国家级夜间文化和旅游消费集聚区
            XINGHUALING|SCENE|2024-02|2024-05-31|2024-05-28|.|府西街老字号体验馆|.
            XINGHUALING|SCENE|2024-04|2024-11-30|.|.|东中环亲子消费中心|.
            XINGHUALING|LANDMARK|2024-01|2024-02-29|2024-02-26|2024-07-05|胜利街小商品城|消防整改,认定取消
            XINGHUALING|LANDMARK|2024-01|2024-04-30|2024-04-18|.|北大街商业广场|.
            XINGHUALING|LANDMARK|2024-03|2024-08-31|2024-08-22|.|巨轮街美食城|.
            XINGHUALING|NIGHT_LANDMARK|2024-06|2024-12-15|.|.|鼓楼夜巷|.
            JIANCAOPING|SCENE|2024-03|2024-10-31|.|.|汾河北段房车营地|.
            JIANCAOPING|SCENE|2024-05|2024-12-25|.|.|柴村直播基地|.
            JIANCAOPING|LANDMARK|2024-02|2024-10-31|.|.|窦大夫祠文旅街区|.
            JIANCAOPING|LANDMARK|2024-09|2024-12-20|.|.|摄乐桥头商业体|.
            WANBAILIN|SCENE|2024-01|2024-04-30|2024-04-25|.|和平路工业遗存市集|.
            WANBAILIN|SCENE|2024-04|2024-10-31|.|.|西山冰雪乐园|.
            WANBAILIN|LANDMARK|2024-01|2024-05-31|2024-05-16|.|下元商圈|.
            WANBAILIN|LANDMARK|2024-02|2024-11-30|.|.|漪汾街商业带|.
            JINYUAN|SCENE|2024-01|2024-03-31|2024-03-29|.|晋阳湖音乐码头|.
            JINYUAN|SCENE|2024-02|2024-08-31|2024-08-16|.|稻田公园农趣营地|.
            JINYUAN|SCENE|2024-06|2024-12-15|.|.|蒙山星空影院|.
            JINYUAN|LANDMARK|2024-01|2024-06-30|2024-06-25|.|太原古县城|.
            JINYUAN|LANDMARK|2024-03|2024-11-30|.|.|晋祠老街|.
            JINYUAN|NIGHT_LANDMARK|2024-01|2024-05-31|2024-05-30|.|太原古县城|.
            JINYUAN|NIGHT_LANDMARK|2024-02|2024-08-31|2024-08-20|.|晋阳湖|.
            """;

    private static final List<LedgerItem> ALL = parse();

    private LedgerItems() {}

    /** All items, by kind, district and name. */
    static List<LedgerItem> all() {
        return ALL;
    }

    /** The items that stand in the ledger of a district and month, in the order of the ledger. */
    static List<LedgerItem> of(District district, YearMonth month) {
        return ALL.stream()
                .filter(item -> item.district() == district && item.isListed(month))
                .toList();
    }

    private static List<LedgerItem> parse() {
        List<LedgerItem> items = new ArrayList<>();
        for (String line : TEXT.strip().split("\n")) {
            String[] parts = line.split("\\|");
            items.add(new LedgerItem(
                    District.valueOf(parts[0]),
                    parts[1],
                    parts[6],
                    YearMonth.parse(parts[2]),
                    LocalDate.parse(parts[3]),
                    given(parts[4]).map(LocalDate::parse),
                    given(parts[5]).map(LocalDate::parse),
                    given(parts[7]).orElse("")));
        }
        items.sort(Comparator.comparing(LedgerItem::kind)
                .thenComparing(item -> item.district().code())
                .thenComparing(LedgerItem::name));
        return List.copyOf(items);
    }

    private static Optional<String> given(String text) {
        return text.equals(".") ? Optional.empty() : Optional.of(text);
    }
}
