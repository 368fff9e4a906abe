package city.yanhuo.app.rehearsal;

import city.yanhuo.app.step.DemoCity;
import city.yanhuo.app.step.Installation;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The files of the rehearsal: a home with contracts of its own, and the sample's landing files, which come as time passes. */
final class Stage {
    private static final Path CONTRACT = Path.of("feed/gate_daily.yml");

    private final DemoCity city;
    private final Path sample;
    private final Path sampleSchemas;
    private final Home home;

    Stage(Installation installation, Home home) {
        this.city = new DemoCity(installation);
        this.sample = installation.sampleData().resolve("landing");
        this.sampleSchemas = installation.schemas();
        this.home = home;
    }

    /**
     * Gives a new home the sample's configuration and contacts, and a copy of the contracts that may be spoiled.
     *
     * @throws YanhuoException CONFIGURATION when the home has a configuration, but no contracts, of its own
     */
    void set() {
        if (Files.isDirectory(schemas())) {
            return;
        }
        if (Files.exists(home.configuration())) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot rehearse the schedule in " + home.root()
                            + ": it spoils contracts and lets files come, found a home that is in use; name another --home");
        }
        doing(() -> {
            city.settle(home);
            Files.writeString(
                    home.configuration(),
                    "# this home has contracts of its own\nschemas: schemas\n",
                    StandardOpenOption.APPEND);
            copyTree(sampleSchemas, schemas());
        });
    }

    /** The contracts of the home. */
    Path schemas() {
        return home.root().resolve("schemas");
    }

    /** The days on which files of the sample arrive, in order. */
    List<Path> days() {
        try (Stream<Path> folders = Files.list(sample)) {
            return folders.map(Path::getFileName).sorted().toList();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /**
     * Lets all files of a day arrive.
     *
     * @return how many
     */
    long arrive(Path day) {
        Path landing = home.root().resolve("landing");
        doing(() -> copyTree(sample.resolve(day), landing.resolve(day)));
        try (Stream<Path> files = Files.walk(sample.resolve(day))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Makes the slip of an editor in a contract. */
    void spoilContract() {
        doing(() -> {
            Path file = schemas().resolve(CONTRACT);
            Files.writeString(file, Files.readString(file).replace("subject: visit", "subject: visits"));
        });
    }

    /** Puts the contract right again. */
    void mendContract() {
        doing(() -> Files.copy(
                sampleSchemas.resolve(CONTRACT), schemas().resolve(CONTRACT), StandardCopyOption.REPLACE_EXISTING));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.walk(from)) {
            for (Path entry : entries.toList()) {
                Path target = to.resolve(from.relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private interface FileWork {
        void run() throws IOException;
    }

    private static void doing(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static YanhuoException refused(IOException cause) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot rehearse the schedule: the sample's files must be copied into the home, found "
                        + Refusal.of(cause),
                cause);
    }
}
