package city.yanhuo.alert;

import city.yanhuo.contract.Label;
import java.util.Map;

/** What people call the bases of the figures (DESIGN §6). */
final class Basis {
    private static final Map<String, Label> LABELS = Map.of(
            "STATS_ABOVE_NORM", new Label("限额以上单位统计", "above-norm units, statistics office"),
            "FIRM_PANEL", new Label("经销商样本", "dealers' panel"),
            "PLATFORM_ORDERS", new Label("平台订单", "platform orders"),
            "GATE_IN", new Label("入园闸机", "gate entries"),
            "CAMERA_PASS", new Label("客流计数", "footfall sensors"),
            "DISTRICT_LEDGER", new Label("区商务局台账", "district ledger"));

    private Basis() {}

    /** The names of a basis; a code that is not known stands for itself. */
    static Label label(String basis) {
        return LABELS.getOrDefault(basis, new Label(basis, basis));
    }
}
