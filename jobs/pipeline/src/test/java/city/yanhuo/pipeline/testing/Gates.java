package city.yanhuo.pipeline.testing;

/** Daily gate counts as the bureau of culture and tourism writes them. */
public final class Gates {
    private Gates() {}

    /**
     * A whole file.
     *
     * @param submitted as {@code 2024-10-08 09:12}
     * @param rows day, place, visits, revenue, peak, remark: apart by commas
     */
    public static String file(String submitted, String... rows) {
        return "太原市重点景区入园日报（2024年9月）\n"
                + "单位：人次、元,,,,,报送时间：" + submitted + "\n"
                + "日期,景区,入园人次,门票收入,园内峰值,备注\n"
                + String.join("\n", rows)
                + "\n填表人：某某\n";
    }
}
