package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictStep;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.query.export.Language;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes an explanation for people, from the verdict down to the files. Long lists are shortened; the JSON form has all. */
public final class ExplanationText {
    private static final int RAW_ROWS_SHOWN = 8;
    private static final int REPLACED_ROWS_SHOWN = 2;
    private static final int REJECTED_SHOWN = 12;

    private final Language language;
    private final ZoneId zone;

    /**
     * A writer.
     *
     * @param zone zone that instants of the ledger are shown in
     */
    public ExplanationText(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** The whole text, with a line end behind every line. */
    public String of(Explanation explanation) {
        Lines lines = new Lines();
        write(explanation, lines);
        return lines.toString();
    }

    private void write(Explanation explanation, Lines lines) {
        headline(explanation, lines);
        promise(explanation.target(), lines);
        steps(explanation.verdict().verdict().steps(), lines);
        lines.head(words("怎样才会改变", "What would change it"));
        lines.add(1, language.of(explanation.flip()));
        if (!explanation.evidence().isEmpty()) {
            lines.head(words("依据", "Figures"));
            Map<Long, DeliveredFile> files = explanation.files().stream()
                    .collect(Collectors.toMap(file -> file.delivery().id(), file -> file));
            String source = "";
            for (Evidence evidence : explanation.evidence()) {
                measured(explanation.target(), evidence, lines);
                source = source(evidence, source, lines);
                rows(evidence, files, lines);
            }
        }
        files(explanation, lines);
        rejected(explanation, lines);
        publication(explanation, lines);
        for (Explanation leg : explanation.legs()) {
            lines.blank();
            lines.add(0, "═".repeat(40));
            write(leg, lines);
        }
    }

    private void headline(Explanation explanation, Lines lines) {
        Verdict verdict = explanation.verdict().verdict();
        TargetContract target = explanation.target();
        lines.add(
                0,
                target.target() + " " + language.of(target.label()) + "  "
                        + verdict.period().text() + "  " + language.of(Words.state(verdict.state())));
        TargetContract decider = decider(explanation);
        List<String> facts = new ArrayList<>();
        verdict.value()
                .ifPresent(value -> facts.add(words("实际 ", "value ")
                        + language.of(
                                Words.figure(decider, value, verdict.threshold().orElse(value)))));
        verdict.threshold()
                .ifPresent(threshold -> facts.add(words("目标 ", "target ") + Words.sign(decider) + " "
                        + language.of(Words.threshold(decider, threshold))));
        verdict.gap().ifPresent(gap -> facts.add(words("差距 ", "gap ") + language.of(Words.gap(decider, gap))));
        verdict.bindingLeg().ifPresent(leg -> facts.add(words("起决定作用的分项 ", "decided by leg ") + leg));
        verdict.since()
                .ifPresent(since -> facts.add(words("自 ", "below target since ")
                        + since.text()
                        + words(" 起连续 ", ", for ")
                        + verdict.periodsBelow()
                        + words(" 期低于目标", " periods")));
        if (!facts.isEmpty()) {
            lines.add(1, String.join(words("，", ", "), facts));
        }
        verdict.flags().stream().sorted().forEach(flag -> lines.add(1, flag + ": " + language.of(Words.flag(flag))));
        explanation
                .restated()
                .ifPresent(earlier -> lines.add(
                        1,
                        words("原研判 ", "earlier verdict ")
                                + language.of(Words.state(earlier.verdict().state()))
                                + words("，发布 ", ", publication ")
                                + earlier.publicationId()));
    }

    /** The figures of a compound are those of the leg that decides. */
    private static TargetContract decider(Explanation explanation) {
        return explanation.legs().stream()
                .map(Explanation::target)
                .filter(leg -> explanation
                        .verdict()
                        .verdict()
                        .bindingLeg()
                        .filter(leg.target()::equals)
                        .isPresent())
                .findFirst()
                .orElse(explanation.target());
    }

    private void promise(TargetContract target, Lines lines) {
        lines.head(words("承诺", "The promise"));
        lines.add(1, "“" + target.wording() + "”");
        lines.add(
                1,
                target.document()
                        + words("，", ", ")
                        + language.of(Words.commitment(target.commitment()))
                        + (target.isDated() ? words("，到 ", ", by ") + target.due() : words("，没有期限", ", undated"))
                        + words("；责任单位 ", "; owner ")
                        + target.owner());
        Label standing = Words.standing(target);
        if (!standing.isBlank()) {
            lines.add(1, language.of(standing));
        }
        lines.add(
                1,
                words("规则：", "Rule: ")
                        + language.of(Words.rule(target.rule()))
                        + target.threshold()
                                .map(threshold -> " " + language.of(Words.threshold(target, threshold)))
                                .orElse(target.legs().isEmpty() ? "" : " (" + String.join(", ", target.legs()) + ")")
                        + words("；范围 ", "; scope ")
                        + target.scope()
                        + (target.scopeNote().isEmpty()
                                ? ""
                                : words("（", " (") + target.scopeNote() + words("）", ")")));
    }

    private void steps(List<VerdictStep> steps, Lines lines) {
        lines.head(words("研判步骤", "The reasoning"));
        for (VerdictStep step : steps) {
            String parts = Stream.of(step.formula(), step.numbers(), step.result())
                    .map(language::of)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" = "));
            lines.add(1, language.of(step.label()) + "  " + parts);
        }
    }

    private void measured(TargetContract target, Evidence evidence, Lines lines) {
        Observation observation = evidence.observation();
        lines.add(
                1,
                language.of(evidence.role().label()) + " "
                        + observation.period().text() + "  " + figures(target, observation));
    }

    /** The mart and the condition, where they are not those of the figure before. */
    private String source(Evidence evidence, String before, Lines lines) {
        String source = "mart." + evidence.measure().mart() + words("，快照 ", ", snapshot ") + evidence.snapshotId()
                + "  WHERE " + evidence.measure().filter().strip();
        if (!source.equals(before)) {
            lines.add(2, source);
        }
        return source;
    }

    private void rows(Evidence evidence, Map<Long, DeliveredFile> files, Lines lines) {
        int silent = 0;
        for (MartRow row : evidence.rows()) {
            if (row.counts()) {
                row(evidence, row, files, lines);
            } else {
                silent++;
            }
        }
        if (silent > 0) {
            lines.add(
                    2,
                    words(
                            "另有 " + silent + " 行不计入（--format json 列出）",
                            silent + " more rows count for nothing here (see --format json)"));
        }
    }

    private String figures(TargetContract target, Observation observation) {
        List<String> figures = new ArrayList<>();
        observation.level().ifPresent(level -> figures.add(language.of(Words.level(target, level))));
        observation.base().ifPresent(base -> figures.add(language.of(Words.base(target, base))));
        observation.growth().ifPresent(growth -> figures.add("g " + growth(growth)));
        observation.count().ifPresent(count -> figures.add("c " + Figures.plain(count)));
        observation.candidates().ifPresent(candidates -> figures.add("k " + Figures.plain(candidates)));
        observation.reference().ifPresent(other -> figures.add("g₀ " + growth(other)));
        observation.doneOn().ifPresent(day -> figures.add(words("做完 ", "done_on ") + day));
        observation.plannedFinish().ifPresent(day -> figures.add(words("计划完成 ", "planned_finish ") + day));
        observation.progress().ifPresent(share -> figures.add(words("进度 ", "progress ") + Figures.percent(share, 1)));
        observation
                .coverage()
                .ifPresent(coverage -> figures.add(words("覆盖率 ", "coverage ") + Figures.percent(coverage, 1)));
        observation.reportedTo().ifPresent(day -> figures.add(words("报至日 ", "reported_to ") + day));
        return String.join(", ", figures);
    }

    /** A published growth with its own digits, one of our own with two decimals. */
    private static String growth(BigDecimal growth) {
        return growth.stripTrailingZeros().scale() > 4 ? Figures.percent(growth, 2) : Figures.percent(growth);
    }

    private void row(Evidence evidence, MartRow row, Map<Long, DeliveredFile> files, Lines lines) {
        lines.add(2, "▸ " + named(row.key()));
        List<String> used = UsedColumns.of(
                evidence.measure().values().values(), row.values().keySet());
        if (!used.isEmpty()) {
            lines.add(
                    3,
                    used.stream()
                            .map(column -> column + " = " + shown(row.values().get(column)))
                            .collect(Collectors.joining(", ")));
        }
        List<RawRow> shown = shown(row);
        shown.forEach(raw -> raw(raw, files, lines));
        if (row.raw().size() > shown.size()) {
            int more = row.raw().size() - shown.size();
            lines.add(3, words("… 另 " + more + " 行（--format json 列出）", "… " + more + " more (see --format json)"));
        }
    }

    /** The rows that count, and the newest of those that they replaced. */
    private static List<RawRow> shown(MartRow row) {
        Stream<RawRow> current = row.raw().stream().filter(RawRow::isCurrent).limit(RAW_ROWS_SHOWN);
        Stream<RawRow> replaced =
                row.raw().stream().filter(raw -> !raw.isCurrent()).limit(REPLACED_ROWS_SHOWN);
        return Stream.concat(current, replaced).toList();
    }

    private void raw(RawRow raw, Map<Long, DeliveredFile> files, Lines lines) {
        DeliveredFile file = files.get(raw.delivery());
        String path = file == null ? "#" + raw.delivery() : file.delivery().path();
        Object kind = raw.values().get("period_kind");
        lines.add(
                3,
                (raw.isCurrent() ? "← " : "× " + words("（已被更新替代）", "(superseded) ")) + path + raw.place() + "  "
                        + (kind == null ? "" : kind + " ")
                        + raw.reported().entrySet().stream()
                                .map(entry -> entry.getKey()
                                        + (raw.cells().containsKey(entry.getKey())
                                                ? "@" + raw.cells().get(entry.getKey())
                                                : "")
                                        + " = " + shown(entry.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    /** The files of the rows that are shown; the others are counted. */
    private static List<DeliveredFile> shownFiles(Explanation explanation) {
        Set<Long> shown = explanation.evidence().stream()
                .flatMap(evidence -> evidence.rows().stream())
                .filter(MartRow::counts)
                .flatMap(row -> shown(row).stream())
                .map(RawRow::delivery)
                .collect(Collectors.toSet());
        return explanation.files().stream()
                .filter(file -> shown.contains(file.delivery().id()))
                .toList();
    }

    private void files(Explanation explanation, Lines lines) {
        List<DeliveredFile> files = shownFiles(explanation);
        if (files.isEmpty()) {
            return;
        }
        lines.head(words("文件", "Files"));
        for (DeliveredFile file : files) {
            Delivery delivery = file.delivery();
            lines.add(1, "#" + delivery.id() + " " + delivery.path());
            lines.add(
                    2,
                    words("报送 ", "submitted ")
                            + delivery.submittedAt()
                                    .map(at -> LocalDateTime.ofInstant(at, zone)
                                            .toString()
                                            .replace('T', ' '))
                                    .orElse("?")
                            + words("，收到 ", ", received ")
                            + delivery.receivedOn().map(Object::toString).orElse("?")
                            + words("，", ", ")
                            + delivery.supplier()
                            + words("，存档 ", ", archived ")
                            + file.archived());
        }
        int more = explanation.files().size() - files.size();
        if (more > 0) {
            lines.add(1, words("… 另 " + more + " 个文件（--format json 列出）", "… " + more + " more (see --format json)"));
        }
    }

    private void rejected(Explanation explanation, Lines lines) {
        if (explanation.rejected().isEmpty()) {
            return;
        }
        lines.head(words("同一文件中被拒收的行", "Rejected rows of the same files"));
        explanation.rejected().stream()
                .limit(REJECTED_SHOWN)
                .forEach(row -> lines.add(
                        1,
                        "#" + row.delivery() + (row.sheet().isEmpty() ? "" : " [" + row.sheet() + "]") + ":"
                                + row.line() + "  " + row.reason() + "  " + row.message()));
        int more = explanation.rejected().size() - REJECTED_SHOWN;
        if (more > 0) {
            lines.add(1, words("… 另 " + more + " 行（`yanhuo rejects` 列出）", "… " + more + " more (`yanhuo rejects`)"));
        }
    }

    private void publication(Explanation explanation, Lines lines) {
        lines.head(words("发布", "Publication"));
        lines.add(
                1,
                explanation.publication().id()
                        + words("，截至 ", ", as of ")
                        + explanation.publication().asOf()
                        + words("，批次 ", ", run ")
                        + explanation.publication().runId());
    }

    private String words(String zh, String en) {
        return language.of(new Label(zh, en));
    }

    private static String named(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? Figures.plain(decimal) : String.valueOf(value);
    }

    /** Lines with their indents. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();

        void head(String title) {
            blank();
            add(0, title);
        }

        void blank() {
            text.append('\n');
        }

        void add(int indent, String line) {
            text.append("  ".repeat(indent)).append(line).append('\n');
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
