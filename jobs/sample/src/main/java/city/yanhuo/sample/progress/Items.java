package city.yanhuo.sample.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All items of the city's ledgers of 2024, in the order of the ledger. */
public final class Items {
    /** First month with a ledger. */
    public static final YearMonth FIRST = YearMonth.of(2024, 1);
    /** Last month with a ledger. */
    public static final YearMonth LAST = YearMonth.of(2024, 9);

    private static final Map<String, String> DISTRICTS = Map.of(
            "140100", "市本级",
            "140106", "迎泽区",
            "140107", "杏花岭区",
            "140108", "尖草坪区",
            "140110", "晋源区",
            "140121", "清徐县",
            "140181", "古交市");

    /**
     * Target, kind, district, name, day promised, planned finish and its changes by month, done on, percent in January, percent a
     * month, last month in the ledger, state, remark; a dot where there is nothing.
     */
    private static final String TEXT = """
            L7a|MILESTONE|140108|摄乐街西延|2024-09-30|2024-09-25|2024-09-26|40|7|.|.|.
            L7b|MILESTONE|140106|迎泽大街改造提升|2024-09-30|2024-09-30;2024-08=2024-10-20|.|20|8|.|.|雨季影响管线迁改
            L8a|MILESTONE|140100|大运路打通|2024-12-31|2024-11-30|.|30|6|.|.|.
            L8b|MILESTONE|140110|蒙山大街西延|2024-12-31|2024-12-20;2024-06=2025-01-15|.|15|5|.|.|征拆滞后
            L9|MILESTONE|140100|轨道交通1号线|2024-12-31|2024-12-28;2024-07=2025-01-20;2024-09=2025-02-26|.|78|2|.|.|空载试运行
            L12|MILESTONE|140107|东山石灰石矿关闭|2024-12-31|2024-06-30|2024-06-28|50|10|.|.|.
            L13a|MILESTONE|140100|环晋再生能源公司氮氧化物深度治理|2024-08-31|2024-08-15|2024-08-20|30|9|.|.|.
            L13b|MILESTONE|140121|清徐焦化企业一干熄焦改造|2024-08-31|2024-08-31|2024-08-28|35|8|.|.|.
            L13c|MILESTONE|140121|清徐焦化企业二干熄焦改造|2024-08-31|2024-08-31;2024-08=2024-09-10|2024-09-12|25|8|.|.|设备到货晚
            L13d|MILESTONE|140121|清徐焦化企业三干熄焦改造|2024-08-31|2024-08-30|2024-08-30|40|8|.|.|.
            L14|MILESTONE|140100|工业炉窑低效治污设施升级改造|2024-08-31|2024-08-31|2024-08-30|45|7|.|.|共46台，停用3台
            L15a|MILESTONE|140181|古交日月电厂升级改造|2024-12-31|2024-11-15|.|20|8|.|.|.
            L15b|MILESTONE|140121|美锦钢铁升级改造|2024-12-31|2024-12-10|.|25|7|2024-07|.|.
            L18|MILESTONE|140110|晋祠泉自然复流|2024-12-31|2024-12-20|.|55|4|.|.|难老泉口水位持续回升
            C6|STATUS|140106|迎泽区省级夜间经济试点|.|.|.|20|7|.|.|.
            C7|STATUS|140100|一刻钟便民生活圈国家试点|.|.|.|35|6|.|.|.
            C8a|STATUS|140100|国家二手车出口试点城市|.|.|.|.|0|.|.|.
            C8b|STATUS|140100|引进卡泰驰|.|.|.|.|0|.|.|洽谈中
            C9a|STATUS|140100|太原吾悦广场|.|.|.|15|5|2024-02|.|.
            C9b|STATUS|140106|双塔汇商业街|.|.|.|40|5|.|.|.
            C9c|STATUS|140121|清源水城|.|.|.|30|4|.|.|.
            C9d|STATUS|140110|晋阳湖文旅商体综合体|.|.|.|10|3|.|.|.
            C10|STATUS|140100|引入海南省免税品有限公司等|.|.|.|0|0|.|.|.
            T1|STATUS|140110|晋祠天龙山国家5A级旅游景区|.|.|.|60|4|.|.|通过景观质量评审
            T2a|STATUS|140110|晋阳古城考古博物馆|.|.|2024-05-18|85|3|.|.|.
            T2b|STATUS|140110|晋阳古城国家考古遗址公园一期|.|.|.|55|4|.|.|.
            T3|STATUS|140100|山西古建筑博物馆和太原工业博物馆|.|.|.|.|0|2024-03|.|.
            T4a|STATUS|140106|柳巷、钟楼街商圈扩容提质|.|.|.|30|6|.|.|.
            T4b|STATUS|140106|国家级示范步行街|.|.|.|.|0|.|.|.
            T5|STATUS|140100|辐射全省的游客集散中心|.|.|.|10|5|.|.|.
            L10a|STATUS|140100|西北二环高速公路建成通车|.|.|.|70|3|.|.|.
            L10b|STATUS|140100|古晋方高速开工|.|.|2024-07-10|0|0|.|.|.
            L10c|STATUS|140100|国道108过境段开工|.|.|.|0|0|.|.|用地手续办理中
            L17|STATUS|140100|国能太一2×1000兆瓦机组|.|.|.|0|0|.|.|.
            U1|STATUS|140100|夜间经济功能区|.|.|.|.|0|.|.|.
            U2|STATUS|140100|太山、龙山、蒙山等一体融合发展|.|.|.|.|0|.|.|.
            U3|STATUS|140100|西山归源和旅游公路|.|.|.|65|3|.|.|.
            U4|STATUS|140100|文旅商综合体|.|.|.|.|0|.|.|.
            U5|STATUS|140100|必带必购必买本土商品|.|.|.|.|0|.|.|.
            U6|STATUS|140100|充换电设施|.|.|.|25|6|.|.|.
            U7|STATUS|140100|四所新校|.|.|2024-08-28|60|5|.|.|9月1日开学
            U8|STATUS|140100|国家级人力资源服务产业园|.|.|.|.|0|.|.|.
            U9|STATUS|140100|国家儿童友好城市和社区嵌入式服务设施试点|.|.|.|.|0|.|.|.
            U10|STATUS|140100|配售型保障性住房开工|.|.|2024-04-26|0|0|.|.|.
            U11|STATUS|140100|轨道3号线一期和1号线二期前期工作|.|.|.|5|2|.|.|.
            U12|STATUS|140100|污水、飞灰和环卫设施|.|.|.|35|5|.|.|.
            U13|STATUS|140100|一网统管|.|.|.|40|5|.|.|.
            U14|STATUS|140100|市托育综合服务中心|.|.|.|50|5|.|.|.
            U15|STATUS|140100|平急两用|.|.|.|15|0|.|PAUSED|资金未落实
            """;

