package city.yanhuo.sample.retail;

/** The retailers that the page names, with online sales of 2023 in 万元 that are made up. */
enum NamedFirm {
    MEITEHAO("美特好", 75_000),
    TANGJIU("唐久", 52_000),
    JINHU("金虎", 23_000);

    private final String label;
    private final double sales;

    NamedFirm(String label, double sales) {
        this.label = label;
        this.sales = sales;
    }

    /** How it calls itself in the title of its table; also its folder. */
    String label() {
        return label;
    }

    /** Online sales of 2023 in 万元. */
    double sales() {
        return sales;
    }
}
