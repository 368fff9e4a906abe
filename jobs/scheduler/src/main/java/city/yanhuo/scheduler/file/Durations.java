package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads durations: {@code {__type__: datetime.timedelta, minutes: 90}}, and seconds where Airflow takes a number too. */
final class Durations {
    static final String TIMEDELTA = "datetime.timedelta";
    static final String RELATIVEDELTA = "dateutil.relativedelta.relativedelta";
    private static final String FORM = "{__type__: datetime.timedelta, minutes: 90}";
    private static final long MICROS = 1_000_000;
    private static final long LONGEST_DAYS = 999_999_999;
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(LONGEST_DAYS).multiply(BigDecimal.valueOf(86_400 * MICROS));

    private static final Map<String, BigDecimal> UNITS = units();

    private final Problems problems;

    Durations(Problems problems) {
        this.problems = problems;
    }

    private static Map<String, BigDecimal> units() {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        units.put("weeks", BigDecimal.valueOf(7 * 86_400 * MICROS));
        units.put("days", BigDecimal.valueOf(86_400 * MICROS));
        units.put("hours", BigDecimal.valueOf(3_600 * MICROS));
        units.put("minutes", BigDecimal.valueOf(60 * MICROS));
        units.put("seconds", BigDecimal.valueOf(MICROS));
        units.put("milliseconds", BigDecimal.valueOf(1_000));
        units.put("microseconds", BigDecimal.ONE);
        return units;
    }

    /** A timedelta above zero. */
    Optional<Duration> positive(YamlFields fields, String key) {
        Optional<Duration> duration = fields.find(key).flatMap(node -> timedelta(fields, key, node));
        if (duration.isPresent()
                && (duration.get().isNegative() || duration.get().isZero())) {
            fields.problem(key, "it must be above zero, found " + plain(seconds(duration.get())) + " seconds");
        }
        return duration;
    }

    /** Seconds: a number or a timedelta, not below zero. */
    Optional<Double> seconds(YamlFields fields, String key) {
        Optional<YamlNode> node = fields.find(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> seconds = node.get() instanceof YamlNode.Mapping
                ? timedelta(fields, key, node.get()).map(Durations::seconds)
                : number(fields, key, node.get());
        if (seconds.isPresent() && seconds.get() < 0) {
            fields.problem(key, "it must not be below zero, found " + plain(seconds.get()) + " seconds");
        }
        return seconds;
    }

    private Optional<Double> number(YamlFields fields, String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar
                && (scalar.kind() == YamlNode.Scalar.Kind.INTEGER || scalar.kind() == YamlNode.Scalar.Kind.NUMBER)) {
            return fields.findNumber(key).map(BigDecimal::doubleValue);
        }
        fields.problem(key, "it must be a number of seconds or " + FORM + ", found " + node.found());
        return Optional.empty();
    }

    /** A timedelta of any sign. */
    Optional<Duration> timedelta(YamlFields fields, String key, YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            fields.problem(key, "it must be " + FORM + ", found " + node.found());
            return Optional.empty();
        }
        YamlFields parts = new YamlFields(mapping, key, problems);
        String type = parts.text("__type__");
        if (!type.equals(TIMEDELTA)) {
            if (parts.has("__type__")) {
                parts.problem("__type__", "it must be " + TIMEDELTA + ", found \"" + type + "\"");
            }
            return Optional.empty();
        }
        BigDecimal micros = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> unit : UNITS.entrySet()) {
            BigDecimal amount = parts.findNumber(unit.getKey()).orElse(BigDecimal.ZERO);
            micros = micros.add(amount.multiply(unit.getValue()));
        }
        parts.end();
        if (micros.abs().compareTo(LONGEST) > 0) {
            fields.problem(key, "it must be at most " + LONGEST_DAYS + " days, found more");
            return Optional.empty();
        }
        BigDecimal nanos = micros.setScale(0, RoundingMode.HALF_EVEN).movePointRight(3);
        BigDecimal[] split = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
        return Optional.of(Duration.ofSeconds(split[0].longValueExact(), split[1].longValueExact()));
    }

    /** The months and years of a relativedelta, with what is shorter. */
    record Relative(Period period, Duration rest) {}

    /** {@code {__type__: dateutil.relativedelta.relativedelta, months: 1}}; whole numbers only. */
    Optional<Relative> relativedelta(YamlNode.Mapping mapping, String key) {
        YamlFields parts = new YamlFields(mapping, key, problems);
        parts.find("__type__");
        Period period = Period.of(parts.integer("years", 0), parts.integer("months", 0), days(parts));
        Duration rest = Duration.ofHours(parts.integer("hours", 0))
                .plusMinutes(parts.integer("minutes", 0))
                .plusSeconds(parts.integer("seconds", 0));
        parts.end();
        return Optional.of(new Relative(period, rest));
    }

    private static int days(YamlFields parts) {
        long days = parts.integer("weeks", 0) * 7L + parts.integer("days", 0);
        if (Math.abs(days) > Integer.MAX_VALUE) {
            parts.problem("weeks", "it is too long, found " + days + " days");
            return 1;
        }
        return (int) days;
    }

    /** Seconds with their fraction. */
    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    /** A number without a needless fraction. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
