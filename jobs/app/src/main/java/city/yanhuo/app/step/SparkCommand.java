package city.yanhuo.app.step;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a process that runs a main class of the pipeline. */
final class SparkCommand {
    private static final String PACKAGE = "city.yanhuo.pipeline.";

    private SparkCommand() {}

    /**
     * The command line.
     *
     * @param temporary folder for what Java puts aside
     * @param options more of the JVM's options
     * @param mainClass simple name, as {@code RunMain}
     */
    static List<String> of(
            Installation installation, Path temporary, List<String> options, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + installation.root().resolve("scripts/spark.jvm"));
        command.addAll(options);
        command.add("-XX:-UsePerfData");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Dyanhuo.root=" + installation.root());
        command.add("-cp");
        command.add(SparkJars.of(installation).classPath());
        command.add(PACKAGE + mainClass);
        command.addAll(arguments);
        return command;
    }
}
