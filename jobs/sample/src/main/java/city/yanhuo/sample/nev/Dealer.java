package city.yanhuo.sample.nev;

import java.time.YearMonth;
import java.util.List;

/**
 * A fictional dealer of the panel.
 *
 * @param code enterprise id
 * @param name name in the register, and the supplier's folder
 * @param variant how the name stands in the titles of even months
 * @param weight share of the panel's sales
 * @param leaning growth above the panel's, in percentage points
 * @param lines what it sells
 */
record Dealer(String code, String name, String variant, double weight, double leaning, List<Line> lines) {
    /** No file came for this month. */
    private static final YearMonth MISSING = YearMonth.of(2024, 9);

    private static final String MISSING_DEALER = "dealer_07";

    static final List<Dealer> PANEL = List.of(
            new Dealer(
                    "dealer_01",
                    "太原恒通新能源汽车销售有限公司",
                    "太原恒通新能源汽车销售有限责任公司",
                    .22,
                    1,
                    List.of(
                            new Line("BEV", "晋驰", .55, 158),
                            new Line("PHEV", "龙跃", .35, 166),
                            new Line("EREV", "远山", .10, 282))),
            new Dealer(
                    "dealer_02",
                    "山西晋能汽车贸易有限公司",
                    "山西晋能汽车贸易有限责任公司",
                    .18,
                    -1,
                    List.of(new Line("BEV", "晋驰", .5, 156), new Line("PHEV", "龙跃", .5, 164))),
            new Dealer(
                    "dealer_03",
                    "太原华宇汽车服务有限公司",
                    "太原华宇汽车服务有限公司（太原）",
                    .15,
                    0,
                    List.of(new Line("PHEV", "龙跃", .4, 168), new Line("EREV", "远山", .6, 285))),
            new Dealer(
                    "dealer_04",
                    "山西大昌新能源汽车有限公司",
                    "大昌新能源汽车（山西）有限公司",
                    .13,
                    1,
                    List.of(new Line("BEV", "青禾", .3, 46), new Line("BEV", "晋驰", .7, 155))),
            new Dealer(
                    "dealer_05",
                    "太原中升汽车销售有限公司",
                    "太原中升汽车销售有限责任公司",
                    .11,
                    -1,
                    List.of(new Line("BEV", "云翎", .8, 312), new Line("EREV", "远山", .2, 288))),
            new Dealer(
                    "dealer_06",
                    "山西新晋商汽车有限公司",
                    "山西新晋商汽车有限责任公司",
                    .09,
                    0,
                    List.of(new Line("PHEV", "龙跃", .65, 165), new Line("BEV", "青禾", .35, 45))),
            new Dealer(
                    "dealer_07",
                    "太原绿行汽车有限公司",
                    "太原绿行汽车有限责任公司",
                    .06,
                    -1,
                    List.of(new Line("BEV", "青禾", .5, 44), new Line("BEV", "晋驰", .5, 154))),
            new Dealer(
                    "dealer_08",
                    "山西必高汽车销售有限公司",
                    "必高汽车销售（山西）有限公司",
                    .06,
                    1,
                    List.of(new Line("BEV", "云翎", .6, 308), new Line("PHEV", "龙跃", .4, 167))));

    /**
     * What one dealer sells of one brand.
     *
     * @param energyType code
     * @param brand fictional brand
     * @param share of the dealer's sales
     * @param price mean price in 千元
     */
    record Line(String energyType, String brand, double share, double price) {}

    /** The name as it stands in the title of the month's file. */
    String titleName(YearMonth month) {
        return month.getMonthValue() % 2 == 0 ? variant : name;
    }

    /** Whether a file of the month is there as of the sample's date. */
    boolean reports(YearMonth month) {
        return !(code.equals(MISSING_DEALER) && month.equals(MISSING));
    }
}
