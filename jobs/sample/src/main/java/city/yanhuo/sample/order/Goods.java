package city.yanhuo.sample.order;

/** What people order, and how much of it. */
enum Goods {
    GRAIN_FOOD("粮油食品类", "粮油食品", 34, 600, 9000),
    BEVERAGE("饮料类", "饮料", 14, 300, 4500),
    TOBACCO_LIQUOR("烟酒类", "烟酒", 8, 2500, 30000),
    DAILY_USE("日用品类", "日用品", 16, 500, 8000),
    COSMETICS("化妆品类", "化妆品", 6, 3000, 26000),
    MEDICINE("中西药品类", "中西药品", 9, 900, 12000),
    SPORTS("体育娱乐用品类", "体育娱乐用品", 3, 2000, 20000),
    OFFICE("文化办公用品类", "文化办公用品", 4, 500, 9000),
    APPLIANCES("家用电器和音像器材类", "家用电器和音像器材", 3, 9000, 90000),
    TELECOM("通讯器材类", "通讯器材", 3, 9900, 160000);

    private final String officialName;
    private final String shortName;
    private final int weight;
    private final int lowestPrice;
    private final int highestPrice;

    /** Prices in 分. */
    Goods(String officialName, String shortName, int weight, int lowestPrice, int highestPrice) {
        this.officialName = officialName;
        this.shortName = shortName;
        this.weight = weight;
        this.lowestPrice = lowestPrice;
        this.highestPrice = highestPrice;
    }

    /** As the statistics office calls the class. */
    String officialName() {
        return officialName;
    }

    /** As the platform calls it. */
    String shortName() {
        return shortName;
    }

    int lowestPrice() {
        return lowestPrice;
    }

    int highestPrice() {
        return highestPrice;
    }

    /** The class at a position of 0 to 99. */
    static Goods at(int position) {
        int reached = 0;
        for (Goods goods : values()) {
            reached += goods.weight;
            if (position < reached) {
                return goods;
            }
        }
        throw new IllegalArgumentException("Cannot pick goods: positions go from 0 to 99, found " + position);
    }
}
