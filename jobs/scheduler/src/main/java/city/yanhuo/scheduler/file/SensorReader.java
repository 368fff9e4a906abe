package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.EnumWords;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.scheduler.dag.Sensing;
import java.util.Set;

/** Reads how a sensor looks again and gives up (airflow.md §2.4). */
final class SensorReader {
    static final Set<String> ARGUMENTS = Keys.ordered(
            "poke_interval",
            "timeout",
            "mode",
            "soft_fail",
            "never_fail",
            "silent_fail",
            "exponential_backoff",
            "max_wait");

    private static final double POKE = 60;
    private static final double TIMEOUT = 604_800;
    private static final EnumWords<Sensing.Mode> MODES = EnumWords.lower(Sensing.Mode.class);

    private final YamlFields fields;
    private final Durations durations;

    SensorReader(YamlFields fields, Problems problems) {
        this.fields = fields;
        this.durations = new Durations(problems);
    }

    Sensing read() {
        boolean softFail = fields.flag("soft_fail", false);
        boolean neverFail = fields.flag("never_fail", false);
        if (softFail && neverFail) {
            fields.problem("never_fail", "only one of soft_fail and never_fail may be true, found both");
        }
        return new Sensing(
                durations.seconds(fields, "poke_interval").orElse(POKE),
                durations.seconds(fields, "timeout").orElse(TIMEOUT),
                fields.word("mode", MODES, Sensing.Mode.POKE),
                softFail,
                neverFail,
                fields.flag("silent_fail", false),
                fields.flag("exponential_backoff", false),
                durations.seconds(fields, "max_wait"));
    }
}
