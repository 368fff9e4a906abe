package city.yanhuo.alert;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.ledger.MailText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A letter in Chinese: 提醒函 or 解除通知, its structure after domain.md §6.4 and §6.5. */
final class ChineseLetter {
    private static final String INDENT = "　　";
    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private ChineseLetter() {}

    static MailText write(Letter letter) {
        List<String> lines = new ArrayList<>();
        lines.add(letter.owner() + "：");
        boolean isNumbered = letter.size() > 1;
        int number = 0;
        for (LetterItem item : letter.reminders()) {
            String heading = isNumbered ? heading(number++) : "";
            lines.add(INDENT + heading + fact(item) + since(item) + "。");
            lines.add(INDENT + "研判：" + outlook(item));
            lines.add(INDENT + "目标：" + item.target().wording() + "（"
                    + item.target().document() + "）。");
        }
        for (LetterItem item : letter.recoveries()) {
            String heading = isNumbered ? heading(number++) : "";
            lines.add(INDENT + heading + fact(item) + "。此前的提醒解除。");
        }
        lines.add(INDENT + request(letter));
        lines.add(INDENT + "本邮件由系统自动发送，请勿转发至外网邮箱。");
        lines.add("");
        lines.add(letter.bureau().zh() + "  " + ChineseWords.date(letter.date()));
        lines.add("预警编号 "
                + letter.quotedAlerts("、")
                + "  级别 " + (letter.isRecovery() ? "解除通知" : "提醒函") + "  批次 " + letter.runId());
        return new MailText(subject(letter), String.join("\n", lines) + "\n");
    }

    private static String heading(int index) {
        return (index < NUMBERS.size() ? NUMBERS.get(index) : Integer.toString(index + 1)) + "、";
    }

    private static String subject(Letter letter) {
        LetterItem item = letter.first();
        String label = item.target().label().zh();
        String status = letter.isRecovery() ? "，已恢复" : since(item).replace("。", "，");
        String end = label + item.verdict().period().end().getMonthValue() + "月末";
        String text;
        if (!item.hasOwnSentences()) {
            text = end + status;
        } else if (item.isCount()) {
            text = end + Figures.plain(item.counted()) + "个，目标" + threshold(item) + status;
        } else {
            text = label + ChineseWords.months(item.verdict().period()) + signed(item) + "，目标" + threshold(item)
                    + status;
        }
        return (letter.isRecovery() ? "解除通知：" : "") + text + (letter.size() > 1 ? "等" + letter.size() + "项" : "");
    }

    private static String signed(LetterItem item) {
        if (item.isIncrement() && item.increment().isPresent()) {
            BigDecimal increment = item.increment().get();
            return (increment.signum() < 0 ? "" : "+")
                    + ChineseWords.yuanBeside(
                            increment, item.target().threshold().orElse(increment));
        }
        return item.growth()
                .map(growth -> (growth.signum() < 0 ? "" : "+")
                        + Figures.percentBeside(
                                growth, item.target().threshold().orElse(growth), item.decimals()))
                .orElse("");
    }

    private static String threshold(LetterItem item) {
        BigDecimal threshold = item.promised();
        return switch (item.target().rule()) {
            case COUNT -> Figures.plain(threshold) + "个";
            case INCREMENT -> amount(threshold);
            case GROWTH, COMPOUND, COVERAGE, LEVEL, MILESTONE, STATUS, RELATIVE -> Figures.percent(threshold);
        };
    }

    /** A round amount as the page writes it: 20亿元. */
    private static String amount(BigDecimal yuan) {
        return Figures.plain(yuan.movePointLeft(8)) + "亿元";
    }

    /** 。连续2月低于目标. */
    private static String since(LetterItem item) {
        if (item.verdict().state() == VerdictState.MISSED) {
            return "。全年目标未完成";
        }
        String what = item.target().rule().isMeasuredAsOf() ? "落后计划" : "低于目标";
        return item.periodsBelow() > 1 ? "。连续" + item.periodsBelow() + "月" + what : "。首次" + what;
    }

    private static String fact(LetterItem item) {
        if (!item.hasOwnSentences()) {
            LocalDate end = item.verdict().period().end();
            return source(item) + "截至" + end.getYear() + "年" + end.getMonthValue() + "月末"
                    + item.scope().zh()
                    + item.target().label().zh() + "："
                    + StepWords.figures(item.verdict().steps()).zh();
        }
        return source(item) + (item.isCount() ? countFact(item) : growthFact(item));
    }

    /** 据统计局《新能源汽车零售_2024年1-9月》（2024年10月18日报送；口径：限额以上单位统计），. */
    private static String source(LetterItem item) {
        List<String> notes = new ArrayList<>();
        item.evidence().ifPresent(file -> notes.add(ChineseWords.date(file.submittedOn()) + "报送"));
        item.target()
                .measure()
                .flatMap(Measure::basis)
                .ifPresent(basis -> notes.add("口径：" + Basis.label(basis).zh()));
        String document = item.evidence()
                .map(file -> file.supplier() + "《" + file.document() + "》")
                .orElse("现有数据");
        return "据" + document + (notes.isEmpty() ? "" : "（" + String.join("；", notes) + "）") + "，";
    }

