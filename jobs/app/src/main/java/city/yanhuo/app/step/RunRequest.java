package city.yanhuo.app.step;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What a run is asked to do.
 *
 * @param id ties its steps together
 * @param command the command that asks
 * @param asOf months that end before this day are judged
 * @param landing folder of the files that arrived
 */
public record RunRequest(String id, String command, LocalDate asOf, Path landing) {}
