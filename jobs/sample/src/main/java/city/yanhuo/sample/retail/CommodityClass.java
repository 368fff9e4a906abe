package city.yanhuo.sample.retail;

/** The published classes (domain.md §2.1), with their size in 2023 and their leaning against the whole. */
enum CommodityClass {
    GRAIN_FOOD("粮油食品类", 78, 2.5),
    BEVERAGE("饮料类", 12, 1.5),
    TOBACCO_LIQUOR("烟酒类", 20, 1),
    CLOTHING("服装鞋帽针纺织品类", 62, -2),
    COSMETICS("化妆品类", 12, -1.5),
    JEWELLERY("金银珠宝类", 16, .5),
    DAILY_USE("日用品类", 24, .5),
    SPORTS("体育娱乐用品类", 4, 3),
    APPLIANCES("家用电器和音像器材类", 48, -.5),
    MEDICINE("中西药品类", 46, 2),
    OFFICE("文化办公用品类", 22, -1),
    FURNITURE("家具类", 6, -2.5),
    TELECOM("通讯器材类", 42, 2),
    PETROLEUM("石油及制品类", 180, -.5),
    AUTO("汽车类", 300, .5),
    BUILDING("建筑及装潢材料类", 8, -3.5);

    private final String label;
    private final double level;
    private final double leaning;

    CommodityClass(String label, double level, double leaning) {
        this.label = label;
        this.level = level;
        this.leaning = leaning;
    }

    String label() {
        return label;
    }

    /** Level of 2023 in 亿元. */
    double level() {
        return level;
    }

    /** Growth above that of the whole, in percentage points. */
    double leaning() {
        return leaning;
    }
}
