package city.yanhuo.alert;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Commitment;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.ledger.Alert;
import city.yanhuo.ledger.AlertState;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.StoredVerdict;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which owners are told what. Pure: the same verdicts, alerts, contracts and contacts give the same plan, in whatever
 * order they come.
 *
 * <p>A target is looked at by its newest period that says something. It is in danger when it was below target in enough periods
 * in a row, or missed for good. News is a state and period that no mail has told of; an open alert whose target comes back on
 * track is lifted by one notice. An older day that is judged again tells nobody anything.
 */
final class AlertPolicy {
    private static final Set<VerdictState> SILENT = EnumSet.of(VerdictState.NO_DATA, VerdictState.PROVISIONAL);
    private static final Set<VerdictState> BAD =
            EnumSet.of(VerdictState.WATCH, VerdictState.BREACH, VerdictState.MISSED);
    private static final Comparator<StoredVerdict> BY_PERIOD = Comparator.comparing(
                    (StoredVerdict stored) -> stored.verdict().period().end())
            .thenComparing(StoredVerdict::id);

    private AlertPolicy() {}

    static AlertPlan decide(AlertContext context, LedgerView ledger) {
        Map<String, StoredVerdict> newest = newestByTarget(ledger.verdicts());
        Set<String> usedKeys = new HashSet<>(ledger.usedKeys());
        ledger.alerts().forEach(alert -> usedKeys.add(alert.key()));

        Map<String, List<AlertChange>> byOwner = new TreeMap<>();
        for (TargetContract target : context.targets()) {
            Optional.ofNullable(newest.get(target.target()))
                    .filter(stored -> isNews(context, target, stored))
                    .flatMap(stored -> change(context, target, stored.verdict(), ledger.alerts(), usedKeys))
                    .ifPresent(change -> byOwner.computeIfAbsent(target.owner(), owner -> new ArrayList<>())
                            .add(change));
        }
        LetterWriter writer = new LetterWriter(context, ledger);
        List<Alert> alerts = new ArrayList<>();
        List<Mail> mails = new ArrayList<>();
        byOwner.forEach((owner, changes) -> {
            changes.sort(AlertChange.WORST_FIRST);
            Mail mail = writer.write(owner, changes);
            mails.add(mail);
            changes.forEach(change -> alerts.add(withNote(change.alert(), mail.note())));
        });
        return new AlertPlan(alerts, mails);
    }

    private static Map<String, StoredVerdict> newestByTarget(List<StoredVerdict> verdicts) {
        Map<String, StoredVerdict> newest = new HashMap<>();
        verdicts.stream()
                .filter(stored -> !SILENT.contains(stored.verdict().state()))
                .forEach(stored -> newest.merge(
                        stored.verdict().target(),
                        stored,
                        (one, other) -> BY_PERIOD.compare(one, other) >= 0 ? one : other));
        return newest;
    }

    /** A verdict of another publication means that this one only judged an older day. */
    private static boolean isNews(AlertContext context, TargetContract target, StoredVerdict stored) {
        YearMonth month = stored.verdict().period().lastMonth();
        return target.notifiesOwner()
                && !target.isAlternative()
                && stored.publicationId().equals(context.publication().id())
                && month.getYear() == target.year()
                && !month.isBefore(context.config().goLive());
    }

    private static Optional<AlertChange> change(
            AlertContext context, TargetContract target, Verdict verdict, List<Alert> alerts, Set<String> usedKeys) {
        Optional<Alert> open = alerts.stream()
                .filter(alert -> alert.state() == AlertState.OPEN
                        && alert.target().equals(target.target())
                        && alert.year() == target.year())
                .findFirst();
        boolean isRecovered = verdict.state() == VerdictState.ON_TRACK || verdict.state() == VerdictState.ACHIEVED;
        if (open.isPresent() && isRecovered) {
            return Optional.of(changed(context, target, verdict, open, AlertState.RECOVERED, usedKeys));
        }
        if (!isInDanger(target, verdict)
                || open.filter(alert -> isTold(alert, verdict)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(changed(context, target, verdict, open, AlertState.OPEN, usedKeys));
    }

    private static boolean isInDanger(TargetContract target, Verdict verdict) {
        int enough = target.commitment() == Commitment.MUST ? 1 : target.alertAfter();
        return verdict.state() == VerdictState.MISSED
                || (BAD.contains(verdict.state()) && verdict.periodsBelow() >= Math.max(1, enough));
    }

    private static boolean isTold(Alert alert, Verdict verdict) {
        return alert.verdictState() == verdict.state() && alert.period().equals(verdict.period());
    }

    private static AlertChange changed(
            AlertContext context,
            TargetContract target,
            Verdict verdict,
            Optional<Alert> open,
            AlertState state,
            Set<String> usedKeys) {
        Alert alert = new Alert(
                open.map(Alert::id).orElse(0L),
                target.target(),
                target.year(),
                target.owner(),
                state,
                newKey(target.target(), verdict.period(), verdict.state(), usedKeys),
                verdict.state(),
                verdict.period(),
                context.publication().id(),
                open.map(Alert::openedAt).orElse(context.at()),
                context.at(),
                "");
        return new AlertChange(alert, target, verdict);
    }

    /** A state that comes back after a correction to and fro is news again: its key gets a number. */
    private static String newKey(String target, Period period, VerdictState state, Set<String> usedKeys) {
        String key = target + "|" + period.text() + "|" + state;
        String free = key;
        for (int time = 2; usedKeys.contains(free); time++) {
            free = key + "#" + time;
        }
        return free;
    }

    private static Alert withNote(Alert alert, String note) {
        return new Alert(
                alert.id(),
                alert.target(),
                alert.year(),
                alert.owner(),
                alert.state(),
                alert.key(),
                alert.verdictState(),
                alert.period(),
                alert.publicationId(),
                alert.openedAt(),
                alert.changedAt(),
                note);
    }
}
