package city.yanhuo.app.targets;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.output.NewFile;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.target.NextYear;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo targets new-year}: proposes next year's targets from this year's. */
@Command(name = "new-year")
final class TargetsNewYearCommand implements Callable<Integer> {
    private static final String FOLDER = "target";

    @ParentCommand
    private TargetsCommand targets;

    @Parameters(paramLabel = "YEAR", descriptionKey = "newyear.year")
    private int year;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "newyear.out")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Yanhuo yanhuo = targets.yanhuo();
        Workplace workplace = yanhuo.workplace();
        if (out != null) {
            NewFile.folder(out, "the proposal");
        }
        Map<String, String> bases = KnownBases.of(workplace, year);
        SchemaFiles files = SchemaFiles.read(workplace.schemas());
        files.below(FOLDER).forEach((name, text) -> {
            if (text.contains("year: " + (year - 1))) {
                tell(yanhuo, proposalName(name), NextYear.of(text, year, bases));
            }
        });
        return 0;
    }

    private String proposalName(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.replaceFirst("(-\\d{4})?[.]yml$", "-" + year + ".yml");
    }

    private void tell(Yanhuo yanhuo, String name, String proposal) {
        if (out == null) {
            yanhuo.terminal().out().print("# " + FOLDER + "/" + name + "\n" + proposal);
            return;
        }
        Path file = out.resolve(name);
        NewFile.write(file, proposal, "the proposal");
        yanhuo.terminal().out().println(yanhuo.messages().text("newyear.written", file));
    }
}
