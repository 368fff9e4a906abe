package city.yanhuo.app.command;

import city.yanhuo.app.step.Progress;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.sample.SampleCity;
import city.yanhuo.sample.order.BulkOrders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo sample}: landing files of a fictional city, with the figures that must come out of them. */
@Command(name = "sample")
public final class SampleCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Option(names = "--scale", paramLabel = "N", defaultValue = "1", descriptionKey = "sample.scale")
    private int scale;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "2024", descriptionKey = "sample.seed")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "sample.out")
    private Path out;

    @Option(names = "--orders", paramLabel = "N", defaultValue = "0", descriptionKey = "sample.orders")
    private long orders;

    @Option(names = "--files", paramLabel = "N", defaultValue = "24", descriptionKey = "sample.files")
    private int files;

    @Override
    public Integer call() throws IOException {
        if (scale < 1) {
            throw refused("--scale must be at least 1, found " + scale);
        }
        if (orders < 0 || files < 1) {
            throw refused("--orders and --files must not be negative, found " + orders + " and " + files);
        }
        if (Files.exists(out) && !isEmptyFolder(out)) {
            throw refused("--out must be an empty or missing folder, found something in " + out);
        }
        try {
            Progress.during(yanhuo.terminal(), yanhuo.messages().text("sample.progress"), this::write);
        } catch (IOException unwritable) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot write the sample city: the folder does not take it, found " + unwritable
                            + "; make room or name another --out",
                    unwritable);
        }
        yanhuo.terminal().out().println(yanhuo.messages().text("sample.done", out.toAbsolutePath()));
        return 0;
    }

    private Path write() throws IOException {
        if (orders > 0) {
            BulkOrders.write(out, seed, orders, files);
        } else {
            SampleCity.write(out, seed, scale);
        }
        return out;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static YanhuoException refused(String why) {
        return new YanhuoException(ErrorKind.USAGE, "Cannot write the sample city: " + why);
    }
}
