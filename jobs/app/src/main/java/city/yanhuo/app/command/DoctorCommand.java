package city.yanhuo.app.command;

import city.yanhuo.app.cli.Messages;
import city.yanhuo.app.doctor.Doctor;
import city.yanhuo.app.doctor.Finding;
import city.yanhuo.app.output.Columns;
import city.yanhuo.contract.error.ErrorKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo doctor}: what this machine has, what is missing, what to do. Ends with 5 when something is missing. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
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
        Messages messages = yanhuo.messages();
        yanhuo.terminal()
                .out()
                .println(messages.text("doctor." + finding.level()) + "  "
                        + messages.text("doctor." + finding.subject()) + ": " + finding.found());
        if (!finding.advice().isEmpty()) {
            yanhuo.terminal().out().println("        → " + messages.text("doctor." + finding.advice()));
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
