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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A letter in English; says what {@link ChineseLetter} says. */
final class EnglishLetter {
    private EnglishLetter() {}

    static MailText write(Letter letter) {
        List<String> lines = new ArrayList<>();
        lines.add("To " + letter.owner() + ":");
        boolean isNumbered = letter.size() > 1;
        int number = 1;
        for (LetterItem item : letter.reminders()) {
            String heading = isNumbered ? number++ + ". " : "";
            lines.add(heading + fact(item) + " " + capital(since(item)) + ".");
            lines.add("Outlook: " + outlook(item));
            lines.add(
                    "Target: " + item.target().wording() + " (" + item.target().document() + ").");
        }
        for (LetterItem item : letter.recoveries()) {
            String heading = isNumbered ? number++ + ". " : "";
            lines.add(heading + fact(item) + " The earlier reminder is lifted.");
        }
        lines.add(request(letter));
        lines.add("Automatic message. Do not forward outside the government network.");
        lines.add("");
        lines.add(letter.bureau().en() + ", " + EnglishWords.date(letter.date()));
        lines.add("Alert "
                + letter.quotedAlerts(", ")
                + ", level " + (letter.isRecovery() ? "recovery" : "reminder") + ", run " + letter.runId());
        return new MailText(subject(letter), String.join("\n", lines) + "\n");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    private static String subject(Letter letter) {
        LetterItem item = letter.first();
        String status = letter.isRecovery() ? "back on track" : since(item);
        if (!item.hasOwnSentences()) {
            return (letter.isRecovery() ? "Recovery: " : "")
                    + item.target().label().en() + ", end of "
                    + EnglishWords.month(item.verdict().period().end()) + ": " + status + more(letter);
        }
        String value = item.isCount() ? Figures.plain(item.counted()) : signed(item);
        Period judged = item.verdict().period();
        String period = item.isCount() ? "end of " + EnglishWords.month(judged.end()) : EnglishWords.months(judged);
        return (letter.isRecovery() ? "Recovery: " : "")
                + item.target().label().en() + ", "
                + period + ": " + value + ", target " + threshold(item) + ", "
                + status + more(letter);
    }

    private static String more(Letter letter) {
        return letter.size() > 1 ? ", and " + (letter.size() - 1) + " more" : "";
    }

    private static String signed(LetterItem item) {
        if (item.isIncrement() && item.increment().isPresent()) {
            BigDecimal increment = item.increment().get();
            return (increment.signum() < 0 ? "" : "+") + EnglishWords.yuan(increment);
        }
        return item.growth()
                .map(growth -> (growth.signum() < 0 ? "" : "+")
                        + Figures.percentBeside(
                                growth, item.target().threshold().orElse(growth), item.decimals()))
                .orElse("no figure");
    }

    private static String threshold(LetterItem item) {
        BigDecimal threshold = item.promised();
        return switch (item.target().rule()) {
            case COUNT -> Figures.plain(threshold);
            case INCREMENT -> "CNY " + Figures.plain(threshold.movePointLeft(9)) + " billion";
            case GROWTH, COMPOUND, COVERAGE, LEVEL, MILESTONE, STATUS, RELATIVE -> Figures.percent(threshold);
        };
    }

    private static String since(LetterItem item) {
        if (item.verdict().state() == VerdictState.MISSED) {
            return "the year's target is missed";
        }
        String what = item.target().rule().isMeasuredAsOf() ? "behind plan" : "below target";
        return item.periodsBelow() > 1
                ? what + " for " + item.periodsBelow() + " months in a row"
                : what + " for the first time";
    }

    private static String fact(LetterItem item) {
        if (!item.hasOwnSentences()) {
            return source(item) + name(item) + ", end of "
                    + EnglishWords.month(item.verdict().period().end()) + ": "
                    + StepWords.figures(item.verdict().steps()).en() + ".";
        }
        return source(item) + (item.isCount() ? countFact(item) : growthFact(item));
    }

    private static String source(LetterItem item) {
        List<String> notes = new ArrayList<>();
        item.evidence().ifPresent(file -> notes.add("submitted " + EnglishWords.date(file.submittedOn())));
        item.target()
                .measure()
                .flatMap(Measure::basis)
                .ifPresent(basis -> notes.add("basis: " + Basis.label(basis).en()));
        String document = item.evidence()
                .map(file -> file.supplier() + ", " + file.document())
                .orElse("the data at hand");
        return "According to " + document + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")") + ": ";
    }

    private static String name(LetterItem item) {
        return item.target().label().en()
                + (item.scope().en().isEmpty() ? "" : ", " + item.scope().en());
    }

