package city.yanhuo.scheduler.engine;

import java.time.Instant;

/** How a try ended, or why it pauses. */
public sealed interface TaskEnd {
    /** It did what it should. */
    record Succeeded() implements TaskEnd {}

    /** It asks to be passed over; no retry. */
    record Skipped(String why) implements TaskEnd {}

    /** It failed; tried again where the task's retries allow. */
    record Failed(String why) implements TaskEnd {}

    /** It failed in a way that another try cannot mend: the time-out of a sensor. */
    record FailedForGood(String why) implements TaskEnd {}

    /** A sensor gives its slot back and looks again later; the same try goes on. */
    record LooksAgain(Instant at, String why) implements TaskEnd {}
}
