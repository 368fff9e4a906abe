package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Commitment;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Origin;
import city.yanhuo.contract.target.Provenance;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import java.math.BigDecimal;

/** The fixed words of an explanation in both languages. */
final class Words {
    private static final BigDecimal LARGEST_RATIO = BigDecimal.valueOf(1000);

    private Words() {}

    static Label flag(VerdictFlag flag) {
        return switch (flag) {
            case WITHIN_ROUNDING -> new Label("目标值落在公布数字的舍入范围内", "the threshold lies within the figure's rounding");
            case RESTATED -> new Label("因更正改变了原研判", "a correction changed the earlier verdict");
            case EARLY_SIGNAL -> new Label("由其他口径的早期信号提为关注", "raised by an early signal on another basis");
        };
    }

    static Label rule(Rule rule) {
        return switch (rule) {
            case GROWTH -> new Label("累计同比不低于", "cumulative growth at or above");
            case INCREMENT -> new Label("全年增量不低于", "increment of the year at or above");
            case COUNT -> new Label("到期认定数不少于", "number recognised by the due day at least");
            case COVERAGE -> new Label("到期覆盖率不低于", "share covered by the due day at least");
            case LEVEL -> new Label("全年均值不高于", "mean of the year at or below");
            case MILESTONE -> new Label("到期做完", "done by the due day");
            case STATUS -> new Label("没有期限，按时报告进展", "undated, progress reported in time");
            case RELATIVE -> new Label("增速与另一序列相比", "growth beside that of another series");
            case COMPOUND -> new Label("取最差的分项", "the worst of its legs");
        };
    }

    static Label commitment(Commitment commitment) {
        return switch (commitment) {
            case MUST -> new Label("确保", "binding");
            case STRIVE -> new Label("力争", "to be striven for");
            case PUSH -> new Label("推动", "to be pushed");
        };
    }

    /** The sign between a figure and its threshold. */
    static String sign(TargetContract target) {
        if (target.rule() == Rule.RELATIVE && target.terms().isStrict()) {
            return ">";
        }
        return target.rule() == Rule.LEVEL ? "≤" : "≥";
    }

    /** A threshold of a contract or a verdict: ratio, 元 or number. */
    static Label threshold(TargetContract target, BigDecimal threshold) {
        return switch (target.rule()) {
            case GROWTH, COVERAGE, RELATIVE, MILESTONE, STATUS -> Label.joined(Figures.percent(threshold));
            case INCREMENT, COMPOUND ->
                isAmount(threshold) ? Figures.amount(threshold) : Label.joined(Figures.percent(threshold, 2));
            case COUNT -> number(target, threshold);
            case LEVEL -> target.showsRatio() ? Label.joined(Figures.percent(threshold)) : number(target, threshold);
        };
    }

    /** A value or threshold of a verdict, which for an increment is a ratio until the year is over. */
    static Label figure(TargetContract target, BigDecimal value, BigDecimal beside) {
        if (!target.showsRatio()) {
            return number(target, value);
        }
        return isAmount(value) ? Figures.amount(value) : Label.joined(Figures.percentBeside(value, beside, 1));
    }

    /** A gap of a verdict. */
    static Label gap(TargetContract target, BigDecimal gap) {
        String sign = gap.signum() > 0 ? "+" : "";
        if (target.rule() == Rule.MILESTONE) {
            return Label.joined(sign, Figures.plain(gap), new Label(" 天", " days"));
        }
        if (!target.showsRatio()) {
            return Label.joined(sign, number(target, gap));
        }
        return Label.joined(sign, isAmount(gap) ? Figures.amount(gap) : Figures.gap(gap));
    }

    /** The level of an observation: an amount, the covered part of a whole, or a mean. */
    static Label level(TargetContract target, BigDecimal level) {
        return switch (target.rule()) {
            case COVERAGE -> Label.joined(new Label("已覆盖 ", "covered "), Figures.plain(level));
            case LEVEL -> Label.joined("x ", target.showsRatio() ? Figures.percent(level) : number(target, level));
            case GROWTH, INCREMENT, COMPOUND, COUNT, MILESTONE, STATUS, RELATIVE ->
                Label.joined("R ", Figures.amount(level));
        };
    }

    /** The base of an observation: an amount, or the whole of a coverage. */
    static Label base(TargetContract target, BigDecimal base) {
        return target.rule() == Rule.COVERAGE
                ? Label.joined(new Label("总数 ", "whole "), Figures.plain(base))
                : Label.joined("B ", Figures.amount(base));
    }

    /** Where a promise stands, and what its reader must know: whose it is, and whether it is another reading. */
    static Label standing(TargetContract target) {
        Provenance provenance = target.provenance();
        Label text = Label.joined(provenance.place());
        if (provenance.origin() == Origin.BUREAU) {
            text = Label.joined(
                    text, text.isBlank() ? "" : "; ", new Label("商务局自定，原文没有", "set by the bureau, not on the page"));
        }
        if (target.isAlternative()) {
            text = Label.joined(
                    text,
                    text.isBlank() ? "" : "; ",
                    new Label("另一种理解，不计数：", "another reading, not counted: "),
                    provenance.alternativeTo().orElseThrow());
        }
        return text;
    }

    private static Label number(TargetContract target, BigDecimal number) {
        return Figures.withUnit(number, target.terms().unit());
    }

    /** A state with its code. */
    static Label state(VerdictState state) {
        return new Label(state.label().zh() + " " + state, state.toString());
    }

    /** Ratios stay far below, amounts in 元 far above. */
    private static boolean isAmount(BigDecimal number) {
        return number.abs().compareTo(LARGEST_RATIO) > 0;
    }
}
