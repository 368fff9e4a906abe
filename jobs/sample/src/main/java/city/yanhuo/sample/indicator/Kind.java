package city.yanhuo.sample.indicator;

/** The indicators of the sheets, in their order. The unit is part of the name. */
enum Kind {
    CPI("居民消费价格指数(上年同期=100)", "上年同期=100", false),
    PM25("PM2.5平均浓度（微克/立方米）", "微克/立方米", false),
    PM10("PM10平均浓度（微克/立方米）", "微克/立方米", false),
    GDP("地区生产总值（亿元）", "亿元", true),
    URBAN_INCOME("城镇居民人均可支配收入（元）", "元", true),
    RURAL_INCOME("农村居民人均可支配收入（元）", "元", true);

    private final String label;
    private final String unit;
    private final boolean quarterly;

    Kind(String label, String unit, boolean quarterly) {
        this.label = label;
        this.unit = unit;
        this.quarterly = quarterly;
    }

    /** The name as the sheets print it. */
    String label() {
        return label;
    }

    String unit() {
        return unit;
    }

    /** Whether it stands in the sheets of quarters' ends alone, from January on. */
    boolean isQuarterly() {
        return quarterly;
    }
}