    private static String growthFact(LetterItem item) {
        Period period = item.verdict().period();
        List<String> parts = new ArrayList<>();
        if (item.isIncrement() && item.increment().isPresent()) {
            parts.addAll(incrementFact(item, item.increment().get()));
        } else {
            item.now().flatMap(Observation::level).ifPresent(level -> parts.add(EnglishWords.yuan(level)));
            item.growth().ifPresent(growth -> parts.add(beside(item, growth) + " year on year"));
            item.verdict().gap().ifPresent(gap -> parts.add(EnglishWords.gap(gap) + " of " + threshold(item)));
        }
        return name(item) + ", " + EnglishWords.months(period) + " "
                + period.end().getYear() + ": " + String.join(", ", parts) + "."
                + before(item).orElse("");
    }

    private static List<String> incrementFact(LetterItem item, BigDecimal increment) {
        BigDecimal gap = increment.subtract(item.target().threshold().orElseThrow());
        List<String> parts = new ArrayList<>();
        parts.add(EnglishWords.yuan(increment));
        parts.add(
                gap.signum() < 0
                        ? EnglishWords.yuan(gap.negate()) + " short of the target of " + threshold(item)
                        : "the target of " + threshold(item) + " is reached");
        item.growth().ifPresent(growth -> parts.add(EnglishWords.growth(growth, item.decimals()) + " year on year"));
        return parts;
    }

    private static String beside(LetterItem item, BigDecimal growth) {
        return EnglishWords.growthBeside(growth, item.target().threshold().orElse(growth), item.decimals());
    }

    private static Optional<String> before(LetterItem item) {
        return item.growthBefore()
                .map(before -> " "
                        + capital(
                                EnglishWords.months(item.before().orElseThrow().period())) + ": "
                        + EnglishWords.growth(before, item.decimals())
                        + item.growth()
                                .map(now -> "; the rate " + EnglishWords.change(before, now))
                                .orElse("")
                        + ".");
    }

    private static String countFact(LetterItem item) {
        Period period = item.verdict().period();
        BigDecimal missing = item.missing();
        return name(item) + ", end of " + EnglishWords.month(period.end()) + ": "
                + Figures.plain(item.counted())
                + " recognised of " + Figures.plain(item.promised()) + " by "
                + EnglishWords.date(item.target().due()) + ", "
                + (missing.signum() > 0 ? Figures.plain(missing) + " short" : "target reached")
                + item.before()
                        .flatMap(Observation::count)
                        .map(count -> "; the month before: " + Figures.plain(count))
                        .orElse("")
                + ".";
    }

    private static String outlook(LetterItem item) {
        return item.verdict().state().name().replace('_', ' ') + ". "
                + (item.hasOwnSentences() ? item.isCount() ? countOutlook(item) : growthOutlook(item) : condition(item))
                + flags(item.verdict());
    }

    private static String condition(LetterItem item) {
        return StepWords.condition(item.verdict().steps()).en() + ".";
    }

    private static String growthOutlook(LetterItem item) {
        if (item.verdict().requiredRest().isEmpty() || item.monthsLeft() == 0) {
            return "";
        }
        BigDecimal required = item.verdict().requiredRest().get();
        String need = required.signum() < 0
                ? "may fall by no more than " + Figures.percent(required.abs(), 1)
                : "must grow by " + Figures.percent(required, 1);
        return "To reach " + threshold(item) + " for the year, the remaining " + item.monthsLeft() + " months " + need
                + " year on year"
                + item.verdict()
                        .bestRest()
                        .map(best -> ", " + (required.compareTo(best) > 0 ? "more" : "no more")
                                + " than the best that the same months ever did (" + EnglishWords.growth(best, 1) + ")")
                        .orElse("")
                + ".";
    }

    private static String countOutlook(LetterItem item) {
        long days = item.daysLeft();
        String left = days > 0 ? days + " days left" : "the time is over";
        return capital(item.now()
                        .flatMap(Observation::candidates)
                        .map(candidates -> Figures.plain(candidates) + " candidates, " + left
                                + (item.staysShortWith(candidates) ? "; all of them would not be enough" : ""))
                        .orElse(left))
                + ".";
    }

    private static String flags(Verdict verdict) {
        return (verdict.flags().contains(VerdictFlag.WITHIN_ROUNDING)
                        ? " The target lies within the rounding of the published figure."
                        : "")
                + (verdict.flags().contains(VerdictFlag.EARLY_SIGNAL)
                        ? " Raised by an early signal; the official figure is not below target."
                        : "")
                + (verdict.flags().contains(VerdictFlag.RESTATED)
                        ? " The figures of this period were corrected, which changed the verdict."
                        : "");
    }

    private static String request(Letter letter) {
        String asked = letter.isRecovery()
                ? ""
                : "Please reply with cause and measures by " + EnglishWords.date(letter.due()) + ". ";
        return asked + "Questions about the data: "
                + letter.stewards().stream().map(EnglishLetter::person).collect(Collectors.joining("; ")) + ".";
    }

    private static String person(Steward steward) {
        return steward.unit()
                + (steward.name().isEmpty() ? "" : " " + steward.name())
                + (steward.phone().isEmpty() ? "" : ", telephone " + steward.phone());
    }
}
