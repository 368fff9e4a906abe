package city.yanhuo.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublicationState;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.pipeline.mart.Marts;
import city.yanhuo.pipeline.testing.Gates;
import city.yanhuo.pipeline.testing.OpenHome;
import city.yanhuo.pipeline.testing.TestSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishStepTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 10, 25);

    @TempDir
    Path folder;

    private static List<Publication> publications(OpenHome home) {
        return home.ledger().read(books -> books.publications().all());
    }

    private static void complete(OpenHome home, String id) {
        home.ledger()
                .useTransaction(books -> books.publications()
                        .complete(id, Map.of(), List.of(), home.clock().instant()));
    }

    private static OpenHome built(Path folder) {
        OpenHome home = new OpenHome(folder);
        home.land("文旅局/入园日报_09.csv", Gates.file("2024-10-08 09:12", "2024-09-10,晋祠博物馆,1000,31000,400,"));
        home.ingest();
        home.build();
        return home;
    }

    @Test
    void aPublicationFreezesTheSnapshotsAndStandsUntilSomethingChanges() {
        OpenHome home = built(folder);
        PublishReport first = home.publish(AS_OF);
        assertThat(first.publication()).isEqualTo("p-20241025-100000-1");
        assertThat(first.isReused()).isFalse();
        assertThat(first.marts()).isEqualTo(Marts.ALL.size());
        assertThat(publications(home)).singleElement().satisfies(publication -> {
            assertThat(publication.state()).isEqualTo(PublicationState.PREPARED);
            assertThat(publication.asOf()).isEqualTo(AS_OF);
        });
        List<PublishedTable> tables =
                home.ledger().read(books -> books.publications().tables(first.publication()));
        assertThat(tables)
                .extracting(PublishedTable::table)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Marts.ALL.stream().map(mart -> "mart." + mart.name()), Stream.of("raw.visit"))
                        .toList());
        assertThat(tables)
                .allSatisfy(table -> assertThat(table.files())
                        .allSatisfy(file ->
                                assertThat(home.home().root().resolve(file)).isRegularFile()));
        assertThat(tables)
                .filteredOn(table -> table.table().equals("mart.visitors_daily"))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.rows()).isEqualTo(1);
                    assertThat(table.files())
                            .containsExactly(
                                    "publications/p-20241025-100000-1/visitors_daily/visitors_daily-0.parquet");
                });

        complete(home, first.publication());
        PublishReport again = home.publish(AS_OF);
        assertThat(again.publication()).isEqualTo(first.publication());
        assertThat(again.isReused()).isTrue();

        // another day, another contract, other rows: each is a new publication, the old ones stay
        PublishReport nextDay = home.publish(AS_OF.plusDays(1));
        assertThat(nextDay.publication()).isEqualTo("p-20241025-100000-2");
        complete(home, nextDay.publication());
        Contracts reworded = TestSpark.contractsWith(
                "target/online.yml", TestSpark.contractText("target/online.yml") + "# reworded\n");
        assertThat(home.publish(AS_OF.plusDays(1), reworded).isReused()).isFalse();
        assertThat(home.home().publication(first.publication())).isDirectory();
    }

    @Test
    void aNewSnapshotMakesANewPublicationAndLeavesTheFilesOfTheOldOne() throws Exception {
        OpenHome home = built(folder);
        String first = home.publish(AS_OF).publication();
        complete(home, first);
        Path old = home.home().publication(first).resolve("visitors_daily/visitors_daily-0.parquet");
        byte[] bytes = Files.readAllBytes(old);

        home.passes(Duration.ofHours(1));
        home.land("文旅局/入园日报_09b.csv", Gates.file("2024-10-09 09:12", "2024-09-10,晋祠博物馆,1100,31000,400,"));
        home.ingest();
        home.build();
        String second = home.publish(AS_OF).publication();
        assertThat(second).isEqualTo("p-20241025-110000-1");
        assertThat(old).hasBinaryContent(bytes);
        assertThat(Files.readAllBytes(
                        home.home().publication(second).resolve("visitors_daily/visitors_daily-0.parquet")))
                .isNotEqualTo(bytes);
    }

    @Test
    void whatWasPreparedAndNeverJudgedIsForgottenWithItsFolder() throws Exception {
        OpenHome home = built(folder);
        String abandoned = home.publish(AS_OF).publication();
        Files.createDirectories(home.home().publication("p-20240101-000000-1"));

        // as it stands it still waits for its verdicts
        assertThat(home.publish(AS_OF).isReused()).isTrue();

        String next = home.publish(AS_OF.plusDays(1)).publication();
        assertThat(publications(home)).extracting(Publication::id).containsExactly(next);
        assertThat(next).isEqualTo(abandoned).as("its number is free again");
        assertThat(home.home().publications())
                .isDirectoryContaining(path -> path.endsWith(next))
                .isDirectoryNotContaining(path -> path.endsWith("p-20240101-000000-1"));
    }
}
