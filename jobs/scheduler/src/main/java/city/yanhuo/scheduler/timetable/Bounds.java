package city.yanhuo.scheduler.timetable;

import java.time.Instant;
import java.util.Optional;

/**
 * What a DAG allows its timetable.
 *
 * @param earliest the start date, inclusive
 * @param latest the end date, inclusive
 * @param catchup whether periods that passed while nobody looked are run
 */
public record Bounds(Optional<Instant> earliest, Optional<Instant> latest, boolean catchup) {}
