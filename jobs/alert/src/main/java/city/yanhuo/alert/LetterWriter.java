package city.yanhuo.alert;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.reference.DayClass;
import city.yanhuo.contract.reference.District;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.ReleaseRule;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Alert;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.MailKind;
import city.yanhuo.ledger.MailState;
import city.yanhuo.ledger.StoredVerdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the changes of one owner into one mail. */
final class LetterWriter {
    private static final int WORKING_DAYS_TO_ANSWER = 5;

    private final AlertContext context;
    private final LedgerView ledger;
    private final EvidenceFinder evidence;

    LetterWriter(AlertContext context, LedgerView ledger) {
        this.context = context;
        this.ledger = ledger;
        this.evidence = new EvidenceFinder(context, ledger.deliveries());
    }

    /** The mail for an owner; its changes come the worst first. */
    Mail write(String owner, List<AlertChange> changes) {
        LocalDate asOf = context.publication().asOf();
        LocalDateTime notBefore = changes.stream()
                .map(this::releasedAt)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(asOf.atStartOfDay());
        LocalDate date = Stream.of(asOf, notBefore.toLocalDate())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<String> keys = changes.stream()
                .map(AlertChange::alert)
                .map(Alert::key)
                .sorted()
                .toList();
        List<Steward> stewards = changes.stream()
                .map(change -> shown(change).target())
                .flatMap(target -> evidence.stewards(target).stream())
                .distinct()
                .toList();
        Letter letter = new Letter(
                owner,
                changes.stream()
                        .filter(change -> !change.isRecovery())
                        .map(this::item)
                        .toList(),
                changes.stream().filter(AlertChange::isRecovery).map(this::item).toList(),
                stewards,
                workingDaysAfter(date),
                date,
                context.config().bureau(),
                context.publication().runId(),
                keys);
        boolean isReachable = !Owners.of(context.contacts(), owner, asOf).isEmpty();
        return new Mail(
                0,
                MessageId.of(owner, keys),
                context.publication().runId(),
                context.publication().id(),
                owner,
                letter.reminders().isEmpty() ? MailKind.RECOVERY : MailKind.REMINDER,
                isReachable ? MailState.WAITING : MailState.NO_CONTACT,
                ChineseLetter.write(letter),
                EnglishLetter.write(letter),
                notBefore,
                context.at(),
                Optional.empty(),
                Optional.empty(),
                replyTo(stewards),
                isReachable ? "" : Owners.missing(owner, asOf),
                keys);
    }

    private Optional<String> replyTo(List<Steward> stewards) {
        return context.config()
                .mail()
                .replyTo()
                .or(() -> stewards.stream()
                        .map(Steward::email)
                        .filter(email -> !email.isEmpty())
                        .findFirst());
    }

    /** The first working morning on which the figure may be spoken about; empty when it always may. */
    private Optional<LocalDateTime> releasedAt(AlertChange change) {
        return change.target().release().map(rule -> releasedAt(rule, change.verdict()));
    }

    private LocalDateTime releasedAt(ReleaseRule rule, Verdict verdict) {
        YearMonth month = verdict.period().lastMonth().plusMonths(rule.monthsAfter());
        LocalDate day = month.atDay(Math.min(rule.day(), month.lengthOfMonth()));
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(rule.time());
    }

    private LocalDate workingDaysAfter(LocalDate date) {
        LocalDate day = date;
        for (int worked = 0; worked < WORKING_DAYS_TO_ANSWER; ) {
            day = day.plusDays(1);
            worked += isWorked(day) ? 1 : 0;
        }
        return day;
    }

    private boolean isWorked(LocalDate day) {
        return context.calendar().dayClass(day) != DayClass.REST;
    }

    /** What is shown of a change: of a compound target the leg that decides, where its verdict is known. */
    private Shown shown(AlertChange change) {
        if (change.target().rule() != Rule.COMPOUND) {
            return new Shown(change.target(), change.verdict());
        }
        return change.verdict()
                .bindingLeg()
                .flatMap(leg -> leg(leg, change.verdict()))
                .orElseGet(() -> new Shown(change.target(), change.verdict()));
    }

    private Optional<Shown> leg(String leg, Verdict compound) {
        return context.targets().stream()
                .filter(target -> target.target().equals(leg))
                .findFirst()
                .flatMap(target -> ledger.verdicts().stream()
                        .map(StoredVerdict::verdict)
                        .filter(verdict ->
                                verdict.target().equals(leg) && verdict.period().equals(compound.period()))
                        .findFirst()
                        .map(verdict -> new Shown(target, verdict)));
    }

    private record Shown(TargetContract target, Verdict verdict) {}

    private LetterItem item(AlertChange change) {
        Shown shown = shown(change);
        List<Observation> series = ledger.observations().stream()
                .filter(figure ->
                        figure.target().equals(shown.target().target()) && figure.series() == Observation.Series.MAIN)
                .sorted(Comparator.comparing(figure -> figure.period().end()))
                .toList();
        Optional<Observation> now = series.stream()
                .filter(figure ->
                        figure.period().end().equals(shown.verdict().period().end()))
                .findFirst();
        Optional<Observation> before = series.stream()
                .filter(figure ->
                        figure.period().end().isBefore(shown.verdict().period().end())
                                && figure.period().end().getYear()
                                        == shown.target().year())
                .reduce((earlier, later) -> later);
        return new LetterItem(
                shown.target(),
                shown.verdict(),
                change.verdict().periodsBelow(),
                scope(shown.target()),
                now,
                before,
                evidence.find(shown.target(), now));
    }

    private Label scope(TargetContract target) {
        District district = context.districts().get(target.scope());
        if (district == null || target.label().zh().contains(district.label().zh())) {
            return new Label("", "");
        }
        return district.kind() == District.Kind.CITY
                ? new Label("全市", district.label().en())
                : district.label();
    }
}
