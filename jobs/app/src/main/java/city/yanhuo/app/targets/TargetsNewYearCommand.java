package city.yanhuo.app.targets;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.target.NextYear;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        write(file, proposal);
        yanhuo.terminal().out().println(yanhuo.messages().text("newyear.written", file));
    }

    private static void write(Path file, String proposal) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, proposal, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot write the proposal: the file must not exist yet, found " + file + "; name another --out");
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE, "Cannot write the proposal: the machine refuses it, found " + Refusal.of(e), e);
        }
    }
}
