package city.yanhuo.source;

import city.yanhuo.contract.feed.SubjectColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the source records of one file, and the days that they cover. */
final class Tally {
    private static final List<String> DAYS = List.of("period_start", "period_end", "day", "paid_at");

    private final List<Integer> days = new ArrayList<>();
    private long in;
    private long good;
    private long rejected;
    private long duplicate;
    private long control;
    private long ignored;
    private long outputs;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    Tally(List<SubjectColumn> subject) {
        for (int i = 0; i < subject.size(); i++) {
            if (DAYS.contains(subject.get(i).name())) {
                days.add(i);
            }
        }
    }

    void good(List<SubjectRecord> records) {
        in++;
        good++;
        for (SubjectRecord record : records) {
            for (int position : days) {
                cover(record.values().get(position));
            }
        }
    }

    private void cover(@Nullable Object value) {
        LocalDate day = value instanceof LocalDateTime time
                ? time.toLocalDate()
                : value instanceof LocalDate date ? date : null;
        if (day != null) {
            firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
            lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
        }
    }

    void output() {
        outputs++;
    }

    void rejected() {
        in++;
        rejected++;
    }

    void duplicate() {
        in++;
        duplicate++;
    }

    void control() {
        in++;
        control++;
    }

    void ignored(long rows) {
        in += rows;
        ignored += rows;
    }

    boolean hasRecords() {
        return good + rejected + duplicate > 0;
    }

    Reconciliation counts() {
        return new Reconciliation(in, good, rejected, duplicate, control, ignored, outputs);
    }

    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }
}
