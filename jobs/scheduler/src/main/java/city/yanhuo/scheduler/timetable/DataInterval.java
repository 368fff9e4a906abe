package city.yanhuo.scheduler.timetable;

import java.time.Instant;

/**
 * The period that a run works on.
 *
 * @param start its first instant
 * @param end the first instant after it; the same as the start for timetables without an interval
 */
public record DataInterval(Instant start, Instant end) {}
