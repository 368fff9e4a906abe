package city.yanhuo.scheduler.timetable;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.RunType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** Ids of runs (airflow.md §1.6): the type and the instant from which on the run may start. */
public final class RunIds {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.~:+-]+");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_LETTERS = 8;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private RunIds() {}

    /** The id of a run that a timetable or a backfill asks for. */
    public static String of(RunType type, Instant runAfter) {
        return type.word() + "__" + isoformat(runAfter.atOffset(ZoneOffset.UTC));
    }

    /** The id of a run that somebody asks for; the offset stays as it was given. */
    public static String manual(OffsetDateTime runAfter) {
        return RunType.MANUAL.word() + "__" + isoformat(runAfter);
    }

    /** The id of a run that assets ask for; its letters keep two of one instant apart. */
    public static String assetTriggered(Instant runAfter, Random random) {
        StringBuilder id = new StringBuilder(of(RunType.ASSET_TRIGGERED, runAfter)).append('_');
        random.ints(RANDOM_LETTERS, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return id.toString();
    }

    /** As Python writes an instant: microseconds as six digits only when there are some. */
    public static String isoformat(OffsetDateTime instant) {
        OffsetDateTime micros = instant.truncatedTo(ChronoUnit.MICROS);
        boolean whole = micros.equals(instant.truncatedTo(ChronoUnit.SECONDS));
        return (whole ? SECONDS : MICROS).format(micros) + OFFSET.format(micros);
    }

    /** Refuses an id of somebody's own that Airflow would refuse. */
    public static void checkManual(String id) {
        if (!ALLOWED.matcher(id).matches()) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot use a run id: it may hold letters, digits and _ . ~ : + - only, found \"" + id + "\"");
        }
        for (RunType type : RunType.values()) {
            if (type != RunType.MANUAL && id.startsWith(type.word() + "__")) {
                throw new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot use a run id: one that begins with " + type.word()
                                + "__ is for such runs only, found \"" + id + "\"");
            }
        }
    }
}
