package city.yanhuo.alert;

import city.yanhuo.contract.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that one mail says to one owner, before it is put into words.
 *
 * @param owner the unit it is for
 * @param reminders targets in danger, the worst first
 * @param recoveries targets that came back
 * @param stewards whom to ask about the data
 * @param due the day by which an answer is asked for
 * @param date the day it is dated
 * @param bureau who writes
 * @param runId the run that caused it
 * @param alertKeys what it tells of
 */
record Letter(
        String owner,
        List<LetterItem> reminders,
        List<LetterItem> recoveries,
        List<Steward> stewards,
        LocalDate due,
        LocalDate date,
        Label bureau,
        String runId,
        List<String> alertKeys) {
    Letter {
        reminders = List.copyOf(reminders);
        recoveries = List.copyOf(recoveries);
        stewards = List.copyOf(stewards);
        alertKeys = List.copyOf(alertKeys);
    }

    /** The item that the subject names. */
    LetterItem first() {
        return isRecovery() ? recoveries.get(0) : reminders.get(0);
    }

    /** Whether it only tells of targets that came back. */
    boolean isRecovery() {
        return reminders.isEmpty();
    }

    /** The alerts that it tells of, as people quote them. */
    String quotedAlerts(String separator) {
        return alertKeys.stream().map(key -> key.replace('|', '/')).collect(Collectors.joining(separator));
    }

    int size() {
        return reminders.size() + recoveries.size();
    }
}
