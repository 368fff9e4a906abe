package city.yanhuo.source.draft;

import city.yanhuo.contract.feed.Subject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in headers and file names by which suppliers call what a subject's columns hold (domain.md §6.1). */
final class SubjectWords {
    private static final Map<Subject, Map<String, List<Pattern>>> COLUMNS = new EnumMap<>(Subject.class);
    private static final Map<Subject, Pattern> FILES = new EnumMap<>(Subject.class);

    private static Map<String, List<Pattern>> current = new LinkedHashMap<>();

    static {
        subject(Subject.VISIT, "接待|客流|入园|游客|景区|景点|博物馆|公园|tour|visit|park|museum|attraction|trip|passenger|guest");
        column("place", "景区|景点|博物馆|公园|场馆|场所|地点|车站|口岸|place|park.?name|museum|attraction|site|venue|station|gate|名称");
        column(
                "visits",
                "人次|入园|入馆|接待|客流|游客|人数|旅客|recreation.?visits|visits|visitors|attendance|passengers|trips|guests|^count");
        column("ticket_revenue", "门票|收入|营收|revenue|ticket|receipts");
        column("in_park_peak", "峰值|瞬时|peak");
        column("hour", "小时|时段|hour");
        subject(Subject.FOOTFALL, "客流|步行|行人|ped|footfall|sensor|counter");
        column("sensor", "设备|传感器|探头|摄像|通道|闸机|sensor|counter|device|camera|location");
        column("day", "日期|date|day");
        column("hour", "小时|时段|hour|^time$|^时$");
        column("direction", "方向|direction|进出");
        column("count", "人数|客流|计数|人次|count|passes|pedestrians|volume");
        column("status", "状态|status");
        subject(Subject.ORDER_LINE, "订单|order|retail|invoice");
        column("order_id", "订单|单号|order|invoice(?!.?date)|receipt");
        column("line_id", "行号|^line|^item$|item.?no");
        column(
                "paid_at",
                "支付时间|付款|下单|成交时间|paid|pay.?time|invoice.?date|order.?date|order.?time|datetime|timestamp|time|date");
        column("category", "类目|品类|商品|品名|category|description|product|item");
        column("channel", "渠道|channel");
        column("quantity", "数量|件数|quantity|qty");
        column("price", "单价|price");
        column("amount", "金额|实付|amount|total|gmv");
        column("currency", "币种|currency");
        column("refund", "退款|退货|refund|return");
        column("shop", "门店|店铺|商户|shop|store|merchant|country");
        column("buyer", "用户|买家|会员|customer|buyer|user|member");
        subject(Subject.NEV_SALE, "新能源|电动|汽车|车辆|nev|ev|car|vehicle|auto");
        column("energy_type", "能源|燃料|动力|fuel|energy|powertrain|dataset.?type");
        column("brand", "品牌|厂牌|brand|make|manufacturer");
        column("model", "车型|型号|model");
        column("units", "销量|辆|台数|数量|units|quantity$|sales|registrations");
        column("amount", "金额|销售额|零售额|amount|value");
        column("published_growth", "同比|增长|增速|growth|yoy");
        column("scope", "地区|区县|城市|国家|region|country|city|district");
        column("reporter", "经销商|企业|单位|dealer|company");
        subject(Subject.RETAIL_SALE, "零售|消费品|社零|retail|consumption");
        column("commodity_class", "类别|商品类|指标|项目|class|category|item");
        column("channel", "渠道|channel");
        column("level", "零售额|零售总额|销售额|绝对额|本月|累计|sales|amount|value");
        column("base", "上年同期|同期|base");
        column("published_growth", "同比|增长|增速|growth|yoy");
        column("scope", "地区|区县|城市|region|district|province|city");
        column("reporter", "企业|单位名称|reporter|company");
        subject(Subject.INDICATOR, "指标|指数|统计|cpi|gdp|pmi|indicator|index|statistics");
        column("indicator", "指标|项目|indicator|item|series|measure");
        column("level", "数值|绝对|总量|指数|value|level|index|amount");
        column("base", "上年同期|同期|base");
        column("published_growth", "同比|增长|增速|growth|yoy");
        column("scope", "地区|区县|城市|region|district|province|city|country");
        subject(Subject.LEDGER_ITEM, "台账|清单|场景|地标|ledger|list");
        column("kind", "类型|类别|kind|type");
        column("district", "区县|城区|辖区|district");
        column("name", "名称|项目|name");
        column("status", "状态|进展|status");
        column("due", "时限|期限|完成时间|due");
        column("progress", "进度|progress");
        column("document", "文号|文件|document");
        column("recognised_on", "认定|授牌|recognised|date");
        column("evidence", "依据|佐证|evidence");
    }

    private SubjectWords() {}

    private static void subject(Subject subject, String words) {
        current = new LinkedHashMap<>();
        COLUMNS.put(subject, current);
        FILES.put(subject, Pattern.compile(words));
    }

    private static void column(String name, String words) {
        current.put(name, Stream.of(words.split("\\|")).map(Pattern::compile).toList());
    }

    /** Subject column to the words of its headers, in lower case, the surest first. */
    static Map<String, List<Pattern>> columns(Subject subject) {
        return COLUMNS.getOrDefault(subject, Map.of());
    }

    /** Words of file names and captions, in lower case. */
    static Pattern files(Subject subject) {
        return FILES.getOrDefault(subject, Pattern.compile("$^"));
    }

    /** Words of the period's column, whatever the subject. */
    static final Pattern PERIOD =
            Pattern.compile("统计时间|时期|期间|日期|年月|月份|季度|周期|时间|date|day|month|quarter|period|week|year|年份|年度|^年$|^月$");

    /** Which constants stand for what a file need not tell. */
    static List<String> absent(String column) {
        return switch (column) {
            case "hour" -> List.of("-1");
            case "reporter", "brand", "model" -> List.of("\"\"");
            default -> List.of();
        };
    }
}
