package city.yanhuo.sample.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One scene or landmark of a district.
 *
 * @param district whose ledger it is in
 * @param kind {@code SCENE}, {@code LANDMARK} or {@code NIGHT_LANDMARK}
 * @param name fictional, or a place of domain.md §5.1
 * @param since first month that it is in the ledger
 * @param due planned finish
 * @param recognisedOn day of recognition, where it is recognised
 * @param lapsedOn day that the recognition was taken back, where it was
 * @param evidence remark
 */
record LedgerItem(
        District district,
        String kind,
        String name,
        YearMonth since,
        LocalDate due,
        Optional<LocalDate> recognisedOn,
        Optional<LocalDate> lapsedOn,
        String evidence) {
    private static final int PROGRESS_AT_START = 10;
    private static final int PROGRESS_PER_MONTH = 10;
    private static final int PROGRESS_UNRECOGNISED = 90;

    boolean isListed(YearMonth month) {
        return !month.isBefore(since);
    }

    /** {@code CANDIDATE}, {@code RECOGNISED} or {@code LAPSED} as of the end of the month. */
    String status(YearMonth month) {
        if (lapsedBy(month).isPresent()) {
            return "LAPSED";
        }
        boolean recognised = recognisedOn.isPresent() && !recognisedOn.get().isAfter(month.atEndOfMonth());
        return recognised ? "RECOGNISED" : "CANDIDATE";
    }

    /** Last day of the first month whose ledger lists it, or the day of its recognition when that came before. */
    LocalDate firstSeen() {
        LocalDate listed = since.atEndOfMonth();
        return recognisedOn.filter(day -> day.isBefore(listed)).orElse(listed);
    }

    /** Day of recognition as far as the ledger of the month knows it. */
    Optional<LocalDate> recognisedBy(YearMonth month) {
        return recognisedOn.filter(day -> !day.isAfter(month.atEndOfMonth()));
    }

    /** Day that the recognition was taken back as far as the ledger of the month knows it. */
    Optional<LocalDate> lapsedBy(YearMonth month) {
        return lapsedOn.filter(day -> !day.isAfter(month.atEndOfMonth()));
    }

    /** Document of recognition as far as the ledger of the month knows it. */
    Optional<String> document(YearMonth month) {
        return recognisedBy(month).map(day -> "并商发〔" + day.getYear() + "〕" + day.getDayOfYear() + "号");
    }

    /** Progress in percent; not reported where it is not yet begun. */
    Optional<Integer> progress(YearMonth month) {
        if (recognisedBy(month).isPresent()) {
            return Optional.of(100);
        }
        int months = (month.getYear() - since.getYear()) * 12 + month.getMonthValue() - since.getMonthValue();
        return months == 0
                ? Optional.empty()
                : Optional.of(Math.min(PROGRESS_UNRECOGNISED, PROGRESS_AT_START + PROGRESS_PER_MONTH * months));
    }
}
