package city.yanhuo.alert;

import static city.yanhuo.alert.Scene.judged;
import static city.yanhuo.alert.Scene.nev;
import static city.yanhuo.alert.Scene.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.ledger.Alert;
import city.yanhuo.ledger.AlertState;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.MailKind;
import city.yanhuo.ledger.MailState;
import city.yanhuo.ledger.StoredVerdict;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
    @Test
    void aFirstMissOfAStriveTargetIsNotTold() {
        assertThat(decide(List.of(judged(nev(9, VerdictState.WATCH, 1)))).alerts())
                .isEmpty();
        assertThat(keys(decide(List.of(judged(nev(9, VerdictState.WATCH, 2)))))).containsExactly("C2a|2024-09|WATCH");
    }

    @Test
    void whatIsMissedForGoodIsAlwaysTold() {
        assertThat(keys(decide(List.of(judged(nev(12, VerdictState.MISSED, 1))))))
                .containsExactly("C2a|2024-12|MISSED");
    }

    @Test
    void periodsBeforeGoLiveAreNeverTold() {
        assertThat(decide(List.of(judged(nev(8, VerdictState.BREACH, 3)))).mails())
                .isEmpty();
    }

    @Test
    void partialDataHoldTheMailBack() {
        List<StoredVerdict> verdicts =
                List.of(judged(nev(10, VerdictState.PROVISIONAL, 0)), judged(nev(9, VerdictState.BREACH, 4)));
        assertThat(decide(verdicts, open(9, VerdictState.BREACH)).mails()).isEmpty();
    }

    @Test
    void theSameStateOfTheSamePeriodIsToldOnce() {
        List<StoredVerdict> verdicts = List.of(judged(nev(9, VerdictState.BREACH, 4)));
        assertThat(decide(verdicts, open(9, VerdictState.BREACH))).isEqualTo(new AlertPlan(List.of(), List.of()));
        assertThat(keys(decide(verdicts, open(9, VerdictState.WATCH)))).containsExactly("C2a|2024-09|BREACH");
        assertThat(keys(decide(verdicts, open(8, VerdictState.BREACH)))).containsExactly("C2a|2024-09|BREACH");
    }

    @Test
    void anOpenAlertChangesAndStaysTheSameAlert() {
        Alert changed = decide(List.of(judged(nev(9, VerdictState.BREACH, 4))), open(8, VerdictState.WATCH))
                .alerts()
                .get(0);
        assertThat(changed.id()).isEqualTo(5);
        assertThat(changed.state()).isEqualTo(AlertState.OPEN);
        assertThat(changed.verdictState()).isEqualTo(VerdictState.BREACH);
        assertThat(changed.openedAt()).isEqualTo(open(8, VerdictState.WATCH).openedAt());
        assertThat(changed.changedAt()).isEqualTo(Scene.NOW);
    }

    @Test
    void aTargetThatComesBackIsLiftedOnce() {
        List<StoredVerdict> verdicts = List.of(judged(nev(9, VerdictState.ON_TRACK, 0)));
        AlertPlan plan = decide(verdicts, open(8, VerdictState.BREACH));
        assertThat(plan.alerts()).extracting(Alert::state).containsExactly(AlertState.RECOVERED);
        assertThat(plan.mails()).extracting(Mail::kind).containsExactly(MailKind.RECOVERY);
        assertThat(decide(verdicts, plan.alerts().get(0)).mails()).isEmpty();
        assertThat(decide(verdicts).mails()).isEmpty();
    }

    @Test
    void aWatchAboveTargetNeitherOpensNorLifts() {
        List<StoredVerdict> verdicts = List.of(judged(nev(9, VerdictState.WATCH, 0)));
        assertThat(decide(verdicts).alerts()).isEmpty();
        assertThat(decide(verdicts, open(8, VerdictState.BREACH)).alerts()).isEmpty();
    }

    @Test
    void aStateThatComesBackAfterACorrectionIsNewsAgain() {
        Alert recovered = alert(9, VerdictState.ON_TRACK, AlertState.RECOVERED, "C2a|2024-09|ON_TRACK");
        LedgerView view = new LedgerView(
                List.of(judged(nev(9, VerdictState.BREACH, 4))),
                Scene.observations(),
                Scene.deliveries(),
                List.of(recovered),
                Set.of("C2a|2024-09|BREACH", "C2a|2024-09|ON_TRACK"));
        assertThat(keys(AlertPolicy.decide(Scene.context(), view))).containsExactly("C2a|2024-09|BREACH#2");
    }

    @Test
    void anOlderDayThatIsJudgedAgainTellsNobody() {
        List<StoredVerdict> verdicts = List.of(
                judged("p-2", nev(9, VerdictState.BREACH, 4)), judged("p-1", nev(10, VerdictState.ON_TRACK, 0)));
        assertThat(decide(verdicts).mails()).isEmpty();
    }

    @Test
    void everyOwnerGetsOneMail() {
        AlertPlan plan = decide(List.of(
                judged(verdict(Scene.ONLINE, 9, VerdictState.WATCH, 4, "0.131", "0.15", "-1.9")),
                judged(nev(9, VerdictState.BREACH, 4)),
                judged(verdict(Scene.NEV_INCREMENT, 9, VerdictState.BREACH, 5, "0.140", "0.2016", "-6.16"))));
        assertThat(plan.mails()).extracting(Mail::owner).containsExactlyInAnyOrder(Scene.ECOMMERCE, Scene.PROMOTION);
        assertThat(plan.alerts()).hasSize(3);
    }

    @Test
    void aMailWaitsForTheFirstWorkingMorningAfterTheRelease() {
        Mail mail =
                decide(List.of(judged(nev(9, VerdictState.BREACH, 4)))).mails().get(0);
        assertThat(mail.notBefore()).isEqualTo(LocalDateTime.of(2024, 10, 21, 9, 30));
    }

    @Test
    void anOwnerWithoutAContactKeepsAlertAndMail() {
        AlertPlan plan = decide(List.of(judged(verdict(Scene.SCENES, 9, VerdictState.BREACH, 8, "0", "3", "-3"))));
        String note = "contacts.yml names no owner with an address for 尖草坪区商务局 on 2024-10-25";
        assertThat(plan.alerts()).extracting(Alert::note).containsExactly(note);
        assertThat(plan.mails()).extracting(Mail::state).containsExactly(MailState.NO_CONTACT);
        assertThat(plan.mails()).extracting(Mail::note).containsExactly(note);
    }

    @Test
    void aMessageIdIsTheOwnerAndWhatIsTold() {
        assertThat(MessageId.of("a", List.of("x", "y")))
                .isEqualTo(MessageId.of("a", List.of("y", "x")))
                .isNotEqualTo(MessageId.of("b", List.of("x", "y")))
                .isNotEqualTo(MessageId.of("a", List.of("x")))
                .matches("[0-9a-f]{32}");
    }

    @Property(tries = 50)
    void theOrderOfVerdictsDoesNotMatter(@ForAll Random random) {
        List<StoredVerdict> verdicts = List.of(
                judged("p-1", nev(8, VerdictState.WATCH, 3)),
                judged(nev(9, VerdictState.BREACH, 4)),
                judged(nev(10, VerdictState.PROVISIONAL, 0)),
                judged(verdict(Scene.ONLINE, 9, VerdictState.WATCH, 4, "0.131", "0.15", "-1.9")),
                judged(verdict(Scene.NEV_INCREMENT, 9, VerdictState.BREACH, 5, "0.140", "0.2016", "-6.16")),
                judged(verdict(Scene.SCENES, 9, VerdictState.BREACH, 8, "0", "3", "-3")));
        List<StoredVerdict> shuffled = new ArrayList<>(verdicts);
        Collections.shuffle(shuffled, random);
        assertThat(decide(shuffled, open(8, VerdictState.WATCH)))
                .isEqualTo(decide(verdicts, open(8, VerdictState.WATCH)));
    }

    private static AlertPlan decide(List<StoredVerdict> verdicts, Alert... alerts) {
        return AlertPolicy.decide(Scene.context(), Scene.ledger(verdicts, alerts));
    }

    private static List<String> keys(AlertPlan plan) {
        return plan.alerts().stream().map(Alert::key).toList();
    }

    private static Alert open(int month, VerdictState state) {
        return alert(month, state, AlertState.OPEN, "C2a|2024-0" + month + "|" + state);
    }

    private static Alert alert(int month, VerdictState verdict, AlertState state, String key) {
        return new Alert(
                5,
                "C2a",
                2024,
                Scene.PROMOTION,
                state,
                key,
                verdict,
                Period.cumulative(YearMonth.of(2024, month)),
                "p-1",
                Scene.NOW.minusSeconds(86_400),
                Scene.NOW.minusSeconds(86_400),
                "");
    }
}
