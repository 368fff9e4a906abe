package city.yanhuo.query.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublicationState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MartsPointerTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = new Home(folder).create();
    }

    @Test
    void theLinkIsRelativeSoThatAHomeMayMove() throws IOException {
        Files.createDirectories(home.publication("p-1"));
        MartsPointer.pointTo(home, "p-1");
        assertThat(Files.readSymbolicLink(home.marts())).isEqualTo(Path.of("publications", "p-1"));
        assertThat(home.marts().toRealPath()).isEqualTo(home.publication("p-1").toRealPath());
    }

    @Test
    void switchingLeavesNothingBehind() throws IOException {
        MartsPointer.pointTo(home, "p-1");
        MartsPointer.pointTo(home, "p-2");
        MartsPointer.pointTo(home, "p-2");
        assertThat(Files.readSymbolicLink(home.marts())).isEqualTo(Path.of("publications", "p-2"));
        assertThat(folder.toFile().list())
                .filteredOn(name -> name.startsWith("marts"))
                .containsExactly("marts");
    }

    @Test
    void aFolderInItsPlaceIsAnsweredWithASentence() throws IOException {
        Files.createDirectories(home.marts().resolve("mine"));
        assertThatThrownBy(() -> MartsPointer.pointTo(home, "p-1"))
                .isInstanceOf(YanhuoException.class)
                .hasMessageContaining("Cannot point " + home.marts() + " at publication p-1");
    }

    @Test
    void repairFollowsTheLedger() throws IOException {
        try (Ledger ledger = Ledger.open(home, "")) {
            MartsPointer.repair(home, ledger);
            assertThat(home.marts()).doesNotExist();
            publish(ledger, "p-1");
            publish(ledger, "p-2");
            MartsPointer.pointTo(home, "p-1");
            MartsPointer.repair(home, ledger);
            assertThat(Files.readSymbolicLink(home.marts())).isEqualTo(Path.of("publications", "p-2"));
        }
    }

    private static void publish(Ledger ledger, String id) {
        Instant at = Instant.parse("2024-10-25T02:15:00Z");
        LocalDate asOf = LocalDate.of(2024, 10, 25);
        ledger.useTransaction(books -> {
            books.runs().begin("run-" + id, "run", asOf, at);
            books.publications()
                    .prepare(
                            new Publication(
                                    id,
                                    "run-" + id,
                                    asOf,
                                    at,
                                    PublicationState.PREPARED,
                                    Optional.empty(),
                                    "hash",
                                    Optional.empty()),
                            List.of(),
                            List.of());
            books.publications().complete(id, Map.of(), List.of(), at);
        });
    }
}
