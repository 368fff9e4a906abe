package city.yanhuo.app.step;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sample city in {@code sample-data/}: its files are read where they lie, its configuration and contacts are copied. */
public final class DemoCity {
    /** The day as of which the sample's figures and verdicts are. */
    private static final LocalDate AS_OF = LocalDate.of(2024, 10, 25);

    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("'demo-'yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private final Path sampleData;

    /** The sample of an installation. */
    public DemoCity(Installation installation) {
        this.sampleData = installation.sampleData();
    }

    /** Gives a home the sample's configuration and contacts, unless it has its own. */
    public void settle(Home home) {
        home.create();
        for (Path file : List.of(home.configuration(), home.contacts())) {
            try {
                if (!Files.exists(file)) {
                    Files.copy(sampleData.resolve(file.getFileName()), file);
                }
            } catch (FileAlreadyExistsException another) {
                // a demo that began at the same time was first
            } catch (IOException refused) {
                throw new YanhuoException(
                        ErrorKind.RESOURCE,
                        "Cannot prepare the home for the demo: the sample's files must be copied, found "
                                + Refusal.of(refused) + "; see that " + sampleData + " is whole and " + home.root()
                                + " is writable",
                        refused);
            }
        }
    }

    /**
     * Refuses a home with files that are not the sample's: a demo must not mix fiction into a bureau's figures.
     *
     * @throws YanhuoException CONFIGURATION with one of the other files
     */
    public void refuseOtherData(Ledger ledger, Home home) {
        Path landing = sampleData.resolve("landing");
        Optional<Delivery> other = ledger.read(books -> books.deliveries().all()).stream()
                .filter(delivery -> !Files.exists(landing.resolve(delivery.path())))
                .findFirst();
        other.ifPresent(delivery -> {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot run the demo in " + home.root() + ": the home holds data of its own, found "
                            + delivery.path() + "; name another --home");
        });
    }

    /** The demo's run, under the id that a scheduler gave it, if one did. */
    public RunRequest request(Clock clock, Optional<String> givenId) {
        String id = givenId.orElseGet(() -> RUN_ID.format(LocalDateTime.now(clock)));
        return new RunRequest(id, "demo", AS_OF, sampleData.resolve("landing"));
    }
}