    private static final List<Item> ALL = parse();

    private Items() {}

    /** All of them. */
    public static List<Item> all() {
        return ALL;
    }

    /** The months of all ledgers. */
    static List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            months.add(month);
        }
        return List.copyOf(months);
    }

    private static List<Item> parse() {
        List<Item> items = new ArrayList<>();
        for (String line : TEXT.strip().split("\n")) {
            String[] parts = line.split("\\|");
            items.add(new Item(
                    parts[0],
                    parts[1],
                    parts[2],
                    Objects.requireNonNull(DISTRICTS.get(parts[2]), parts[2]),
                    parts[3],
                    given(parts[4]).map(LocalDate::parse),
                    plans(parts[5]),
                    given(parts[6]).map(LocalDate::parse),
                    given(parts[7]).map(Integer::valueOf),
                    Integer.parseInt(parts[8]),
                    given(parts[9]).map(YearMonth::parse).orElse(LAST),
                    given(parts[10]).isPresent(),
                    given(parts[11]).orElse("")));
        }
        return List.copyOf(items);
    }

    private static NavigableMap<YearMonth, LocalDate> plans(String text) {
        NavigableMap<YearMonth, LocalDate> plans = new TreeMap<>();
        given(text).ifPresent(all -> {
            for (String plan : all.split(";")) {
                int equals = plan.indexOf('=');
                YearMonth since = equals < 0 ? FIRST : YearMonth.parse(plan.substring(0, equals));
                plans.put(since, LocalDate.parse(plan.substring(equals + 1)));
            }
        });
        return plans;
    }

    private static Optional<String> given(String text) {
        return text.equals(".") ? Optional.empty() : Optional.of(text);
    }
}
