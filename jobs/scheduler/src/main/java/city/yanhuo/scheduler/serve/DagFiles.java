package city.yanhuo.scheduler.serve;

import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.engine.DagSource;
import city.yanhuo.scheduler.file.DagFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** The DAG files of a folder, read again when told. Safe for several threads. */
public final class DagFiles implements DagSource {
    private volatile DagFolder folder;

    /** Reads the files of a folder. */
    public DagFiles(Path path) {
        folder = DagFolder.load(path);
    }

    /** Reads what changed; says whether any DAG is another one now. */
    public boolean reload() {
        DagFolder before = folder;
        folder = before.reload();
        return !folder.dags().equals(before.dags());
    }

    /** What the files said when they were read last, with their problems. */
    public DagFolder folder() {
        return folder;
    }

    @Override
    public Optional<Dag> find(String dagId) {
        return Optional.ofNullable(folder.dags().get(dagId));
    }

    @Override
    public Collection<Dag> all() {
        return folder.dags().values();
    }
}
