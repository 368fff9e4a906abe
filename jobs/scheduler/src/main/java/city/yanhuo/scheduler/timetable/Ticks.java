package city.yanhuo.scheduler.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A sequence of instants in time (airflow.md §1.2). */
sealed interface Ticks {
    /** The first tick after an instant; empty when there is none. */
    Optional<Instant> next(Instant after);

    /** The last tick before an instant; empty when there is none. */
    Optional<Instant> previous(Instant before);

    /** The instant itself when it is a tick, else the next one. */
    Optional<Instant> alignNext(Instant instant);

    /** The instant itself when it is a tick, else the one before. */
    Optional<Instant> alignPrevious(Instant instant);

    /**
     * The ticks of a cron expression on the wall clocks of a zone. A time in a gap runs once, shifted by the gap; a time that comes
     * twice runs the second time; expressions of every hour run in elapsed hours.
     */
    record OfCron(Cron cron, ZoneId zone) implements Ticks {
        @Override
        public Optional<Instant> next(Instant after) {
            LocalDateTime naive = LocalDateTime.ofInstant(after, zone);
            return cron.next(naive).map(time -> resolve(after, naive, time));
        }

        @Override
        public Optional<Instant> previous(Instant before) {
            LocalDateTime naive = LocalDateTime.ofInstant(before, zone);
            return cron.previous(naive).map(time -> resolve(before, naive, time));
        }

        private Instant resolve(Instant from, LocalDateTime naive, LocalDateTime time) {
            return cron.isEveryHour()
                    ? from.plus(Duration.between(naive, time))
                    : time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
        }

        @Override
        public Optional<Instant> alignNext(Instant instant) {
            return next(instant)
                    .map(after -> previous(after).filter(instant::equals).orElse(after));
        }

        @Override
        public Optional<Instant> alignPrevious(Instant instant) {
            return previous(instant)
                    .map(before -> next(before).filter(instant::equals).orElse(before));
        }
    }

    /** A fixed distance; months and years count on the calendar of UTC. */
    record OfDelta(Period period, Duration rest) implements Ticks {
        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.of(
                    after.atOffset(ZoneOffset.UTC).plus(period).plus(rest).toInstant());
        }

        @Override
        public Optional<Instant> previous(Instant before) {
            return Optional.of(
                    before.atOffset(ZoneOffset.UTC).minus(period).minus(rest).toInstant());
        }

        @Override
        public Optional<Instant> alignNext(Instant instant) {
            return Optional.of(instant);
        }

        @Override
        public Optional<Instant> alignPrevious(Instant instant) {
            return Optional.of(instant);
        }

        /** The last boundary that has come, counted from the epoch or, for months and years, from the earliest date. */
        Instant floor(Optional<Instant> earliest, Instant now) {
            if (period.isZero()) {
                Duration since = Duration.between(Instant.EPOCH, now);
                return Instant.EPOCH.plus(rest.multipliedBy(since.dividedBy(rest)));
            }
            Instant reached = earliest.orElse(now);
            for (Instant ahead = reached;
                    !ahead.isAfter(now);
                    ahead = next(ahead).orElseThrow()) {
                reached = ahead;
            }
            return reached;
        }
    }
}
