package city.yanhuo.contract.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.EnumWords;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** YAML to {@link TargetContract}s: keys, types and closed lists. What they mean together is {@link TargetRules}'. */
public final class TargetReader {
    private static final EnumWords<Commitment> COMMITMENTS = EnumWords.upper(Commitment.class);
    private static final EnumWords<Rule> RULES = EnumWords.lower(Rule.class);
    private static final EnumWords<Frequency> FREQUENCIES = EnumWords.lower(Frequency.class);
    private static final EnumWords<Origin> ORIGINS = EnumWords.lower(Origin.class);
    private static final BigDecimal COVERAGE_GATE = new BigDecimal("0.9");
    private static final BigDecimal WATCH_MARGIN = new BigDecimal("0.03");
    private static final BigDecimal RELATIVE_WATCH_MARGIN = new BigDecimal("0.005");
    private static final LocalTime RELEASE_TIME = LocalTime.of(9, 30);

    private final Problems problems;

    /** A reader that reports to the problems. */
    public TargetReader(Problems problems) {
        this.problems = problems;
    }

    /** The contracts of one file, in its order, with their places. */
    public List<ReadTarget> read(YamlNode.Mapping mapping) {
        YamlFields file = new YamlFields(mapping, "the targets", problems);
        List<YamlFields> targets = file.objects("targets", "the target");
        if (!file.has("targets")) {
            file.problem("targets", "the key is missing, found " + mapping.found());
        }
        file.end();
        return targets.stream().map(this::target).toList();
    }

    private ReadTarget target(YamlFields yaml) {
        Commitment commitment = yaml.word("commitment", COMMITMENTS);
        Rule rule = yaml.word("rule", RULES);
        int year = yaml.integer("year");
        LocalDate statedOn = yaml.date("stated_on");
        Map<String, YamlNode.Scalar> values = new LinkedHashMap<>();
        Map<String, YamlNode.Scalar> earlyValues = new LinkedHashMap<>();
        Optional<YamlFields> measure = yaml.object("measure");
        Optional<YamlFields> early = yaml.object("early_signal");
        TargetContract contract = new TargetContract(
                yaml.text("target"),
                yaml.integer("version"),
                new Label(yaml.text("zh"), yaml.text("en")),
                yaml.text("wording"),
                yaml.text("document"),
                statedOn,
                commitment,
                rule,
                yaml.findNumber("threshold"),
                yaml.text("scope"),
                yaml.text("scope_note", ""),
                year,
                due(yaml, rule, year),
                measure.map(fields -> measure(fields, values)),
                early.map(fields -> measure(fields, earlyValues)),
                yaml.findInteger("published_decimals"),
                yaml.findNumber("coverage_gate").orElse(COVERAGE_GATE),
                yaml.findNumber("watch_margin").orElse(rule == Rule.RELATIVE ? RELATIVE_WATCH_MARGIN : WATCH_MARGIN),
                plan(yaml),
                yaml.integer("lead_days", 0),
                yaml.integers("excluded_years"),
                yaml.texts("legs"),
                yaml.text("owner"),
                yaml.flag("notify", !yaml.has("alternative_to")),
                yaml.integer("alert_after", commitment == Commitment.MUST ? 1 : 2),
                release(yaml),
                yaml.text("superior", ""),
                terms(yaml, rule),
                provenance(yaml, statedOn));
        yaml.end();
        return new ReadTarget(
                contract,
                yaml,
                measure.map(fields -> new ReadTarget.MeasurePlaces(fields, values)),
                early.map(fields -> new ReadTarget.MeasurePlaces(fields, earlyValues)));
    }

    /** A status has no day of its own. */
    private static LocalDate due(YamlFields yaml, Rule rule, int year) {
        return rule == Rule.STATUS
                ? yaml.findDate("due").orElse(LocalDate.of(Math.max(year, 1), 12, 31))
                : yaml.date("due");
    }

    private static JudgingTerms terms(YamlFields yaml, Rule rule) {
        JudgingTerms usual = JudgingTerms.of(rule);
        return new JudgingTerms(
                yaml.word("frequency", FREQUENCIES, usual.frequency()),
                yaml.findNumber("tolerance").orElse(usual.tolerance()),
                yaml.flag("strict", usual.isStrict()),
                yaml.integer("stale_after_days", usual.staleAfterDays()),
                yaml.object("unit").map(TargetReader::unit).orElse(usual.unit()));
    }

    private static Label unit(YamlFields yaml) {
        Label unit = new Label(yaml.text("zh"), yaml.text("en"));
        yaml.end();
        return unit;
    }

    private static Provenance provenance(YamlFields yaml, LocalDate statedOn) {
        return new Provenance(
                yaml.word("origin", ORIGINS, Origin.PAGE),
                yaml.findDate("valid_from").orElse(statedOn),
                yaml.text("place", ""),
                yaml.findText("alternative_to"),
                yaml.flag("assumption", false));
    }

    private static Measure measure(YamlFields yaml, Map<String, YamlNode.Scalar> places) {
        places.putAll(yaml.textMap("values"));
        if (!yaml.has("values")) {
            yaml.problem("values", "the key is missing; write values: {level: sum(amount_ytd)}");
        }
        Map<String, String> values = new LinkedHashMap<>();
        places.forEach((name, scalar) -> values.put(name, scalar.text()));
        Measure measure = new Measure(yaml.text("mart"), yaml.text("filter"), values, yaml.findText("basis"));
        yaml.end();
        return measure;
    }

    private static List<PlanPoint> plan(YamlFields yaml) {
        List<PlanPoint> plan = new ArrayList<>();
        for (YamlFields point : yaml.objects("plan", "the plan's point")) {
            if (!point.has("planned")) {
                point.problem("planned", "the key is missing; write {day: 2024-06-30, planned: 1}");
            }
            plan.add(
                    new PlanPoint(point.date("day"), point.findNumber("planned").orElse(BigDecimal.ZERO)));
            point.end();
        }
        return plan;
    }

    private static Optional<ReleaseRule> release(YamlFields yaml) {
        return yaml.object("release").map(release -> {
            ReleaseRule rule = new ReleaseRule(
                    release.integer("months_after"),
                    release.integer("day"),
                    release.findTime("time").orElse(RELEASE_TIME));
            if (rule.day() < 1 || rule.day() > 31 || rule.monthsAfter() < 0) {
                yaml.problem(
                        "release",
                        "it must name months_after from 0 and a day from 1 to 31, found " + rule.monthsAfter() + " and "
                                + rule.day());
            }
            release.end();
            return rule;
        });
    }
}
