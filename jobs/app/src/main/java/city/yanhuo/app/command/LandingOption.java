package city.yanhuo.app.command;

import city.yanhuo.app.step.HomeSession;
import city.yanhuo.app.step.RunRequest;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that reads new files takes. */
final class LandingOption {
    @Option(names = "--landing", paramLabel = "DIR", descriptionKey = "landing")
    private @Nullable Path landing;

    /** What is to be done with the files of the landing folder; refuses one that cannot be read before a Spark start is spent on it. */
    RunRequest request(RunOptions options, HomeSession session, String command) {
        RunRequest request = options.request(session, command, Optional.ofNullable(landing));
        if (!Files.isDirectory(request.landing()) || !Files.isReadable(request.landing())) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read the landing folder: it must be a folder that may be read, found "
                            + (Files.isDirectory(request.landing())
                                    ? "one that may not"
                                    : Files.exists(request.landing()) ? "a file" : "nothing")
                            + " at " + request.landing()
                            + "; make it, name another --landing, or set landing in yanhuo.yml");
        }
        return request;
    }
}
