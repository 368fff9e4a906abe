package city.yanhuo.contract.target;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.expression.ColumnScope;
import city.yanhuo.contract.expression.ExpressionPlaces;
import city.yanhuo.contract.expression.ValueType;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.mart.MartScope;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.contract.yaml.YamlFields;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether target contracts fit their rule, their mart and each other. */
public final class TargetRules {
    private static final Map<String, ValueType> VALUES = new LinkedHashMap<>();

    static {
        for (String number : List.of(
                "level", "base", "growth", "count", "candidates", "coverage", "reference", "progress", "first")) {
            VALUES.put(number, ValueType.NUMBER);
        }
        for (String day : List.of("reported_to", "done_on", "planned_finish")) {
            VALUES.put(day, ValueType.DATE);
        }
        VALUES.put("vintage", ValueType.TIMESTAMP);
    }

    private final List<ReadTarget> targets;
    private final Map<String, MartContract> marts;
    private final ReferenceData reference;
    private final Problems problems;
    private final Map<String, ReadTarget> byId = new LinkedHashMap<>();

    /**
     * Rules over all targets together.
     *
     * @param marts by every name that a target may mean
     */
    public TargetRules(
            List<ReadTarget> targets, Map<String, MartContract> marts, ReferenceData reference, Problems problems) {
        this.targets = targets;
        this.marts = marts;
        this.reference = reference;
        this.problems = problems;
    }

    /** Reports everything that does not fit, but for expressions. */
    public void check() {
        checkIds();
        VersionRules.check(targets);
        for (ReadTarget target : targets) {
            checkCommon(target);
            switch (target.contract().rule()) {
                case GROWTH, INCREMENT -> checkGrowth(target);
                case COUNT, COVERAGE -> new CountRules(target).check();
                case LEVEL -> FigureRules.checkLevel(target);
                case RELATIVE -> FigureRules.checkRelative(target);
                case MILESTONE, STATUS -> FigureRules.checkDone(target);
                case COMPOUND -> checkCompound(target);
            }
            target.measure().ifPresent(this::checkMeasure);
            target.earlySignal().ifPresent(this::checkMeasure);
        }
    }

    /** Reports every expression that the engines could not run. */
    public void checkExpressions() {
        ExpressionPlaces expressions = new ExpressionPlaces(problems);
        for (ReadTarget target : targets) {
            for (Optional<ReadTarget.MeasurePlaces> places : List.of(target.measure(), target.earlySignal())) {
                places.ifPresent(measure -> checkExpressions(target.contract().rule(), measure, expressions));
            }
        }
    }

    private void checkExpressions(Rule rule, ReadTarget.MeasurePlaces places, ExpressionPlaces expressions) {
        MartContract mart = marts.get(places.yaml().text("mart"));
        if (mart == null) {
            return;
        }
        ColumnScope scope = MartScope.of(mart);
        expressions.condition(places.yaml(), "filter", scope);
        ColumnScope judged = rule.isMeasuredAsOf()
                ? scope.with("judged_start", ValueType.DATE).with("judged_end", ValueType.DATE)
                : scope;
        places.values()
                .forEach((name, scalar) -> Optional.ofNullable(VALUES.get(name))
                        .ifPresent(type -> expressions.aggregate(scalar, judged, type, name)));
    }

    private void checkIds() {
        Map<String, Location> seen = new HashMap<>();
        for (ReadTarget target : targets) {
            String id = target.contract().target();
            Location at = target.yaml().location("target");
            Location first = seen.putIfAbsent(id + "/" + target.contract().version(), at);
            if (!id.isEmpty() && first != null) {
                target.yaml().problem("target", "the id stands twice, found \"" + id + "\" already at " + first);
            } else if (!id.isEmpty() && !id.matches("[A-Za-z][A-Za-z0-9_-]*")) {
                target.yaml().problem("target", "an id has letters, digits, - and _, found \"" + id + "\"");
            }
            byId.putIfAbsent(id, target);
        }
    }

    private void checkCommon(ReadTarget target) {
        TargetContract contract = target.contract();
        YamlFields yaml = target.yaml();
        if (contract.version() < 1 && yaml.has("version")) {
            yaml.problem("version", "it must be 1 or more, found " + contract.version());
        }
        if (yaml.has("due") && yaml.has("year") && contract.due().getYear() != contract.year()) {
            yaml.problem("due", "it must lie in the target's year " + contract.year() + ", found " + contract.due());
        }
        if (!reference.districts().isEmpty()
                && yaml.has("scope")
                && !reference.districts().containsKey(contract.scope())) {
            yaml.problem(
                    "scope",
                    "no district has this code, found \"" + contract.scope() + "\""
                            + Nearest.advice(
                                    contract.scope(), reference.districts().keySet()));
        }
        checkProvenance(target);
        share(yaml, "coverage_gate", contract.coverageGate());
        share(yaml, "watch_margin", contract.watchMargin());
        if (contract.alertAfter() < 1) {
            yaml.problem("alert_after", "it must be 1 or more, found " + contract.alertAfter());
        }
        if (contract.leadDays() < 0) {
            yaml.problem("lead_days", "it must not be negative, found " + contract.leadDays());
        }
    }

