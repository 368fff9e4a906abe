package city.yanhuo.pipeline.publish;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Folders;
import city.yanhuo.ledger.Home;
import city.yanhuo.pipeline.lake.Snapshot;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The folders of publications: plain Parquet files that stay when the lake moves on. */
final class PublicationFolder {
    private final Home home;

    PublicationFolder(Home home) {
        this.home = home;
    }

    /**
     * Puts the data files of a mart's snapshot into a publication, as hard links where the file system can, else as copies.
     *
     * @return their paths below the home, with {@code /}, in the order given
     */
    List<String> add(String publication, String mart, List<Path> files) {
        Path folder = home.publication(publication).resolve(mart);
        List<String> published = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < files.size(); i++) {
                Path target = folder.resolve(mart + "-" + i + ".parquet");
                linkOrCopy(files.get(i), target);
                published.add(belowHome(target));
            }
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot publish " + mart + ": the home refuses its files, found " + Refusal.of(e)
                            + "; free some space or change the permissions",
                    e);
        }
        return published;
    }

    private static void linkOrCopy(Path source, Path target) throws IOException {
        try {
            Files.createLink(target, source);
        } catch (UnsupportedOperationException | IOException e) {
            if (!Files.exists(source)) {
                throw new NoSuchFileException(source.toString());
            }
            Files.copy(source, target);
        }
    }

    /** Data files of the lake as paths below the home, for those that read them without the catalog. */
    List<String> inLake(Snapshot snapshot) {
        return snapshot.filesBelow(home.root());
    }

    private String belowHome(Path path) {
        return home.root().relativize(path).toString().replace('\\', '/');
    }

    /** Removes the folder of one publication. */
    void remove(String publication) {
        Folders.delete(home.publication(publication));
    }

    /** Removes folders that no publication of the ledger owns: a process died before it could tell of them. */
    void removeStrangers(Set<String> known) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.publications(), "p-*")) {
            for (Path folder : folders) {
                if (!known.contains(folder.getFileName().toString())) {
                    Folders.delete(folder);
                }
            }
        } catch (IOException e) {
            throw refused(home.publications(), e);
        }
    }

    private static YanhuoException refused(Path folder, IOException cause) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot tidy " + folder + ": the system refuses it, found " + Refusal.of(cause),
                cause);
    }
}
