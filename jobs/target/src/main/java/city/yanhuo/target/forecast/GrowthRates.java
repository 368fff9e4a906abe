package city.yanhuo.target.forecast;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The growth rates that go round for one figure (domain.md §2.3), each a ratio and each perhaps not known.
 *
 * @param published as the source published it
 * @param recomputed level over last year's level as it is known today, less one
 * @param likeForLike of the firms that report, each compared with its own figure of last year
 */
public record GrowthRates(
        Optional<BigDecimal> published, Optional<BigDecimal> recomputed, Optional<BigDecimal> likeForLike) {
    /** All that are known side by side, and why they differ; empty when there are not two. */
    public Optional<VerdictStep> step() {
        Label rates = new Label("", "");
        Label why = new Label("", "");
        int known = 0;
        if (published.isPresent()) {
            rates = with(rates, new Label("公布 ", "published "), published.get());
            why = with(
                    why,
                    new Label(
                            "公布的以本年范围的同期数为基数",
                            "the published one compares with last year in this year's range of units"));
            known++;
        }
        if (recomputed.isPresent()) {
            rates = with(rates, new Label("重算 ", "recomputed "), recomputed.get());
            why = with(
                    why,
                    new Label(
                            "重算的以上年报表（含修订）为基数，范围是上年的",
                            "the recomputed one with last year's sheets, revised, in their own range"));
            known++;
        }
        if (likeForLike.isPresent()) {
            rates = with(rates, new Label("企业面板 ", "like-for-like panel "), likeForLike.get());
            why = with(
                    why,
                    new Label(
                            "企业面板的只含报送的企业，以各自的同期数为基数",
                            "the panel takes only firms that report, each with its own figure of last year"));
            known++;
        }
        return known < 2
                ? Optional.empty()
                : Optional.of(new VerdictStep(
                        new Label("几种同比并列", "Growth rates side by side"),
                        new Label("g, R / L − 1, Σ R / Σ B − 1", "g, R / L − 1, Σ R / Σ B − 1"),
                        rates,
                        Label.joined(why, new Label("。", "."))));
    }

    private static Label with(Label list, Label name, BigDecimal rate) {
        return with(list, Label.joined(name, Figures.percent(rate, 1)));
    }

    private static Label with(Label list, Label part) {
        return list.isBlank() ? part : Label.joined(list, new Label("；", "; "), part);
    }
}
