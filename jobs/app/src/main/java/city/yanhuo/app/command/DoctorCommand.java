package city.yanhuo.app.command;

import city.yanhuo.app.doctor.Doctor;
import city.yanhuo.app.doctor.Finding;
import city.yanhuo.app.output.Columns;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.query.export.TextWidth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo doctor}: what this machine has, what is missing, what to do. Ends with 5 when something is missing. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    @ParentCommand
    private Yanhuo yanhuo;

    @Option(names = "--date", paramLabel = "yyyy-MM-dd", descriptionKey = "doctor.date")
    private @Nullable LocalDate date;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        List<Finding> findings = Doctor.examine(yanhuo.workplace(), Optional.ofNullable(date));
        if (format.isForPeople()) {
            findings.forEach(this::tell);
        } else {
            format.write(columns().of(findings), yanhuo.terminal());
        }
        boolean isMissing = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.MISSING);
        return isMissing ? ErrorKind.RESOURCE.exitCode() : 0;
    }

    private void tell(Finding finding) {
        int states = Stream.of(Finding.Level.values())
                .mapToInt(level -> TextWidth.of(state(level)))
                .max()
                .orElse(0);
        String indent = " ".repeat(states + 2);
        write(
                TextWidth.padRight(state(finding.level()), states + 2),
                yanhuo.messages().text("doctor." + finding.subject()) + ": " + finding.found(),
                indent + "  ");
        if (!finding.advice().isEmpty()) {
            write(indent + "→ ", yanhuo.messages().text("doctor." + finding.advice()), indent + "  ");
        }
    }

    private String state(Finding.Level level) {
        return yanhuo.messages().text("doctor." + level);
    }

    private void write(String begin, String text, String indent) {
        String before = begin;
        for (String line : TextWidth.wrap(text, WIDTH - indent.length())) {
            yanhuo.terminal().out().println(before + line);
            before = indent;
        }
    }

    private Columns<Finding> columns() {
        return new Columns<Finding>()
                .text("subject", "项目", "subject", Finding::subject)
                .text("level", "状态", "level", finding -> finding.level().name())
                .text("found", "现状", "found", Finding::found)
                .text(
                        "advice",
                        "建议",
                        "advice",
                        finding -> finding.advice().isEmpty()
                                ? ""
                                : yanhuo.messages().text("doctor." + finding.advice()));
    }
}
