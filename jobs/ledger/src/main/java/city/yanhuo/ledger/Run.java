package city.yanhuo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run: a command, or several steps that a scheduler ties together by one id.
 *
 * @param id given by the scheduler or generated
 * @param command the command that began it
 * @param asOf the day as of which it judges
 * @param state how it stands
 * @param startedAt when it first began
 * @param endedAt when it ended last
 * @param message why it failed; "" otherwise
 */
public record Run(
        String id,
        String command,
        LocalDate asOf,
        RunState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        String message) {}
