package city.yanhuo.alert;

import static city.yanhuo.alert.Scene.judged;
import static city.yanhuo.alert.Scene.nev;
import static city.yanhuo.alert.Scene.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import city.yanhuo.ledger.Alert;
import city.yanhuo.ledger.AlertState;
import city.yanhuo.ledger.Mail;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterTest {
    @Test
    void theOwnerOfAGrowthTargetReadsSourceFigureOutlookAndOneRequest() {
        Mail mail = mail(nev(9, VerdictState.BREACH, 4));
        assertThat(mail.zh().subject()).isEqualTo("新能源汽车类商品零售额1—9月+14.0%，目标20%，连续4月低于目标");
        assertThat(mail.zh().body()).isEqualTo("""
                        商务局消费促进科：
                        　　据统计局《新能源汽车零售_2024年1-9月》（2024年10月18日报送；口径：限额以上单位统计），2024年1—9月全市新能源汽车类商品零售额47.70亿元，同比增长14.0%，低于年度目标6.0个百分点；1—8月同比增长14.8%，增速回落0.8个百分点。连续4月低于目标。
                        　　研判：落后。要完成全年增长20%的目标，后3个月需同比增长38.2%，超过历年同期最好水平（增长31.1%）。
                        　　目标：力争新能源汽车类商品零售额达到目标（市委经济工作会议报道，2024年1月10日）。
                        　　请于2024年11月1日前反馈原因和措施；对数据有疑问的，请联系数据责任人统计局贸经科申知白（电话0351-5550131）。
                        　　本邮件由系统自动发送，请勿转发至外网邮箱。

                        太原市商务局  2024年10月25日
                        预警编号 C2a/2024-09/BREACH  级别 提醒函  批次 r-7
                        """);
    }

    @Test
    void theSameLetterInEnglish() {
        Mail mail = mail(nev(9, VerdictState.BREACH, 4));
        assertThat(mail.en().subject())
                .isEqualTo("NEV retail, Jan–Sep: +14.0%, target 20%, below target for 4 months in a row");
        assertThat(mail.en().body()).isEqualTo("""
                        To 商务局消费促进科:
                        According to 统计局, 新能源汽车零售_2024年1-9月 (submitted 18 October 2024; basis: above-norm units, statistics office): NEV retail, Taiyuan, Jan–Sep 2024: CNY 4.770 billion, up 14.0% year on year, 6.0 percentage points below the target of 20%. Jan–Aug: up 14.8%; the rate fell by 0.8 percentage points. Below target for 4 months in a row.
                        Outlook: BREACH. To reach 20% for the year, the remaining 3 months must grow by 38.2% year on year, more than the best that the same months ever did (up 31.1%).
                        Target: 力争新能源汽车类商品零售额达到目标 (市委经济工作会议报道，2024年1月10日).
                        Please reply with cause and measures by 1 November 2024. Questions about the data: 统计局贸经科 申知白, telephone 0351-5550131.
                        Automatic message. Do not forward outside the government network.

                        Taiyuan Municipal Bureau of Commerce, 25 October 2024
                        Alert C2a/2024-09/BREACH, level reminder, run r-7
                        """);
    }

    @Test
    void whatHasNoFigureIsToldByTheStepsOfItsVerdict() {
        Verdict stale = new Verdict(
                "C6",
                1,
                Period.cumulative(YearMonth.of(2024, 9)),
                VerdictState.WATCH,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2,
                Optional.empty(),
                List.of(
                        step("最近报告", "Last report", new Label("200 天", "200 days")),
                        step("研判", "Verdict", new Label("200 天 > 180 天", "200 days > 180 days"))));
        Mail mail = mail(stale);
        assertThat(mail.zh().subject()).isEqualTo("省级夜间经济试点9月末，连续2月落后计划");
        assertThat(mail.zh().body()).contains("截至2024年9月末全市省级夜间经济试点：最近报告 200 天。连续2月落后计划。", "研判：关注。200 天 > 180 天。");
        assertThat(mail.en().subject())
                .isEqualTo("Provincial night-economy pilot, end of September 2024: behind plan for 2 months in a row");
        assertThat(mail.en().body())
                .contains(
                        "Provincial night-economy pilot, Taiyuan, end of September 2024: last report 200 days.",
                        "Outlook: WATCH. 200 days > 180 days.");
    }

    private static VerdictStep step(String zh, String en, Label text) {
        return new VerdictStep(new Label(zh, en), Label.joined("a"), text, text);
    }

    @Test
    void aCountIsToldInNumbersOfThings() {
        Mail mail = mail(verdict(Scene.SCENES, 9, VerdictState.BREACH, 8, "0", "3", "-3"));
        assertThat(mail.zh().subject()).isEqualTo("尖草坪区新消费场景9月末0个，目标3个，连续8月落后计划");
        assertThat(mail.zh().body())
                .contains("据尖草坪区商务局《消费场景和地标台账_2024年9月》（2024年10月8日报送；口径：区商务局台账），"
                        + "截至2024年9月末尖草坪区新消费场景已认定0个，目标3个（2024年12月31日前），尚差3个；8月末0个。连续8月落后计划。")
                .contains("研判：落后。在培育2个，距期限92天，即使全部认定也不足。")
                .contains("请联系数据责任人商务局综合科。");
        assertThat(mail.en().subject())
                .isEqualTo(
                        "New consumption scenes in Jiancaoping, end of September 2024: 0, target 3, behind plan for 8 months in a row");
        assertThat(mail.en().body())
                .contains("end of September 2024: 0 recognised of 3 by 31 December 2024, 3 short; the month before: 0.")
                .contains("Outlook: BREACH. 2 candidates, 92 days left; all of them would not be enough.");
    }

    @Test
    void anIncrementIsToldInYuan() {
        Mail mail = mail(verdict(Scene.NEV_INCREMENT, 9, VerdictState.BREACH, 2, "0.140", "0.2016", "-6.16"));
        assertThat(mail.zh().subject()).isEqualTo("新能源汽车类商品零售额增量1—9月+5.86亿元，目标20亿元，连续2月低于目标");
        assertThat(mail.zh().body())
                .contains("全市新能源汽车类商品零售额增量为5.86亿元，年度目标20亿元，尚差14.14亿元；同比增长14.0%；")
                .contains("要完成全年增量20亿元的目标，后3个月需同比增长38.2%");
        assertThat(mail.en().body())
                .contains(
                        "CNY 0.586 billion, CNY 1.414 billion short of the target of CNY 2 billion, up 14.0% year on year.");
    }

    @Test
    void theWorstIndicatorComesFirstAndTheSubjectCountsTheOthers() {
        Mail mail = mail(
                verdict(Scene.NEV_INCREMENT, 9, VerdictState.WATCH, 3, "0.190", "0.2016", "-1.16"),
                nev(9, VerdictState.BREACH, 4));
        assertThat(mail.zh().subject()).isEqualTo("新能源汽车类商品零售额1—9月+14.0%，目标20%，连续4月低于目标等2项");
        assertThat(mail.en().subject())
                .isEqualTo("NEV retail, Jan–Sep: +14.0%, target 20%, below target for 4 months in a row, and 1 more");
        assertThat(mail.zh().body())
                .contains("　　一、据统计局")
                .contains("　　二、据统计局")
                .contains("预警编号 C2a/2024-09/BREACH、C2b/2024-09/WATCH");
    }

    @Test
    void aRecoveryIsLiftedInOneNotice() {
        Verdict verdict = verdict(Scene.NEV, 9, VerdictState.ON_TRACK, 0, "0.140", "0.13", "1.0");
        AlertPlan plan = AlertPolicy.decide(
                Scene.context(), Scene.ledger(List.of(judged(verdict)), open("C2a|2024-08|BREACH", 8)));
        Mail mail = plan.mails().get(0);
        assertThat(mail.zh().subject()).isEqualTo("解除通知：新能源汽车类商品零售额1—9月+14.0%，目标20%，已恢复");
        assertThat(mail.zh().body())
                .contains("同比增长14.0%，高于年度目标1.0个百分点；1—8月同比增长14.8%，增速回落0.8个百分点。此前的提醒解除。")
                .contains("　　对数据有疑问的，请联系数据责任人")
                .doesNotContain("请于")
                .contains("级别 解除通知");
        assertThat(mail.en().subject()).isEqualTo("Recovery: NEV retail, Jan–Sep: +14.0%, target 20%, back on track");
    }

    @Test
    void aReaderIsToldOfRoundingAndCorrection() {
        Verdict verdict = verdict(Scene.NEV, 9, VerdictState.WATCH, 2, "0.140", "0.20", "-0.04");
        Verdict flagged = new Verdict(
                verdict.target(),
                verdict.version(),
                verdict.period(),
                verdict.state(),
                Set.of(VerdictFlag.WITHIN_ROUNDING, VerdictFlag.RESTATED),
                verdict.value(),
                verdict.threshold(),
                verdict.gap(),
                Optional.of(new BigDecimal("-0.021")),
                Optional.empty(),
                verdict.bindingLeg(),
                verdict.since(),
                verdict.periodsBelow(),
                verdict.projection(),
                verdict.steps());
        Mail mail = mail(flagged);
        assertThat(mail.zh().body())
                .contains("低于年度目标0.04个百分点")
                .contains("后3个月需同比降幅不超过2.1%。目标值在公布数的舍入误差之内。该期数据已更正，研判随之改变。");
    }

    @Test
    void aFigureWithoutAKnownFileNamesNone() {
        LedgerView view = Scene.ledger(List.of(judged(nev(9, VerdictState.BREACH, 4))));
        LedgerView without =
                new LedgerView(view.verdicts(), view.observations(), List.of(), view.alerts(), view.usedKeys());
        Mail mail = AlertPolicy.decide(Scene.context(), without).mails().get(0);
        assertThat(mail.zh().body()).contains("　　据现有数据（口径：限额以上单位统计），2024年1—9月");
    }

    private static Alert open(String key, int month) {
        return new Alert(
                5,
                "C2a",
                2024,
                Scene.PROMOTION,
                AlertState.OPEN,
                key,
                VerdictState.BREACH,
                Period.cumulative(YearMonth.of(2024, month)),
                "p-1",
                Scene.NOW,
                Scene.NOW,
                "");
    }

    private static Mail mail(Verdict... verdicts) {
        AlertPlan plan = AlertPolicy.decide(
                Scene.context(),
                Scene.ledger(List.of(verdicts).stream().map(Scene::judged).toList()));
        assertThat(plan.mails()).hasSize(1);
        return plan.mails().get(0);
    }
}
