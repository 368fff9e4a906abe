package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.scheduler.dag.Dag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The DAG files of a folder as they stood at one moment. A bad file takes no other down, and its last good version goes on while its
 * problems are shown. A value; {@link #reload()} gives the next one.
 *
 * @see DagReader
 */
public final class DagFolder {
    private final Path folder;
    private final Map<String, FileState> files;
    private final Map<String, Dag> dags;
    private final Map<String, List<Problem>> problems;

    private DagFolder(Path folder, Map<String, FileState> files, Map<String, String> holders) {
        this.folder = folder;
        this.files = files;
        Union union = Union.of(files, holders);
        this.dags = Collections.unmodifiableMap(union.dags());
        this.problems = Collections.unmodifiableMap(union.problems());
    }

    /**
     * Reads every {@code *.yml} and {@code *.yaml} of a folder and the folders below it, as dag-factory does; hidden ones are passed over.
     *
     * @throws YanhuoException when there is no such folder, or the system refuses to list it
     */
    public static DagFolder load(Path folder) {
        return new DagFolder(folder, read(folder, Map.of()), Map.of());
    }

    /**
     * The folder as it stands now. A file whose size and time are the same is not opened, one whose bytes are the same is not read again.
     *
     * @throws YanhuoException when the folder is gone, or the system refuses to list it; this value stays good
     */
    public DagFolder reload() {
        Map<String, String> holders = new TreeMap<>();
        dags.forEach((id, dag) -> holders.put(id, dag.file()));
        return new DagFolder(folder, read(folder, files), holders);
    }

    private static Map<String, FileState> read(Path folder, Map<String, FileState> before) {
        if (!Files.isDirectory(folder)) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot read the DAG files: no such folder, found " + folder + "; make it, or name another");
        }
        Map<String, FileState> files = new TreeMap<>();
        try {
            for (FolderWalk.Found found : FolderWalk.of(folder)) {
                files.put(found.name(), FileState.read(found, Optional.ofNullable(before.get(found.name()))));
            }
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE, "Cannot list the DAG files: the system refuses it, found " + Refusal.of(e), e);
        }
        return files;
    }

    /** The DAGs that may run, by id: of good files, and of the last good version of bad ones. */
    public Map<String, Dag> dags() {
        return dags;
    }

    /** File to everything that is wrong with it now; good files are left out. */
    public Map<String, List<Problem>> problems() {
        return problems;
    }

    /** What is allowed and yet seldom meant, in good files. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        files.values().forEach(state -> warnings.addAll(state.now().warnings()));
        return List.copyOf(warnings);
    }

    /** Files whose last good version goes on although they are bad now. */
    public List<String> kept() {
        return files.entrySet().stream()
                .filter(entry -> !entry.getValue().now().isGood()
                        && entry.getValue().good().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All DAGs of all files, where an id that stands twice belongs to the file that had it before, else to the first by name. */
    private record Union(Map<String, Dag> dags, Map<String, List<Problem>> problems) {
        static Union of(Map<String, FileState> files, Map<String, String> holders) {
            Map<String, List<Dag>> claims = new TreeMap<>();
            Map<String, List<Problem>> problems = new TreeMap<>();
            files.forEach((name, state) -> {
                state.good()
                        .ifPresent(good -> good.dags()
                                .forEach(dag -> claims.computeIfAbsent(dag.id(), id -> new ArrayList<>())
                                        .add(dag)));
                if (!state.now().isGood()) {
                    problems.put(name, new ArrayList<>(state.now().problems()));
                }
            });
            Map<String, Dag> dags = new TreeMap<>();
            claims.forEach((id, all) -> {
                dags.put(id, holder(all, Optional.ofNullable(holders.get(id))));
                if (all.size() > 1) {
                    all.forEach(dag -> problems.computeIfAbsent(dag.file(), file -> new ArrayList<>())
                            .add(twice(dag, all)));
                }
            });
            problems.replaceAll(
                    (name, list) -> list.stream().sorted(Problem.BY_LOCATION).toList());
            return new Union(dags, problems);
        }

        private static Dag holder(List<Dag> all, Optional<String> before) {
            return all.stream()
                    .filter(dag -> before.filter(dag.file()::equals).isPresent())
                    .findFirst()
                    .orElseGet(() -> all.get(0));
        }

        private static Problem twice(Dag dag, List<Dag> all) {
            Dag other =
                    all.stream().filter(each -> !each.equals(dag)).findFirst().orElse(dag);
            return new Problem(
                    ErrorKind.CONFIGURATION,
                    new Location(dag.file(), dag.line(), 1),
                    "Cannot use the DAG: an id may stand in one file, found \"" + dag.id() + "\" also at "
                            + other.file() + ":" + other.line() + "; rename one");
        }
    }
}
