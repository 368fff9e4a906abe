package city.yanhuo.scheduler.process;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process to run.
 *
 * @param argv the command and its arguments, as data: no shell reads them
 * @param environment all of its variables; nothing is inherited
 * @param workingFolder where it runs; empty for a folder of the try's own that is removed at its end
 */
public record ProcessSpec(List<String> argv, Map<String, String> environment, Optional<Path> workingFolder) {
    /** Copies the collections. */
    public ProcessSpec {
        argv = List.copyOf(argv);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("Cannot run a process: argv must name a command, found nothing");
        }
    }
}