    private static String growthFact(LetterItem item) {
        Period period = item.verdict().period();
        StringBuilder text = new StringBuilder()
                .append(period.end().getYear())
                .append("年")
                .append(ChineseWords.months(period))
                .append(item.scope().zh())
                .append(item.target().label().zh());
        if (item.isIncrement() && item.increment().isPresent()) {
            text.append(incrementFact(item, item.increment().get()));
        } else {
            item.now().flatMap(Observation::level).ifPresent(level -> text.append(ChineseWords.yuan(level)));
            item.growth().ifPresent(growth -> text.append("，同比").append(beside(item, growth)));
            item.verdict().gap().ifPresent(gap -> text.append("，").append(ChineseWords.gap(gap)));
        }
        before(item).ifPresent(before -> text.append("；").append(before));
        return text.toString();
    }

    private static String incrementFact(LetterItem item, BigDecimal increment) {
        BigDecimal threshold = item.target().threshold().orElseThrow();
        BigDecimal gap = increment.subtract(threshold);
        return "为" + ChineseWords.yuanBeside(increment, threshold) + "，年度目标" + amount(threshold) + "，"
                + (gap.signum() < 0 ? "尚差" + ChineseWords.yuanBeside(gap.negate(), BigDecimal.ZERO) : "已达到")
                + item.growth()
                        .map(growth -> "；同比" + ChineseWords.growth(growth, item.decimals()))
                        .orElse("");
    }

    private static String beside(LetterItem item, BigDecimal growth) {
        return ChineseWords.growthBeside(growth, item.target().threshold().orElse(growth), item.decimals());
    }

    private static Optional<String> before(LetterItem item) {
        return item.growthBefore().map(before -> {
            String text = ChineseWords.months(item.before().orElseThrow().period()) + "同比"
                    + ChineseWords.growth(before, item.decimals());
            return text
                    + item.growth()
                            .map(now -> "，" + ChineseWords.change(before, now))
                            .orElse("");
        });
    }

    private static String countFact(LetterItem item) {
        Period period = item.verdict().period();
        BigDecimal missing = item.missing();
        return "截至" + period.end().getYear() + "年" + period.end().getMonthValue() + "月末"
                + item.scope().zh()
                + item.target().label().zh() + "已认定" + Figures.plain(item.counted()) + "个，目标"
                + Figures.plain(item.promised()) + "个（"
                + ChineseWords.date(item.target().due()) + "前），"
                + (missing.signum() > 0 ? "尚差" + Figures.plain(missing) + "个" : "已达到目标")
                + item.before()
                        .flatMap(before -> before.count()
                                .map(count -> "；" + before.period().end().getMonthValue() + "月末" + Figures.plain(count)
                                        + "个"))
                        .orElse("");
    }

    private static String outlook(LetterItem item) {
        return state(item.verdict().state()) + "。"
                + (item.hasOwnSentences() ? item.isCount() ? countOutlook(item) : growthOutlook(item) : condition(item))
                + flags(item.verdict());
    }

    private static String state(VerdictState state) {
        return switch (state) {
            case MISSED -> "未完成";
            case BREACH -> "落后";
            case WATCH -> "关注";
            case ON_TRACK -> "达序时";
            case ACHIEVED -> "已完成";
            case PROVISIONAL -> "待核";
            case NO_DATA -> "无数据";
        };
    }

    private static String condition(LetterItem item) {
        return StepWords.condition(item.verdict().steps()).zh() + "。";
    }

    private static String growthOutlook(LetterItem item) {
        if (item.verdict().requiredRest().isEmpty() || item.monthsLeft() == 0) {
            return "";
        }
        BigDecimal required = item.verdict().requiredRest().get();
        String goal = item.isIncrement() ? "增量" + threshold(item) : "增长" + threshold(item);
        String need = required.signum() < 0
                ? "同比降幅不超过" + Figures.percent(required.abs(), 1)
                : "同比增长" + Figures.percent(required, 1);
        return "要完成全年" + goal + "的目标，后" + item.monthsLeft() + "个月需" + need
                + item.verdict()
                        .bestRest()
                        .map(best -> (required.compareTo(best) > 0 ? "，超过" : "，未超过") + "历年同期最好水平（"
                                + ChineseWords.growth(best, 1) + "）")
                        .orElse("")
                + "。";
    }

    private static String countOutlook(LetterItem item) {
        long days = item.daysLeft();
        String left = days > 0 ? "距期限" + days + "天" : "期限已到";
        return item.now()
                        .flatMap(Observation::candidates)
                        .map(candidates -> "在培育" + Figures.plain(candidates) + "个，" + left
                                + (item.staysShortWith(candidates) ? "，即使全部认定也不足" : ""))
                        .orElse(left)
                + "。";
    }

    private static String flags(Verdict verdict) {
        return (verdict.flags().contains(VerdictFlag.WITHIN_ROUNDING) ? "目标值在公布数的舍入误差之内。" : "")
                + (verdict.flags().contains(VerdictFlag.EARLY_SIGNAL) ? "由先行口径提示，官方数尚未低于目标。" : "")
                + (verdict.flags().contains(VerdictFlag.RESTATED) ? "该期数据已更正，研判随之改变。" : "");
    }

    private static String request(Letter letter) {
        String asked = letter.isRecovery() ? "" : "请于" + ChineseWords.date(letter.due()) + "前反馈原因和措施；";
        String people = letter.stewards().stream().map(ChineseLetter::person).collect(Collectors.joining("、"));
        return asked + "对数据有疑问的，请联系数据责任人" + (people.isEmpty() ? "" : people) + "。";
    }

    private static String person(Steward steward) {
        return steward.unit() + steward.name() + (steward.phone().isEmpty() ? "" : "（电话" + steward.phone() + "）");
    }
}
