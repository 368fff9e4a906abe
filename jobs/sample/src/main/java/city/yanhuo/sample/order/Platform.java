package city.yanhuo.sample.order;

/** The two platforms that send order lines. */
enum Platform {
    MEITUAN("美团", "mt", 900),
    JDDJ("京东到家", "jd", 700);

    private final String supplier;
    private final String prefix;
    private final int linesPerMonth;

    Platform(String supplier, String prefix, int linesPerMonth) {
        this.supplier = supplier;
        this.prefix = prefix;
        this.linesPerMonth = linesPerMonth;
    }

    String supplier() {
        return supplier;
    }

    String prefix() {
        return prefix;
    }

    /** Lines of a month of 2023 at scale 1. */
    int linesPerMonth() {
        return linesPerMonth;
    }
}
