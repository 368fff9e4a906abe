package city.yanhuo.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingFolderTest {
    @TempDir
    Path landing;

    private void land(String path) throws IOException {
        Path file = landing.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    @Test
    void filesComeInTheOrderOfTheirArrival() throws IOException {
        land("美团/订单明细_2024-08.csv");
        land("2024-10-09/文旅局/b.csv");
        land("2024-10-08/统计局/z.xlsx");
        land("2024-10-08/文旅局/c.csv");
        LandingFolder folder = LandingFolder.scan(landing);
        assertThat(folder.files())
                .extracting(file -> file.path().toString())
                .containsExactly(
                        "2024-10-08/文旅局/c.csv", "2024-10-08/统计局/z.xlsx", "2024-10-09/文旅局/b.csv", "美团/订单明细_2024-08.csv");
        assertThat(folder.files().get(0).file()).hasContent("2024-10-08/文旅局/c.csv");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void filesThatAreHiddenOrStillBeingWrittenArePassedOver() throws IOException {
        land("文旅局/a.csv");
        land("文旅局/.a.csv.swp");
        land("文旅局/b.csv.tmp");
        land("文旅局/c.csv.PART");
        land(".git/config");
        assertThat(LandingFolder.scan(landing).files())
                .extracting(file -> file.path().toString())
                .containsExactly("文旅局/a.csv");
        assertThat(LandingFolder.scan(landing).problems()).isEmpty();
    }

    @Test
    void whatStandsInTheWrongPlaceIsToldAndTheRestIsTaken() throws IOException {
        land("stray.csv");
        land("2024-10-08/stray.csv");
        land("文旅局/2023/old.csv");
        land("文旅局/a.csv");
        LandingFolder folder = LandingFolder.scan(landing);
        assertThat(folder.files())
                .extracting(file -> file.path().toString())
                .containsExactly("文旅局/2023/old.csv", "文旅局/a.csv");
        assertThat(folder.problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        ofDay -> assertThat(ofDay)
                                .contains("2024-10-08/stray.csv")
                                .contains("move it to <supplier>/stray.csv"),
                        stray -> assertThat(stray)
                                .contains("stray.csv")
                                .contains("Cannot take the file: a file must stand in its supplier's folder"));
    }

    @Test
    void linksThatLeadOutPipesAndNamesThatAreNoneAreTold() throws Exception {
        Path outside = Files.writeString(landing.resolveSibling(landing.getFileName() + "-secret.csv"), "x");
        land("文旅局/a.csv");
        land("文旅局/b\nc.csv");
        Path supplier = landing.resolve("文旅局");
        Files.createSymbolicLink(supplier.resolve("out.csv"), outside);
        Files.createSymbolicLink(supplier.resolve("folder"), landing.getParent());
        Files.createSymbolicLink(supplier.resolve("gone.csv"), supplier.resolve("nowhere"));
        Files.createSymbolicLink(supplier.resolve("same.csv"), supplier.resolve("a.csv"));
        assertThat(new ProcessBuilder("mkfifo", supplier.resolve("pipe.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(new ProcessBuilder("sh", "-c", "touch \"$(printf 'bad\\377.csv')\"")
                        .directory(supplier.toFile())
                        .start()
                        .waitFor())
                .isZero();
        LandingFolder folder = LandingFolder.scan(landing);
        assertThat(folder.files())
                .extracting(file -> file.path().toString())
                .containsExactly("文旅局/a.csv", "文旅局/same.csv");
        assertThat(folder.problems())
                .extracting(Problem::toString)
                .satisfiesExactlyInAnyOrder(
                        out -> assertThat(out).contains("out.csv", "it leads out of the landing folder"),
                        link -> assertThat(link).contains("folder", "it leads out of the landing folder"),
                        gone -> assertThat(gone).contains("gone.csv", "it leads out of the landing folder"),
                        pipe -> assertThat(pipe).contains("pipe.csv", "a pipe, a device or a socket"),
                        line -> assertThat(line).contains("b?c.csv", "its name must be UTF-8 without line breaks"),
                        bad -> assertThat(bad).contains("its name must be UTF-8 without line breaks"));
        Files.delete(outside);
    }

    @Test
    void aMissingFolderIsToldWithTheWayOut() {
        assertThatThrownBy(() -> LandingFolder.scan(landing.resolve("none")))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot read the landing folder: no such folder, found ")
                .hasMessageEndingWith("/none; create it, or name another one with --landing");
    }

    @Test
    void anEmptyFolderIsNoProblem() {
        assertThat(LandingFolder.scan(landing).files()).isEmpty();
    }
}
