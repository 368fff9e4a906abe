package city.yanhuo.app.step;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.config.Contacts;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command works with: the installation, the home, and what stands in them, read anew at each call.
 *
 * @param installation the program
 * @param home where everything is written
 * @param chosenSchemas the folder of the contracts that the caller chose; else the configuration says which
 */
public record Workplace(Installation installation, Home home, Optional<Path> chosenSchemas) {
    /** With the contracts that the configuration names. */
    public Workplace(Installation installation, Home home) {
        this(installation, home, Optional.empty());
    }

    /** The folder of the contracts: the chosen one, else the configured one, else the installation's. */
    public Path schemas() {
        return chosenSchemas.orElseGet(
                () -> configuration().schemasFolder(home.root()).orElseGet(installation::schemas));
    }

    /** The configuration of the home; the usual one of a home that is not there yet. */
    public YanhuoConfig configuration() {
        if (Files.exists(home.root()) && !Files.isDirectory(home.root())) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot use the home: it must be a folder, found a file at " + home.root()
                            + "; name another --home");
        }
        return YanhuoConfig.read(home.configuration());
    }

    /** The names that sensors look by, and their folders. */
    public Map<String, Path> connections() {
        return Map.of("fs_landing", configuration().landingFolder(home.root()), "fs_default", home.root());
    }

    /** Who holds which role. */
    public Contacts contacts() {
        return Contacts.read(home.contacts());
    }

    /** The ledger of a home that has been used; a folder that is no home is left as it is. */
    public Ledger existingLedger() {
        YanhuoConfig configuration = configuration();
        if (!isUsed(configuration)) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read the home: nothing has been run there, found no ledger in " + home.root()
                            + "; run 'yanhuo demo' or 'yanhuo run' first, or name another --home");
        }
        ReleaseFile.refuseOther(home);
        return Ledger.open(home.create(), configuration.ledger());
    }

    /** Whether anything has been run in the home. */
    public boolean isUsed() {
        return isUsed(configuration());
    }

    private boolean isUsed(YanhuoConfig configuration) {
        return configuration.ledger().isEmbedded()
                ? Files.isRegularFile(home.ledger())
                : Files.isRegularFile(home.configuration());
    }

    /** The contracts, each of them checked. */
    public Contracts contracts() {
        return Contracts.load(SchemaFiles.read(schemas()));
    }

    /** The contracts; they need no second check when the publication was made with the same. */
    public Contracts contracts(Optional<Publication> publication) {
        SchemaFiles files = SchemaFiles.read(schemas());
        return publication
                        .map(Publication::contractsHash)
                        .filter(files.hash()::equals)
                        .isPresent()
                ? Contracts.loadKnown(files)
                : Contracts.load(files);
    }
}