    private void checkProvenance(ReadTarget target) {
        TargetContract contract = target.contract();
        YamlFields yaml = target.yaml();
        contract.provenance().alternativeTo().ifPresent(other -> {
            if (!byId.containsKey(other) || other.equals(contract.target())) {
                yaml.problem(
                        "alternative_to",
                        "it must name another target, found \"" + other + "\"" + Nearest.advice(other, byId.keySet()));
            }
            if (contract.notifiesOwner()) {
                yaml.problem("notify", "another reading of a promise is never mailed, found true; drop the key");
            }
        });
        if (contract.provenance().isAssumption() && contract.scopeNote().isEmpty()) {
            yaml.problem("assumption", "it must be told what is assumed, found no scope_note; write one");
        }
    }

    private static void share(YamlFields yaml, String key, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            yaml.problem(key, "it must lie between 0 and 1, found " + value);
        }
    }

    private void checkGrowth(ReadTarget target) {
        YamlFields yaml = target.yaml();
        TargetContract contract = target.contract();
        boolean growth = contract.rule() == Rule.GROWTH;
        if (contract.threshold().isEmpty() && !yaml.has("threshold")) {
            yaml.problem("threshold", "the key is missing; write 0.20 for 20 %, or 元 for an increment");
        }
        contract.threshold().ifPresent(threshold -> {
            if (growth && threshold.abs().compareTo(BigDecimal.ONE) > 0) {
                yaml.problem("threshold", "a growth is a ratio, found " + threshold + "; write 0.20 for 20 %");
            }
            if (!growth && threshold.signum() <= 0) {
                yaml.problem("threshold", "an increment must be above 0 元, found " + threshold);
            }
        });
        checkDecimals(target);
        needValues(
                target,
                contract.publishedDecimals().isPresent()
                        ? List.of("level", "base", "growth")
                        : List.of("level", "base"));
        needNo(target, List.of("plan", "legs", "lead_days", "tolerance", "strict", "stale_after_days", "unit"));
    }

    private void checkCompound(ReadTarget target) {
        YamlFields yaml = target.yaml();
        needNo(
                yaml,
                List.of(
                        "threshold",
                        "measure",
                        "early_signal",
                        "plan",
                        "published_decimals",
                        "tolerance",
                        "strict",
                        "stale_after_days",
                        "unit"),
                "a compound target takes it from its legs");
        if (target.contract().legs().size() < 2) {
            yaml.problem(
                    "legs",
                    "a compound target needs two or more, found "
                            + target.contract().legs().size());
        }
        for (String leg : target.contract().legs()) {
            ReadTarget found = leg(leg, target.contract().year());
            if (found == null) {
                yaml.problem("legs", "unknown target, found \"" + leg + "\"" + Nearest.advice(leg, byId.keySet()));
            } else if (found.contract().rule() == Rule.COMPOUND) {
                yaml.problem("legs", "a leg must not be compound itself, found \"" + leg + "\"");
            } else if (found.contract().year() != target.contract().year()) {
                yaml.problem(
                        "legs",
                        "a leg must be promised for the same year, found \"" + leg + "\" for "
                                + found.contract().year());
            } else if (found.contract().terms().frequency()
                    != target.contract().terms().frequency()) {
                yaml.problem(
                        "legs",
                        "a leg must be judged as often as the whole, found \"" + leg + "\" by the "
                                + word(found.contract().terms().frequency()));
            }
        }
    }

    private void checkMeasure(ReadTarget.MeasurePlaces places) {
        YamlFields yaml = places.yaml();
        String mart = yaml.text("mart");
        if (!mart.isEmpty() && !marts.containsKey(mart)) {
            yaml.problem(
                    "mart", "no mart has this name, found \"" + mart + "\"" + Nearest.advice(mart, marts.keySet()));
        }
        places.values().forEach((name, scalar) -> {
            if (!VALUES.containsKey(name)) {
                problems.add(
                        scalar.location(),
                        "Cannot read the measure: an observation has no such value, found \"" + name + "\""
                                + Nearest.advice(name, VALUES.keySet()));
            }
        });
    }

    static void checkDecimals(ReadTarget target) {
        target.contract()
                .publishedDecimals()
                .filter(decimals -> decimals < 0 || decimals > 6)
                .ifPresent(decimals ->
                        target.yaml().problem("published_decimals", "it must lie between 0 and 6, found " + decimals));
    }

    static void needNo(ReadTarget target, List<String> keys) {
        needNo(target.yaml(), keys, "a target of rule " + word(target.contract().rule()) + " has none");
    }

    private static void needNo(YamlFields yaml, List<String> keys, String why) {
        keys.stream().filter(yaml::has).forEach(key -> yaml.problem(key, why + ", found it; drop the key"));
    }

    static void needValues(ReadTarget target, List<String> names) {
        if (target.measure().isEmpty()) {
            if (!target.yaml().has("measure")) {
                target.yaml()
                        .problem("measure", "the key is missing; write measure: {mart: …, filter: …, values: {…}}");
            }
            return;
        }
        ReadTarget.MeasurePlaces places = target.measure().get();
        names.stream()
                .filter(name -> !places.values().containsKey(name))
                .forEach(name -> places.yaml()
                        .problem(
                                "values",
                                "a target of rule " + word(target.contract().rule()) + " needs the value " + name
                                        + ", found " + places.values().keySet()));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The version of a leg that is promised for the year, else any. */
    private @Nullable ReadTarget leg(String id, int year) {
        return targets.stream()
                .filter(target -> target.contract().target().equals(id))
                .filter(target -> target.contract().year() == year)
                .findFirst()
                .orElseGet(() -> byId.get(id));
    }
}
