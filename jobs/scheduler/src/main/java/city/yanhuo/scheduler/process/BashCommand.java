package city.yanhuo.scheduler.process;

import city.yanhuo.scheduler.dag.Operator;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a rendered BashOperator into a process. */
public final class BashCommand {
    private BashCommand() {}

    /**
     * As Airflow runs it: {@code bash -c}, the given variables instead of the environment or added to it.
     *
     * @param bash with rendered texts
     * @param surroundings the environment, and what is added to every try
     */
    public static ProcessSpec of(Operator.Bash bash, Surroundings surroundings) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (bash.env().isEmpty() || bash.appendEnv()) {
            environment.putAll(surroundings.inherited());
        }
        bash.env().ifPresent(environment::putAll);
        return new ProcessSpec(
                List.of("/bin/bash", "-c", bash.command()),
                surroundings.around(environment),
                bash.cwd().map(Path::of));
    }
}
