package city.yanhuo.contract.unit;

import city.yanhuo.contract.reference.CellText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit of measure (domain.md §6.2).
 *
 * @param text as people write it: 万元
 * @param dimension what it measures
 * @param factor how many base units it is, exact: 10000 for 万元
 */
public record Unit(String text, Dimension dimension, BigDecimal factor) {
    private static final String TRADITIONAL = "萬億輛臺個單筆戶時圓鎊歐點";
    private static final String SIMPLIFIED = "万亿辆台个单笔户时元镑欧点";
    private static final Map<String, Unit> KNOWN = new LinkedHashMap<>();
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]+)\\)");

    static {
        add(Dimension.MONEY, "1", "元", "人民币元", "CNY", "GBP", "USD", "EUR", "NOK", "AUD", "英镑", "美元", "欧元");
        add(Dimension.MONEY, "1000", "千元");
        add(Dimension.MONEY, "10000", "万元");
        add(Dimension.MONEY, "1000000", "百万元");
        add(Dimension.MONEY, "10000000", "千万元");
        add(Dimension.MONEY, "100000000", "亿元");
        add(Dimension.COUNT, "1", "人次", "人", "次", "辆", "台", "个", "家", "件", "单", "笔", "户", "部", "套", "天", "日", "小时");
        add(Dimension.COUNT, "1000", "千人次", "千人", "千辆");
        add(Dimension.COUNT, "10000", "万人次", "万人", "万辆", "万台", "万件", "万单");
        add(Dimension.RATIO, "0.01", "%", "百分比", "个百分点", "百分点");
        add(Dimension.RATIO, "0.001", "‰");
        add(Dimension.RATIO, "1", "比率", "倍");
    }

    private static void add(Dimension dimension, String factor, String... texts) {
        for (String text : texts) {
            KNOWN.put(text, new Unit(text, dimension, new BigDecimal(factor)));
        }
    }

    /** The unit of a text; full-width forms and blanks mean nothing, and 萬元 is 万元. */
    public static Optional<Unit> find(String text) {
        return Optional.ofNullable(KNOWN.get(simplified(CellText.compact(text))));
    }

    /**
     * Whether a text is no known unit but ends like this one: 十万元 or 新台币千元 beside 元. What it says is not known, and the figures
     * must not be taken as if it said nothing.
     */
    public boolean isResembledBy(String text) {
        String word = simplified(CellText.compact(text));
        String thing = dimension == Dimension.MONEY ? "元" : this.text.replaceFirst("^[百千万亿]+", "");
        return !KNOWN.containsKey(word) && word.endsWith(thing);
    }

    private static String simplified(String text) {
        String simplified = text;
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            simplified = simplified.replace(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
        }
        return simplified;
    }

    /** The unit in the brackets of a header text: 万元 of {@code 本月销售额(万元)}, % of {@code 同比增长（%）}. */
    public static Optional<Unit> ofHeader(String header) {
        Optional<Unit> last = Optional.empty();
        Matcher matcher = IN_BRACKETS.matcher(CellText.compact(header));
        while (matcher.find()) {
            Optional<Unit> found = find(matcher.group(1));
            last = found.isPresent() ? found : last;
        }
        return last;
    }

    /** All known unit texts of a dimension, for messages. */
    public static List<String> texts(Dimension dimension) {
        return KNOWN.values().stream()
                .filter(unit -> unit.dimension() == dimension)
                .map(Unit::text)
                .toList();
    }
}
